import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

export interface Import {
  from: string;
  /** A file, or a package. */
  to: string;
  /** That it is gone at run time. */
  typeOnly: boolean;
}

/** The import and re-export declarations of all TypeScript files below a folder, generated ones apart; files by their paths in it. */
export function importsBelow(folder: string): { files: string[]; imports: Import[] } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated/"))
    .sort();
  return { files, imports: files.flatMap((file) => importsOf(folder, file)) };
}

function importsOf(folder: string, file: string): Import[] {
  const path = join(folder, file);
  const { statements } = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  return statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const name = moduleSpecifier.text;
    const to = name.startsWith(".") ? relative(folder, resolve(path, "..", name)).replaceAll("\\", "/") : name;
    return [{ from: file, to, typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
  );
}

/** A circle of files that import each other at run time, its first file again at the end; undefined when there is none. */
export function circleOf(imports: Import[]): string[] | undefined {
  const lasting = imports.filter(({ typeOnly }) => !typeOnly);
  const done = new Set<string>();
  const search = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    done.add(file);
    for (const { from, to } of lasting) {
      const circle = from === file ? search(to, [...path, file]) : undefined;
      if (circle) return circle;
    }
    return undefined;
  };
  for (const { from } of lasting) {
    const circle = search(from, []);
    if (circle) return circle;
  }
  return undefined;
}
