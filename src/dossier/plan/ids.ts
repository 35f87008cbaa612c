import { v5 } from "uuid";

const namespace = "6f0d9f4e-2f5c-5d0b-9a43-3c1c2f6f8a51";

type Part = string | number | null | undefined;

/**
 * The ids of all that a dossier states: UUIDs of version 5 (RFC 9562), made of what identifies a thing. So they are the
 * same in every database and at every import.
 */
export const idOf = {
  entry: (slug: string) => made("entry", slug),
  article: (slug: string) => made("article", slug),
  story: (slug: string) => made("story", slug),
  notice: (story: string, key: string) => made("notice", story, key),
  link: (story: string, key: string) => made("link", story, key),
  source: (article: string, key: string) => made("source", article, key),
  affiliation: (actorId: string, ...content: Part[]) => made("affiliation", actorId, ...content),
  participation: (entryId: string, ...content: Part[]) => made("participation", entryId, ...content),
  assessment: (incidentId: string, ...content: Part[]) => made("assessment", incidentId, ...content),
  statusChange: (meetingId: string, ...content: Part[]) => made("status", meetingId, ...content),
  evidence: (articleId: string, ...content: Part[]) => made("evidence", articleId, ...content),
  time: (...content: Part[]) => made("time", ...content),
  place: (...content: Part[]) => made("place", ...content),
};

function made(...parts: Part[]): string {
  return v5(JSON.stringify(parts.map((part) => part ?? null)), namespace);
}
