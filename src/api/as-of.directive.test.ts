import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/open.ts";
import { databases } from "../testkit/database/database.ts";
import { insert } from "../testkit/items/item.ts";
import { anIncident, aStatement } from "../testkit/items/nouns.ts";
import { type Served, serve } from "../testkit/server/serve.ts";

interface Seen {
  statement: { label: string } | null;
  incident: { verification: string } | null;
  statements: { totalCount: number; nodes: { slug: string }[] };
}
const fields = `{
  statement(slug: "late") { label }
  incident(slug: "strike") { verification }
  statements { totalCount nodes { slug } }
}`;
const early: Seen = {
  statement: null,
  incident: { verification: "CLAIMED" },
  statements: { totalCount: 1, nodes: [{ slug: "early" }] },
};

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let served: Served;
  beforeAll(async () => {
    database = await open();
    await insert(
      database,
      aStatement({ slug: "early", reported: "2024-10-01" }),
      aStatement({ slug: "late", reported: "2024-10-03" }),
      anIncident({
        ...{ slug: "strike", reported: "2024-10-01" },
        assessments: [{ verification: "CLAIMED" }, { verification: "CONFIRMED", reported: "2024-10-03" }],
      }),
    );
    served = await serve(database);
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });

  const errorsOf = async (query: string, variables?: object) => {
    const response = await fetch(served.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    return errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
  };

  test("the whole operation is answered as of the instant, given in place or by a variable", async () => {
    expect(await served.ask(`query @asOf(reported: "2024-10-02T00:00:00Z") ${fields}`)).toEqual(early);
    const byVariable = `query Past($at: DateTime) @asOf(reported: $at) ${fields}`;
    expect(await served.ask(byVariable, { at: "2024-10-02T02:00:00+02:00" })).toEqual(early);
    const byDefault = `query Past($at: DateTime = "2024-10-02T00:00:00Z") @asOf(reported: $at) ${fields}`;
    expect(await served.ask(byDefault)).toEqual(early);
  });

  test("an instant to come, null and none all ask for what there is", async () => {
    const now = await served.ask<Seen>(fields);
    expect(now).toMatchObject({ incident: { verification: "CONFIRMED" }, statements: { totalCount: 2 } });
    const byVariable = `query Past($at: DateTime) @asOf(reported: $at) ${fields}`;
    for (const at of ["9999-12-31T00:00:00Z", null, undefined]) {
      expect(await served.ask(byVariable, { at })).toEqual(now);
    }
  });

  test.each([
    ["twice", `query @asOf(reported: null) @asOf(reported: null) { __typename }`, /can only be used once/],
    ["on a field", `{ statements @asOf(reported: null) { totalCount } }`, /may not be used on FIELD/],
    [
      "on a fragment",
      `{ ...All } fragment All on Query @asOf(reported: null) { __typename }`,
      /may not be used on FRAGMENT_DEFINITION/,
    ],
    ["with what is no instant", `query @asOf(reported: "yesterday") { __typename }`, /DateTime/],
    [
      "with an instant outside the years",
      `query @asOf(reported: "0000-01-01T00:00:00Z") { __typename }`,
      /0001 to 9999/,
    ],
  ])("%s it is refused", async (_, query, message) => {
    expect(await errorsOf(query)).toEqual([expect.stringMatching(message)]);
  });

  test("a variable that is no instant is refused", async () => {
    const query = `query Past($at: DateTime) @asOf(reported: $at) { __typename }`;
    expect(await errorsOf(query, { at: "yesterday" })).toEqual([expect.stringMatching(/BAD_USER_INPUT: .*\$at/)]);
  });
});
