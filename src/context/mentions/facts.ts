import type { ActorKind } from "../../database/generated/enums.ts";
import { prepared, type Sql, sql, type View } from "../../query/as-of.ts";
import { types } from "../entries/candidates.ts";
import { unsureOf } from "./mentions.ts";
import type { Match } from "../names/name-index.ts";

/** What the graph says of those whom a text may mean. */
export interface Facts {
  /** The actors that are seen, with their kinds, and the ids of the affiliations in force. */
  actors: Map<string, ActorKind>;
  posts: Set<string>;
  /** Of each actor that its name does not tell from others: what may tell it. */
  traits: Map<string, Traits>;
}

export interface Traits {
  /** The bodies that it is of, and the actors that it is otherwise connected with. */
  bodies: string[];
  connected: string[];
  /** Those with whom it takes part in something itself. */
  partners: string[];
  /** What it is said to be: its description and posts. */
  told: string;
  /** What its newest entries are called. */
  deeds: string;
}

/** How many of an actor's entries of a type are looked at for whom they connect it with, the newest; and how many statements about each. */
const [most, mostAbout] = [3, 2];

/** Reads them, of all whom the matches in a text may mean; `at` is when it was published. */
export async function factsOf(view: View, matches: Match[], at: Date): Promise<Facts> {
  const candidates = matches.flatMap((match) => match.candidates);
  const unsure = unsureOf(matches);
  const actorIds = [...new Set(candidates.map(({ actorId }) => actorId))];
  const posts = candidates.flatMap((candidate) => (candidate.kind === "POST" ? [candidate.affiliationId] : []));
  const rows = await view.rowsAtOnce<FactRow>(factsQuery(view, { actors: actorIds, posts, unsure, at }));
  const actors = rows.flatMap(({ id, actorKind, traits }) => (actorKind ? [{ id, actorKind, traits }] : []));
  return {
    actors: new Map(actors.map(({ id, actorKind }) => [id, actorKind])),
    posts: new Set(rows.flatMap(({ id, actorKind }) => (actorKind ? [] : [id]))),
    traits: new Map(actors.flatMap(({ id, traits }) => (traits ? [[id, traits]] : []))),
  };
}

/** An actor, or an affiliation, which is no kind of actor. */
interface FactRow {
  id: string;
  actorKind: ActorKind | null;
  traits: Traits | null;
}

interface Asked {
  actors: string[];
  posts: string[];
  unsure: string[];
  at: Date;
}

/**
 * What of others an actor is part of; those that are part of it or of one body with it, or involved in what it is involved in or
 * speaks of; what it takes part in is read once for each.
 */
const factsQuery = (view: View, { actors, posts, unsure, at }: Asked): Sql => {
  const { standing, side, involvement, about, affiliation } = view.tables;
  return sql`${prepared}
  WITH own AS MATERIALIZED (SELECT id FROM unnest(${unsure}::uuid[]) id),
  entry AS MATERIALIZED (
    SELECT own.id AS own, entry.id FROM own CROSS JOIN ${types} CROSS JOIN LATERAL (
      SELECT i."entryId" AS id FROM ${involvement} i WHERE i."sideId" = own.id AND i.type = kind.type AND i.direct
      ORDER BY i."timeDesc" DESC LIMIT ${most}
    ) entry
  ), around AS MATERIALIZED (
    SELECT own, id, true AS itself FROM entry
    UNION SELECT entry.own, a."entryId", false FROM entry JOIN ${about} a ON a."statementId" = entry.id
    UNION SELECT entry.own, a."statementId", false FROM entry CROSS JOIN LATERAL (
      SELECT a."statementId" FROM ${about} a WHERE a."entryId" = entry.id ORDER BY a."statementId" LIMIT ${mostAbout}
    ) a
  ), connection (own, other, partner) AS (
    SELECT own.id, side."actorId", false FROM own JOIN ${side} side ON side."sideId" = own.id AND side."actorId" = ANY(${actors}::uuid[])
    UNION ALL
    SELECT own.id, other."actorId", false FROM own JOIN ${side} side ON side."actorId" = own.id
      JOIN "Actor" body ON body.id = side."sideId" AND body."actorKind" <> 'STATE'
      JOIN ${side} other ON other."sideId" = side."sideId" AND other."actorId" = ANY(${actors}::uuid[])
    UNION ALL
    SELECT around.own, i."sideId", around.itself AND i.direct FROM around CROSS JOIN LATERAL (
      SELECT i."sideId", i.direct FROM ${involvement} i WHERE i."entryId" = around.id AND i."sideId" = ANY(${actors}::uuid[]) OFFSET 0
    ) i
  ), connected AS (
    SELECT own, array_agg(DISTINCT other::text) AS connected, array_agg(DISTINCT other::text) FILTER (WHERE partner) AS partners
    FROM connection GROUP BY own
  ), done AS (
    SELECT entry.own, string_agg(e.label, ' ' ORDER BY e.id) AS deeds FROM entry JOIN "Entry" e ON e.id = entry.id GROUP BY entry.own
  ), traits AS (
    SELECT own.id, jsonb_build_object(
      'bodies', ARRAY(SELECT side."sideId" FROM ${side} side WHERE side."actorId" = own.id AND side."sideId" = ANY(${actors}::uuid[])),
      'connected', coalesce(connected.connected, '{}'), 'partners', coalesce(connected.partners, '{}'),
      'told', concat_ws(' ', actor.description, (
        SELECT string_agg(a.post, ' ' ORDER BY a.id) FROM ${affiliation} a WHERE a."actorId" = own.id
      )), 'deeds', coalesce(done.deeds, '')
    ) AS traits
    FROM own JOIN "Actor" actor ON actor.id = own.id
      LEFT JOIN connected ON connected.own = own.id LEFT JOIN done ON done.own = own.id
  )
  SELECT s."entryId" AS id, a."actorKind"::text AS "actorKind", traits.traits
  FROM ${standing} s JOIN "Actor" a ON a.id = s."entryId" LEFT JOIN traits ON traits.id = s."entryId"
  WHERE s."entryId" = ANY(${actors}::uuid[])
  UNION ALL
  SELECT a.id, NULL, NULL FROM ${affiliation} a
    LEFT JOIN "TimeSpan" started ON started.id = a."fromId" LEFT JOIN "TimeSpan" ended ON ended.id = a."toId"
  WHERE a.id = ANY(${posts}::uuid[]) AND coalesce(started.earliest <= ${at}, true) AND coalesce(ended.earliest > ${at}, true)`;
};
