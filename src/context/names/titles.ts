import type { Reading } from "./reading.ts";
import { wordList } from "./word-list.ts";

/** What stands before the name of a person, the last word of it: Mr., Secretary, defense minister. */
export const titles = wordList(
  "mr mrs ms mx miss dr doctor prof professor sir dame lord lady baron count madam hon rev reverend",
  "president premier minister chancellor secretary undersecretary ambassador envoy governor gov mayor senator sen",
  "representative rep congressman congresswoman lawmaker deputy councillor councilor commissioner delegate speaker",
  "general gen adm admiral marshal brigadier brig colonel col major maj captain capt commander cmdr lieutenant lt sergeant sgt",
  "king queen prince princess emperor emir sultan shah sheikh sheik crown pope cardinal archbishop bishop patriarch rabbi imam",
  "ayatollah mullah judge justice attorney prosecutor advocate sheriff inspector detective officer",
  "leader chief head chairman chairwoman chair chairperson director adviser advisor aide spokesman spokeswoman spokesperson",
  "diplomat negotiator mediator coordinator administrator analyst correspondent reporter journalist editor founder ceo",
  "staff candidate nominee veteran",
);

/** Those that say no more than that a person follows. */
export const honorifics = wordList("mr mrs ms mx miss dr doctor prof professor sir dame lord lady madam rev reverend");

/** With these the titles of the powerful begin; they are no part of a name either. */
export const offices = wordList(
  "prime foreign defense defence interior finance justice energy security national vice deputy acting former supreme press",
  "assistant associate special senior top then late under intelligence treasury state army navy military opposition",
);

/** The title of a person that stands before a word, without case: Secretary Austin, Secretary of State Blinken. */
export function titleBefore(reading: Reading, first: number): string | undefined {
  const before = (distance: number) => reading.words[first - distance]?.folded ?? "";
  if (!reading.runsOn(first)) return undefined;
  if (titles.has(before(1))) return before(1);
  return [3, 4]
    .filter((of) => before(of - 1) === "of")
    .map(before)
    .find((word) => titles.has(word));
}
