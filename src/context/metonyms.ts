import type { Match } from "./names/name-index.ts";

const among = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

/** What a government does, and a town does not: the beginnings of verbs, in all their forms. */
const deeds = among(`
  sa(?:y|id) t(?:ell|old) warn den(?:y|ie) accus blam insist argu claim announc confirm reject refus vow pledg promis threaten demand
  want expect hop fear call ask urg press seek sought agree declin respond repl(?:y|ie) retaliat react signal hint suggest propos offer plan
  prepar consider weigh decid order send sent fir launch str(?:ik|uck) attack hit back support oppos condemn critici prais welcom mull
  th(?:ink|ought) believ kn(?:ow|ew) heard? f(?:eel|elt) view regard deem g[ie]t gave giv t(?:ake|ook) ma[dk]e ke(?:ep|pt) h(?:old|eld) let fund arm
  suppl recall expel summon invit receiv host sign accept approv ignor dismiss doubt worr wait pull push put turn postpon delay cancel
  mean belong follow apologi admit concede complain protest negotiat trust break broke list(?:en) answer learn long tir lost los
`);
const auxiliaries = among(
  "has had have would will should shall won['’]t wouldn['’]t hasn['’]t hadn['’]t did didn['’]t does doesn['’]t might may can can['’]t cannot could couldn['’]t must",
);
const participle =
  "(?:is|was|isn['’]t|wasn['’]t)\\s+(?:\\p{L}+ly\\s+|not\\s+|now\\s+|still\\s+)?(?:\\p{L}+(?:ing|ed)|told|given|taken|left|seen|made|caught|asked)";
const adverb = "(?:(?:\\p{L}+ly|also|now|still|then|later|itself|never|once|again|yet|neither|long|just)\\s+)?";
/** What a government has, and a town does not. */
const belongings = among(`
  answers? replies reply responses? patience interests? positions? demands? plans? polic(?:y|ies) envoys? ambassadors? leaders? rulers? officials?
  decisions? word promises? pledges? intentions? anger silence all(?:y|ies) prox(?:y|ies) nuclear missiles? regime foreign denials? offers? defense
  army military troops diplomats? government warnings? threats? message account version help support side view caution reaction response record
`);
/** What passes between governments, or from one. */
const dealings = among(`
  pressure messages? answers? repl(?:y|ies) responses? warnings? signals? promises? demands? threats? words? pledges? assurances? notice
  approval permission support backing requests? orders? instructions? apolog(?:y|ies) letters? offers? calls? concessions? help
`);
const bonds = among(
  "rift trust ties talks tensions? relations quarrel dispute row understanding agreement deal contacts? war conflict mistrust distrust gap",
);

const acts = new RegExp(
  `^(?:,[^,.;\\n]{3,80},)?(?:\\s+and\\s+\\p{Lu}\\p{L}+)?\\s+${adverb}(?:${auxiliaries}\\b|${participle}\\b|${deeds}(?:e?s|e?d|ed|ing|i?ed|es)?\\b(?!\\s*(?:of|street|post)))`,
  "iu",
);
const owns = new RegExp(
  `^(?:['’]s\\s+(?:\\p{L}+\\s+)?${belongings}|\\s+(?:government|administration|leadership))\\b`,
  "iu",
);
const asked = new RegExp(`(?:^|[\\s("“])${auxiliaries}\\s+$`, "iu");
const dealtWith = new RegExp(
  `(?:\\b(?:with|by|against|tell|tells|telling|told|warn\\w*|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|press(?:es|ed|ing)?|accus\\w*|blam\\w*|inform(?:s|ed)?|notif\\w+|assur(?:es?|ed|ing)|reassur\\w*|speaks?\\s+to|spoke\\s+to)|\\b${dealings}\\s+(?:from|to|for|of)|\\b${bonds}\\s+between(?:\\s+\\p{Lu}[\\p{L}.]+\\s+and)?)\\s+$`,
  "iu",
);

/** Whether a place stands for those who govern from it: it does, has or is dealt with as they are. Where that is not plain, it is a place. */
export function standsForBody(text: string, { start, end, cased }: Match): boolean {
  if (cased !== "exact" || text.slice(start, end) === text.slice(start, end).toUpperCase()) return false;
  const [before, after] = [text.slice(Math.max(start - 60, 0), start), text.slice(end, end + 140)];
  return (
    owns.test(after) ||
    asked.test(before) ||
    dealtWith.test(before) ||
    (acts.test(after) && !/\b(?:in|at|near|of|from|to|outside|around|the|an?|through|across)\s+$/i.test(before))
  );
}
