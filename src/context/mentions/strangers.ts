import { among } from "./deeds.ts";
import type { Match } from "../names/name-index.ts";
import { ordinaryWords } from "../names/ordinary-words.ts";
import { wordList } from "../names/word-list.ts";
import type { Paragraphs } from "./paragraphs.ts";

/** What those who are called as an actor may be, and an actor of the news is not. */
const things = among(`
  pub hotel diner restaurant caf[eé] bar shop store bakery school university college horse mare racehorse dog cat ferry yacht band duo film novel
  song album opera drug medicine village hamlet farm nursery game app
`);
const persons = among(`
  plumber bricklayer carpenter electrician driver dentist teacher farmer goalkeeper striker footballer midfielder boxer wrestler sprinter
  swimmer student pupil pensioner barber baker chef singer rapper drummer guitarist violinist bassist actor actress painter poet cooper roofer
  weaver butcher smith
`);
/** A pub in Oxford; cooper, of Bantry; 58, of Anlaby Road. */
const introduced = new RegExp(
  `^,\\s+(?:(?:an?|the|our|my)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${things}|${persons})\\b|${persons},|\\d{1,3},\\s+of\\s(?=\\p{L}))`,
  "iu",
);
/** The Reuters are moving out. */
const family = { before: /\bthe\s+$/i, after: /^\s+(?:are|were|have)\b/ };
/** Across: 1 Gallant (chivalrous). */
const numbered = { before: /(?:^|[.:;]\s)\d{1,2}\s+$/, after: /^\s+\(/ };
const aged = /^,\s+(?:then\s+)?(\d{1,2}),/;
/** In years: nobody of the news in younger years is known by a surname. */
const youngest = 30;

/** Whether a text says of a name what else it is: a pub in Oxford, a bricklayer, a family, the answer to a clue. */
export function isSomethingElse(text: string, { start, end }: Match): boolean {
  const [before, after] = [text.slice(Math.max(start - 8, 0), start), text.slice(end, end + 60)];
  const isBetween = (around: { before: RegExp; after: RegExp }) =>
    around.before.test(before) && around.after.test(after);
  const isFamily = /^\p{Lu}\p{Ll}+s$/u.test(text.slice(start, end)) && isBetween(family);
  return introduced.test(after) || isFamily || isBetween(numbered);
}

/** Whether a text gives an age with a name at which hardly anybody is in the news: Singh, 12, said. */
export const isTooYoung = (text: string, { end }: Match): boolean =>
  Number(aged.exec(text.slice(end, end + 8))?.[1] ?? youngest) < youngest;

/** With these, names of places begin. */
const placing = wordList("port mount mt fort new east west north south lake old greater");

/** Whether a name, of a place or a country, is somebody's surname: Ruby Washington, Steve Israel, and no Port Washington. */
export function isSurname(text: string, { start, end }: Match): boolean {
  const [, first] =
    /(?<!\p{L})(\p{Lu}\p{Ll}+|(?:\p{Lu}\.\s?){1,3})\s*$/u.exec(text.slice(Math.max(start - 20, 0), start)) ?? [];
  const isFirst = first && !placing.has(first.toLowerCase()) && !ordinaryWords.has(first.toLowerCase());
  return !!isFirst && !/^\s+\p{Lu}/u.test(text.slice(end, end + 3));
}

/** Whether a name, of a country, is somebody's first name, of whom a text speaks as of a person: Israel Adesanya said that he felt young. */
export function isFirstName(text: string, { start, end }: Match, paragraphs: Paragraphs): boolean {
  const [name] = /^\s+\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?(?=[,.]?\s+\p{Ll}|[,.])/u.exec(text.slice(end, end + 30)) ?? [];
  if (name === undefined) return false;
  const after = end + name.length;
  return paragraphs.at(start).isOfSomebody || personal.test(text.slice(after, after + 20));
}
/** What one person does. */
const personal =
  /^\s+(?:sang|sings|fights|fought|won|wins|beat|beats|scores|scored|signs|signed|plays|played|stars|starred|joins|joined|wrote|writes|died|retires|retired|married)\b/;
