import { describe, expect, it } from "vitest";
import { dossierOf, refusesEach, options, problemsOf, statement, words } from "../../testkit/dossiers/flawed.ts";
import { parseDossier } from "../read/parse.ts";
import { printProblem } from "../read/problem.ts";
import { check } from "./check.ts";
import { type KnownGraph, nothingKnown } from "./known.ts";

describe("check", () => {
  it("finds nothing wrong with the dossier that the cases add to", () => {
    expect(problemsOf({}).printed).toEqual([]);
  });

  refusesEach([
    [
      "problems of shape and of sense at once, and nothing that points at what cannot be read",
      { actors: "  ▸rice: {kind: PERSON}", statements: `  a: {speakers: [rice, ▸sulivan], ${statement}}` },
      'missing field "name": add it',
      'unknown slug "sulivan", and this must be an actor or an unnamed source; did you mean "sullivan"?',
    ],
    [
      "all that is wrong with one item",
      {
        statements: `  a: {speakers: ▸sulivan, content: Said., illocution: ▸ASERT, time: ▸2024-11-31, evidence: [▸{article: ▸axois}, {article: axios, exact: ▸${"so ".repeat(10)}}]}`,
      },
      'unknown slug "sulivan", and this must be an actor or an unnamed source; did you mean "sullivan"?',
      '"ASERT" is not allowed here; did you mean "ASSERT"? Allowed are ASSERT, ASSESS, ASSURE, PROMISE, REQUEST, EXPECT, WARN, THREATEN, DENY, DECLINE',
      '"2024-11-31" does not exist: 2024-11 has the days 01 to 30',
      'missing field "exact": add it',
      'unknown slug "axois", and this must be an article; did you mean "axios"?',
      "quotes 10 words, and 9 are allowed: shorten it",
    ],
  ]);
});

describe("check with a database", () => {
  const known: KnownGraph = {
    entries: new Map([
      ["congress", { type: "ACTOR", kind: "GOVERNMENT_BODY" }],
      ["strike", { type: "MEETING" }],
      ["officials", { type: "ACTOR" }],
      ["earlier", { type: "INCIDENT" }],
    ]),
    articles: new Map([
      [
        "wire",
        {
          url: "https://axios.com/a",
          headline: "Nobody knew",
          reportedAt: new Date("2024-10-07T00:00:00Z"),
          relays: [],
        },
      ],
    ]),
    externalIds: new Map([["wikidata:Q2", "congress"]]),
    affiliations: [],
    partOf: [{ from: "united-states", to: "congress" }],
    links: [{ type: "FOLLOWED", from: "earlier", to: "call" }],
  };

  it("takes what it has, and refuses what clashes with it", () => {
    const { printed } = problemsOf(
      {
        actors: `  senate: {name: Senate, kind: GOVERNMENT_BODY, ids: {wikidata: Q2}, affiliations: {organization: congress, kind: PART_OF}}
  congress: {name: Congress, kind: GOVERNMENT_BODY, affiliations: {organization: united-states, kind: PART_OF}}`,
        statements: `  a: {speakers: [congress, senate], content: Said., illocution: ASSERT, evidence: {article: wire, part: HEADLINE, exact: nobody}}`,
        links: `  b: {type: FOLLOWED, from: call, to: earlier, evidence: ${words}}`,
      },
      known,
    );
    expect(printed).toEqual([
      'bad.yaml:7:104: this URL is of the article "wire" in the database: join the two, or mend the URL',
      'bad.yaml:10:3: "officials" is an actor in the database, and voices could mean either: rename this source',
      'bad.yaml:18:65: wikidata Q2 is "congress" in the database: join the two actors, or mend the id',
      "bad.yaml:19:82: PART_OF affiliations run in a circle: congress → united-states → congress; take one of them out",
      'bad.yaml:27:122: "nobody" is not in the headline of "wire", where the nearest words are "Nobody": quote it word for word',
      'bad.yaml:29:3: "strike" is a meeting in the database: slugs are shared by all four nouns, so rename one',
      "bad.yaml:38:3: FOLLOWED links run in a circle: call → earlier → call; take one of them out",
    ]);
  });
});

describe("check with texts", () => {
  const texts = new Map([
    ["axios", "He asked for “clarity\n and transparency”. After the strike came a call. A call!"],
  ]);

  it("tells the nearest words of what is not there, and what words are a part of", () => {
    const { printed, places } = problemsOf(
      {
        links: `  a:
    type: FOLLOWED
    from: call
    to: strike
    evidence:
      - {article: axios, exact: ▸he asks for clarity}
      - {article: axios, exact: ▸larity and trans}`,
      },
      nothingKnown,
      texts,
    );
    expect(printed).toEqual([
      `bad.yaml:${places[0]}: "he asks for clarity" is not in the text of "axios", where the nearest words are "He asked for “clarity": quote it word for word`,
      `bad.yaml:${places[1]}: "larity and trans" stands in the text of "axios" only as a part of "clarity and transparency": quote whole words`,
    ]);
  });

  it("passes over white space and typography", () => {
    expect(problemsOf({}, nothingKnown, texts).printed).toEqual([]);
  });

  it("refuses words that are not there, or not so surrounded", () => {
    const { printed, places } = problemsOf(
      {
        links: `  a:
    type: FOLLOWED
    from: call
    to: strike
    evidence:
      - {article: axios, exact: ▸the call}
      - {article: axios, exact: ▸strike came, prefix: before the}
      - {article: axios, exact: strike came, prefix: After the}`,
      },
      nothingKnown,
      texts,
    );
    expect(printed).toEqual([
      `bad.yaml:${places[0]}: "the call" is not in the text of "axios", where the nearest words are "a call": quote it word for word`,
      `bad.yaml:${places[1]}: "strike came" stands in the text of "axios", but not between its prefix and suffix: mend those`,
    ]);
  });
});

describe("check of several files", () => {
  const { source } = dossierOf({});
  const second = (slug: string, rest: string) => `story: {slug: ${slug}, title: B, summary: B.}\n${rest}`;
  const checkBoth = (other: string) =>
    check([parseDossier("a.yaml", source), parseDossier("b.yaml", other)], nothingKnown, options).map(printProblem);

  it("lets one point at what another states", () => {
    expect(checkBoth(second("b", `statements:\n  b: {speakers: sullivan, about: strike, ${statement}}`))).toEqual([]);
  });

  it("refuses a slug that another file has for another noun, and a story told twice", () => {
    const other = second("trust", `meetings:\n  strike: {title: B, statuses: {status: HELD}, evidence: ${words}}`);
    expect(checkBoth(other)).toEqual([
      'b.yaml:1:15: the story "trust" is told at a.yaml:2:9 already: join the two files, or rename one',
      'b.yaml:3:3: "strike" is an incident at a.yaml:26:3: slugs are shared by all four nouns, so rename one',
    ]);
  });

  it("says of a file that is no YAML only that", () => {
    expect(checkBoth("story: {")).toEqual([
      "b.yaml:1:9: this is not YAML: Flow map in block collection must be sufficiently indented and end with a }: line it up with what it belongs to",
    ]);
  });
});
