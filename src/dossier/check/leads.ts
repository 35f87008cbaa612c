import { type Check, problemAt } from "./whole.ts";

/** That a lead's least is not more than its most, and that who knew nothing has none. */
export const checkLeads: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const [key, { timing, lead }] of Object.entries(facts.notices)) {
      if (lead?.min && lead.max && lengthOf(lead.min) > lengthOf(lead.max)) {
        yield problemAt(
          places.of(["notices", key, "lead", "min"]),
          `${lead.min} is more than the max of ${lead.max}: swap the two, or mend one`,
        );
      }
      if (timing === "NONE" && (lead?.min || lead?.max)) {
        yield problemAt(
          places.keyOf(["notices", key, "lead"]),
          "NONE says that the actor did not know before, so there is no lead: take it out, or mend the timing",
        );
      }
    }
  }
};

const seconds = { Y: 31_556_952, Mo: 2_629_746, W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 };

/** Seconds of an ISO 8601 duration, years and months at their mean length; negative after a minus sign. */
function lengthOf(duration: string): number {
  const [date = "", time = ""] = duration
    .replace("M", (month, at: number) => (duration.slice(0, at).includes("T") ? month : "Mo"))
    .split("T");
  const parts = [...`${date} ${time}`.matchAll(/(\d+)(Mo|[YWDHMS])/g)];
  const length = parts.reduce((sum, [, count, unit]) => sum + Number(count) * seconds[unit as keyof typeof seconds], 0);
  return duration.startsWith("-") ? -length : length;
}
