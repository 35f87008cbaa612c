import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../../testkit/database/database.ts";
import { expectStatements, QueryLog } from "../../testkit/database/query-log.ts";
import { importing } from "../../testkit/dossiers/dossier.ts";
import * as asked from "../../testkit/generated/operations.ts";
import { tenfold } from "../../testkit/items/tenfold.ts";
import { execute } from "../../testkit/operations/execute.ts";

const story = readFileSync(
  join(import.meta.dirname, "../../../prisma/stories/us-israel-trust-2024/dossier.yaml"),
  "utf8",
);

type List = unknown[] | { nodes: unknown[] } | { edges: unknown[] };
type Lists = Record<string, List>;

const itemsOf = (list: List): unknown[] => (Array.isArray(list) ? list : "nodes" in list ? list.nodes : list.edges);

/** How many SQL statements each operation takes, how many items it gives, and the most that it would. */
const costs: [name: string, document: TypedDocumentNode<Lists>, statements: number, items: number, most?: number][] = [
  ["WhoDistrusts", asked.WhoDistrustsDocument, 12, 1],
  ["WhatWasExpected", asked.WhatWasExpectedDocument, 13, 1],
  ["WhatCameUnannounced", asked.WhatCameUnannouncedDocument, 17, 3],
  ["WhatFollowedAssurances", asked.WhatFollowedAssurancesDocument, 16, 3],
  ["WhatIsPlanned", asked.WhatIsPlannedDocument, 12, 1],
  ["PlannedRetaliation", asked.PlannedRetaliationDocument, 18, 1],
  ["WhatPassed", asked.WhatPassedDocument, 10, 13],
  // The actors that appeared are the same.
  ["WhatDeveloped", asked.WhatDevelopedDocument, 9, 8, 35],
  ["Search", asked.SearchDocument, 2, 2],
  ["HowTheyConnect", asked.HowTheyConnectDocument, 2, 3, 3],
];

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let larger: Database;
  beforeAll(async () => {
    [database, larger] = [await open(), await open()];
    await importing(database, story);
    await importing(larger, tenfold(story));
  });
  afterAll(async () => {
    await database.close();
    await larger.close();
  });

  test.each(costs)(
    "%s takes as many SQL statements with ten times the rows",
    async (_, document, statements, items, most = 100) => {
      for (const [each, count] of [
        [database, items],
        [larger, Math.min(10 * items, most)],
      ] as const) {
        const queried = await new QueryLog(each).during(() => execute(each, document, { first: 100 }));
        expectStatements(queried, statements);
        const [list] = Object.values(queried.result);
        expect(itemsOf(list!)).toHaveLength(count);
      }
    },
  );

  test("every operation is in the list", () => {
    const documents = Object.entries(asked).filter(([name]) => name.endsWith("Document"));
    expect(costs.map(([name]) => `${name}Document`).sort()).toEqual(documents.map(([name]) => name).sort());
  });
});
