import { expect, it } from "vitest";
import { refusesEach, problemsOf, words, type Flaw } from "../../testkit/dossiers/flawed.ts";

const office = (dates: string) =>
  `{organization: white-house, kind: OFFICE, post: Adviser${dates && `, ${dates}`}, evidence: ${words}}`;
const rice = (...affiliations: string[]) => ({
  actors: ["  rice:\n    name: Susan Rice\n    kind: PERSON\n    affiliations:", ...affiliations].join("\n      - "),
});
const overlapping = (here: string, there: string) =>
  `from of an affiliation of rice is ${here} here and ${there} at bad.yaml:22:9: ` +
  "stories that share it must agree, so change one of the two, or end one before the other begins";

const flaws: Flaw[] = [
  [
    "an affiliation that is stated twice",
    rice(office("from: 2013"), `▸${office("from: 2013, to: 2017")}`),
    "this affiliation is stated at bad.yaml:22:9 already: take it out here",
  ],
  [
    "one that begins again before it ended",
    rice(office("from: 2013-07-01, to: 2017-01-20"), `▸${office("from: 2016")}`),
    overlapping('"2016"', '"2013-07-01"'),
  ],
  [
    "one that begins once and leaves that out once",
    rice(office(""), `▸${office("from: 2016")}`),
    overlapping('"2016"', "left out"),
  ],
];

refusesEach(flaws);

it("takes what may have ended before it began again, and another post", () => {
  const other = office("from: 2014").replace("Adviser", "Director");
  const added = rice(office("from: 2013-07-01, to: 2017"), office("from: 2017-06"), other);
  expect(problemsOf(added).printed).toEqual([]);
});
