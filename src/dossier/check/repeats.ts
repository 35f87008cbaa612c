import { echo } from "../../api/echo.ts";
import type { Path, Places } from "../read/places.ts";
import type { Problem } from "../read/problem.ts";
import { type Check, problemAt } from "./whole.ts";

/** That no list says the same thing twice. */
export const checkRepeats: Check = function* ({ dossiers }) {
  for (const { facts, places } of dossiers) {
    for (const [slug, { relays }] of Object.entries(facts.articles))
      yield* repeats(places, ["articles", slug, "relays"], relays);
    for (const [slug, { name, names }] of Object.entries(facts.actors)) {
      const taken = new Set([name]);
      for (const [kind, others = []] of Object.entries(names)) {
        yield* repeats(
          places,
          ["actors", slug, "names", kind],
          others.map(({ value }) => value),
          taken,
        );
      }
    }
    for (const [slug, { speakers, addressees, about }] of Object.entries(facts.statements)) {
      yield* repeats(places, ["statements", slug, "speakers"], speakers);
      yield* repeats(places, ["statements", slug, "addressees"], addressees);
      yield* repeats(places, ["statements", slug, "about"], about, new Set([slug]));
    }
    for (const [slug, { participants }] of Object.entries(facts.incidents)) {
      yield* repeats(places, ["incidents", slug, "participants"], participants.map(asRole));
    }
    for (const [slug, { participants, agenda }] of Object.entries(facts.meetings)) {
      yield* repeats(places, ["meetings", slug, "participants"], participants.map(asRole));
      yield* repeats(places, ["meetings", slug, "agenda"], agenda, new Set([slug]));
    }
  }
};

const asRole = ({ actor, role }: { actor: string; role: string }) => `${actor} as ${role}`;

function* repeats(places: Places, path: Path, items: string[], taken = new Set<string>()): Iterable<Problem> {
  for (const [index, item] of items.entries()) {
    if (taken.has(item))
      yield problemAt(places.of([...path, index]), `${echo(item)} is said already: take it out here`);
    taken.add(item);
  }
}
