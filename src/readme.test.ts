import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./database/open.ts";
import { importBundled } from "./dossier/bundled.ts";
import { databases } from "./testkit/database.ts";
import { importing } from "./testkit/dossier.ts";
import { execute } from "./testkit/execute.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The first block of the README in a language. */
function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "ms").exec(readme);
  if (!found) throw new Error(`README.md has no block of ${language}`);
  return found[1]!;
}

let database: Database;
beforeAll(async () => {
  database = await databases[0]!.open();
  await importBundled(database.client);
});
afterAll(() => database.close());

test("the question of the README has the answer that it shows", async () => {
  expect({ data: await execute(database, block("graphql")) }).toEqual(JSON.parse(block("json")));
});

test("the dossier of the README goes in", async () => {
  await importing(database, block("yaml"));
  const { statement } = await execute<{ statement: object }>(
    database,
    `{ statement(slug: "doe-promises-access") { outcome } }`,
  );
  expect(statement).toEqual({ outcome: "PENDING" });
});
