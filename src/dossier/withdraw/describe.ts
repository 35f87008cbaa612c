import type { Transaction } from "../apply/rows.ts";
import { type ItemType, itemTypes } from "../plan/item-type.ts";

/** Something of the graph in a few words. */
export interface Description {
  id: string;
  type: ItemType;
  /** What tells it from others of its type: a slug where it has one. */
  words: string;
  /** The slug or key by which it can be withdrawn: its own, or that of the whole that it is a part of. */
  item: string;
}

/** Describes facts, articles, unnamed sources and evidence, in the order of types and then of words. */
export async function describe(transaction: Transaction, ids: Iterable<string>): Promise<Description[]> {
  const found = await transaction.$queryRaw<Description[]>`
    WITH asked (id) AS (SELECT DISTINCT unnest(${[...ids]}::uuid[])),
    described (id, type, words, item) AS (
      SELECT id, lower(type::text), slug, slug FROM "Entry"
      UNION ALL SELECT id, 'article', slug, slug FROM "Article"
      UNION ALL SELECT s.id, 'unnamed source', s.key || ' of ' || a.slug, a.slug FROM "UnnamedSource" s JOIN "Article" a ON a.id = s."articleId"
      UNION ALL SELECT e.id, 'evidence', '"' || e.exact || '" of ' || a.slug, a.slug FROM "Evidence" e JOIN "Article" a ON a.id = e."articleId"
      UNION ALL SELECT f."factId", CASE WHEN n.id IS NULL THEN 'link' ELSE 'notice' END, min(f.key), min(f.key)
        FROM "StoryFact" f LEFT JOIN "Notice" n ON n.id = f."factId" WHERE f.key IS NOT NULL GROUP BY f."factId", n.id
      UNION ALL SELECT x.id, 'affiliation', concat_ws(' ', e.slug, x.kind, o.slug, '(' || x.post || ')'), e.slug
        FROM "Affiliation" x JOIN "Entry" e ON e.id = x."actorId" JOIN "Entry" o ON o.id = x."organizationId"
      UNION ALL SELECT x.id, 'participation', concat_ws(' ', a.slug, x.role, 'in', e.slug), e.slug
        FROM "Participation" x JOIN "Entry" e ON e.id = x."entryId" JOIN "Entry" a ON a.id = x."actorId"
      UNION ALL SELECT x.id, 'assessment', concat_ws(' ', x.occurrence, x.verification, 'of', e.slug), e.slug
        FROM "Assessment" x JOIN "Entry" e ON e.id = x."incidentId"
      UNION ALL SELECT x.id, 'status change', concat_ws(' ', x.status, t.edtf, 'of', e.slug), e.slug
        FROM "MeetingStatusChange" x JOIN "Entry" e ON e.id = x."meetingId" LEFT JOIN "TimeSpan" t ON t.id = x."timeId"
    )
    SELECT id, type, words, item FROM asked JOIN described USING (id) ORDER BY words, id`;
  return found.sort((a, b) => itemTypes.indexOf(a.type) - itemTypes.indexOf(b.type));
}
