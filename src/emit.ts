import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printExecutableGraphQLDocument } from "@graphql-tools/documents";
import { parse } from "graphql";
import { dossierJsonSchema } from "./dossier/format/json-schema.ts";
import { schema } from "./graph/schema.ts";
import { sdlOf } from "./server/http/schema-file.ts";

/** Writes the files that the code implies; with `--check`, only says which of them are out of date, and fails. */

const root = join(import.meta.dirname, "..");

const emitted = {
  "schema/schema.graphql": sdlOf(schema),
  "schema/dossier.schema.json": dossierJsonSchema(),
  "schema/persisted-documents.json": persistedDocuments("schema/operations"),
};

for (const [name, text] of Object.entries(emitted)) {
  const path = join(root, name);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
  } else if (read(path) !== text) {
    console.error(`${name} is not what the code says. Run "npm run emit" and commit the change.`);
    process.exitCode = 1;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** The operations of a folder by their ids, as codegen's client preset writes them: `sha256:` and the hash of their printed text. */
function persistedDocuments(folder: string): string {
  const files = readdirSync(join(root, folder)).sort();
  const texts = files.map((file) =>
    printExecutableGraphQLDocument(parse(readFileSync(join(root, folder, file), "utf8"))),
  );
  const byId = texts.map((text) => [`sha256:${createHash("sha256").update(text).digest("hex")}`, text]);
  return `${JSON.stringify(Object.fromEntries(byId), null, 2)}\n`;
}
