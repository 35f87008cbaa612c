import { useMonaco } from "@graphiql/react";
import { useEffect } from "react";
import { useWayOut } from "./way-out.ts";

/** The editor's themes as GraphiQL has them, but for greys that cannot be read on their ground. */
const themes = {
  "graphiql-LIGHT": theme("vs", { name: "6c69ce", annotation: "5c5c5c", lineNumber: "237893" }),
  "graphiql-DARK": theme("vs-dark", { name: "908aff", annotation: "a3acba", lineNumber: "a3acba" }),
};

function theme(
  base: "vs" | "vs-dark",
  { name, annotation, lineNumber }: Record<"name" | "annotation" | "lineNumber", string>,
) {
  const clear = "#ffffff00";
  return {
    base,
    inherit: true,
    colors: { "editor.background": clear, "scrollbar.shadow": clear, "editorLineNumber.foreground": `#${lineNumber}` },
    rules: [
      { token: "annotation", foreground: annotation },
      { token: "argument.identifier.gql", foreground: name },
    ],
  };
}

/** The name of the house, by which one goes to the reader; where it stands, the editors are made fit for all. */
export function Masthead() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    for (const [name, data] of Object.entries(themes)) monaco?.editor.defineTheme(name, data);
  }, [monaco]);
  useWayOut();
  return (
    <h1 className="masthead">
      <a href="/">Backgrounder</a>
    </h1>
  );
}
