import type { Evidence, ItemOf } from "../format/format.ts";
import type { Path } from "../read/places.ts";
import { type Check, own, problemAt, spanOf, type Whole } from "./whole.ts";

type Time = ItemOf<"statements">["time"];

/** What an article can report only when it is past. */
interface Past {
  time: Time;
  path: Path;
  /** Its own evidence, or that of the whole that it is a part of. */
  evidence: Evidence[];
  inherited?: boolean;
}

/**
 * That no article reports what happened only after it was published; what is planned it may. Of evidence that a fact has
 * from the whole that it is a part of, one article that came later is enough.
 */
export const checkForesight: Check = function* (whole) {
  const outBefore = (instant: Date) => (evidence: Evidence) => {
    const { reportedAt } = whole.articles.get(evidence.article) ?? {};
    return reportedAt && reportedAt < instant ? { article: evidence.article, reportedAt } : undefined;
  };
  for (const dossier of whole.dossiers) {
    for (const { time, path, evidence, inherited } of pastIn(dossier.facts, whole)) {
      const earliest = time && spanOf(time.edtf)?.earliest;
      if (!earliest) continue;
      const early = evidence.flatMap((each) => outBefore(earliest)(each) ?? []);
      const [first] = early;
      if (!first || (inherited && early.length < evidence.length)) continue;
      const by = first.reportedAt.toISOString().replace(/\.\d+Z$/, "Z");
      yield problemAt(
        dossier.places.of(path),
        `${time.edtf} is later than the article "${first.article}" that reports it, which was out by ${by}: mend one of the two dates`,
      );
    }
  }
};

function* pastIn(facts: Whole["dossiers"][number]["facts"], { dossiers }: Whole): Iterable<Past> {
  for (const [slug, { time, evidence }] of Object.entries(facts.statements)) {
    yield { time, path: ["statements", slug, "time", "edtf"], evidence };
  }
  for (const [slug, { time, assessments, evidence }] of Object.entries(facts.incidents)) {
    for (const { occurrence, evidence: own } of assessments) {
      if (occurrence === "PLANNED" || occurrence === "DID_NOT_OCCUR") continue;
      yield { time, path: ["incidents", slug, "time", "edtf"], ...owned(own, evidence) };
    }
  }
  for (const [slug, { statuses, evidence }] of Object.entries(facts.meetings)) {
    let scheduled: { time: Time; path: Path } | undefined;
    for (const [index, { status, time, changed, evidence: own }] of statuses.entries()) {
      const path = ["meetings", slug, "statuses", index];
      if (time) scheduled = { time, path: [...path, "time", "edtf"] };
      yield { time: changed, path: [...path, "changed", "edtf"], ...owned(own, evidence) };
      if (status === "HELD" && scheduled) yield { ...scheduled, ...owned(own, evidence) };
    }
  }
  for (const [key, { incident, timing, evidence }] of Object.entries(facts.notices)) {
    if (timing !== "NONE" && timing !== "DURING" && timing !== "AFTER") continue;
    const time = dossiers.flatMap(({ facts }) => own(facts.incidents, incident)?.time ?? [])[0];
    yield { time, path: ["notices", key, "timing"], evidence };
  }
}

const owned = (evidence: Evidence[], whole: Evidence[]) =>
  evidence.length > 0 ? { evidence } : { evidence: whole, inherited: true };
