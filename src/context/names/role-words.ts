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

/** Roles that are for something: the secretary of defense is the defense secretary. */
export const heads = wordList("secretary minister undersecretary commissioner");

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
