import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dossierJsonSchema } from "./dossier/format/json-schema.ts";
import { schema } from "./schema.ts";
import { sdlOf } from "./server/schema-file.ts";

/** Writes the files that the code implies; with `--check`, only says which of them are out of date, and fails. */

const emitted = {
  "schema/schema.graphql": sdlOf(schema),
  "schema/dossier.schema.json": dossierJsonSchema(),
};

for (const [name, text] of Object.entries(emitted)) {
  const path = join(import.meta.dirname, "..", name);
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
