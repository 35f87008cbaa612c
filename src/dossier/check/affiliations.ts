import { echo } from "../../api/echo.ts";
import { printPlace } from "../read/problem.ts";
import type { KnownAffiliation } from "./known.ts";
import { type Check, problemAt, type Readable, spanOf } from "./whole.ts";

/** An affiliation, and where it is stated; without a file, by the database. */
type Stated = KnownAffiliation & { file?: string };

/** That an actor's affiliation of one kind begins at one time, whoever states it, unless an earlier one ended before. */
export const checkAffiliations: Check = function* ({ dossiers, known }) {
  const alike = new Map<string, Stated[]>();
  const alikeTo = ({ actor, organization, kind, post }: Stated) => {
    const key = JSON.stringify([actor, organization, kind, post]);
    const found = alike.get(key) ?? [];
    alike.set(key, found);
    return found;
  };
  for (const affiliation of known.affiliations) alikeTo(affiliation).push(affiliation);
  for (const [affiliation, place] of dossiers.flatMap(affiliationsIn)) {
    const earlier = alikeTo(affiliation);
    const message = firstClash(affiliation, earlier);
    if (message) yield problemAt(place, message);
    earlier.push(affiliation);
  }
};

function affiliationsIn({ file, facts, places }: Readable) {
  return Object.entries(facts.actors).flatMap(([actor, { affiliations }]) =>
    affiliations.map(({ organization, kind, post = null, from, to }, index) => {
      const place = places.of(["actors", actor, "affiliations", index]);
      const [begin, end] = [from?.edtf ?? null, to?.edtf ?? null];
      const stated: Stated = { actor, organization, kind, post, from: begin, to: end, where: printPlace(place), file };
      return [stated, place] as const;
    }),
  );
}

function firstClash(here: Stated, others: readonly Stated[]): string | undefined {
  for (const other of others) {
    const message = clash(here, other);
    if (message) return message;
  }
  return undefined;
}

function clash(here: Stated, there: Stated): string | undefined {
  if (here.from === there.from) {
    return here.file === there.file
      ? `this affiliation is stated at ${there.where} already: take it out here`
      : undefined;
  }
  const [one, two] = [certainly(here), certainly(there)];
  if (!(one.start < two.end && two.start < one.end)) return undefined;
  const said = ({ from }: Stated) => (from === null ? "left out" : echo(from));
  return (
    `from of an affiliation of ${here.actor} is ${said(here)} here and ${said(there)} at ${there.where}: ` +
    "stories that share it must agree, so change one of the two, or end one before the other begins"
  );
}

/** The time in which it surely holds, whatever its dates leave open; without meaning where they cannot be read. */
function certainly({ from, to }: Stated): { start: number; end: number } {
  const bound = (edtf: string | null, side: "earliest" | "latest", open: number) => {
    if (edtf === null) return open;
    const span = spanOf(edtf);
    return span ? (span[side]?.getTime() ?? open) : NaN;
  };
  return { start: bound(from, "latest", -Infinity), end: bound(to, "earliest", Infinity) };
}
