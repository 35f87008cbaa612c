import type { Cased } from "./casing.ts";
import { isApostrophe, isPossessive } from "./gaps.ts";
import type { Reading } from "./reading.ts";
import { links, placing, qualifiers, reservations } from "./role-words.ts";
import type { Candidate, Span, Spans } from "./spans.ts";

/** Who holds a post. */
export interface Holder {
  candidate: Extract<Candidate, { kind: "POST" }>;
  /** What makes the role the post's: "deputy", or nothing. */
  qualifier: string;
  /** Whether the role leaves out what it is for, so that with that it is another's: the envoy to Paris. */
  isShort?: true;
}

/** The holders of a role by the bodies that it is of; by none where the words of the role have it in them. */
export type Holders = Map<string | undefined, Holder[]>;

/** Words of a text that are a role. */
export interface RoleAt {
  first: number;
  last: number;
  holders: Holders;
}

/** As many qualifiers may stand in a row. */
const most = 3;

/** The posts that a role in a text is with the names of bodies beside it. */
export function postsAt(reading: Reading, role: RoleAt, names: Spans): Span[] {
  const { words, styles } = reading;
  const { first, last, holders } = role;
  if (reading.runsOn(last + 1) && isReserved(words.slice(last + 1, last + 3).map(({ folded }) => folded))) return [];
  const own = qualifiersBefore(first);
  const cased: Cased = styles[first] === "upper" || styles[first] === "lower" ? styles[first] : "exact";
  return [
    ...post({ first: first - own.length, last, end: words[last]!.end, cased }, own, [undefined]),
    ...bodiesBefore(first - own.length).flatMap((body) => {
      const before = qualifiersBefore(body.first);
      const span = { first: body.first - before.length, last, end: words[last]!.end, cased: body.cased };
      return post(span, [...before, ...own], body.candidates);
    }),
    ...bodiesAfter(last).flatMap((body) => post({ ...body, first: first - own.length }, own, body.candidates)),
  ];

  function post(span: Omit<Span, "candidates">, qualifying: string[], bodies: (Candidate | undefined)[]): Span[] {
    const qualifier = qualifying.join(" ");
    const held = new Map<Holder, boolean>();
    for (const body of bodies) {
      const isPlace = body?.kind === "METONYM";
      for (const holder of holders.get(body?.actorId) ?? []) held.set(holder, isPlace && held.get(holder) !== false);
    }
    const isFor = reading.runsOn(last + 1) && placing.has(words[last + 1]!.folded);
    const candidates = [...held]
      .filter(([holder]) => holder.qualifier === qualifier && !(holder.isShort && isFor))
      .map(([{ candidate }, isPlace]) => (isPlace ? { ...candidate, ofPlace: true as const } : candidate));
    return candidates.length > 0 ? [{ ...span, candidates }] : [];
  }

  function qualifiersBefore(at: number): string[] {
    const before: string[] = [];
    while (before.length < most && reading.runsOn(at) && qualifiers.has(words[at - 1]!.folded)) {
      before.unshift(words[--at]!.folded);
    }
    return before;
  }

  /** Israeli …, Israel's …, Hamas' …. */
  function bodiesBefore(at: number): readonly Span[] {
    if (!reading.runsOn(at)) return isPossessive(reading.gap(at)) ? names.until(at - 1) : [];
    const hasS = words[at - 1]!.folded === "s" && isApostrophe(reading.gap(at - 1));
    return names.until(hasS ? at - 2 : at - 1);
  }

  /** … of Israel, … of the United States. */
  function bodiesAfter(at: number): readonly Span[] {
    if (!reading.runsOn(at + 1) || !links.has(words[at + 1]!.folded) || !reading.runsOn(at + 2)) return [];
    const article = words[at + 2]!.folded === "the" && reading.runsOn(at + 3) ? 1 : 0;
    return names.from(at + 2 + article);
  }
}

/** Whether what follows a role says that it is not held, or another: a president-elect, a chief of staff. */
const isReserved = ([next = "", second]: string[]) => reservations.has(next) || (next === "of" && second === "staff");
