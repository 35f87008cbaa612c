import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schema } from "../graph/schema.ts";
import { databases } from "../testkit/database/database.ts";
import { empty, sharedDatabase } from "../testkit/database/shared-database.ts";
import { drawing } from "../testkit/items/drawing.ts";
import { insert, type Item, rowsOf } from "../testkit/items/item.ts";
import { type Measures, randomGraph } from "../testkit/items/random-graph.ts";
import { reportDates, reportedBy } from "../testkit/items/reported-by.ts";
import { deepOperation } from "../testkit/operations/deep-operation.ts";
import { answer } from "../testkit/operations/execute.ts";
import { fieldsAt, firstDifference } from "../testkit/operations/first-difference.ts";

const upTo = (max: number, min = 0) => fc.noBias(fc.integer({ min, max }));
const measures: fc.Arbitrary<Measures> = fc.record({
  seed: fc.noShrink(fc.nat()),
  articles: upTo(6, 3),
  actors: upTo(9, 2),
  incidents: upTo(4),
  meetings: upTo(4),
  statements: upTo(8),
  notices: upTo(8),
  links: upTo(8),
});

describe.each(databases)("on $name", ({ open }) => {
  const whole = sharedDatabase(open);
  const past = sharedDatabase(open);

  test(
    "what is asked as of an instant is what a database answers that was given only what was reported by then",
    { timeout: 240_000 },
    async () => {
      const property = fc.asyncProperty(measures, async (graph) => {
        const items = randomGraph(graph);
        await empty(whole());
        await insert(whole(), ...items);
        for (const at of reportDates(items)) {
          await empty(past());
          await insert(past(), reportedBy(items, at));
          for (const operation of [deepOperationOn(items, graph.seed + at.getTime()), sidesOperationOn(items)]) {
            const seen = await answer(whole(), operation, { at });
            expect(seen.errors?.map(({ message, path }) => [message, fieldsAt(operation, path)])).toBeUndefined();
            const difference = firstDifference(operation, seen.data, (await answer(past(), operation)).data);
            expect(
              difference,
              `as of ${at.toISOString()}, and where only what was reported by then is`,
            ).toBeUndefined();
          }
        }
      });
      await fc.assert(property, { numRuns: 4, interruptAfterTimeLimit: 100_000 });
    },
  );
});

function deepOperationOn(items: Item[], seed: number): string {
  const { Entry, Article, Story, Notice, Link, Evidence, UnnamedSource } = rowsOf(items);
  const actors = Entry.filter(({ type }) => type === "ACTOR");
  // What is asked for by one slug, not by many, is as likely to be there.
  const words = [...Entry, ...Article, ...actors, ...actors, ...Story, ...Story, ...Story].map(({ slug }) => slug);
  const ids = [Entry, Article, Story, Notice, Link, Evidence, UnnamedSource].flat().map(({ id }) => id);
  return deepOperation(schema, ids, [...words, "none"], drawing(seed));
}

/** What there is of every actor and of every two of them, too much for chance to find. */
function sidesOperationOn(items: Item[]): string {
  const actors = rowsOf(items).Entry.flatMap(({ type, slug }) => (type === "ACTOR" ? [JSON.stringify(slug)] : []));
  const asked = actors.flatMap((one, place) => [
    `timeline(actors: [${one}], first: 100) { nodes { id } }`,
    `developments(since: "2024-01-01T00:00:00Z", actors: [${one}], first: 100) { nodes { label subject { id } } }`,
    ...actors
      .slice(place + 1)
      .map((other) => `communications(between: ${one}, and: ${other}, first: 100) { nodes { ... on Node { id } } }`),
  ]);
  return `query Sides($at: DateTime) @asOf(reported: $at) { ${asked.map((field, number) => `Query_${number}: ${field}`).join(" ")} }`;
}
