import { badUserInput } from "../../api/errors.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import type { Listing } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { idsOf } from "../../query/sides.ts";
import { inStory } from "../../query/story-entries.ts";
import { conflict } from "../notice/conflict.ts";
import { type DevelopmentRow, labelOf, type News } from "./development.row.ts";

interface DevelopmentArgs extends PageArgs {
  since: Date;
  until?: Date | null;
  story?: string | null;
  actors?: string[] | null;
}

/** Reads what became known after an instant until another, which counts, too: by when that was, then by kind, then by id. */
export function developmentLoader(view: View, pager: Pager) {
  return {
    page: async (args: DevelopmentArgs) => pager.page<DevelopmentRow>(listing(view, args), args),
  };
}

/** A story is short: its facts are sorted. All else is read from an index in order, side by side. */
function listing(view: View, { since, until, story, actors }: DevelopmentArgs): Listing {
  if (until && until < since) {
    throw badUserInput(
      `until is ${until.toISOString()}, before since, ${since.toISOString()}: give a later one, or none for no end.`,
    );
  }
  const { concern, fact } = view.tables;
  const bySide = actors && story == null;
  const [key, id] = bySide ? [sql`c."developmentKey"`, sql`c."factId"`] : [sql`f."developmentKey"`, sql`f.id`];
  return {
    name: "Query.developments",
    columns: sql`f.id, f."seenFrom" AS "reportedAt", news.kind, news."subjectType", news."subjectId", news.told`,
    from: sql`${fact} f CROSS JOIN LATERAL (${newsOf(view)}) news (kind, "subjectType", "subjectId", told)`,
    where: [sql`f.id = picked.id`],
    order: { name: "REPORTED", key, direction: "ASC" },
    id,
    ranges: {
      each: bySide ? sql`unnest(${idsOf(actors)}) side (id)` : sql`(SELECT) one`,
      from: bySide ? sql`${concern} c` : sql`${fact} f`,
      where: [
        ...within(key, since, earliest(until, view.asOf)),
        ...(bySide ? [sql`c."sideId" = side.id`] : []),
        ...(story == null ? [] : [sql`f.id = ANY(${factsOf(view, story)})`]),
        ...(actors && !bySide ? [concerns(view, actors)] : []),
      ],
    },
    mapRow,
  };
}

/** That a key of developments is after an instant and, if there is an end, not after that. */
const within = (key: Sql, since: Date, until: Date | undefined): Sql[] => [
  sql`${key} > instant_key(${since}::timestamptz) || '~'`,
  ...(until ? [sql`${key} < instant_key(${until}::timestamptz) || '~'`] : []),
];

const earliest = (...instants: (Date | null | undefined)[]): Date | undefined =>
  instants.filter((instant) => instant != null).sort((one, other) => one.getTime() - other.getTime())[0];

/** What a story tells of, with all parts of it, as one array, read once a query. */
const factsOf = (view: View, story: string): Sql => sql`ARRAY(
  SELECT own.id FROM (${inStory(view, story)}) told (id), LATERAL (
    SELECT told.id UNION ALL SELECT p.id FROM ${view.tables.fact} p WHERE p."wholeId" = told.id
  ) own (id))`;

/** That fact `f` concerns a side. The offset keeps it a look-up for each fact, where a join would read all that concerns the side. */
const concerns = ({ tables }: View, actors: string[]): Sql => sql`EXISTS (
  SELECT FROM ${tables.concern} c WHERE c."factId" = f.id AND c."sideId" = ANY(${idsOf(actors)}) OFFSET 0)`;

/** What there is to say of the development that fact `f` is. */
const newsOf = ({ tables }: View): Sql => sql`
  SELECT 'APPEARED', initcap(e.type::text), e.id, jsonb_build_object('entry', e.label) FROM "Entry" e WHERE e.id = f.id
  UNION ALL
  SELECT 'STATUS_CHANGED', 'Meeting', e.id, jsonb_build_object(
    'meeting', e.label, 'from', former.status, 'to', c.status, 'newDate', CASE WHEN held.edtf <> coalesce(former.edtf, '') THEN held.edtf END)
  FROM ${tables.statusChange} c CROSS JOIN LATERAL status_before(c.id) former JOIN "Entry" e ON e.id = c."meetingId"
  LEFT JOIN "TimeSpan" held ON held.id = c."timeId" WHERE c.id = f.id
  UNION ALL
  SELECT 'REASSESSED', 'Incident', e.id, jsonb_build_object('incident', e.label, 'from', to_jsonb(former), 'to', to_jsonb(a))
  FROM ${tables.assessment} a CROSS JOIN LATERAL assessment_before(a.id) former JOIN "Entry" e ON e.id = a."incidentId" WHERE a.id = f.id
  UNION ALL
  SELECT 'NOTICED', 'Notice', n.id, jsonb_build_object(
    'incident', incident.label, 'knower', knower.label, 'timing', n.timing, 'conflict', (
      SELECT CASE WHEN min(g."seenFrom") < f."seenFrom" THEN 'BEFORE' WHEN min(g."seenFrom") = f."seenFrom" THEN 'BESIDE' END
      FROM ${tables.notice} other JOIN ${tables.fact} g ON g.id = other.id WHERE ${conflict(sql`n`, sql`other`)}))
  FROM ${tables.notice} n JOIN "Entry" incident ON incident.id = n."incidentId" JOIN "Entry" knower ON knower.id = n."knowerId"
  WHERE n.id = f.id
  UNION ALL
  SELECT 'LINKED', 'Link', l.id, jsonb_build_object('from', origin.label, 'type', l.type, 'to', target.label)
  FROM ${tables.link} l JOIN "Entry" origin ON origin.id = l."fromId" JOIN "Entry" target ON target.id = l."toId"
  WHERE l.id = f.id`;

const mapRow = <Row>(row: object) => {
  const { told, ...rest } = row as Omit<DevelopmentRow, "label"> & { told: object };
  return { ...rest, label: labelOf({ ...told, kind: rest.kind } as News) } as Row;
};
