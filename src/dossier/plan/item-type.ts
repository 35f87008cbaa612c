/** The types of all that a dossier states, in the order in which a report tells of them; with their plurals. */
const plurals = {
  story: "stories",
  article: "articles",
  "unnamed source": "unnamed sources",
  actor: "actors",
  affiliation: "affiliations",
  statement: "statements",
  incident: "incidents",
  assessment: "assessments",
  meeting: "meetings",
  "status change": "status changes",
  participation: "participations",
  notice: "notices",
  link: "links",
  evidence: "pieces of evidence",
};

export type ItemType = keyof typeof plurals;
export const itemTypes = Object.keys(plurals) as ItemType[];

/** A number of things: "1 story", "2 stories". */
export function sayCount(type: ItemType, count: number): string {
  if (count !== 1) return `${count.toLocaleString("en")} ${plurals[type]}`;
  return type === "evidence" ? "1 piece of evidence" : `1 ${type}`;
}
