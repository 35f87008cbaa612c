import type { Evidence } from "../format/format.ts";
import type { Facts } from "../read/parse.ts";
import { type Check, problemAt } from "./whole.ts";

const parts = { incidents: "assessments", meetings: "statuses" } as const;
const nameOf = { incidents: "incident", meetings: "meeting", assessments: "assessment", statuses: "status" } as const;

/** That incidents and meetings, and each of their assessments and statuses, rest on evidence. */
export const checkFounded: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const section of ["incidents", "meetings"] as const) {
      for (const [slug, whole, ownParts] of withParts(facts, section)) {
        if (whole.evidence.length) continue;
        const unfounded = ownParts.flatMap(({ evidence }, index) => (evidence.length ? [] : [index]));
        const [one, part] = [nameOf[section], nameOf[parts[section]]];
        if (unfounded.length === ownParts.length) {
          yield problemAt(
            places.keyOf([section, slug]),
            `${one} "${slug}" rests on no evidence: give it some, or each ${part} its own`,
          );
        } else {
          for (const index of unfounded) {
            yield problemAt(
              places.of([section, slug, parts[section], index]),
              `this ${part} rests on no evidence: give it some of its own, or the ${one}`,
            );
          }
        }
      }
    }
  }
};

/** That what is known of an incident or meeting begins as early as the report of it. */
export const checkFirstReports: Check = function* ({ dossiers, articles }) {
  const earliest = (evidence: Evidence[]) =>
    evidence.reduce(
      (least, { article }) => Math.min(least, articles.get(article)?.reportedAt?.getTime() ?? NaN),
      Infinity,
    );
  const print = (instant: number) => new Date(instant).toISOString();
  for (const { facts, places } of dossiers) {
    for (const section of ["incidents", "meetings"] as const) {
      for (const [slug, whole, ownParts] of withParts(facts, section)) {
        const reported = earliest(whole.evidence);
        const assessed = earliest(ownParts.flatMap(({ evidence }) => (evidence.length ? evidence : whole.evidence)));
        if (!(assessed > reported)) continue;
        yield problemAt(
          places.keyOf([section, slug, parts[section]]),
          `the ${nameOf[section]} is reported at ${print(reported)}, and its first ${nameOf[parts[section]]} only at ${print(assessed)}: ` +
            `give one the evidence of the first report`,
        );
      }
    }
  }
};

function withParts(facts: Facts, section: keyof typeof parts) {
  return section === "incidents"
    ? Object.entries(facts.incidents).map(([slug, incident]) => [slug, incident, incident.assessments] as const)
    : Object.entries(facts.meetings).map(([slug, meeting]) => [slug, meeting, meeting.statuses] as const);
}
