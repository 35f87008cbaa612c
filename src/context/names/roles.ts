import {
  departments,
  heads,
  links,
  ministerial,
  nicknames,
  qualifiers,
  ranks,
  sent,
  spellings,
  synonyms,
} from "./role-words.ts";

/** What a post is called apart from its body. */
export interface Role {
  /** What stands before it: deputy, or nothing. */
  qualifiers: string[];
  words: string[];
  /** Whether the words have its body in them, so that none is needed beside them. */
  whole: boolean;
}

/** The place of a body among words. */
interface Place {
  first: number;
  last: number;
}

/**
 * The roles of a post by its words, and where its bodies stand among them, the longest first: the commander of the Velmark Navy
 * is that of the Velmark Navy, and Velmark's of the navy. None when there is nothing but a body.
 */
export function rolesOf(words: string[], bodies: Place[]): Role[] {
  const [longest, ...others] = bodies;
  const rest = longest ? without(words, longest) : words;
  const within = [...(rest ? others : bodies)].map((body) => [
    ...words.slice(0, body.first),
    ...words.slice(body.last + 1),
  ]);
  return [
    qualified(rest ?? words, rest === undefined),
    ...within.filter((role) => heads.has(role[0]!)).map((role) => qualified(role, false)),
  ].filter((role) => role !== undefined);
}

function qualified(role: string[], whole: boolean): Role | undefined {
  if (role.length === 0) return undefined;
  const rank = role.findIndex((word, at) => !qualifiers.has(word) || at === role.length - 1);
  return { qualifiers: role.slice(0, rank), words: role.slice(rank), whole };
}

/** A role without what it is for, where that may be left out: a special envoy for the strait is a special envoy, and an envoy. */
export function shortOf(words: string[]): string[][] {
  const head = words.findIndex((word) => sent.has(word));
  return [0, head]
    .map((from) => words.slice(from, head + 1))
    .filter(({ length }) => length > 0 && length < words.length);
}

/** The names of departments that a role is at the head of. */
export function departmentsOf(words: string[]): string[][] {
  const { head, subject } = partsOf(words) ?? { head: "", subject: [] };
  if (!ministerial.has(head)) return [];
  return departments.flatMap((department) => [
    [department, "of", ...subject],
    [...subject, department],
  ]);
}

/** Words without the body that they begin or end with; undefined when it stands within. */
function without(words: string[], { first, last }: Place): string[] | undefined {
  const [before, after] = [words.slice(0, first), words.slice(last + 1)];
  if (before.every((word) => qualifiers.has(word))) return [...before, ...after.slice(after[0] === "s" ? 1 : 0)];
  if (after.length > 0) return undefined;
  const role = before.findLastIndex((word) => !links.has(word) && word !== "the");
  return before.slice(0, role + 1);
}

/** All ways to say a role: the secretary of defense is the defense secretary, and in Britain of defence. */
export function waysToSay(words: string[]): string[][] {
  const ways = same(words).flatMap(turned).flatMap(spelled);
  return [...new Map(ways.map((way) => [way.join(" "), way])).values()];
}

/** A role that is for something, with that before it and after it. */
function turned(words: string[]): string[][] {
  const parts = partsOf(words);
  if (!parts) return [words];
  const { head, subject } = parts;
  return same(subject).flatMap((its) => [
    ...[head, ...(nicknames[head] ?? [])].map((one) => [...its, one]),
    [head, "of", ...its],
    [head, "of", "the", ...its],
    [head, "for", ...its],
    [head, "for", "the", ...its],
  ]);
}

function partsOf(words: string[]): { head: string; subject: string[] } | undefined {
  const [first, link, article] = words;
  const last = words.at(-1)!;
  if (heads.has(first!) && links.has(link ?? "")) {
    return { head: first!, subject: words.slice(article === "the" ? 3 : 2) };
  }
  if (words.length > 1 && heads.has(last) && !ranks.has(words.at(-2)!)) {
    return { head: last, subject: words.slice(0, -1) };
  }
  return undefined;
}

function same(words: string[]): string[][] {
  const ways = synonyms.find((group) => group.includes(words.join(" ")));
  return ways?.map((way) => way.split(" ")) ?? [words];
}

function spelled(words: string[]): string[][] {
  return words.reduce<string[][]>(
    (ways, word) => {
      const others = spellings.find((group) => group.includes(word)) ?? [word];
      return ways.flatMap((way) => others.map((other) => [...way, other]));
    },
    [[]],
  );
}
