import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert, type Item } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { aLink, aNotice } from "../../testkit/items/relations.ts";
import { answer, execute } from "../../testkit/operations/execute.ts";

interface Answer {
  paths: {
    length: number;
    steps: { entry: { slug: string }; via: string | null; forward: boolean | null; relation: string | null }[];
  }[];
}

const selection = "{ length steps { entry { slug } via forward relation } }";

/** One relation of each kind, and two of some between the same two. */
function related(): Item[] {
  const state = anActor({ slug: "state" });
  const ministry = anActor({ slug: "ministry", affiliations: [{ organization: state, kind: "PART_OF" }] });
  const post = { kind: "OFFICE", post: "Minister of Defense" } as const;
  const minister = anActor({
    slug: "minister",
    affiliations: [
      { organization: ministry, ...post, reported: "2024-10-03" },
      { organization: ministry, kind: "MEMBER", reported: "2024-10-02" },
    ],
  });
  const strike = anIncident({
    slug: "strike",
    participants: [{ actor: state, role: "PERPETRATOR" }],
    reported: "2024-10-04",
  });
  const raid = anIncident({ slug: "raid" });
  const rumour = anIncident({ slug: "rumour", reported: "2024-10-04" });
  const talks = aMeeting({ slug: "talks", agenda: [raid] });
  const warning = aStatement({
    slug: "warning",
    speaker: minister,
    addressees: [state],
    about: [raid],
    meeting: talks,
  });
  return [
    warning,
    aNotice({ incident: strike, knower: ministry, timing: "NONE" }),
    aNotice({ incident: strike, knower: state, timing: "DURING" }),
    aLink({ from: raid, to: strike, type: "RETALIATION_FOR" }),
    ...["hint", "echo"].map((slug) => aStatement({ slug, about: [rumour], reported: "2024-10-02" })),
    anActor({ slug: "stranger" }),
  ];
}

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...related());
  });
  afterAll(() => database.close());

  const asked = async (args: string, asOf = "") => {
    const { paths } = await execute<Answer>(database, `query ${asOf} { paths(${args}) ${selection} }`);
    return paths.map(({ steps }) =>
      steps.map(({ entry, relation }) => [relation, entry.slug].filter(Boolean).join(" ")).join(" "),
    );
  };

  test.each([
    ["AFFILIATION", "ministry", "is part of", "state", "has as a part"],
    ["AFFILIATION", "minister", "is Minister of Defense in", "ministry", "has as Minister of Defense"],
    ["PARTICIPATION", "state", "takes part as perpetrator in", "strike", "has as perpetrator"],
    ["SPOKE", "minister", "spoke in", "warning", "was said by"],
    ["ADDRESSED", "warning", "was addressed to", "state", "was addressed in"],
    ["ABOUT", "warning", "is about", "raid", "is spoken of in"],
    ["AGENDA", "talks", "has on its agenda", "raid", "is on the agenda of"],
    ["MADE_AT", "warning", "was made at", "talks", "was the occasion of"],
    ["NOTICE", "ministry", "had no notice of", "strike", "came without notice to"],
    ["LINK", "raid", "is in retaliation for", "strike", "is retaliated against by"],
  ])("%s is told in words both ways: %s %s %s", async (via, from, forward, to, backward) => {
    const first = { via: null, forward: null, relation: null };
    const { onward, back } = await execute<Record<"onward" | "back", Answer["paths"]>>(
      database,
      `query Both($from: String!, $to: String!) {
        onward: paths(from: $from, to: $to, maxLength: 1) ${selection}
        back: paths(from: $to, to: $from, maxLength: 1) ${selection}
      }`,
      { from, to },
    );
    const path = (start: string, end: string, forwards: boolean, relation: string) => ({
      length: 1,
      steps: [
        { entry: { slug: start }, ...first },
        { entry: { slug: end }, via, forward: forwards, relation },
      ],
    });
    expect(onward).toEqual([path(from, to, true, forward)]);
    expect(back).toEqual([path(to, from, false, backward)]);
  });

  test("the shortest come first, then those of the first slugs", async () => {
    expect(await asked(`from: "minister", to: "strike", first: 5`)).toEqual([
      "minister is Minister of Defense in ministry had no notice of strike",
      "minister is Minister of Defense in ministry is part of state takes part as perpetrator in strike",
      "minister spoke in warning is about raid is in retaliation for strike",
      "minister spoke in warning was addressed to state takes part as perpetrator in strike",
      "minister spoke in warning was addressed to state has as a part ministry had no notice of strike",
    ]);
  });

  test("of several relations the first kind is told, as last reported by the instant", async () => {
    const between = `from: "minister", to: "ministry", maxLength: 1`;
    expect(await asked(between)).toEqual(["minister is Minister of Defense in ministry"]);
    expect(await asked(between, `@asOf(reported: "2024-10-03T00:00:00Z")`)).toEqual([
      "minister is a member of ministry",
    ]);
    expect(await asked(between, `@asOf(reported: "2024-10-02T00:00:00Z")`)).toEqual([]);
  });

  test("an entry reaches itself without a relation", async () => {
    expect(await asked(`from: "state", to: "state", first: 20`)).toEqual(["state"]);
  });

  test.each([
    ["to an unknown slug", `from: "state", to: "nobody"`, ""],
    ["from an unknown slug to itself", `from: "nobody", to: "nobody"`, ""],
    ["to what is not yet reported", `from: "state", to: "strike"`, `@asOf(reported: "2024-10-04T00:00:00Z")`],
    ["through what is not yet reported", `from: "hint", to: "echo"`, `@asOf(reported: "2024-10-04T00:00:00Z")`],
    ["to what nothing leads to", `from: "state", to: "stranger", maxLength: 6`, ""],
    ["to what is farther away", `from: "minister", to: "strike", maxLength: 1`, ""],
  ])("none leads %s", async (_, args, asOf) => {
    expect(await asked(args, asOf)).toEqual([]);
  });

  test.each([
    ["maxLength: 0", "maxLength is 0: it must be from 1 to 6."],
    ["maxLength: 7", "maxLength is 7: it must be from 1 to 6."],
    ["first: 0", "first is 0: it must be from 1 to 20."],
    ["first: 21", "first is 21: it must be from 1 to 20."],
  ])("%s is refused with the range", async (arg, message) => {
    const { errors } = await answer(database, `{ paths(from: "state", to: "state", ${arg}) { length } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
