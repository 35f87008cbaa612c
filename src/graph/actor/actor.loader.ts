import type { Actor, Affiliation, ExternalId, Name } from "../../database/generated/client.ts";
import { type Sql, sql, type View } from "../../query/as-of.ts";
import { many } from "../../query/batch.ts";
import { refuseLong } from "../../query/bounds.ts";
import { condition, oneOf } from "../../query/condition.ts";
import { askedBy, rangesOf, type RangesBy, rangesFor } from "../../query/entry-ranges.ts";
import { parent } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { idsOf, timeOf } from "../../query/sides.ts";
import { inParentStory } from "../../query/story-entries.ts";
import { fold } from "../../text/normalize.ts";
import {
  entryById,
  entryBySlug,
  entryConditions,
  entryListing,
  entryOrder,
  type EntryRow,
  type TimeSpanRow,
} from "../entry/entry.row.ts";
import type { ActorOrder, ActorWhere } from "./actor.args.ts";

export type ActorRow = EntryRow & Actor;
export type AffiliationRow = Affiliation & { reportedAt: Date; from: TimeSpanRow | null; to: TimeSpanRow | null };

interface ActorArgs extends PageArgs {
  where?: ActorWhere | null;
  orderBy?: ActorOrder | null;
}

/** Reads actors, by name unless asked otherwise. */
export function actorLoader(view: View, pager: Pager) {
  const list = (name: string, args: ActorArgs, id?: string, ranges?: RangesBy) => {
    const order = entryOrder(args.orderBy, "NAME");
    const asked = args.where ? [condition(args.where, (where) => conditionsOf(view, where))] : [];
    return pager.page<ActorRow>(entryListing(view, name, "ACTOR", order, asked, ranges?.(order)), args, id);
  };
  const below = (name: string, id: string, args: ActorArgs, ids: Sql) =>
    list(name, args, id, (order) => rangesOf(view, order, ids));
  const affiliations = many<AffiliationRow>(
    (ids) =>
      view.rows(sql`SELECT a.*, to_jsonb(started) AS "from", to_jsonb(ended) AS "to" FROM ${affiliated(view)}
        WHERE a."actorId" = ANY(${ids}::uuid[]) ORDER BY started.earliest NULLS FIRST, a."reportedAt", a.id`),
    (row) => row.actorId,
  );
  return {
    byId: entryById<ActorRow>(view, "ACTOR"),
    bySlug: entryBySlug<ActorRow>(view, "ACTOR"),
    page: (args: ActorArgs) =>
      list("Query.actors", args, undefined, (order) => {
        const { story, affiliatedWith } = args.where ?? {};
        if (story == null && affiliatedWith) return rangesOf(view, order, affiliatedWithAny(view, affiliatedWith));
        return rangesFor(
          view,
          "ACTOR",
          order,
          askedBy(args.where, () => ({ sides: [] })),
        );
      }),
    ofStory: (id: string, args: PageArgs) => below("Story.actors", id, args, inParentStory(view)),
    /** Those affiliated with a body directly, at an instant or ever. */
    affiliates: (id: string, args: PageArgs & { at?: Date | null }) =>
      below(
        "Actor.affiliates",
        id,
        args,
        sql`SELECT a."actorId" FROM ${affiliated(view)} WHERE a."organizationId" = ${parent}
          AND coalesce(started.earliest <= ${args.at ?? null}::timestamptz, true) AND coalesce(ended.latest >= ${args.at ?? null}::timestamptz, true)`,
      ),
    /** An actor's affiliations, those in force at an instant or all, the earliest first. */
    affiliations: async (id: string, at?: Date | null) =>
      (await affiliations.load(id)).filter((affiliation) => !at || inForce(affiliation, at)),
    names: many<Name>(
      (ids) =>
        view.records(({ name }) => name.findMany({ where: { actorId: { in: ids } }, orderBy: { position: "asc" } })),
      (row) => row.actorId,
    ),
    externalIds: many<ExternalId>(
      (ids) =>
        view.records(({ externalId }) =>
          externalId.findMany({ where: { actorId: { in: ids } }, orderBy: [{ scheme: "asc" }, { value: "asc" }] }),
        ),
      (row) => row.actorId,
    ),
  };
}

const affiliated = ({ tables }: View) => sql`${tables.affiliation} a
  LEFT JOIN "TimeSpan" started ON started.id = a."fromId" LEFT JOIN "TimeSpan" ended ON ended.id = a."toId"`;

const inForce = ({ from, to }: AffiliationRow, at: Date) =>
  !(from?.earliest && new Date(from.earliest) > at) && !(to?.latest && new Date(to.latest) < at);

/** Those affiliated with any of some bodies, at whatever time, as a query for their ids. */
const affiliatedWithAny = ({ tables }: View, slugs: string[]) =>
  sql`SELECT side."actorId" FROM ${tables.side} side WHERE side."sideId" = ANY(${idsOf(slugs)})`;

function conditionsOf(view: View, where: ActorWhere): Sql[] {
  const during = timeOf(sql`s`);
  return [
    ...entryConditions(view, where),
    ...oneOf(sql`n."actorKind"`, where.actorKinds),
    ...(where.affiliatedWith
      ? [
          sql`EXISTS (SELECT FROM ${view.tables.side} side WHERE side."actorId" = e.id AND side."sideId" <> e.id
          AND side."sideId" = ANY(${idsOf(where.affiliatedWith)}) AND side.since <= ${during.latest} AND side.until >= ${during.earliest})`,
        ]
      : []),
    ...(where.name == null
      ? []
      : [
          sql`EXISTS (SELECT FROM "Name" x WHERE x."actorId" = e.id AND x.folded LIKE '%' || ${named(where.name)} || '%')`,
        ]),
  ];
}

/** A part of a name, folded, for LIKE to match as it is. */
function named(part: string): string {
  refuseLong("name", part);
  return fold(part).replace(/[\\%_]/g, "\\$&");
}
