import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { raw, type Reader, type Sql, sql } from "../../query/as-of.ts";
import { databases } from "../../testkit/database/database.ts";
import { insert } from "../../testkit/items/item.ts";
import { anActor, anIncident, aStatement } from "../../testkit/items/nouns.ts";
import { openRequest } from "../request.ts";

const most = 2_000;
const common = 6_000;

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
}

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    const known = anActor({ slug: "known", name: "Ceasefire", description: "A committee" });
    const rare = anIncident({ slug: "rare", title: "Zanzibar asks for a ceasefire" });
    await insert(database, known, rare, aStatement({ slug: "example", content: "A ceasefire in five words" }));
    await addCopies(database, common);
    await database.client.$executeRaw`ANALYZE`;
  });
  afterAll(() => database.close());

  const search = (text: string) => openRequest(database.client).loaders.search.page({ text });
  const slugs = async (text: string) => (await search(text)).nodes.map(({ entry }) => entry.slug);

  /** How many standings the search for a text looks at. */
  async function lookedAt(text: string): Promise<number> {
    const plans: Plan[] = [];
    const explaining = {
      $queryRaw: async (query: Sql) => {
        const [explained] = await database.client.$queryRaw<[{ "QUERY PLAN": [{ Plan: Plan }] }]>(
          sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`,
        );
        plans.push(explained["QUERY PLAN"][0].Plan);
        return [];
      },
    } as unknown as Reader;
    await openRequest(explaining).loaders.search.page({ text });
    const read = (plan: Plan): number => {
      const each =
        plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0);
      const own = plan["Relation Name"] === "Standing" ? each * plan["Actual Loops"] : 0;
      return (plan.Plans ?? []).map(read).reduce((sum, rows) => sum + rows, own);
    };
    return Math.round(plans.map(read).reduce((sum, rows) => sum + rows, 0));
  }

  test("of a common word no more than 2,000 entries are looked at, ranked and counted", async () => {
    const page = await search("ceasefire");
    expect(await page.count()).toBe(most);
    expect(page.nodes.slice(0, 2).map(({ entry }) => entry.slug)).toEqual(["known", "rare"]);
    expect(await lookedAt("ceasefire")).toBeLessThan(most + 100);
    for (const text of ["c", "five", "ceasefire five", "five words cease"]) {
      expect(await lookedAt(text), text).toBeLessThan(2 * most + 100);
    }
  });

  test("a rare word is found among common ones, and costs what it has", async () => {
    for (const text of ["zanzibar", "zanzibar cease", "ceasefire zanz", "zanzibar c"]) {
      expect(await slugs(text)).toEqual(["rare"]);
    }
    expect(await lookedAt("zanzibar")).toBeLessThan(10);
    expect(await lookedAt("zanzibar cease")).toBeLessThan(10);
  });
});

/** Adds copies of the statement `example`, with all that is derived of it. */
const addCopies = ({ client }: Database, count: number) =>
  client.$transaction([
    client.$executeRaw`SET LOCAL session_replication_role = replica`,
    ...[
      ["Fact", "id"],
      ["Entry", "id"],
      ["Statement", "id"],
      ["Standing", "entryId"],
    ].map(([table, key]) => {
      const [of, id] = [raw(`"${table}"`), raw(`"${key}"`)];
      return client.$executeRaw(sql`
        INSERT INTO ${of}
        SELECT (jsonb_populate_record(x, jsonb_build_object(${key}::text, md5(i::text), 'slug', 'copy-' || i))).*
        FROM ${of} x JOIN "Entry" e ON e.id = x.${id} AND e.slug = 'example', generate_series(1, ${count}::int) i`);
    }),
  ]);
