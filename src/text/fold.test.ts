import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/open.ts";
import { anyScript } from "../testkit/operations/any-script.ts";
import { databases } from "../testkit/database/database.ts";
import { fold, spaced } from "./normalize.ts";

describe.each(databases)("fold and spaced are the same here and on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  const ofDatabase = (texts: string[]) =>
    database.client.$queryRaw<{ folded: string; words: string }[]>`
      SELECT fold(value) AS folded, spaced(fold(value)) AS words
      FROM unnest(${texts}::text[]) WITH ORDINALITY given (value, place) ORDER BY place`;
  const here = (texts: string[]) => texts.map((text) => ({ folded: fold(text), words: spaced(fold(text)) }));

  test("for each character that both know", { timeout: 120_000 }, async ({ skip }) => {
    const [server] = await database.client.$queryRaw<{ version: number }[]>`
      SELECT current_setting('server_version_num')::int AS version`;
    if (server!.version < 170_000) skip("PostgreSQL tells from version 17 on which characters it knows");
    const characters = Array.from({ length: 0x10ffff }, (_, at) => String.fromCodePoint(at + 1)).filter((character) =>
      /[^\p{Cs}\p{Cn}\p{Co}]/u.test(character),
    );
    const known = await database.client.$queryRaw<{ character: string }[]>`
      SELECT character FROM unnest(${characters}::text[]) character WHERE unicode_assigned(character)`;
    expect(known.length).toBeGreaterThan(140_000);
    const texts = known.map(({ character }) => `a${character}b`);
    const there = await ofDatabase(texts);
    expect(here(texts).filter((one, at) => one.words !== there[at]!.words)).toEqual([]);
  });

  test("for any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyScript(), { maxLength: 50 }), async (texts) => {
        expect(await ofDatabase(texts)).toEqual(here(texts));
      }),
    );
  });
});
