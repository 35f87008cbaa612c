import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assessment, dossierOf, options, type Sections, statement, words } from "../../testkit/dossiers/flawed.ts";
import { readDossier } from "../read/file.ts";
import { parseDossier } from "../read/parse.ts";
import { printProblem } from "../read/problem.ts";
import { warningsOf } from "./check.ts";
import { nothingKnown } from "./known.ts";

/** The warnings of the dossier with the lines added, whose article axios came out at 2024-10-08T10:00:00Z, and hill 10 hours later. */
function warned(added: Sections) {
  const { source, places } = dossierOf(added);
  const { problems, ...dossier } = parseDossier("a.yaml", source);
  expect(problems).toEqual([]);
  return { printed: warningsOf([{ problems, ...dossier }], nothingKnown, options).map(printProblem), places };
}

const hill = "{article: hill, exact: some words}";
const late = (time: string, article = "axios", out = "2024-10-08T10:00:00Z") =>
  `${time} is later than the article "${article}" that reports it, which was out by ${out}: mend one of the two dates`;
const incident = (assessments: string, evidence = words) =>
  `{title: A, kind: OTHER, time: ▸2024-10-09, assessments: {${assessments}}, evidence: ${evidence}}`;

describe("warnings", () => {
  it.each<[what: string, added: Sections, time: string]>([
    [
      "a statement that was made later",
      { statements: `  a: {speakers: sullivan, time: ▸2024-10-09, ${statement}}` },
      "2024-10-09",
    ],
    [
      "a statement of which one article is earlier",
      {
        statements: `  a: {speakers: sullivan, time: ▸2024-10-08T15:00Z, content: Said., illocution: ASSERT, evidence: [${hill}, ${words}]}`,
      },
      "2024-10-08T15:00Z",
    ],
    ["an incident that occurred later", { incidents: `  a: ${incident(assessment)}` }, "2024-10-09"],
    [
      "a meeting that was held later",
      {
        meetings: `  a:
    title: A
    statuses:
      - {status: SCHEDULED, time: ▸2024-10-09, evidence: ${words}}
      - {status: HELD, evidence: ${words}}`,
      },
      "2024-10-09",
    ],
    [
      "a status that changed later",
      { meetings: `  a: {title: A, statuses: {status: POSTPONED, changed: ▸2024-10-09, evidence: ${words}}}` },
      "2024-10-09",
    ],
    [
      "a notice that none had of what came later",
      {
        incidents: `  a: {title: A, kind: OTHER, time: 2024-10-09, assessments: {occurrence: PLANNED, verification: REPORTED}, evidence: ${words}}`,
        notices: `  b: {incident: a, knower: sullivan, timing: ▸NONE, evidence: ${words}}`,
      },
      "2024-10-09",
    ],
  ])("tell of %s", (_, added, time) => {
    const { printed, places } = warned(added);
    expect(printed).toEqual([`a.yaml:${places[0]}: ${late(time)}`]);
  });

  it.each<[what: string, added: Sections]>([
    ["a statement of the same day", { statements: `  a: {speakers: sullivan, time: 2024-10-08, ${statement}}` }],
    ["a statement without a beginning", { statements: `  a: {speakers: sullivan, time: ../2024-10-09, ${statement}}` }],
    ["an incident that is planned", { incidents: `  a: ${incident("occurrence: PLANNED, verification: REPORTED")}` }],
    [
      "an incident that one of its articles reports in time",
      {
        incidents: `  a: {title: A, kind: OTHER, time: 2024-10-08T15:00Z, assessments: {${assessment}}, evidence: [${words}, ${hill}]}`,
      },
    ],
    [
      "a meeting that is scheduled",
      { meetings: `  a: {title: A, statuses: {status: SCHEDULED, time: 2024-10-09, evidence: ${words}}}` },
    ],
    [
      "a notice before what is still to come",
      {
        incidents: `  a: ${incident("occurrence: PLANNED, verification: REPORTED")}`,
        notices: `  b: {incident: a, knower: sullivan, timing: DAYS_BEFORE, evidence: ${words}}`,
      },
    ],
  ])("tell nothing of %s", (_, added) => {
    expect(warned(added).printed).toEqual([]);
  });

  it("tell nothing of the bundled story", () => {
    const bundled = readDossier(join(import.meta.dirname, "../../../prisma/stories/us-israel-trust-2024/dossier.yaml"));
    expect(bundled.problems).toEqual([]);
    expect(warningsOf([bundled], nothingKnown, options)).toEqual([]);
  });
});
