import type { Statement, StatementVoice } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many } from "../../query/batch.ts";
import { lookedUp, oneOf } from "../../query/condition.ts";
import { askedBy, rangesBelow, rangesFor, rangesNaming, rangesOf } from "../../query/entry-ranges.ts";
import { parent } from "../../query/page-query.ts";
import type { Pager } from "../../query/page.ts";
import { sideAmong, timeOf } from "../../query/sides.ts";
import { type EntryListArgs, entryLists } from "../entry/entry-lists.ts";
import { entryById, entryBySlug, entryConditions, type EntryRow } from "../entry/entry.row.ts";
import type { StatementWhere } from "./statement.args.ts";

export type StatementRow = EntryRow & Statement;

type StatementArgs = EntryListArgs<StatementWhere>;

/** Reads statements, by time unless asked otherwise. */
export function statementLoader(view: View, pager: Pager) {
  const list = entryLists<StatementRow, StatementWhere>(view, pager, "STATEMENT", (where) => conditionsOf(view, where));
  const below = (name: string, ranges: typeof rangesBelow, ids: Sql) => (id: string, args: StatementArgs) =>
    list(name, args, (order) => ranges(view, "STATEMENT", order, ids), id);
  const voiced = (role: StatementVoice["role"]) =>
    sql`SELECT v."statementId" FROM ${view.tables.voice} v WHERE v."actorId" = ${parent} AND v.role = ${role}::"VoiceRole"`;
  return {
    byId: entryById<StatementRow>(view, "STATEMENT"),
    bySlug: entryBySlug<StatementRow>(view, "STATEMENT"),
    page: (args: StatementArgs) =>
      list("Query.statements", args, (order) =>
        rangesFor(
          view,
          "STATEMENT",
          order,
          askedBy(args.where, ({ about, speakers, addressees }) => ({
            headings: about,
            sides: [speakers, addressees],
          })),
        ),
      ),
    bySpeaker: below("Actor.statements", rangesNaming, voiced("SPEAKER")),
    byAddressee: below("Actor.statementsReceived", rangesNaming, voiced("ADDRESSEE")),
    about: below(
      "Entry.statementsAbout",
      rangesBelow,
      sql`SELECT a."statementId" FROM ${view.tables.about} a WHERE a."entryId" = ${parent}`,
    ),
    atMeeting: (id: string, args: StatementArgs) =>
      list(
        "Meeting.statements",
        args,
        (order) => rangesOf(view, order, sql`SELECT id FROM "Statement" WHERE "meetingId" = ${parent}`),
        id,
      ),
    /** Who speaks and who is addressed, each in the order of the dossier. */
    voices: many<StatementVoice>(
      (ids) =>
        view.rows(
          sql`SELECT v.* FROM ${view.tables.voice} v WHERE v."statementId" = ANY(${ids}::uuid[]) ORDER BY v.position`,
        ),
      (row) => row.statementId,
    ),
  };
}

function conditionsOf(view: View, where: StatementWhere): Sql[] {
  const voiced = (role: StatementVoice["role"], slugs: string[] | null | undefined) =>
    slugs ? [sideAmong(view, slugs, voicesOf(view, role), timeOf(sql`s`))] : [];
  return [
    ...entryConditions(view, where),
    ...voiced("SPEAKER", where.speakers),
    ...voiced("ADDRESSEE", where.addressees),
    ...oneOf(sql`n.form`, where.forms),
    ...oneOf(sql`n.illocution`, where.illocutions),
    ...oneOf(sql`s.outcome`, where.outcomes),
    ...(where.about
      ? [
          lookedUp(
            sql`${view.tables.about} a JOIN "Entry" x ON x.id = a."entryId" WHERE a."statementId" = e.id AND x.slug = ANY(${where.about}::text[])`,
          ),
        ]
      : []),
  ];
}

/** Those who speak or are addressed; an unnamed source counts for its affiliation. */
const voicesOf = ({ tables }: View, role: StatementVoice["role"]) => sql`
  SELECT coalesce(v."actorId", u."affiliationId") AS "actorId" FROM ${tables.voice} v LEFT JOIN ${tables.source} u ON u.id = v."sourceId"
  WHERE v."statementId" = s."entryId" AND v.role = ${role}::"VoiceRole"`;
