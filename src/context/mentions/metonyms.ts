import { among, anyForm, ordinaryDeeds, politicalDeeds, stateOfMind } from "./deeds.ts";
import type { Match } from "../names/name-index.ts";
import type { Paragraphs } from "./paragraphs.ts";

/**
 * How plainly a place stands for those who govern from it: firmly by what only they do; loosely by what a town or its team may do,
 * too, so that something else in the text has to speak for them.
 */
export type Standing = "firm" | "loose";

const modals = among(
  "would will should shall won['’]t wouldn['’]t did didn['’]t does doesn['’]t might may can can['’]t cannot could couldn['’]t must",
);
const auxiliaries = `(?:${modals}|has|had|have|hasn['’]t|hadn['’]t)`;
const adverb =
  "(?:(?:\\p{L}+ly|also|now|still|then|later|itself|never|once|again|yet|neither|long|just|not|so|far|often|seldom)\\s+)";
/** What a government has, and a town does not. */
const belongings = among(`
  answers? replies reply responses? patience interests? positions? demands? plans? polic(?:y|ies) envoys? ambassadors? leaders? rulers? officials?
  decisions? word promises? pledges? intentions? anger silence all(?:y|ies) prox(?:y|ies) nuclear missiles? regime foreign denials? offers? defense
  army military troops diplomats? government warnings? threats? message account version help support side view caution reaction response record
`);
/** What passes between governments, or from one; and what anybody sends. */
const dealings = among(`
  pressure messages? answers? repl(?:y|ies) responses? warnings? signals? promises? demands? threats? pledges? assurances? notice
  approval permission support backing orders? instructions? apolog(?:y|ies) concessions? ultimatums?
`);
const mail = among("letters? words? word requests? offers? calls? help news");
const bonds = among(
  "rift trust ties talks tensions? relations quarrel dispute row understanding agreement deal contacts? war conflict mistrust distrust gap",
);
const subject = `^(?:,[^,.;\\n]{3,80},)?(?:\\s+(?:and|n?or)\\s+\\p{Lu}\\p{L}+)?\\s+${adverb}{0,2}`;
const isNoStreet = "(?!\\s*(?:of|street|post)\\b)";

/** What follows a place that acts. */
const acts = {
  firm: new RegExp(
    `${subject}(?:(?:${auxiliaries}|is|was)\\s+${adverb}{0,2}(?:have\\s+|be\\s+|been\\s+)?)?${anyForm(politicalDeeds)}\\b${isNoStreet}`,
    "iu",
  ),
  loose: new RegExp(
    `${subject}(?:${modals}\\s+\\p{L}|(?:${auxiliaries}|is|was|isn['’]t|wasn['’]t)\\s+${adverb}{0,2}(?:have\\s+|be\\s+|been\\s+)?(?:${anyForm(ordinaryDeeds)}|(?!nothing)\\p{L}+(?:ed|ing)|${stateOfMind}|[“"‘]?no|yet)\\b|${anyForm(ordinaryDeeds)}\\b)${isNoStreet}`,
    "iu",
  ),
};
const owns = new RegExp(
  `^(?:['’]s\\s+(?:\\p{L}+\\s+)?${belongings}|\\s+(?:government|administration|leadership))\\b`,
  "iu",
);
const asked = new RegExp(`(?:^|[\\s("“])${auxiliaries}\\s+$`, "iu");
/** What stands before a place that is dealt with. */
const dealtWith = {
  firm: new RegExp(
    `(?:\\b(?:tell|tells|telling|told|warn\\w*|urg(?:e|es|ed|ing)|accus\\w*|blam\\w*|inform(?:s|ed)?|notif\\w+|assur(?:es?|ed|ing)|reassur\\w*|speaks?\\s+to|spoke\\s+to)|\\b${dealings}\\s+(?:from|to|for|of)|\\b${bonds}\\s+between(?:\\s+\\p{Lu}[\\p{L}.]+\\s+and)?)\\s+$`,
    "iu",
  ),
  loose: new RegExp(
    `(?:\\b(?:with|by|against|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|g[ia]ves?|wants?|wanted|expect(?:s|ed)?|order(?:s|ed)?|forc(?:es|ed|ing)|lets?|str(?:ikes?|uck)|back\\s+at|takes?|took|means?|meant|trusts?|surpris\\w+|anger\\w*|alarm\\w*|worr(?:y|ies|ied)|(?:goes|went|up|not)\\s+to|(?:sure|certain|tired|wary|critical|afraid|friends?|enem(?:y|ies))\\s+of|${mail}\\s+(?:from|to|for|of))|${bonds}\\s+with)\\s+$`,
    "iu",
  ),
};
/** What a text tells of a place that it takes for somebody: from Jerusalem, not a word; for Tehran, which follows it. */
const regarded = {
  before: /(?:^|[.!?“"]\s+)(?:from|for)\s+$/iu,
  after: /^,\s+(?:not?\s+|which|who|nothing|silence|only)/iu,
};
/** Those who are of a body, and what is done there. */
const staff =
  /^\s+(?:officials?|aides?|staff\w*|spokes\w+|advis[eo]rs?|sources?|press|briefing|statement|talks|meeting|visit)\b/i;
const inPlace = /\b(?:in|at|near|of|from|to|outside|around|the|an?|through|across)\s+$/i;

/** Whether what may be words is spoken of as a body is: the White House, White House aides. */
export function isUsedAsBody(text: string, match: Match, paragraphs: Paragraphs): boolean {
  const [before, after] = [
    text.slice(Math.max(match.start - 10, 0), match.start),
    text.slice(match.end, match.end + 40),
  ];
  return (
    match.cased === "exact" &&
    (/\bthe\s+$/i.test(before) || staff.test(after) || standsForBody(text, match, paragraphs) !== undefined)
  );
}

/** How plainly a place stands for a body; undefined where it does not, or no name can be told from a word. */
export function standsForBody(
  text: string,
  { start, end, cased, title }: Match,
  paragraphs: Paragraphs,
): Standing | undefined {
  const name = text.slice(start, end);
  if (cased !== "exact" || name === name.toUpperCase() || title) return undefined;
  const [before, after] = [text.slice(Math.max(start - 60, 0), start), text.slice(end, end + 140)];
  const isActing = (how: RegExp) => how.test(after) && !inPlace.test(before);
  const isFirm = owns.test(after) || dealtWith.firm.test(before) || isActing(acts.firm);
  if (isFirm) return paragraphs.at(start).isOfPastimes ? "loose" : "firm";
  const isRegarded = regarded.before.test(before) && regarded.after.test(after);
  return asked.test(before) || dealtWith.loose.test(before) || isRegarded || isActing(acts.loose) ? "loose" : undefined;
}
