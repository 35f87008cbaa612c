import { type Choice, confidenceOf } from "./confidence.ts";
import type { Facts } from "./facts.ts";
import type { Match } from "../names/name-index.ts";
import type { Candidate } from "../names/spans.ts";
import { wordList } from "../names/word-list.ts";
import type { Named } from "./named.ts";
import type { Plausible } from "./plausible.ts";
import type { Support } from "./support.ts";

/** How much has to speak for one whom the text names nowhere else, and by how much more than for the next. */
const [enough, ahead] = [1, 0.3];
/** Where these stand before it, a surname is a place. */
const placing = wordList("in near from outside inside around across throughout through via");

/** Those who bear what others are called, too, and how the text tells which of them it means. */
export class Bearers {
  constructor(
    private readonly text: string,
    private readonly support: Support,
    private readonly named: Named,
    private readonly facts: Facts,
  ) {}

  /** The bearer that a match means; undefined when that cannot be told. */
  choose(match: Plausible): Choice | undefined {
    const candidates = match.candidates.filter((one) => this.mayBear(one, match));
    const chosen = (rests: Parameters<typeof confidenceOf>[0], { actorId }: Candidate): Choice => ({
      actorId,
      confidence: confidenceOf(rests, match.cased),
    });
    const named = candidates.filter(({ actorId }) => this.named.isNamed(actorId, match.start));
    if (named.length === 1) return chosen("named", named[0]!);
    if (named.length > 1) {
      const [best, next] = byMost(named, (one) => this.support.ofSentence(one, match));
      return chosen("nearest", best!.value > next!.value ? best!.one : this.nearest(named, match.start));
    }
    const [best, next] = byMost(candidates, (one) => this.support.of(one, match));
    if (!best || best.value < enough) return undefined;
    if (best.one.kind === "METONYM") return chosen("metonym", best.one);
    return best.value - (next?.value ?? 0) >= ahead ? chosen("supported", best.one) : undefined;
  }

  /** Whether the words around a person's surname leave it one: not a place, a firm, another title, any of the name. */
  private mayBear(candidate: Candidate, { start, end, title, preposition }: Match): boolean {
    const { actorId, kind } = candidate;
    if (kind !== "WEAK_ALIAS" || this.facts.actors.get(actorId) !== "PERSON") return true;
    if (preposition && placing.has(preposition) && !/^['’]s\s/.test(this.text.slice(end, end + 3))) return false;
    if (title && !this.support.hasTitle(candidate, title)) return false;
    const before = this.text.slice(Math.max(start - 20, 0), start);
    return (
      !/\b(?:an?|another)\s+$/i.test(before) &&
      (!/\bthe\s+$/i.test(before) || this.support.isRare(candidate)) &&
      !/^(?:-based\b|\s*&)/.test(this.text.slice(end, end + 8))
    );
  }

  /** The one of several that the text has named last before a place, else first after it. */
  private nearest(candidates: Candidate[], start: number): Candidate {
    return byMost(candidates, ({ actorId }) => {
      const { before, after } = this.named.around(actorId, start);
      return before === undefined ? -1000 * (after! - start) : before - start;
    })[0]!.one;
  }
}

const byMost = <One>(all: One[], valueOf: (one: One) => number) =>
  all.map((one) => ({ one, value: valueOf(one) })).sort((one, other) => other.value - one.value);
