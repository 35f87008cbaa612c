import { expect, it } from "vitest";
import { check } from "../../dossier/check/check.ts";
import { type KnownGraph, nothingKnown } from "../../dossier/check/known.ts";
import { parseDossier } from "../../dossier/read/parse.ts";
import { printProblem } from "../../dossier/read/problem.ts";
import { marked } from "./marked.ts";

/** A dossier without a fault, to whose sections a case adds lines; ▸ marks where a problem is expected. */
const base = {
  story: "  slug: trust\n  title: Trust\n  summary: Trust fades.\n",
  articles: `
  star: {outlet: daily-star, headline: "[Trust fades]", published: 2024-10-08T12:00:00Z, relays: axios}
  axios: {outlet: axios-news, headline: White House loses trust, published: 2024-10-08T10:00:00Z, url: "https://axios.com/a"}
  hill: {outlet: axios-news, headline: Gallant’s visit blocked, published: 2024-10-08T20:00:00Z}
`,
  sources: `
  officials: {article: axios, descriptor: two U.S. officials, count: 2, affiliation: united-states}
`,
  actors: `
  daily-star: {name: The Daily Star, kind: OUTLET}
  axios-news: {name: Axios, kind: OUTLET, ids: {wikidata: Q1}}
  united-states: {name: United States, kind: STATE}
  white-house: {name: White House, kind: GOVERNMENT_BODY, affiliations: {organization: united-states, kind: PART_OF}}
  sullivan: {name: Jake Sullivan, kind: PERSON, affiliations: {organization: white-house, kind: OFFICE}}
  dermer: {name: Ron Dermer, kind: PERSON}
`,
  statements: `
  clarity:
    speakers: sullivan
    addressees: dermer
    content: Expects clarity.
    illocution: EXPECT
    evidence: {article: axios, exact: clarity and transparency, via: {voice: officials, cue: said}}
`,
  incidents: `
  strike:
    title: The strike
    kind: AIRSTRIKE
    assessments: {occurrence: OCCURRED, verification: REPORTED, evidence: {article: axios, exact: the strike}}
`,
  meetings: `
  call:
    title: The call
    statuses: {status: HELD, evidence: {article: axios, exact: a call}}
`,
  notices: "",
  links: "",
};
export type Sections = Partial<Record<keyof typeof base, string>>;

/** The dossier with the lines added, and the places marked in it. */
export function dossierOf(added: Sections) {
  const sections = Object.entries(base).map(([name, lines]) => {
    const all = `${lines.replace(/^\n/, "")}${added[name as keyof typeof base] ?? ""}`;
    return all ? `${name}:\n${all.replace(/\n*$/, "\n")}` : "";
  });
  return marked(sections.join(""));
}

export const options = { maxWords: () => 9 };
/** What is wrong with the dossier when the lines are added. */
export const problemsOf = (added: Sections, known: KnownGraph = nothingKnown, texts = new Map<string, string>()) => {
  const { source, places } = dossierOf(added);
  return { printed: check([parseDossier("bad.yaml", source)], known, { ...options, texts }).map(printProblem), places };
};

/** Evidence to go with what a case adds. */
export const words = "{article: axios, exact: some words}";
export const statement = `content: Said., illocution: ASSERT, evidence: ${words}`;
export const assessment = "occurrence: OCCURRED, verification: REPORTED";

/** What a case adds to the dossier, and the messages expected at its marks, in order. */
export type Flaw = [name: string, added: Sections, ...messages: string[]];

/** A test for each case: that what is found is what it expects, and no more. */
export function refusesEach(flaws: Flaw[]): void {
  it.each(flaws)("refuses %s", (_, added, ...messages) => {
    const { printed, places } = problemsOf(added);
    expect(printed).toEqual(messages.map((message, index) => `bad.yaml:${places[index]}: ${message}`));
  });
}
