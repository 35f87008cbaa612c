import type { Database } from "../../database/open.ts";
import { Random } from "../synthetic/random.ts";
import { vocabularyOf } from "../synthetic/words.ts";

/** What of a synthetic graph is asked for, by slug unless it says otherwise: of each a few, the most connected first. */
export interface Sample {
  /** States that are involved in most. */
  hubs: string[];
  /** Persons that are heard, but not often. */
  leaves: string[];
  /** Names of persons with a letter left out. */
  misspelled: string[];
  largestStories: string[];
  middlingStories: string[];
  /** Incidents that most is said of, and some of which little is. */
  hubIncidents: string[];
  leafIncidents: string[];
  articles: string[];
  /** In the middle of the lists of each type. */
  middle: Record<"actor" | "statement" | "incident" | "meeting", string>;
  commonWords: string[];
  rareWords: string[];
}

/** Draws a sample from a graph of a seed: the same one every time. */
export async function sampleOf(client: Database["client"], seed: number): Promise<Sample> {
  const slugs = async (query: string) =>
    (await client.$queryRawUnsafe<{ slug: string }[]>(query)).map(({ slug }) => slug);
  const middleBy = async (type: string, key: string) => {
    const standing = `"Standing" s JOIN "Entry" e ON e.id = s."entryId" WHERE s.type = '${type}' AND "reportedUntil" = 'infinity'`;
    const half = `(SELECT count(*) / 2 FROM ${standing})`;
    return (await slugs(`SELECT e.slug FROM ${standing} ORDER BY ${key}, e.id LIMIT 1 OFFSET ${half}`))[0]!;
  };
  const heard = `SELECT e.slug, a.name FROM "Actor" a JOIN "Entry" e USING (id) CROSS JOIN LATERAL
    (SELECT count(*) AS n FROM "StatementVoice" v WHERE v."actorId" = a.id) x WHERE n BETWEEN 2 AND 6 AND "actorKind" = 'PERSON'`;
  const told = `SELECT y.slug FROM "Story" y JOIN "StoryFact" f ON f."storyId" = y.id GROUP BY y.slug`;
  const discussed = `SELECT e.slug FROM "Incident" i JOIN "Entry" e USING (id) CROSS JOIN LATERAL
    (SELECT count(*) AS n FROM "About" x WHERE x."entryId" = i.id) x`;
  const vocabulary = vocabularyOf(new Random(seed));
  return {
    hubs: await slugs(`SELECT e.slug FROM "Involvement" i JOIN "Actor" a ON a.id = i."sideId" AND a."actorKind" = 'STATE'
      JOIN "Entry" e ON e.id = a.id GROUP BY e.slug ORDER BY count(*) DESC, e.slug LIMIT 4`),
    leaves: await slugs(`SELECT slug FROM (${heard}) x ORDER BY slug LIMIT 4`),
    misspelled: await slugs(
      `SELECT left(name, 2) || substr(name, 4) AS slug FROM (${heard}) x WHERE length(name) > 8 ORDER BY slug LIMIT 4`,
    ),
    largestStories: await slugs(`${told} ORDER BY count(*) DESC, slug LIMIT 3`),
    middlingStories: await slugs(`${told} HAVING count(*) BETWEEN 100 AND 500 ORDER BY slug LIMIT 3`),
    hubIncidents: await slugs(`${discussed} ORDER BY n DESC, slug LIMIT 3`),
    leafIncidents: await slugs(`${discussed} WHERE n < 2 ORDER BY slug LIMIT 3`),
    articles: await slugs(`SELECT slug FROM "Article" ORDER BY id LIMIT 3`),
    middle: {
      actor: await middleBy("ACTOR", '"nameKey"'),
      statement: await middleBy("STATEMENT", '"timeAsc"'),
      incident: await middleBy("INCIDENT", '"timeAsc"'),
      meeting: await middleBy("MEETING", '"timeAsc"'),
    },
    commonWords: vocabulary.slice(0, 4),
    rareWords: vocabulary.slice(-400, -396),
  };
}
