import type { AttributionHop, Evidence } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many, one } from "../../query/batch.ts";
import { type Listing, parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";

export type EvidenceRow = Evidence;

/** Reads evidence, by its report. */
export function evidenceLoader(view: View, pager: Pager) {
  const { instant, tables } = view;
  const { evidence } = tables;
  const list = (name: string, key: Sql, rest: Omit<Listing, "name" | "columns" | "order">) => {
    const order = { name: "REPORTED", key, direction: "ASC" as const };
    return (id: string, args: PageArgs) =>
      pager.page<EvidenceRow>({ name, columns: sql`v.*`, order, ...rest }, args, id);
  };
  return {
    byId: one<EvidenceRow>(
      (ids) => view.rows(sql`SELECT v.* FROM ${evidence} v WHERE v.id = ANY(${ids}::uuid[])`),
      (row) => row.id,
    ),
    /** What a fact rests on; see `bases_of` in the migrations. */
    ofFact: list("Fact.evidence", sql`g."reportedKey"`, {
      from: sql`${evidence} v`,
      where: [sql`v.id = picked.id`],
      id: sql`g."evidenceId"`,
      ranges: {
        each: sql`bases_of(${parent}, ${instant}) base (id)`,
        from: sql`${tables.ground} g`,
        where: [sql`g."factId" = base.id`],
      },
    }),
    ofArticle: list("Article.evidence", sql`instant_key(v."reportedAt")`, {
      from: sql`${evidence} v`,
      where: [sql`v."articleId" = ${parent}`],
      id: sql`v.id`,
    }),
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
        view.rows(sql`WITH own AS (
            SELECT DISTINCT p.id, g."evidenceId" FROM unnest(${ids}::uuid[]) p (id)
            CROSS JOIN LATERAL bases_of(p.id, ${instant}) base (id) JOIN ${tables.ground} g ON g."factId" = base.id
          ), chained AS MATERIALIZED (
            SELECT own.id, (SELECT v."articleId" FROM ${evidence} v WHERE v.id = own."evidenceId"), (
              SELECT h."actorId" FROM ${tables.hop} h JOIN "Actor" o ON o.id = h."actorId"
              WHERE h."evidenceId" = own."evidenceId" AND h.position > 0 AND o."actorKind" = 'OUTLET' ORDER BY h.position DESC LIMIT 1
            ) AS outlet FROM own
          )
          SELECT id, count(DISTINCT outlet)::int AS outlets FROM (
            SELECT id, outlet FROM chained WHERE outlet IS NOT NULL
            UNION ALL
            SELECT id, CASE
              WHEN EXISTS (SELECT FROM ${tables.relay} r WHERE r."articleId" = own."articleId") THEN origin_of(own."articleId", ${instant})
              ELSE (SELECT a."outletId" FROM ${tables.article} a WHERE a.id = own."articleId")
            END FROM (SELECT DISTINCT id, "articleId" FROM chained WHERE outlet IS NULL) own
          ) origin GROUP BY id`),
      (row) => row.id,
    ),
  };
}
