import type { Facts } from "./mention-facts.ts";
import type { Cased } from "./names/casing.ts";
import { commonNames } from "./names/common-names.ts";
import { fold } from "./names/fold.ts";
import type { Match } from "./names/name-index.ts";
import { ordinaryWords } from "./names/ordinary-words.ts";
import type { Candidate } from "./names/spans.ts";
import { isCited } from "./outlets.ts";
import type { Plausible } from "./plausible.ts";

/** Whom words mean, and how sure that is, from 0 to 1. */
export interface Choice {
  actorId: string;
  confidence: number;
}

/** How surely words mean whom they are taken to mean, by what that rests on; see `npm run bench:context`. */
const confidences = { name: 0.98, post: 0.96, named: 0.95, metonym: 0.93, nearest: 0.88, supported: 0.85 };
/** What a text in capitals, or in none, takes from it. */
const uncased = 0.97;

export const confidenceOf = (rests: keyof typeof confidences, cased: Cased): number =>
  confidences[rests] * (cased === "exact" ? 1 : uncased);

/**
 * What speaks for a bearer of a name: a body that it is of, an actor that it is connected with, a state that is either, whoever may
 * be meant by a surname and is connected with it, a title, a word beside the name of what it is; and its name itself, when few
 * others bear it, or it is a country's.
 */
const support = {
  body: 1.5,
  actor: 1,
  state: 0.3,
  surname: 0.4,
  common: 0.25,
  title: 0.5,
  word: 0.5,
  rare: 0.6,
  country: 0.7,
  surnames: 0.8,
  another: -0.7,
};
/** How much has to speak for one whom the text names nowhere else, and by how much more than for the next. */
const [enough, ahead] = [1, 0.3];
/** How far from a name the words are that tell what its bearer is, in UTF-16 code units. */
const beside = 60;
/** Titles that everybody may have. */
const anybodys = new Set(["mr", "leader", "chief", "head", "spokesman", "spokeswoman", "spokesperson"]);
/** Where these stand before it, a surname is a place. */
const placing = new Set([
  "in",
  "near",
  "from",
  "outside",
  "inside",
  "around",
  "across",
  "throughout",
  "through",
  "via",
]);

/** Those who bear what others are called, too, and how the text tells which of them it means. */
export class Bearers {
  constructor(
    private readonly text: string,
    private readonly matches: Plausible[],
    /** Where the text names each actor so that it can be no other, and where others bear its name. */
    private readonly anchors: Map<string, number[]>,
    private readonly namesakes: Map<string, number[]>,
    private readonly facts: Facts,
  ) {}

  /** The bearer that a match means; undefined when that cannot be told. */
  choose(match: Plausible): Choice | undefined {
    const candidates = match.candidates.filter((one) => this.mayBear(one, match));
    const chosen = (rests: keyof typeof confidences, { actorId }: Candidate): Choice => ({
      actorId,
      confidence: confidenceOf(rests, match.cased),
    });
    const named = candidates.filter((one) => this.isNamed(one, match));
    if (named.length === 1) return chosen("named", named[0]!);
    if (named.length > 1) {
      const [best, next] = byMost(named, (one) => this.wordsFor(one, match));
      return chosen("nearest", best!.value > next!.value ? best!.one : this.nearest(named, match.start));
    }
    const [best, next] = byMost(candidates, (one) => this.supportFor(one, match));
    if (best?.one.kind === "METONYM") return best.value >= enough ? chosen("metonym", best.one) : undefined;
    const isAhead = best && best.value >= enough && best.value - (next?.value ?? 0) >= ahead;
    return isAhead ? chosen("supported", best.one) : undefined;
  }

  /** Whether the words around a person's surname leave it one: not a place, a firm, another title, any of the name. */
  private mayBear({ actorId, kind }: Candidate, { start, end, title, preposition }: Match): boolean {
    if (kind !== "WEAK_ALIAS" || this.facts.actors.get(actorId) !== "PERSON") return true;
    if (preposition && placing.has(preposition) && !/^['’]s\s/.test(this.text.slice(end, end + 3))) return false;
    const told = this.facts.traits.get(actorId)?.told ?? "";
    if (title && !anybodys.has(title) && !stemsOf(told, 4).has(stem(title))) return false;
    const before = this.text.slice(Math.max(start - 20, 0), start);
    return (
      !/\b(?:an?|the|another|named|called)\s+$/i.test(before) &&
      !/^(?:-based\b|\s*&)/.test(this.text.slice(end, end + 8))
    );
  }

  /** Whether the text names an actor in full, and nobody else of the name since. */
  private isNamed({ actorId }: Candidate, { start }: Match): boolean {
    const anchors = this.anchors.get(actorId);
    if (!anchors) return false;
    const lastBefore = (places: number[]) => Math.max(-1, ...places.filter((place) => place < start));
    return lastBefore(this.namesakes.get(actorId) ?? []) <= lastBefore(anchors);
  }

  /** Whether somebody else of the name was named before, and not the actor since. */
  private isAnothers({ actorId }: Candidate, { start }: Match): boolean {
    const lastBefore = (places: number[] = []) => Math.max(-1, ...places.filter((place) => place < start));
    return lastBefore(this.namesakes.get(actorId)) > lastBefore(this.anchors.get(actorId));
  }

  /** The one of several that the text has named last before a place, else first after it. */
  private nearest(candidates: Candidate[], start: number): Candidate {
    const distance = ({ actorId }: Candidate) =>
      Math.min(...this.anchors.get(actorId)!.map((at) => (at < start ? start - at : (at - start) * 1000)));
    return byMost(candidates, (one) => -distance(one))[0]!.one;
  }

  /** How much of what the text has speaks for a bearer. */
  private supportFor(candidate: Candidate, match: Match): number {
    const { actorId } = candidate;
    const { bodies = [], connected = [] } = this.facts.traits.get(actorId) ?? {};
    const named = [...new Set([...bodies, ...connected])].filter(
      (other) => other !== actorId && this.anchors.has(other),
    );
    const weightOf = (other: string) => {
      const kind = this.facts.actors.get(other);
      if (kind === "OUTLET") return 0;
      return kind === "STATE" ? support.state : bodies.includes(other) ? support.body : support.actor;
    };
    const perhaps = this.perhapsNamed(candidate).filter((other) => connected.includes(other) || bodies.includes(other));
    if (candidate.kind === "METONYM") return this.supportForPlace(match, candidate, named, perhaps);
    const own = this.ownWeight(candidate, match);
    const surnames = perhaps.filter((other) => this.facts.actors.get(other) === "PERSON");
    const rare = this.rarelyBorne();
    const states = own > 0 ? perhaps.filter((other) => this.facts.actors.get(other) === "STATE").length : 0;
    return (
      own +
      named.reduce((sum, other) => sum + weightOf(other), 0) +
      Math.min(
        surnames.reduce((sum, other) => sum + (rare.has(other) ? support.surname : support.common), 0),
        support.surnames,
      ) +
      support.state * states +
      (match.title ? support.title : 0) +
      (this.facts.actors.get(actorId) === "OUTLET" && isCited(this.text, match) ? support.actor : 0) +
      (this.isAnothers(candidate, match) ? support.another : 0) +
      this.wordsFor(candidate, match)
    );
  }

  /** A place stands for those who govern from it by what it does, or by others of the story that are named beside it. */
  private supportForPlace(match: Plausible, candidate: Candidate, named: string[], perhaps: string[]): number {
    if (this.isAnothers(candidate, match)) return 0;
    const kinds = named.map((other) => this.facts.actors.get(other));
    if (match.standing === "firm" || kinds.some((kind) => kind !== "OUTLET")) return enough;
    return perhaps.length > 1 ? enough : 0;
  }

  /** The actors that the text may name beside a candidate, by names that others do not share. */
  private perhapsNamed(candidate: Candidate): string[] {
    const others = this.matches.flatMap((match) =>
      match.candidates.includes(candidate)
        ? []
        : match.candidates.filter(
            (one) =>
              one.kind === "METONYM" ||
              (one.kind === "WEAK_ALIAS" && (candidate.kind !== "METONYM" || this.ownWeight(one, match) > 0)),
          ),
    );
    const actorIds = others.map((one) => one.actorId);
    return [...new Set(actorIds)].filter((other) => other !== candidate.actorId && !this.anchors.has(other));
  }

  /** The persons whom the text may name by what few are called. */
  private rarelyBorne(): Set<string> {
    return new Set(
      this.matches.flatMap((match) =>
        match.candidates.filter((one) => this.ownWeight(one, match) > 0).map(({ actorId }) => actorId),
      ),
    );
  }

  /** How much a name says by itself. */
  private ownWeight({ actorId }: Candidate, { start, end, candidates, cased }: Match): number {
    const kind = this.facts.actors.get(actorId);
    const name = fold(this.text.slice(start, end));
    if (kind === "STATE") return cased === "exact" ? support.country : 0;
    const isRare = kind === "PERSON" && candidates.length === 1 && !commonNames.has(name) && !ordinaryWords.has(name);
    return isRare ? support.rare : 0;
  }

  /** How many words beside a match are of what an actor is said to be. */
  private wordsFor({ actorId }: Candidate, { start, end }: Match): number {
    const words = `${this.text.slice(Math.max(start - beside, 0), start)} ${this.text.slice(end, end + beside)}`;
    const found = stemsOf(words, 5);
    const told = stemsOf(this.facts.traits.get(actorId)?.told ?? "", 5);
    return support.word * [...told].filter((one) => found.has(one)).length;
  }
}

const stem = (word: string) => word.toLowerCase().slice(0, 6);

/** The beginnings of the words of a text that are not shorter than some length. */
const stemsOf = (text: string, least: number) =>
  new Set((text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= least).map(stem));

const byMost = <One>(all: One[], valueOf: (one: One) => number) =>
  all.map((one) => ({ one, value: valueOf(one) })).sort((one, other) => other.value - one.value);
