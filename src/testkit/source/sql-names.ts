import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { importsBelow } from "./imports.ts";

export interface SqlName {
  file: string;
  /** Of a table or a view. */
  name: string;
}

/** A name that SQL quotes, but for types and collations. */
const quoted = /(?<!::|COLLATE )"([A-Z]\w*)"/g;

/** The tables and views that the texts of TypeScript files name, quoted as SQL does; of all files below a folder. */
export function sqlNamesBelow(folder: string): SqlName[] {
  return importsBelow(folder).files.flatMap((file) => {
    const path = join(folder, file);
    const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
    return textsIn(source).flatMap((text) => [...text.matchAll(quoted)].map(([, name = ""]) => ({ file, name })));
  });
}

function textsIn(node: ts.Node): string[] {
  const own = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? [node.text] : [];
  const texts = [...own];
  node.forEachChild((child) => void texts.push(...textsIn(child)));
  return texts;
}
