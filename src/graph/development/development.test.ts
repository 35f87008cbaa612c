import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { anArticle, anEvidence } from "../../testkit/items/grounds.ts";
import { insert, type Item } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { aLink, aNotice, aStory } from "../../testkit/items/relations.ts";
import { answer, execute } from "../../testkit/operations/execute.ts";

/** What was reported on a day of October was certainly out by its end. */
const day = (of: number) => `2024-10-${String(of).padStart(2, "0")}`;
const on = (of: number) => ({ reported: day(of) });
const words = (exact: string, of: number) => anEvidence({ exact, article: anArticle({ published: day(of) }) });

const named = (slug: string, more: Parameters<typeof anActor>[0] = {}) =>
  anActor({ slug, name: slug, ...on(1), ...more });
const north = named("north", { kind: "STATE" });
const south = named("south", { kind: "STATE" });
const envoy = named("envoy", {
  affiliations: [{ organization: north, kind: "OFFICE", from: "2024-01-01", to: "2024-06-30", ...on(1) }],
});
const general = named("general", { affiliations: [{ organization: south, kind: "OFFICE", ...on(1) }] });

const raid = anIncident({
  ...{ slug: "raid", title: "The raid", time: "2024-03-01", evidence: [words("a raid", 2)] },
  participants: [{ actor: general, role: "PERPETRATOR" }],
  assessments: [
    { occurrence: "PLANNED" },
    { occurrence: "PLANNED", ...on(3) },
    { occurrence: "OCCURRED", ...on(5) },
    { occurrence: "OCCURRED", verification: "CONFIRMED", ...on(6) },
    { occurrence: "ATTEMPTED", verification: "DISPUTED", ...on(7) },
  ],
});
const flood = anIncident({ slug: "flood", title: "The flood", time: "2024-08-01", ...on(2) });
const visit = aMeeting({
  ...{ slug: "visit", title: "The visit", ...on(2), participants: [{ actor: envoy }] },
  statuses: [
    { status: "PROPOSED" },
    { status: "PROPOSED", ...on(3) },
    { status: "SCHEDULED", time: "2024-05-01", evidence: [words("is to come", 4), words("will come", 9)] },
    { status: "SCHEDULED", time: "2024-05-02", ...on(5) },
    { status: "SCHEDULED", time: "2024-05-02", ...on(6) },
    { status: "POSTPONED", changed: "2024-04-29", ...on(7) },
    { status: "RESCHEDULED", changed: "2024-04-30", time: "2024-06-01", ...on(7) },
    { status: "HELD", time: "2024-06-02", ...on(8) },
  ],
});
const threat = aStatement({
  ...{ slug: "threat", label: "general: It will be answered.", ...on(3) },
  ...{ speaker: general, time: "2024-02-01" },
});
const late = aStatement({ slug: "late", label: "envoy: Late", speaker: envoy, time: "2024-09-01", ...on(6) });

const notices = [
  aNotice({ incident: raid, knower: envoy, timing: "NONE", evidence: [words("taken by surprise", 3)] }),
  aNotice({ incident: raid, knower: envoy, timing: "AFTER", ...on(4) }),
  aNotice({ incident: raid, knower: envoy, timing: "HOURS_BEFORE", ...on(5) }),
  aNotice({ incident: raid, knower: envoy, timing: "UNKNOWN", ...on(6) }),
  aNotice({ incident: flood, knower: envoy, timing: "DURING", ...on(3) }),
  aNotice({ incident: flood, knower: envoy, timing: "DURING", ...on(4) }),
  aNotice({ incident: flood, knower: envoy, timing: "DURING", informant: south, ...on(4) }),
  aNotice({ incident: flood, knower: envoy, timing: "DURING", leadMin: "-PT2H", ...on(5) }),
  aNotice({ incident: flood, knower: south, timing: "MINUTES_BEFORE", ...on(8) }),
  aNotice({ incident: flood, knower: south, timing: "DAYS_BEFORE", ...on(8) }),
];
const links = [
  aLink({ from: raid, to: flood, type: "RETALIATION_FOR", evidence: [words("in return", 3)] }),
  aLink({ from: raid, to: flood, type: "RETALIATION_FOR", ...on(5) }),
  aLink({ from: threat, to: visit, type: "PRECONDITION_OF", ...on(4) }),
  // It is seen once both of its ends are.
  aLink({ from: north, to: late, type: "SUPPORTS", ...on(4) }),
];
const items: Item[] = [envoy, general, raid, flood, visit, threat, late, ...notices, ...links];

const said = [
  "02 APPEARED The flood, The raid, The visit",
  "03 APPEARED general: It will be answered.",
  "03 NOTICED The flood: envoy learned of it while it went on, The raid: envoy had no notice of it",
  "03 LINKED The raid, in retaliation for The flood",
  "04 STATUS_CHANGED The visit: PROPOSED → SCHEDULED, now for 2024-05-01",
  "04 NOTICED The raid: envoy learned of it once it was over",
  "04 LINKED general: It will be answered, a precondition of The visit",
  "05 STATUS_CHANGED The visit: SCHEDULED, now for 2024-05-02",
  "05 REASSESSED The raid (PLANNED → OCCURRED)",
  "05 NOTICED The flood: envoy learned of it while it went on, The raid: envoy learned of it hours before; conflicts with an earlier account",
  "06 APPEARED envoy: Late",
  "06 REASSESSED The raid (REPORTED → CONFIRMED)",
  "06 NOTICED The raid: envoy learned of it, when is not reported",
  "06 LINKED north, in support of envoy: Late",
  "07 STATUS_CHANGED The visit: POSTPONED → RESCHEDULED, now for 2024-06-01, The visit: SCHEDULED → POSTPONED",
  "07 REASSESSED The raid (OCCURRED, CONFIRMED → ATTEMPTED, DISPUTED)",
  "08 STATUS_CHANGED The visit: RESCHEDULED → HELD, on 2024-06-02",
  "08 NOTICED The flood: south learned of it days before; conflicts with another account, The flood: south learned of it minutes before; conflicts with another account",
];
const after = (first: string) => said.slice(said.findIndex((line) => line.startsWith(first)));

interface Developments {
  developments: {
    totalCount: number;
    nodes: { reportedAt: string; kind: string; label: string; subject: { __typename: string; id: string } }[];
  };
}

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await insert(database, ...items, aStory({ slug: "raid", facts: [raid, notices[0]!, links[0]!] }));
  });
  afterAll(() => database.close());

  const ask = async (args: string, directive = "") => {
    const { developments } = await execute<Developments>(
      database,
      `query ${directive} { developments(first: 100, ${args}) { totalCount nodes { reportedAt kind label subject { __typename id } } } }`,
    );
    expect(developments.totalCount).toBe(developments.nodes.length);
    return developments.nodes;
  };
  /** A line for all of one kind at one instant, which among themselves are in the order of ids. */
  const told = async (args: string, directive?: string) => {
    const groups = new Map<string, string[]>();
    for (const { reportedAt, kind, label } of await ask(args, directive)) {
      const group = `${reportedAt.slice(8, 10)} ${kind}`;
      groups.set(group, [...(groups.get(group) ?? []), label].sort());
    }
    return [...groups].map(([group, labels]) => `${group} ${labels.join(", ")}`);
  };
  const since = (of: number, time = "23:59:59.999") => `since: "${day(of)}T${time}Z"`;
  const until = (of: number, time = "23:59:59.999") => `until: "${day(of)}T${time}Z"`;

  test("it is all that became known, once, by report, then by kind, each step with what was before it", async () => {
    expect(await told(since(1))).toEqual(said);
    expect(await told(`since: "0001-01-01T00:00:00Z"`)).toEqual([
      "01 APPEARED Test Wire, envoy, general, north, south",
      ...said,
    ]);
  });

  test("what became known at since is left out, what did at until is not", async () => {
    expect(await told(`${since(6)}, ${until(7)}`)).toEqual(said.slice(-4, -2));
    expect(await told(`${since(6, "23:59:59.998")}, ${until(7, "23:59:59.998")}`)).toEqual(said.slice(10, 14));
    expect(await told(`${since(7)}, ${until(7)}`)).toEqual([]);
  });

  test("an end before the start is refused", async () => {
    const { errors } = await answer(database, `{ developments(${since(7)}, ${until(6)}) { totalCount } }`);
    expect(errors).toMatchObject([
      {
        extensions: { code: "BAD_USER_INPUT" },
        message:
          "until is 2024-10-06T23:59:59.999Z, before since, 2024-10-07T23:59:59.999Z: give a later one, or none for no end.",
      },
    ]);
  });

  test("each is of its entry, its notice or its link; ties are in the order of ids", async () => {
    const found = await ask(`${since(1)}, ${until(4)}`);
    const subjects = (kind: string, of: number) =>
      found
        .filter((each) => each.kind === kind && each.reportedAt.startsWith(day(of)))
        .map(({ subject }) => `${subject.__typename} ${subject.id}`);
    const inOrder = (...lines: string[]) => lines.sort();
    expect(subjects("APPEARED", 2)).toEqual(
      [raid.id, flood.id, visit.id].sort().map((id) => `${id === visit.id ? "Meeting" : "Incident"} ${id}`),
    );
    expect(subjects("NOTICED", 3)).toEqual(inOrder(`Notice ${notices[0]!.id}`, `Notice ${notices[4]!.id}`));
    expect(subjects("LINKED", 3)).toEqual([`Link ${links[0]!.id}`]);
    expect(subjects("STATUS_CHANGED", 4)).toEqual([`Meeting ${visit.id}`]);
    const [reassessed] = (await ask(since(4))).filter(({ kind }) => kind === "REASSESSED");
    expect(reassessed?.subject).toEqual({ __typename: "Incident", id: raid.id });
  });

  test("each rests on the evidence of the fact that it is", async () => {
    const { developments } = await execute<{
      developments: { nodes: { kind: string; evidence: { nodes: { exact: string }[] } }[] };
    }>(
      database,
      `{ developments(${since(1)}, ${until(4)}, actors: "envoy") { nodes { kind evidence { nodes { exact } } } } }`,
    );
    const exact = developments.nodes.flatMap(({ kind, evidence }) =>
      evidence.nodes.map((each) => `${kind} ${each.exact}`).filter((line) => !line.includes("words")),
    );
    expect(exact).toEqual(["NOTICED taken by surprise", "STATUS_CHANGED is to come", "STATUS_CHANGED will come"]);
  });

  test("a story has what its dossier states, and all steps of that", async () => {
    const stated = ["The raid: envoy had no notice of it", "The raid, in retaliation for The flood"];
    expect(await told(`${since(1)}, story: "raid"`)).toEqual([
      ...["02 APPEARED The raid", `03 NOTICED ${stated[0]!}`, `03 LINKED ${stated[1]!}`],
      ...said.filter((line) => line.includes("REASSESSED")),
    ]);
    expect(await told(`${since(2)}, story: "raid", actors: ["north", "nobody"]`)).toEqual([`03 NOTICED ${stated[0]!}`]);
    expect(await told(`${since(1)}, story: "nothing"`)).toEqual([]);
  });

  test("a side has what involves it, or who was of it at the time, whoever of it had notice, and links of all that", async () => {
    const ofNorth = ["02 APPEARED The visit", "03 NOTICED The raid: envoy had no notice of it", ...after("04")];
    const left = ["05 REASSESSED", "06 APPEARED", "06 REASSESSED", "07 REASSESSED", "08 NOTICED"];
    expect(await told(`${since(1)}, actors: ["north"]`)).toEqual(
      ofNorth
        .filter((line) => !left.some((start) => line.startsWith(start)))
        .map((line) => line.replace("The flood: envoy learned of it while it went on, ", "")),
    );
    expect(await told(`${since(1)}, actors: ["north", "envoy", "nobody"]`)).toContain("06 APPEARED envoy: Late");
    expect(await told(`${since(1)}, ${until(3)}, actors: ["south"]`)).toEqual([
      "02 APPEARED The raid",
      "03 APPEARED general: It will be answered.",
      "03 NOTICED The raid: envoy had no notice of it",
      "03 LINKED The raid, in retaliation for The flood",
    ]);
    expect(await told(`since: "0001-01-01T00:00:00Z", ${until(1)}, actors: "south"`)).toEqual([
      "01 APPEARED general, south",
    ]);
    expect(await told(`${since(1)}, actors: ["nobody"]`)).toEqual([]);
    expect(await told(`${since(1)}, actors: []`)).toEqual([]);
  });

  test("as of an instant it is what was seen by then, said as it was then", async () => {
    for (const args of ["", `, actors: ["envoy", "south"]`, `, story: "raid"`]) {
      for (const of of [2, 5, 7]) {
        const past = `@asOf(reported: "${day(of)}T23:59:59.999Z")`;
        expect(await told(`${since(1)}${args}`, past)).toEqual(await told(`${since(1)}, ${until(of)}${args}`));
      }
    }
    expect(await told(since(4), `@asOf(reported: "2024-10-02T00:00:00Z")`)).toEqual([]);
  });

  test("as of an instant a side has what involved it by what was seen then", async () => {
    const past = (of: number) => told(`${since(1)}, actors: "north"`, `@asOf(reported: "${day(of)}T23:59:59.999Z")`);
    // Without a date the visit is taken at its report, when the envoy had left.
    expect(await past(3)).toEqual(["03 NOTICED The raid: envoy had no notice of it"]);
    expect(await past(4)).toContain("02 APPEARED The visit");
  });

  test("it takes one statement, one to count, and one for each type of subject", async () => {
    for (const args of ["", `, actors: ["north", "south"]`, `, story: "raid"`]) {
      const log = new QueryLog(database);
      const selected = (fields: string) =>
        log.during(() => execute(database, `{ developments(${since(1)}, first: 100${args}) { ${fields} } }`));
      expectStatements(await selected(`nodes { kind label reportedAt }`), 1);
      expectStatements(await selected(`totalCount nodes { label }`), 2);
      const subjects = args.includes("story") ? 3 : 5;
      expectStatements(await selected(`nodes { subject { id } }`), 1 + subjects);
    }
  });
});
