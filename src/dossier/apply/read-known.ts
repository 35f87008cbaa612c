import type { KnownAffiliation, KnownEdge, KnownGraph } from "../check/known.ts";
import type { Known } from "../plan/draft.ts";
import { idOf } from "../plan/ids.ts";
import type { ParsedDossier } from "../read/parse.ts";
import type { Transaction } from "./rows.ts";

/** What the database has that dossiers can name or clash with. */
export async function readKnownGraph(transaction: Transaction, dossiers: ParsedDossier[]): Promise<KnownGraph> {
  const entries = await transaction.entry.findMany({
    select: { slug: true, type: true, actor: { select: { actorKind: true } } },
  });
  const articles = await transaction.article.findMany({
    select: {
      slug: true,
      url: true,
      headline: true,
      reportedAt: true,
      relays: { select: { relayed: { select: { slug: true } } } },
    },
  });
  const externalIds = await transaction.externalId.findMany({
    select: { scheme: true, value: true, actor: { select: { entry: { select: { slug: true } } } } },
  });
  // In SQL, as Prisma would ask for two relations at a time on the transaction's one connection.
  const partOf = await transaction.$queryRaw<KnownEdge[]>`
    SELECT member.slug AS "from", body.slug AS "to" FROM "Affiliation" a
      JOIN "Entry" member ON member.id = a."actorId" JOIN "Entry" body ON body.id = a."organizationId"
    WHERE kind = 'PART_OF'`;
  const links = await transaction.$queryRaw<KnownGraph["links"]>`
    SELECT link.type, one.slug AS "from", other.slug AS "to" FROM "Link" link
      JOIN "Entry" one ON one.id = link."fromId" JOIN "Entry" other ON other.id = link."toId"
    WHERE link.id <> ALL(${dossiers.flatMap(linksOf)}::uuid[])`;
  const affiliations = await transaction.$queryRaw<KnownAffiliation[]>`
    SELECT member.slug AS actor, body.slug AS organization, a.kind, a.post, f.edtf AS "from", t.edtf AS "to", min(claim.place) AS "where"
    FROM "Affiliation" a JOIN "Entry" member ON member.id = a."actorId" JOIN "Entry" body ON body.id = a."organizationId"
      LEFT JOIN "TimeSpan" f ON f.id = a."fromId" LEFT JOIN "TimeSpan" t ON t.id = a."toId"
      JOIN "StoryFact" claim ON claim."factId" = a.id JOIN "Story" story ON story.id = claim."storyId"
    WHERE member.slug = ANY(${dossiers.flatMap(({ declared }) => declared.actors)}::text[])
      AND story.slug <> ALL(${dossiers.flatMap(({ dossier }) => dossier?.story.slug ?? [])}::text[])
    GROUP BY a.id, member.slug, body.slug, f.edtf, t.edtf`;
  return {
    entries: new Map(entries.map(({ slug, type, actor }) => [slug, { type, ...(actor && { kind: actor.actorKind }) }])),
    articles: new Map(
      articles.map(({ slug, relays, ...rest }) => [
        slug,
        { ...rest, relays: relays.map(({ relayed }) => relayed.slug) },
      ]),
    ),
    externalIds: new Map(externalIds.map(({ scheme, value, actor }) => [`${scheme}:${value}`, actor.entry.slug])),
    affiliations,
    partOf,
    links,
  };
}

/** What the database has that a dossier's plan can rest on. */
export async function readKnown(transaction: Transaction): Promise<Known> {
  const articles = await transaction.article.findMany({ select: { slug: true, headline: true, outletId: true } });
  const actors = await transaction.actor.findMany({ select: { name: true, entry: { select: { slug: true } } } });
  return {
    articles: new Map(articles.map(({ slug, ...article }) => [slug, article])),
    names: new Map(actors.map(({ name, entry }) => [entry.slug, name])),
  };
}

function linksOf({ dossier }: ParsedDossier): string[] {
  return dossier ? Object.keys(dossier.links).map((key) => idOf.link(dossier.story.slug, key)) : [];
}
