import { describe, expect, it } from "vitest";
import { marked } from "../../testkit/dossiers/marked.ts";
import { parseDossier } from "./parse.ts";
import { printProblem, Refused } from "./problem.ts";

const story = "story: {slug: trust, title: Trust, summary: Trust fades.}";
const statement = "speakers: biden, content: Doubts., illocution: ASSESS";

const bad: [name: string, yaml: string, ...messages: string[]][] = [
  [
    "characters that say one thing to a reader and another to a program",
    `${story}
articles:
  star: {outlet: star, headline: ▸"Talks\\u202E begin", published: 2024, url: ▸"https://a.org/\\u2066a"}
actors:
  a: {name: ▸"Jo\\u0085e", kind: STATE, description: ▸"\\uFFFE", names: {ALIAS: ▸"Two\\nlines"}}
  b: {name: ▸"\\u001B[31mRed", kind: STATE, description: ▸"Ben\\uFEFFt", names: {ALIAS: ▸"Tag\\U000E0041"}}`,
    'has U+202E, a control of direction, after "Talks": take it out',
    'has U+2066, a control of direction, after "https://a.org/": take it out',
    'has U+0085, a control character, after "Jo": take it out',
    "has U+FFFE, a noncharacter, at its start: take it out",
    'has U+000A, a line\'s end or tab, after "Two": take it out',
    "has U+001B, a control character, at its start: take it out",
    'has U+FEFF, a byte order mark, after "Ben": take it out',
    'has U+E0041, a hidden mark, after "Tag": take it out',
  ],
  [
    "texts of which nobody sees anything",
    `story: {slug: trust, title: ▸"\u3164", summary: ▸"\u200B\u2060"}
articles:
  star: {outlet: star, headline: ▸"\u00AD", published: 2024}
actors:
  a: {name: ▸"\u200B", kind: STATE, names: {ALIAS: ▸"\u2800"}}
statements:
  doubts: {speakers: biden, content: ▸"\u200D", illocution: ASSESS, evidence: {article: star, exact: ▸"\u034F"}}`,
    '"<U+3164>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+200B><U+2060>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+00AD>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+200B>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+2800>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+200D>" must not be empty, and shows nothing: fill it or leave it out',
    '"<U+034F>" must not be empty, and shows nothing: fill it or leave it out',
  ],
  [
    "names without a letter or digit",
    `${story}\nactors:\n  a: {name: ▸"...", kind: STATE, names: {ALIAS: [▸"—", "★", ▸"( )"]}}`,
    '"..." is no name: write one with a letter or digit',
    '"—" is no name: write one with a letter or digit',
    '"( )" is no name: write one with a letter or digit',
  ],
  [
    "spaces and marks that are none to YAML",
    `${story}\n▸\uFEFFactors: {}\n▸\u00A0\u00A0links: {}\n▸sources\u200B: {}\nmeetings:\n  ▸a\u2060b: {title: A, statuses: {status: HELD}}`,
    'unknown field "<U+FEFF>actors": type it again without U+FEFF',
    'unknown field "<U+00A0><U+00A0>links": type it again without U+00A0',
    'unknown field "sources<U+200B>": type it again without U+200B',
    '"a<U+2060>b" must be lower-case words joined by hyphens, as in gallant-washington-visit',
  ],
  [
    "merge keys",
    `${story}\nactors:\n  a: &a {name: A, kind: STATE}\n  b: {▸<<: *a, name: B}\n  c:\n    ▸<<: [*a]\n    name: C\n    ▸<<: *a`,
    "this file may use no merge keys (<<): write the fields out",
    "this file may use no merge keys (<<): write the fields out",
    "this file may use no merge keys (<<): write the fields out",
  ],
  [
    "merge keys of YAML 1.1",
    `%YAML 1.1\n---\n${story}\nactors:\n  a: &a {name: A, kind: STATE}\n  b: {▸<<: *a, name: B}`,
    "this file may use no merge keys (<<): write the fields out",
  ],
  [
    "an alias within what it names",
    `${story}\nactors: &a\n  b: ▸*a`,
    "this alias stands within what it names: write it out",
  ],
  [
    "numbers, as they are written",
    `${story}
sources:
  a: {article: star, descriptor: officials, count: ▸12345678901234567890}
  b: {article: star, descriptor: ▸0x1F, count: ▸1.50}
actors:
  a: {name: ▸1e3, kind: STATE, ids: {wikidata: ▸12345678901234567890}}`,
    "the number 12345678901234567890 is too large: write a smaller one",
    "must be text, not the number 0x1F: put it in quotes",
    "must be a whole number or a list of 2, not the number 1.50",
    "must be text, not the number 1e3: put it in quotes",
    "must be text, not the number 12345678901234567890: put it in quotes",
  ],
  [
    "a list beyond all measure",
    `${story}\nsources: {}\nactors:\n  a: {name: A, kind: STATE, names: {ALIAS: ▸[${"A, ".repeat(1_001)}]}}`,
    "has more than 1,000 items: take some out",
  ],
];

describe("parseDossier", () => {
  it.each(bad)("refuses %s", (_, yaml, ...messages) => {
    const { source, places } = marked(yaml);
    const { problems } = parseDossier("bad.yaml", source);
    expect(problems.map(printProblem)).toEqual(
      messages.map((message, index) => `bad.yaml:${places[index]}: ${message}`),
    );
  });

  it("refuses aliases that come to more than memory holds", () => {
    const levels = ["b", "c", "d", "e", "f", "g", "h", "i"].map(
      (key, index) => `${key}: &${key} [${`*${"abcdefgh"[index]}, `.repeat(10)}]`,
    );
    const { problems } = parseDossier("bad.yaml", ["a: &a [x]", ...levels].join("\n"));
    expect(problems.map(printProblem)).toEqual([
      "bad.yaml:8:16: with its aliases written out, this file has more than 10 MB: tell it as several stories",
    ]);
  });

  it("reads thousands of aliases of one anchor", () => {
    const evidence = `&e {article: star, exact: trust}`;
    const aliases = Array.from({ length: 9_000 }, (_, i) => `  a-${i}: {${statement}, evidence: *e}\n`);
    const { dossier, problems } = parseDossier(
      "good.yaml",
      `${story}\nstatements:\n  first: {${statement}, evidence: ${evidence}}\n${aliases.join("")}`,
    );
    expect(problems).toEqual([]);
    expect(dossier!.statements["a-8999"]!.evidence).toMatchObject([{ exact: "trust" }]);
  });

  it.each([
    ["lists in a line", "[".repeat(100_000), "1:64"],
    ["mappings in a line", "{a: ".repeat(100_000), "1:253"],
    ["lists in a block", "- ".repeat(100_000), "1:127"],
    ["lines", Array.from({ length: 3_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), "64:64"],
  ])("refuses %s that nest without end", (_, yaml, place) => {
    expect(parseDossier("bad.yaml", yaml).problems.map(printProblem)).toEqual([
      `bad.yaml:${place}: this nests more than 64 levels deep: write it out plainly`,
    ]);
  });

  it("finds 60,000 problems, and prints the first of them in the order of the file", () => {
    const actors = Array.from({ length: 60_000 }, (_, i) => `  a-${i}: {kind: STATE}\n`).join("");
    const { problems } = parseDossier("bad.yaml", `${story}\nactors:\n${actors}`);
    expect(problems).toHaveLength(60_000);
    const lines = new Refused(problems).message.split("\n");
    expect(lines).toHaveLength(101);
    expect(lines.slice(99)).toEqual(['bad.yaml:102:3: missing field "name": add it', "and 59,900 more"]);
  });

  it("repeats no more of a value than one reads", () => {
    const long = "x".repeat(1_000_000);
    const { problems } = parseDossier(
      "bad.yaml",
      `${story}
? ${long}
: 1
actors:
  ${long.slice(0, 1_000)}: {name: A, kind: STATE}
  a: {name: A, kind: ${long}, ids: ${long}, names: {ALIAS: {value: A, language: ${long}}}}
meetings:
  a: {title: A, statuses: {status: HELD, time: ${long}}, place: {name: A, precision: CITY, latitude: ${"9".repeat(100_000)}}}
`,
    );
    expect(problems.length).toBe(7);
    expect(problems.filter((problem) => printProblem(problem).length > 400)).toEqual([]);
  });
});
