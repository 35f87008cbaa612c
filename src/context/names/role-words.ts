import { wordList } from "./word-list.ts";

/** Before a role, they make another one of it, or say that it is not held, as by a would-be president. */
export const qualifiers = wordList(
  "former ex then late previous onetime erstwhile ousted outgoing incoming next future be acting interim caretaker",
  "deputy vice assistant associate co first second junior senior shadow opposition self proclaimed styled",
  "supreme spiritual religious political military parliamentary regional local youth party",
);

/** After a role, they say that it is not held. */
export const reservations = wordList("elect designate nominee hopeful candidate contender");

/** What joins a role to the body that it is of. */
export const links = wordList("of for to at");

/** What joins an envoy to whom, and for what, he is sent. */
export const placing = wordList("for to in at on");

/** Roles that are for something: the secretary of defense is the defense secretary, the spokesman for a ministry its spokesman. */
export const heads = wordList(
  "secretary minister undersecretary commissioner commander spokesman spokeswoman spokesperson",
);

/** What those are called, too, after what they are for: the defense chief, the navy chief. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  secretary: ["chief", "boss"],
  minister: ["chief", "boss"],
  commander: ["chief"],
};

/** Those who are at the head of a department, and what it is called: the secretary of state, the State Department. */
export const ministerial = wordList("secretary minister");
export const departments = ["department", "ministry"];

/** Roles of which it may be left out what they are for, or how high they are: Ostmere's envoy. */
export const sent = wordList("envoy negotiator mediator");

/** What stands before such a role without being what it is for. */
export const ranks = wordList("prime press general executive private");

/** Words that are spelled, or said, in several ways. */
export const spellings: readonly (readonly string[])[] = [
  ["defense", "defence"],
  ["adviser", "advisor"],
  ["labor", "labour"],
  ["center", "centre"],
  ["program", "programme"],
  ["organization", "organisation"],
  ["spokesperson", "spokesman", "spokeswoman"],
  ["chairperson", "chairman", "chairwoman", "chair"],
];

/** Roles, and what they are for, that are the same. */
export const synonyms: readonly (readonly string[])[] = [
  ["prime minister", "premier", "pm"],
  ["leader", "chief", "head", "boss"],
  ["foreign", "foreign affairs"],
];
