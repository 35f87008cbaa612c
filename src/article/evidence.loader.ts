import type { AttributionHop, Evidence } from "../database/generated/client.ts";
import { type Sql, sql, type View } from "../graph/as-of.ts";
import { many, one } from "../graph/batch.ts";
import type { PageArgs, Pager } from "../graph/page.ts";
import { parent } from "../graph/page-query.ts";

export type EvidenceRow = Evidence;

/** Reads evidence, by its report. */
export function evidenceLoader(view: View, pager: Pager) {
  const { instant, tables } = view;
  const { evidence } = tables;
  const list = (name: string, from: Sql, where: Sql[]) => (id: string, args: PageArgs) =>
    pager.page<EvidenceRow>(
      {
        name,
        columns: sql`v.*`,
        from,
        where,
        order: { name: "REPORTED", key: sql`instant_key(v."reportedAt")`, direction: "ASC" },
        id: sql`v.id`,
      },
      args,
      id,
    );
  return {
    byId: one<EvidenceRow>(
      (ids) => view.rows(sql`SELECT v.* FROM ${evidence} v WHERE v.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
    /** What a fact rests on; see `evidence_of` in the migrations. */
    ofFact: list(
      "Fact.evidence",
      sql`evidence_of(${parent}, ${instant}) own (id) JOIN ${evidence} v ON v.id = own.id`,
      [],
    ),
    ofArticle: list("Article.evidence", sql`${evidence} v`, [sql`v."articleId" = ${parent}`]),
    /** The chain by which an article came by it, the outlet nearest the reader first. */
    attribution: many<AttributionHop>(
      (ids) =>
        view.rows(sql`SELECT h.* FROM ${tables.hop} h WHERE h."evidenceId" = ANY(${ids}::uuid[]) ORDER BY h.position`),
      (row) => row.evidenceId,
    ),
    /**
     * How many outlets report an entry of their own. An evidence counts for the last outlet of its chain; where that is the
     * article's own, for the outlet of the article that it relays, if it relays one.
     */
    independentOutlets: one<{ id: string; outlets: number }>(
      (ids) =>
        view.rows(sql`SELECT p.id, count(DISTINCT origin.outlet)::int AS outlets
          FROM unnest(${ids}::uuid[]) p (id)
          CROSS JOIN LATERAL evidence_of(p.id, ${instant}) own (id)
          JOIN ${evidence} v ON v.id = own.id
          CROSS JOIN LATERAL (SELECT outlet_of_origin(v.id, ${instant})) origin (outlet)
          GROUP BY p.id`),
      (row) => row.id,
    ),
  };
}
