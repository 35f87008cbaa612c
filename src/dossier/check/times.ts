import { echo } from "../../api/echo.ts";
import { InvalidTimeSpan, timeSpan } from "../../api/time-span.ts";
import { datesIn } from "./walk.ts";
import { type Check, problemAt, spanOf } from "./whole.ts";

/** That every date can be read. */
export const checkDates: Check = function* ({ dossiers }) {
  for (const { parts, places } of dossiers) {
    for (const { edtf, path } of datesIn(parts)) {
      try {
        timeSpan(edtf);
      } catch (error) {
        if (!(error instanceof InvalidTimeSpan)) throw error;
        yield problemAt(places.of(path), error.message);
      }
    }
  }
};

/** That an affiliation does not end before it starts, and an article was out by some time. */
export const checkSpans: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const [slug, { published }] of Object.entries(facts.articles)) {
      const span = spanOf(published.edtf);
      if (span && !span.latest) {
        yield problemAt(
          places.of(["articles", slug, "published", "edtf"]),
          `${echo(published.edtf)} has no end, and an article must have been out by some time: write ../2024-10-08 if only that is known`,
        );
      }
    }
    for (const [slug, { affiliations }] of Object.entries(facts.actors)) {
      for (const [index, { from, to }] of affiliations.entries()) {
        const start = from && spanOf(from.edtf)?.earliest;
        const end = to && spanOf(to.edtf)?.latest;
        if (start && end && end < start) {
          yield problemAt(
            places.of(["actors", slug, "affiliations", index, "to", "edtf"]),
            `ends at ${to.edtf}, before it starts at ${from.edtf}: mend one of the two`,
          );
        }
      }
    }
  }
};
