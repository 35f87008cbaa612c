import { expect, test } from "vitest";
import { factsOfCast } from "../../testkit/items/named.ts";
import type { Traits } from "./facts.ts";
import { Named } from "./named.ts";
import { Paragraphs } from "./paragraphs.ts";
import type { Plausible } from "./plausible.ts";
import { Support } from "./support.ts";

/** Where a text may have what actors are called, beside whom it is asked about. */
const cast: [words: string, actorId: string][] = [
  ["Sullivan", "jake-sullivan"],
  ["Netanyahu", "netanyahu"],
  ["Haniyeh", "haniyeh"],
  ["Biden", "joe-biden"],
  ["Tehran", "iran"],
];

/** A place that may stand for a state. */
const metonym = (actorId: string): Partial<Plausible> => ({ candidates: [{ actorId, kind: "METONYM" }] });
const showing = (text: string): Asked => ({
  ...{ text, of: "Tehran", actorId: "iran", match: metonym("iran"), traits: { connected: ["netanyahu", "haniyeh"] } },
});
const outlet = (text: string): Asked => ({ text, of: text.split(" ")[0]!, actorId: "star" });

interface Asked {
  text: string;
  of?: string;
  actorId?: string;
  match?: Partial<Plausible>;
  traits?: Partial<Traits>;
  /** Whom the text names so that it can be no other, and whom it is known to mean. */
  named?: string[];
  told?: string[];
  /** Of whose name it names another, at its beginning. */
  another?: string;
}

/** What weighs a text, and where it says Austin, who may be Lloyd Austin; or another of another name. */
function read({
  text,
  of = "Austin",
  actorId = "lloyd-austin",
  match = {},
  traits,
  named = [],
  told = [],
  another,
}: Asked) {
  const at = (words: string, id: string): Plausible => ({
    ...{ start: text.indexOf(words), end: text.indexOf(words) + words.length },
    candidates: [{ actorId: id, kind: "WEAK_ALIAS" }],
    ...{ cased: "exact", within: false, preposition: undefined, inRegion: false, title: undefined, beforeName: false },
  });
  const asked = { ...at(of, actorId), ...match };
  const others = cast.filter(([words]) => text.includes(words) && words !== of).map((one) => at(...one));
  const its = { bodies: [], connected: [], partners: [], told: "U.S. Secretary of Defense", deeds: "", ...traits };
  const support = new Support(
    text,
    new Paragraphs(text),
    new Named(new Map(named.map((id) => [id, [0]])), new Map(another ? [[another, [0]]] : [])),
    { ...factsOfCast, traits: new Map([[actorId, its]]) },
    new Set(told),
  );
  Array.from(support.read([asked, ...others]));
  return { support, candidate: asked.candidates[0]!, match: asked };
}

/** How much of the text speaks for a bearer. */
function supportIn(asked: Asked): number {
  const { support, candidate, match } = read(asked);
  return support.of(candidate, match);
}

const plain = { text: "Austin spoke." };
const beside = (words: string, traits: Partial<Traits>) => ({ text: `Austin spoke to ${words}.`, traits });
const sullivan = beside("Sullivan", { connected: ["jake-sullivan"] });
const three = "Biden, Netanyahu and Haniyeh";
const deeds = "Lloyd Austin: The raid on the harbor, with ships and pilots.";
const place = { text: "Tehran wants it.", of: "Tehran", actorId: "iran", match: metonym("iran") };
const firm = (text: string): Asked => ({ ...place, text, match: { ...place.match, standing: "firm" } });

test.each<[string, more: Asked, less: Asked]>([
  ["a body that it is of", { ...plain, traits: { bodies: ["pentagon"] }, named: ["pentagon"] }, plain],
  [
    "a body more than another actor",
    { ...plain, traits: { bodies: ["pentagon"] }, named: ["pentagon"] },
    { ...plain, traits: { connected: ["pentagon"] }, named: ["pentagon"] },
  ],
  ["an actor that is known to be meant", { ...sullivan, told: ["jake-sullivan"] }, sullivan],
  [
    "an actor more than a state",
    { ...plain, traits: { connected: ["hamas"] }, named: ["hamas"] },
    { ...plain, traits: { connected: ["iran"] }, named: ["iran"] },
  ],
  ["a state", { ...plain, traits: { connected: ["iran"] }, named: ["iran"] }, plain],
  ["whoever may be meant by a surname", sullivan, { ...sullivan, traits: {} }],
  ["a rare surname more", beside("Netanyahu", { connected: ["netanyahu"] }), sullivan],
  [
    "a partner beside it more",
    beside("Sullivan", { connected: ["jake-sullivan"], partners: ["jake-sullivan"] }),
    sullivan,
  ],
  ["a title that it has", { text: "Secretary Austin spoke.", match: { title: "secretary" } }, plain],
  ["a title that many have", { text: "Chief Austin spoke.", match: { title: "chief" } }, plain],
  ["a word of what it is", { text: "Austin spoke of defense." }, plain],
  [
    "a word of what it has done",
    { text: "Austin spoke of pilots.", traits: { deeds } },
    { ...plain, traits: { deeds } },
  ],
  ["a name that few bear", { text: "Haniyeh spoke.", of: "Haniyeh", actorId: "haniyeh" }, plain],
  ["a body’s name", { text: "DoD spoke.", of: "DoD", actorId: "pentagon" }, plain],
  [
    "a country’s name, with its capitals",
    { text: "US", of: "US", actorId: "united-states" },
    { text: "US", of: "US", actorId: "united-states", match: { cased: "upper" } },
  ],
  ["that it is quoted, for an outlet’s acronym", outlet("DS said"), outlet("DS walked")],
  [
    "and for other names of outlets where others are named",
    { ...outlet("Star said"), named: ["iran"] },
    outlet("Star said"),
  ],
  ["what a place does that only governments do", firm("Tehran wants a ceasefire."), place],
  ["the same, with somebody else", firm("Tehran wants it. Netanyahu does not."), place],
  [
    "for a place, who is named beside it",
    { ...place, traits: { connected: ["netanyahu"] }, named: ["netanyahu"] },
    place,
  ],
  [
    "for a place, two who may be",
    { ...place, text: "Tehran wants it. Netanyahu, Haniyeh", traits: { connected: ["netanyahu", "haniyeh"] } },
    { ...place, text: "Tehran wants it. Netanyahu, Haniyeh", traits: { connected: ["netanyahu"] } },
  ],
])("%s speaks for a bearer", (_, more, less) => {
  expect(supportIn(more)).toBeGreaterThan(supportIn(less));
});

test.each<[string, more: Asked, less: Asked]>([
  ["that another was named", plain, { text: "Then Austin spoke.", another: "lloyd-austin" }],
  [
    "that another was named of a surname beside it",
    { ...sullivan, text: `So ${sullivan.text}` },
    { ...sullivan, text: `So ${sullivan.text}`, another: "jake-sullivan" },
  ],
  ["that the text is of sport", plain, { text: "Austin spoke. Two goals, one penalty." }],
])("%s speaks against a bearer", (_, more, less) => {
  expect(supportIn(more)).toBeGreaterThan(supportIn(less));
});

test.each<[string, Asked, Asked]>([
  ["what everybody is called", { text: "Mr. Austin spoke.", match: { title: "mr" } }, plain],
  ["a title of others", { text: "Sheriff Austin spoke.", match: { title: "sheriff" } }, plain],
  ["what a town may do, too, with nobody else", firm("Tehran wants it."), place],
  ["an outlet", { ...plain, traits: { connected: ["star"] }, named: ["star"] }, plain],
  ["a name in what it is", { text: "Tehran, Austin", traits: { told: "Tehran" } }, { text: "Tehran, Austin" }],
  ["a small word of what it has done", { text: "Austin spoke with them.", traits: { deeds } }, plain],
  ["a name in what it has done", { text: "AUSTIN SPOKE.", of: "AUSTIN", traits: { deeds } }, plain],
  [
    "a place, for another place in a show",
    place,
    showing("Tehran wants it, with songs, in a film. Netanyahu, Haniyeh"),
  ],
])("%s tells nothing", (_, one, other) => {
  expect(supportIn(one)).toBe(supportIn(other));
});

test("many surnames, and many words of deeds, are not enough by themselves", () => {
  const connected = ["joe-biden", "netanyahu", "haniyeh"];
  const rest = supportIn(beside("Netanyahu", { connected: ["netanyahu"] }));
  expect(supportIn(beside(three, { connected }))).toBe(2 * rest);
  expect(supportIn({ text: "Austin: raid, harbor, ships, pilots.", traits: { deeds } })).toBeLessThan(1);
});

test("a sentence tells by what an actor is, and by its partners in it, which bearer it means", () => {
  const sentenceIn = (text: string, traits: Partial<Traits>) => {
    const { support, candidate, match } = read({ text, traits });
    return support.ofSentence(candidate, match);
  };
  const partners = { partners: ["jake-sullivan"] };
  expect(sentenceIn("Sullivan came. Austin spoke.", partners)).toBe(0);
  expect(sentenceIn("Austin spoke of defense.", partners)).toBeGreaterThan(0);
  expect(sentenceIn("Austin spoke to Sullivan.", partners)).toBeGreaterThan(0);
});
