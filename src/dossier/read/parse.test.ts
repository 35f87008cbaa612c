import { describe, expect, it } from "vitest";
import { marked } from "../../testkit/dossiers/marked.ts";
import { parseDossier } from "./parse.ts";
import { printPlace, printProblem } from "./problem.ts";

const story = "story: {slug: trust, title: Trust, summary: Trust fades.}";
const evidence = "{article: star, exact: trust}";
const statement = "speakers: biden, content: Doubts., illocution: ASSESS";

const bad: [name: string, yaml: string, ...messages: string[]][] = [
  ["an empty file", "▸", "this file states nothing: begin it with story:, its slug, title and summary"],
  ["a file that is no mapping", "▸- story", "must be a mapping, not a list"],
  [
    "a tab",
    `${story}\nactors:\n▸\tbiden: {name: Joe Biden, kind: PERSON}`,
    "a tab indents this line: indent with spaces",
  ],
  [
    "an alias of nothing",
    `${story}\nactors: ▸*nobody`,
    "this is not YAML: nothing before it is named &nobody: name it there, or mend the name",
  ],
  [
    "a second document",
    `${story}\n▸---\n${story}`,
    "a second document begins here: a file tells one story, so take it out",
  ],
  ["a missing story", `▸actors: {}`, 'missing field "story": add it'],
  [
    "a missing field of a listed item",
    `${story}\nlinks:\n  a: {type: PART_OF, from: b, to: c, evidence: [▸{article: star}]}`,
    'missing field "exact": add it',
  ],
  ["an unknown section", `${story}\n▸actor: {}`, 'unknown field "actor"; did you mean "actors"?'],
  [
    "an unknown field where a word would do",
    `${story}\nstatements:\n  doubts: {${statement}, evidence: {article: star, exact: trust, via: [{▸voices: axios, voice: axios}]}}`,
    'unknown field "voices"; did you mean "voice"?',
  ],
  [
    "an unknown kind of name",
    `${story}\nactors:\n  biden: {name: Joe Biden, kind: PERSON, names: {▸ALAIS: Joe}}`,
    'unknown field "ALAIS"; did you mean "ALIAS"?',
  ],
  [
    "an empty text",
    `${story}\nactors:\n  biden: {name: ▸" ", kind: PERSON}`,
    "must not be empty: fill it or leave it out",
  ],
  ["an empty value", `story:\n  slug: trust\n  title: Trust\n  summary:▸`, "must be text, not empty"],
  [
    "a number for a text",
    `${story}\nincidents:\n  a: {title: A, kind: OTHER, codes: {scheme: CAMEO, code: ▸0231}, assessments: {occurrence: OCCURRED, verification: REPORTED}}`,
    "must be text, not the number 0231: put it in quotes",
  ],
  [
    "a text for a list or an item",
    `${story}\nstatements:\n  doubts: {${statement}, evidence: ▸star}`,
    'must be a mapping or a list, not "star"',
  ],
  [
    "a list for a word or a mapping",
    `${story}\narticles:\n  star: {outlet: star, headline: A, published: ▸[2024]}`,
    "must be text, a whole number or a mapping, not a list",
  ],
  ["a list for a mapping", `${story}\nactors: ▸[biden]`, "must be a mapping, not a list"],
  [
    "a word for true",
    `${story}\narticles:\n  star: {outlet: star, headline: A, published: 2024, storeText: ▸yes}`,
    'must be true or false, not "yes"',
  ],
  [
    "a slug with capitals",
    `${story}\nactors:\n  ▸Biden: {name: Joe Biden, kind: PERSON}`,
    '"Biden" must be lower-case words joined by hyphens, as in gallant-washington-visit',
  ],
  [
    "a key that is a list",
    `${story}\nactors:\n  ? ▸[biden]\n  : {name: Joe Biden, kind: PERSON}`,
    "a key must be a word, not a list or a mapping: write it out",
  ],
  [
    "a slug that JavaScript would lose",
    `${story}\nactors:\n  ▸__proto__: {name: Joe Biden, kind: PERSON}`,
    '"__proto__" can be no slug: rename it',
  ],
  [
    "a slug with spaces",
    `story: {slug: ▸a trust, title: Trust, summary: Trust fades.}`,
    '"a trust" must be lower-case words joined by hyphens, as in gallant-washington-visit',
  ],
  [
    "a URL of another kind",
    `${story}\narticles:\n  star: {outlet: star, headline: A, published: 2024, url: ▸ftp://star}`,
    '"ftp://star" must be an absolute http or https URL',
  ],
  [
    "a duration in words",
    `${story}\nnotices:\n  a: {incident: b, knower: c, timing: NONE, lead: {min: ▸5 min}, evidence: ${evidence}}`,
    '"5 min" must be an ISO 8601 duration, as in PT5M or P2D',
  ],
  [
    "a latitude beyond the pole",
    `${story}\nmeetings:\n  a: {title: A, statuses: {status: HELD}, place: {name: B, precision: CITY, latitude: ▸91}}`,
    "the number 91 must be at most 90",
  ],
  [
    "a latitude in words",
    `${story}\nmeetings:\n  a: {title: A, statuses: {status: HELD}, place: {name: B, precision: CITY, latitude: ▸north}}`,
    'must be a number, not "north"',
  ],
  [
    "a latitude that is no number",
    `${story}\nmeetings:\n  a: {title: A, statuses: {status: HELD}, place: {name: B, precision: CITY, latitude: ▸.nan}}`,
    "must be a number, not the number .nan",
  ],
  [
    "a date without hyphens",
    `${story}\nmeetings:\n  a: {title: A, statuses: {status: HELD, time: ▸20241001}}`,
    "the number 20241001 is no year: write 2024-10-01",
  ],
  [
    "a NUL, and half of a surrogate pair",
    `${story}\nactors:\n  a: {name: ▸"A\\0", kind: STATE, description: ▸"\\ud800"}`,
    'has U+0000, a control character, after "A": take it out',
    "has U+D800, half of a surrogate pair, at its start: take it out",
  ],
  [
    "what is too long for an index",
    `${story}
articles:
  star: {outlet: star, headline: A, published: 2024, url: ▸"https://a.org/${"é".repeat(1_000)}"}
actors:
  a: {name: ▸${"A".repeat(501)}, kind: STATE, names: {ALIAS: ▸${"A".repeat(501)}}, ids: {wikidata: ▸${"1".repeat(501)}a}}
  ▸${"a".repeat(101)}: {name: A, kind: STATE}`,
    "has more than the 2000 bytes that are allowed: shorten it",
    "has 501 characters, and 500 are allowed: shorten it",
    "has 501 characters, and 500 are allowed: shorten it",
    "has 502 characters, and 500 are allowed: shorten it",
    "has 101 characters, and 100 are allowed: shorten it",
  ],
  [
    "a count beyond all measure",
    `${story}\nsources:\n  officials: {article: star, descriptor: officials, count: ▸3000000000}`,
    "the number 3000000000 must be at most 2147483647",
  ],
  [
    "evidence without a word",
    `${story}\nstatements:\n  doubts: {${statement}, evidence: {article: star, exact: ▸—}}`,
    "has neither letter nor digit: quote words",
  ],
  [
    "a language that is none",
    `${story}\narticles:\n  star: {outlet: star, headline: A, published: 2024, language: ▸nonsense lang}`,
    '"nonsense lang" is no language tag of BCP 47: write one, as in en or ar-LB',
  ],
  [
    "a count of none",
    `${story}\nsources:\n  officials: {article: star, descriptor: officials, count: ▸0}`,
    "the number 0 must be more than 0",
  ],
  [
    "half a source",
    `${story}\nsources:\n  officials: {article: star, descriptor: officials, count: ▸1.5}`,
    "must be a whole number or a list of 2, not the number 1.5",
  ],
  [
    "a range of one",
    `${story}\nsources:\n  officials: {article: star, descriptor: officials, count: ▸[2]}`,
    "must be a list of 2",
  ],
];

describe("parseDossier", () => {
  it.each(bad)("refuses %s", (_, yaml, ...messages) => {
    const { source, places } = marked(yaml);
    const { problems, dossier } = parseDossier("bad.yaml", source);
    expect(problems.map(printProblem)).toEqual(
      messages.map((message, index) => `bad.yaml:${places[index]}: ${message}`),
    );
    expect(dossier).toBeUndefined();
  });

  it("keeps the items that can be read beside those that cannot", () => {
    const { facts, declared } = parseDossier(
      "bad.yaml",
      `${story}\nactors:\n  a: {name: A, kind: STATE}\n  b: {kind: STATE}`,
    );
    expect(Object.keys(facts!.actors)).toEqual(["a"]);
    expect(declared.actors).toEqual(["a", "b"]);
  });

  it("keeps the fields that can be read of an item that cannot", () => {
    const { parts, facts } = parseDossier(
      "bad.yaml",
      `${story}\nstatements:\n  doubts: {speakers: biden, time: 2024, illocution: DOUBT, evidence: [{article: star}, ${evidence}]}`,
    );
    expect(facts!.statements).toEqual({});
    expect(parts).toMatchObject({
      statements: {
        doubts: {
          speakers: ["biden"],
          time: { edtf: "2024" },
          evidence: [{ article: "star" }, { article: "star", exact: "trust", part: "TEXT", via: [] }],
        },
      },
    });
  });

  it("writes out in full what is written short", () => {
    const { dossier, problems } = parseDossier(
      "good.yaml",
      `${story}
articles:
  star: {outlet: daily-star, headline: A, published: 2024}
sources:
  officials: {article: star, descriptor: four officials, count: 4}
statements:
  doubts: {${statement}, evidence: {article: star, exact: trust, via: [axios, {voice: officials, cue: said}]}}
`,
    );
    expect(problems).toEqual([]);
    expect(dossier!.articles.star).toEqual({
      outlet: "daily-star",
      headline: "A",
      byline: [],
      language: "en",
      published: { edtf: "2024", basis: "STATED" },
      relays: [],
      storeText: false,
    });
    expect(dossier!.sources.officials!.count).toEqual([4, 4]);
    expect(dossier!.statements.doubts!.evidence).toEqual([
      {
        article: "star",
        exact: "trust",
        part: "TEXT",
        via: [
          { voice: "axios", terms: "UNSTATED" },
          { voice: "officials", terms: "UNSTATED", cue: "said" },
        ],
      },
    ]);
  });
});

describe("places", () => {
  const { source, places } = marked(`story: {slug: trust, title: Trust, summary: Trust fades.}
statements:
  ▸doubts:
    ▸speakers: ▸biden
    evidence:
      - ▸{article: star, ▸exact: ▸trust}
`);
  const { places: inFile } = parseDossier("a.yaml", source);
  it.each([
    ["a key", inFile.keyOf(["statements", "doubts"]), 0],
    ["a value", inFile.of(["statements", "doubts"]), 1],
    ["one item for a list", inFile.of(["statements", "doubts", "speakers", 0]), 2],
    ["an item of a list", inFile.keyOf(["statements", "doubts", "evidence", 0]), 3],
    ["a key of such an item", inFile.keyOf(["statements", "doubts", "evidence", 0, "exact"]), 4],
    ["a value of such an item", inFile.of(["statements", "doubts", "evidence", 0, "exact"]), 5],
    ["what is left out", inFile.of(["statements", "doubts", "time", "edtf"]), 0],
  ])("finds %s", (_, place, index) => {
    expect(printPlace(place)).toBe(`a.yaml:${places[index]}`);
  });
});
