import { type GraphiQLPlugin, useGraphiQL } from "@graphiql/react";
import { examples } from "./operations.ts";

/** The panel that lists the examples; one that is chosen takes the editor's place, and can be undone as what is typed can. */
export const examplesPanel: GraphiQLPlugin = { title: "Examples", icon: ListIcon, content: Examples };

function Examples() {
  const editor = useGraphiQL((state) => state.queryEditor);
  const show = (text: string) => {
    const range = editor?.getModel()?.getFullModelRange();
    if (!range) return;
    editor?.pushUndoStop();
    editor?.executeEdits("example", [{ range, text }]);
    // Where an edit leaves the cursor the editor scrolls to, in its own time.
    editor?.setPosition({ lineNumber: 1, column: 1 });
    editor?.setScrollTop(0);
  };
  return (
    <section className="examples">
      <h2>Examples</h2>
      <ul>
        {examples.map(({ question, query }) => (
          <li key={question}>
            <button type="button" disabled={!editor} onClick={() => show(query)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" />
    </svg>
  );
}
