import { describe, expect, it } from "vitest";
import { databases } from "../testkit/database/database.ts";
import { importing, refusal } from "../testkit/dossiers/dossier.ts";
import { assessment, dossierOf, type Sections, statement, words } from "../testkit/dossiers/flawed.ts";
import { unchangedDatabase } from "../testkit/database/shared-database.ts";
import { maxWords } from "./bundled.ts";

/** The kinds of bad dossiers that all must reckon with, by the whole way; the finer ones stand beside what finds them. */
const refused: [kind: string, added: Sections, ...messages: string[]][] = [
  [
    "YAML errors",
    { actors: "  rice: ▸@susan" },
    "this is not YAML: Plain value cannot start with reserved character @: put the text in quotes",
  ],
  [
    "unknown fields",
    { actors: "  rice: {name: Susan Rice, kind: PERSON, ▸nmes: {}, ▸id: {}}" },
    'unknown field "nmes"; did you mean "names"?',
    'unknown field "id"; did you mean "ids"?',
  ],
  ["a missing field", { actors: "  ▸rice: {name: Susan Rice}" }, 'missing field "kind": add it'],
  [
    "an article with neither outlet nor headline",
    { articles: "  ▸▸unn: {published: 2024}" },
    'missing field "outlet": add it',
    'missing field "headline": add it',
  ],
  [
    "an unknown slug, with the nearest",
    { statements: `  a: {speakers: ▸sulivan, ${statement}}` },
    'unknown slug "sulivan", and this must be an actor or an unnamed source; did you mean "sullivan"?',
  ],
  [
    "an impossible date",
    { statements: `  a: {speakers: sullivan, time: ▸2024-02-30, ${statement}}` },
    '"2024-02-30" does not exist: 2024-02 has the days 01 to 29',
  ],
  [
    "a malformed date",
    { statements: `  a: {speakers: sullivan, time: {edtf: ▸8 October, basis: RELATIVE}, ${statement}}` },
    '"8 October" is not a date in EDTF: write it as in 2024-10-08, 2024-10, 2024-10-04?, 2024-10-08T14:30:00Z or ../2024-10-08',
  ],
  [
    "facts without evidence",
    {
      statements: "  ▸a: {speakers: sullivan, content: Said., illocution: ASSERT}",
      incidents: `  ▸b: {title: B, kind: OTHER, assessments: [{${assessment}}, {${assessment}, by: sullivan}]}`,
      meetings: "  ▸c: {title: C, statuses: {status: HELD}}",
      notices: "  ▸d: {incident: strike, knower: sullivan, timing: NONE}",
      links: "  e: {type: FOLLOWED, from: call, to: strike, evidence: ▸[]}",
    },
    'missing field "evidence": add it',
    'incident "b" rests on no evidence: give it some, or each assessment its own',
    'meeting "c" rests on no evidence: give it some, or each status its own',
    'missing field "evidence": add it',
    "must not be empty: give at least one",
  ],
  [
    "an enum value that does not exist",
    { actors: "  rice: {name: Susan Rice, kind: ▸Persn}" },
    '"Persn" is not allowed here; did you mean "PERSON"? Allowed are PERSON, ORGANIZATION, STATE, GOVERNMENT_BODY, ARMED_GROUP, OUTLET',
  ],
  [
    "a slug that stands twice",
    { actors: "  ▸dermer: {name: Ron Dermer, kind: PERSON}" },
    "this key stands twice in the same place: join the two, or rename one",
  ],
  [
    "a slug of two nouns",
    { incidents: `  ▸clarity: {title: A, kind: OTHER, assessments: {${assessment}}, evidence: ${words}}` },
    '"clarity" is a statement in the database: slugs are shared by all four nouns, so rename one',
  ],
  [
    "a slug of another type",
    { statements: `  a: {speakers: sullivan, meeting: ▸strike, ${statement}}` },
    '"strike" is an incident, and this must be a meeting; did you mean "call"?',
  ],
  [
    "a cycle of PART_OF affiliations",
    {
      actors: `  a: {name: A, kind: STATE, affiliations: {organization: b, kind: PART_OF, evidence: ${words}}}
  b: {name: B, kind: STATE, affiliations: {organization: c, kind: PART_OF, evidence: ${words}}}
  c: {name: C, kind: STATE, affiliations: {organization: ▸a, kind: PART_OF, evidence: ${words}}}`,
    },
    "PART_OF affiliations run in a circle: c → a → b → c; take one of them out",
  ],
  [
    "a cycle of links",
    {
      links: `  one: {type: SUPERSEDES, from: strike, to: call, evidence: ${words}}
  ▸back: {type: SUPERSEDES, from: call, to: strike, evidence: ${words}}`,
    },
    "SUPERSEDES links run in a circle: call → strike → call; take one of them out",
  ],
  [
    "a statement with no speaker",
    { statements: `  ▸a: {${statement}}\n  b: {speakers: ▸[], ${statement}}` },
    'missing field "speakers": add it',
    "must not be empty: give at least one",
  ],
  [
    "evidence over 50 words",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, exact: ▸${"so ".repeat(51)}}}`,
    },
    "quotes 51 words, and 50 are allowed: shorten it",
  ],
  [
    "evidence that is not in the article's text",
    {
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, exact: ▸some words}}`,
    },
    '"some words" is not in the text of "axios": quote it word for word',
  ],
  [
    "several things at once, in the order of lines",
    {
      story: "  ▸sumary: It fades.\n",
      articles: "  unn: {outlet: ▸axios-nws, headline: A, published: ▸2024-13}\n",
      actors: "  rice: {name: ▸3, kind: PERSON}\n",
      statements: `  a: {speakers: ▸rise, form: ▸DIRECT_QUOTE, ${statement}}\n`,
      links: `  ▸self: {type: PART_OF, from: call, to: call, evidence: ${words}}`,
    },
    'unknown field "sumary"; did you mean "summary"?',
    'unknown slug "axios-nws", and this must be an actor of the kind OUTLET; did you mean "axios-news"?',
    '"2024-13" has no possible month: months are 01 to 12, and 21 to 24 alone are seasons',
    "must be text, not the number 3: put it in quotes",
    'unknown slug "rise", and this must be an actor or an unnamed source; did you mean "rice"?',
    "a DIRECT_QUOTE must have a quote: add the speaker's own words",
    "PART_OF links run in a circle: call → call; take one of them out",
  ],
];

/** Holds the words of the dossier that the cases add to, and none that they add. */
const axiosText = "He asked for clarity and transparency. After the strike came a call.";

describe.each(databases)("an import on $name, which it leaves as it was,", ({ open }) => {
  const { source: good } = dossierOf({});
  const database = unchangedDatabase(open, (empty) => importing(empty, good, { file: "bad.yaml" }));

  it("passes over the dossier that the cases add to", async () => {
    const texts = new Map([["axios", axiosText]]);
    expect(await importing(database(), good, { file: "bad.yaml", texts, dryRun: true })).toEqual([
      "bad.yaml: changed 1 article, 3 pieces of evidence",
    ]);
  });

  it.each(refused)("refuses %s", async (kind, added, ...messages) => {
    const { source, places } = dossierOf(added);
    const texts = new Map(kind.includes("text") ? [["axios", axiosText]] : []);
    expect(await refusal(importing(database(), source, { file: "bad.yaml", texts }))).toEqual(
      messages.map((message, index) => `bad.yaml:${places[index]}: ${message}`),
    );
  });

  it("refuses evidence over nine words in a bundled story", async () => {
    const file = "prisma/stories/bad/dossier.yaml";
    const exact = "one two three four five—six seven eight nine ten";
    const { source, places } = dossierOf({
      statements: `  a: {speakers: sullivan, content: Said., illocution: ASSERT, evidence: {article: axios, exact: ▸${exact}}}`,
    });
    expect(await refusal(importing(database(), source, { file, maxWords }))).toEqual([
      `${file}:${places[0]}: quotes 10 words, and 9 are allowed: shorten it`,
    ]);
  });
});
