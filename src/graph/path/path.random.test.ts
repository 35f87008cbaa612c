import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RelationKind } from "../../database/generated/enums.ts";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert, type Item } from "../../testkit/items/item.ts";
import { aMeeting, anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { aLink, aNotice } from "../../testkit/items/relations.ts";
import { execute } from "../../testkit/operations/execute.ts";
import { inWords, type Manner } from "./path-relation.ts";

type Draw = (bound: number) => number;

/** A dozen entries, and relations of every kind among them, reported on one of four days. */
function randomGraph(draw: Draw): { entries: Item[]; items: Item[] } {
  const sparseness = 2 + draw(8);
  const one = <Value>(values: readonly Value[]): Value => values[draw(values.length)]!;
  const some = <Value>(values: readonly Value[]): Value[] => values.filter(() => draw(sparseness) === 0);
  const reported = () => `2024-10-0${1 + draw(4)}`;
  const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);

  const actors: Item[] = [];
  for (let count = 0; count < 4; count++) {
    const affiliations = some(actors).map((organization) => ({ organization, reported: reported() }));
    actors.push(anActor({ affiliations, reported: reported() }));
  }
  const participants = () =>
    some(actors).map((actor) => ({ actor, role: one(["HOST", "GUEST"] as const), reported: reported() }));
  const incidents = times(2, () => anIncident({ participants: participants(), reported: reported() }));
  const meetings = times(2, () =>
    aMeeting({ participants: participants(), agenda: some([...actors, ...incidents]), reported: reported() }),
  );
  const subjects = [...actors, ...incidents, ...meetings];
  const statements = times(3, () =>
    aStatement({
      speakers: [one(actors)],
      addressees: some(actors),
      about: some(subjects),
      meeting: one([...meetings, undefined]),
      reported: reported(),
    }),
  );
  const entries = [...subjects, ...statements];
  const notices = times(2, () => aNotice({ incident: one(incidents), knower: one(actors), reported: reported() }));
  const links = times(3, () => {
    const from = one(entries);
    const type = one(["FOLLOWED", "SUPPORTS"] as const);
    return aLink({ from, to: one(entries.filter((entry) => entry !== from)), type, reported: reported() });
  });
  return { entries, items: [...entries, ...notices, ...links] };
}

/** A relation between two entries, by their slugs. */
interface Edge {
  from: string;
  to: string;
  kind: RelationKind;
  manner: Manner;
  post: string | null;
  reportedAt: Date;
  fact: string;
}

/** The relations and the slugs that are seen at an instant. */
async function seenAt({ client }: Database, instant: Date | null): Promise<{ edges: Edge[]; slugs: string[] }> {
  const seen = { seenFrom: instant ? { lte: instant } : {} };
  const entries = await client.entry.findMany({ where: { fact: seen } });
  const edges = await client.$queryRaw<Edge[]>`
    SELECT one.slug AS "from", other.slug AS "to", r.kind, concat_ws(' ', r.kind, r.detail) AS manner, r.post, f."reportedAt", f.id AS fact
    FROM "Relation" r JOIN "Fact" f ON f.id = r."factId" JOIN "Entry" one ON one.id = r."fromId" JOIN "Entry" other ON other.id = r."toId"
    WHERE f."seenFrom" <= coalesce(${instant}::timestamptz, 'infinity')`;
  const slugs = entries.map(({ slug }) => slug);
  return { edges: edges.filter(({ from, to }) => slugs.includes(from) && slugs.includes(to)), slugs };
}

interface Question {
  from: string;
  to: string;
  maxLength: number;
  first: number;
}

/** The answer by trying every chain that there is. */
function bruteForce({ edges, slugs }: Awaited<ReturnType<typeof seenAt>>, { from, to, maxLength, first }: Question) {
  const next = new Map(slugs.map((slug) => [slug, new Set<string>()]));
  for (const edge of edges) {
    next.get(edge.from)!.add(edge.to);
    next.get(edge.to)!.add(edge.from);
  }
  const extend = (chain: string[]): string[][] => {
    const last = chain.at(-1)!;
    if (last === to) return [chain];
    if (chain.length > maxLength) return [];
    return [...next.get(last)!].filter((slug) => !chain.includes(slug)).flatMap((slug) => extend([...chain, slug]));
  };
  const chains = slugs.includes(from) && slugs.includes(to) ? extend([from]) : [];
  const inOrder = chains.toSorted((a, b) => a.length - b.length || (a.join(" ") < b.join(" ") ? -1 : 1));
  return inOrder.slice(0, first).map((chain) => ({
    length: chain.length - 1,
    steps: chain.map((slug, i) => ({ entry: { slug }, ...toldOf(edges, chain[i - 1], slug) })),
  }));
}

function toldOf(edges: Edge[], before: string | undefined, slug: string) {
  const kinds = Object.keys(RelationKind);
  const between = edges
    .filter(({ from, to }) => (from === before && to === slug) || (to === before && from === slug))
    .map((edge) => ({ ...edge, forward: edge.from === before }))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        Number(b.forward) - Number(a.forward) ||
        b.reportedAt.getTime() - a.reportedAt.getTime() ||
        (a.fact < b.fact ? -1 : 1),
    );
  const [told] = between;
  return told
    ? { via: told.kind, forward: told.forward, relation: inWords(told.manner, told.forward, told.post) }
    : { via: null, forward: null, relation: null };
}

const operation = `query Paths($from: String!, $to: String!, $maxLength: Int!, $first: Int!, $instant: DateTime) @asOf(reported: $instant) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first) {
    length
    steps { entry { slug } via forward relation }
  }
}`;

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => void (database = await open()));
  afterAll(() => database.close());

  test("the paths of a random graph are those found by trying every chain", { timeout: 120_000 }, async () => {
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const draw: Draw = (bound) => generate(fc.nat, { max: bound - 1 });
        const { entries, items } = randomGraph(draw);
        await insert(database, ...items);
        const ids = entries.map(({ id }) => id);
        const made = await database.client.entry.findMany({ where: { id: { in: ids } }, orderBy: { slug: "asc" } });
        const slugs = made.map(({ slug }) => slug);
        for (let asked = 0; asked < 10; asked++) {
          const instant = [null, new Date(Date.UTC(2024, 9, 2 + draw(4)))][draw(2)]!;
          const [from, to] = [slugs[draw(slugs.length)]!, slugs[draw(slugs.length)]!];
          const question = { from, to, maxLength: 1 + draw(6), first: 1 + draw(20) };
          const { paths } = await execute<{ paths: { length: number }[] }>(database, operation, {
            ...question,
            instant,
          });
          expect(paths, JSON.stringify({ ...question, instant })).toEqual(
            bruteForce(await seenAt(database, instant), question),
          );
          longest = Math.max(longest, ...paths.map(({ length }) => length));
        }
      }),
      { numRuns: 12, seed: 7, endOnFailure: true },
    );
    expect(longest).toBe(6);
  });
});
