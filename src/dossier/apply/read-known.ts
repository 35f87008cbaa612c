import type { Known } from "../plan/draft.ts";
import { idOf } from "../plan/ids.ts";
import type { KnownGraph } from "../check/known.ts";
import type { ParsedDossier } from "../read/parse.ts";
import type { Transaction } from "./rows.ts";

const bySlug = { select: { entry: { select: { slug: true } } } } as const;
const timeColumns = { edtf: true, basis: true } as const;

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
    select: { scheme: true, value: true, actor: bySlug },
  });
  const isElsewhere = { story: { slug: { notIn: dossiers.flatMap(({ dossier }) => dossier?.story.slug ?? []) } } };
  const affiliations = await transaction.affiliation.findMany({
    where: {
      actor: { entry: { slug: { in: dossiers.flatMap(({ declared }) => declared.actors) } } },
      fact: { stories: { some: isElsewhere } },
    },
    select: {
      ...{
        kind: true,
        post: true,
        from: { select: timeColumns },
        to: { select: timeColumns },
        actor: bySlug,
        organization: bySlug,
      },
      fact: {
        select: { stories: { where: isElsewhere, select: { place: true }, orderBy: { place: "asc" }, take: 1 } },
      },
    },
  });
  const partOf = await transaction.affiliation.findMany({
    where: { kind: "PART_OF" },
    select: { actor: bySlug, organization: bySlug },
  });
  const links = await transaction.link.findMany({
    where: { id: { notIn: dossiers.flatMap(linksOf) } },
    select: { type: true, from: { select: { slug: true } }, to: { select: { slug: true } } },
  });
  return {
    entries: new Map(entries.map(({ slug, type, actor }) => [slug, { type, ...(actor && { kind: actor.actorKind }) }])),
    articles: new Map(
      articles.map(({ slug, relays, ...rest }) => [
        slug,
        { ...rest, relays: relays.map(({ relayed }) => relayed.slug) },
      ]),
    ),
    externalIds: new Map(externalIds.map(({ scheme, value, actor }) => [`${scheme}:${value}`, actor.entry.slug])),
    affiliations: affiliations.map(({ actor, organization, kind, post, from, to, fact }) => ({
      actor: actor.entry.slug,
      organization: organization.entry.slug,
      kind,
      post: post ?? undefined,
      from: from ?? undefined,
      to: to ?? undefined,
      where: fact.stories[0]!.place,
    })),
    partOf: partOf.map(({ actor, organization }) => ({ from: actor.entry.slug, to: organization.entry.slug })),
    links: links.map(({ type, from, to }) => ({ type, from: from.slug, to: to.slug })),
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
