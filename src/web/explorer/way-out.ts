import { useGraphiQL, useMonaco } from "@graphiql/react";
import { useEffect } from "react";

/** While something of the editor's own is open, Escape closes that. */
const nothingOpen = "editorTextFocus && !suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible";

/** Lets Escape lead out of the editors, where Tab indents: who has only a keyboard would else stay in them. */
export function useWayOut(): void {
  const monaco = useMonaco((state) => state.monaco);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  useEffect(() => {
    const actions = [queryEditor, variableEditor, headerEditor].flatMap((editor) =>
      monaco && editor ? [editor.addAction(wayOut(monaco.KeyCode.Escape))] : [],
    );
    return () => actions.forEach((action) => action.dispose());
  }, [monaco, queryEditor, variableEditor, headerEditor]);
}

const wayOut = (key: number) => ({
  id: "explorer.leave",
  label: "Leave the editor",
  keybindings: [key],
  precondition: nothingOpen,
  run: (editor: { getContainerDomNode: () => HTMLElement }) => editor.getContainerDomNode().focus(),
});
