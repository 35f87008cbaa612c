import type { Dossier, ItemOf } from "../format/format.ts";
import { printPlace } from "../read/problem.ts";
import { type Check, problemAt, spanOf } from "./whole.ts";

type Affiliation = Omit<ItemOf<"actors">["affiliations"][number], "evidence">;
type Time = Dossier["incidents"][string]["time"];

/** An affiliation, and where it is stated; without a file, by the database. */
interface Stated {
  affiliation: Affiliation;
  where: string;
  file?: string;
}

/** That an actor's affiliation of one kind begins at one time, whoever states it, unless an earlier one ended before. */
export const checkAffiliations: Check = function* ({ dossiers, known }) {
  const alike = new Map<string, Stated[]>();
  const alikeTo = (actor: string, { organization, kind, post }: Affiliation) => {
    const key = JSON.stringify([actor, organization, kind, post]);
    const found = alike.get(key) ?? [];
    alike.set(key, found);
    return found;
  };
  for (const { actor, where, ...affiliation } of known.affiliations) {
    alikeTo(actor, affiliation).push({ affiliation, where });
  }
  for (const { file, facts, places } of dossiers) {
    for (const [actor, { affiliations }] of Object.entries(facts.actors)) {
      for (const [index, affiliation] of affiliations.entries()) {
        const place = places.of(["actors", actor, "affiliations", index]);
        const earlier = alikeTo(actor, affiliation);
        const message = earlier.map((each) => clash(actor, affiliation, each, file)).find((found) => found);
        if (message) yield problemAt(place, message);
        earlier.push({ affiliation, where: printPlace(place), file });
      }
    }
  }
};

function clash(actor: string, affiliation: Affiliation, other: Stated, file: string): string | undefined {
  const [here, there] = [affiliation.from?.edtf, other.affiliation.from?.edtf];
  if (here === there) {
    return file === other.file ? `this affiliation is stated already at ${other.where}: take it out here` : undefined;
  }
  const [one, two] = [certainly(affiliation), certainly(other.affiliation)];
  if (!(one.start < two.end && two.start < one.end)) return undefined;
  const said = (from?: string) => (from ? JSON.stringify(from) : "left out");
  return (
    `from of an affiliation of ${actor} is ${said(here)} here and ${said(there)} at ${other.where}: ` +
    "stories that share it must agree, so change one of the two, or end one before the other begins"
  );
}

/** The time in which it surely holds, whatever its dates leave open; without meaning where they cannot be read. */
function certainly({ from, to }: Affiliation): { start: number; end: number } {
  const bound = (time: Time, side: "earliest" | "latest", open: number) => {
    const span = time && spanOf(time.edtf);
    return span === null ? NaN : (span?.[side]?.getTime() ?? open);
  };
  return { start: bound(from, "latest", -Infinity), end: bound(to, "earliest", Infinity) };
}
