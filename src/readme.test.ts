import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "./database/open.ts";
import { importBundled } from "./dossier/bundled.ts";
import { databases } from "./testkit/database/database.ts";
import { importing } from "./testkit/dossiers/dossier.ts";
import { execute } from "./testkit/operations/execute.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The blocks of the README in a language, in order. */
function blocks(language: string): string[] {
  const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, block]) => block!);
  if (found.length === 0) throw new Error(`README.md has no block of ${language}`);
  return found;
}

const answers = blocks("json");

let database: Database;
beforeAll(async () => {
  database = await databases[0]!.open();
  await importBundled(database.client);
});
afterAll(() => database.close());

test("each question of the README has its answer", () => expect(blocks("graphql").length).toBe(answers.length));

test.each(blocks("graphql").map((question, place) => [question, answers[place]!]))(
  "%s has the answer that is shown",
  async (question, answer) => {
    expect({ data: await execute(database, question) }).toEqual(JSON.parse(answer));
  },
);

test("the dossier of the README goes in", async () => {
  await importing(database, blocks("yaml")[0]!);
  const { statement } = await execute<{ statement: object }>(
    database,
    `{ statement(slug: "doe-promises-access") { outcome } }`,
  );
  expect(statement).toEqual({ outcome: "PENDING" });
});
