import type { Facts } from "./facts.ts";
import { isOfEverydayLife, isOfPublicAffairs } from "./subjects.ts";
import type { Named } from "./named.ts";
import { commonNames } from "../names/common-names.ts";
import { fold } from "../../text/normalize.ts";
import { functionWords } from "../names/function-words.ts";
import { memoized } from "../names/memoized.ts";
import { ordinaryWords } from "../names/ordinary-words.ts";
import type { Candidate } from "../names/spans.ts";
import { honorifics } from "../names/titles.ts";
import { wordList } from "../names/word-list.ts";
import { isCited } from "./outlets.ts";
import type { Paragraphs } from "./paragraphs.ts";
import { plainWords } from "../names/plain-words.ts";
import type { Plausible } from "./plausible.ts";
import { stem, stemsOf } from "./stems.ts";

/**
 * What speaks for a bearer of a name: a body that it is of, an actor that it is connected with, a state that is either, whoever may
 * be meant by a surname and is connected with it; a title, a word beside the name of what it is, or of what it has done; and its
 * name itself, when few others bear it, or it is a body's or a country's. That another was named before,
 * that the text is of sport or a show, or that a surname stands bare of all but other surnames, speaks against it.
 */
const weights = {
  ...{ body: 1.5, actor: 1, state: 0.3, surname: 0.4, partner: 0.6, common: 0.25 },
  ...{ title: 0.5, word: 0.5, deed: 0.3, cited: 1 },
  ...{ rare: 0.6, acronym: 0.3, country: 0.7, another: -0.7, pastimes: -0.6, bare: -0.6 },
};
/** Titles that everybody may have. */
const anybodys = wordList("mr leader chief head spokesman spokeswoman spokesperson");
const plain = wordList(plainWords);
const isPlain = (word: string) => [plain, functionWords].some((known) => known.has(word.toLowerCase()));
/** Several surnames that may be anybody's are not enough, nor are words that any text may have. */
const [mostSurnames, mostDeeds] = [0.8, 0.9];
/** How far a sentence goes from a name, in UTF-16 code units. */
const around = 100;
/** What a place needs that is not plainly only one, and how many that may be meant. */
const [enough, several] = [1, 2];

/** Weighs what a text has that speaks for whom a name may mean. */
export class Support {
  /** The names by which the text may mean each actor, not told apart from others of the name: METONYMs, and surnames. */
  private readonly places = new Map<string, Set<string>>();
  private readonly surnames = new Map<string, Set<string>>();
  /** The stems of what actors are said to be, and to have done, but for names that the text has. */
  private readonly toldOf = memoized((actorId: string) =>
    stemsOf(this.unnamed(this.facts.traits.get(actorId)?.told).join(" "), 5),
  );
  private readonly deedsOf = memoized((actorId: string) =>
    stemsOf(
      this.unnamed(this.facts.traits.get(actorId)?.deeds)
        .filter((word) => !isPlain(word))
        .join(" "),
      4,
    ),
  );
  /** What stands around a match without a stop between, a little way at most. */
  private readonly sentenceOf = memoized(({ start, end }: Plausible) => {
    const [before = ""] = /[^.!?;\n]*$/.exec(this.text.slice(Math.max(start - around, 0), start)) ?? [];
    const [after = ""] = /^[^.!?;\n]*/.exec(this.text.slice(end, end + around)) ?? [];
    return `${before} ${after}`;
  });
  /** The words of all names that the text has, without case. */
  private readonly nameWords = new Set<string>();
  /** The actors with a surname that few bear. */
  private readonly rare = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly paragraphs: Paragraphs,
    private readonly named: Named,
    private readonly facts: Facts,
    /** The actors of whom it is told already that the text means them. */
    private readonly told: ReadonlySet<string>,
  ) {}

  /** Takes in what the text may name, before anything is weighed. */
  *read(matches: Plausible[]): Generator<void, void> {
    for (const match of matches) {
      yield;
      for (const word of this.text.slice(match.start, match.end).match(/\p{L}+/gu) ?? [])
        this.nameWords.add(word.toLowerCase());
      for (const one of match.candidates) {
        if (one.kind !== "METONYM" && one.kind !== "WEAK_ALIAS") continue;
        const names = one.kind === "METONYM" ? this.places : this.surnames;
        names.set(one.actorId, (names.get(one.actorId) ?? new Set()).add(this.text.slice(match.start, match.end)));
        if (one.kind === "WEAK_ALIAS" && this.ofName(one, match) > 0) this.rare.add(one.actorId);
      }
    }
  }

  /** How much of what the text has speaks for a bearer. */
  of(candidate: Candidate, match: Plausible): number {
    const { actorId } = candidate;
    const { bodies = [], connected = [], partners = [] } = this.facts.traits.get(actorId) ?? {};
    const rivals = new Set(match.candidates.map((one) => one.actorId));
    const others = [...new Set([...bodies, ...connected])].filter((other) => !rivals.has(other));
    const named = others.filter((other) => this.named.has(other) || this.told.has(other));
    if (candidate.kind === "METONYM") return this.ofPlace(candidate, match, named, others);
    const own = this.ofName(candidate, match);
    const sentence = this.sentenceOf(match);
    const surnames = others.filter((other) => this.isKind(other, "PERSON") && this.isPerhapsNamed(other, match));
    const states =
      own === 0 ? [] : others.filter((other) => this.isKind(other, "STATE") && this.isPerhapsNamed(other, match));
    const isTitled = match.title && !honorifics.has(match.title) && this.hasTitle(candidate, match.title);
    const title = isTitled ? weights.title : 0;
    return (
      own +
      sum(named.map((other) => this.ofNamed(other, bodies))) +
      Math.min(sum(surnames.map((other) => this.ofSurname(other, partners, sentence))), mostSurnames) +
      weights.state * states.length +
      title +
      (this.isKind(actorId, "OUTLET") && isCited(this.text, match) ? this.ofCitation(match) : 0) +
      (this.named.isAnothers(actorId, match.start) ? weights.another : 0) +
      (this.isKind(actorId, "PERSON") && this.paragraphs.at(match.start).isOfPastimes ? weights.pastimes : 0) +
      this.ofSurroundings(candidate, match, others, title + states.length > 0)
    );
  }

  /** What the words around a match tell; least of a surname where nothing else tells that a text is of the news. */
  private ofSurroundings(candidate: Candidate, match: Plausible, others: string[], isTold: boolean): number {
    const sentence = this.sentenceOf(match);
    const [words, deeds] = [this.ofWords(candidate, match), this.ofDeeds(candidate, match)];
    const isSurname = candidate.kind === "WEAK_ALIAS" && this.isKind(candidate.actorId, "PERSON");
    const isOfNews = isOfPublicAffairs(sentence) || this.named.hasAny((other) => !this.isKind(other, "OUTLET"));
    if (!isSurname || isOfNews) return words + deeds;
    if (isOfEverydayLife(sentence)) return weights.bare;
    const isBare = !isTold && words + deeds === 0 && !others.some((other) => this.isBeside(other, sentence));
    return isBare ? weights.bare : words / 2 + deeds;
  }

  /** Whether a title may be an actor's: everybody may be a chief, but not a general. */
  hasTitle({ actorId }: Candidate, title: string): boolean {
    return anybodys.has(title) || stemsOf(this.facts.traits.get(actorId)?.told ?? "", 4).has(stem(title));
  }

  /** Whether few bear the name. */
  isRare({ actorId }: Candidate): boolean {
    return this.rare.has(actorId) && this.isKind(actorId, "PERSON");
  }

  /** How much of the sentence speaks for a bearer: the words of what it is, and with whom it takes part in something. */
  ofSentence(candidate: Candidate, match: Plausible): number {
    const sentence = this.sentenceOf(match);
    const partners = this.facts.traits.get(candidate.actorId)?.partners ?? [];
    const beside = partners.filter((partner) => partner !== candidate.actorId && this.isBeside(partner, sentence));
    return this.ofWords(candidate, match) + weights.partner * beside.length;
  }

  /** How many words of the sentence are of what an actor is said to be. */
  private ofWords({ actorId }: Candidate, match: Plausible): number {
    const found = stemsOf(this.sentenceOf(match), 5);
    return weights.word * count(this.toldOf(actorId), found);
  }

  /** How many of the paragraph are of what it has done, names left out. */
  private ofDeeds({ actorId }: Candidate, match: Plausible): number {
    return Math.min(weights.deed * count(this.deedsOf(actorId), this.paragraphs.at(match.start).stems), mostDeeds);
  }

  /** A place stands for those who govern from it by what it does, or by others of the story that are named beside it. */
  private ofPlace({ actorId }: Candidate, match: Plausible, named: string[], others: string[]): number {
    if (this.named.isAnothers(actorId, match.start)) return 0;
    if (
      (match.standing === "firm" && this.isOfNews(actorId, match)) ||
      named.some((other) => !this.isKind(other, "OUTLET"))
    )
      return enough;
    if (this.paragraphs.at(match.start).isOfPastimes) return 0;
    const perhaps = others.filter(
      (other) => this.isPerhapsNamed(other, match) && (this.places.has(other) || this.rare.has(other)),
    );
    return perhaps.length >= several ? enough : 0;
  }

  /** Whether a text tells of public affairs where it speaks of a place, or may name anybody else: a town denies things, too. */
  private isOfNews(actorId: string, match: Plausible): boolean {
    const others = [...this.places.keys(), ...this.surnames.keys()];
    return (
      others.some((other) => other !== actorId) ||
      this.named.hasAny((other) => !this.isKind(other, "OUTLET")) ||
      isOfPublicAffairs(this.sentenceOf(match))
    );
  }

  /** An acronym is hardly another outlet's; words may be, where the text names nothing else that is known. */
  private ofCitation({ start, end }: Plausible): number {
    const name = this.text.slice(start, end);
    return name === name.toUpperCase() || this.named.hasAny((other) => !this.isKind(other, "OUTLET"))
      ? weights.cited
      : 0;
  }

  private ofNamed(other: string, bodies: string[]): number {
    if (this.isKind(other, "OUTLET")) return 0;
    if (this.isKind(other, "STATE")) return weights.state;
    return bodies.includes(other) ? weights.body : weights.actor;
  }

  private ofSurname(other: string, partners: string[], sentence: string): number {
    if (partners.includes(other) && this.isBeside(other, sentence)) return weights.partner;
    return this.rare.has(other) ? weights.surname : weights.common;
  }

  private isBeside(actorId: string, sentence: string): boolean {
    return [...(this.surnames.get(actorId) ?? [])].some((name) => sentence.includes(name));
  }

  /** How much a name says by itself. */
  private ofName({ actorId }: Candidate, { start, end, candidates, cased }: Plausible): number {
    if (this.isKind(actorId, "STATE")) return cased === "exact" ? weights.country : 0;
    if (this.isKind(actorId, "OUTLET")) return 0;
    if (!this.isKind(actorId, "PERSON")) return weights.acronym;
    const name = fold(this.text.slice(start, end));
    return candidates.length === 1 && !commonNames.has(name) && !ordinaryWords.has(name) ? weights.rare : 0;
  }

  /** Whether the text may name an actor elsewhere, by another name than that of a match. */
  private isPerhapsNamed(actorId: string, { start, end }: Plausible): boolean {
    if (this.named.has(actorId) || this.told.has(actorId) || this.named.isAnothers(actorId, start)) return false;
    const name = this.text.slice(start, end);
    return [this.places, this.surnames].some((names) =>
      [...(names.get(actorId) ?? [])].some((other) => other !== name),
    );
  }

  /** The words of what is told of an actor that are of no name in the text. */
  private unnamed(told = ""): string[] {
    return (told.match(/\p{L}+/gu) ?? []).filter((word) => !this.nameWords.has(word.toLowerCase()));
  }

  private isKind(actorId: string, kind: string): boolean {
    return this.facts.actors.get(actorId) === kind;
  }
}

/** How many of some are among others. */
const count = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((one) => others.has(one)).length;

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
