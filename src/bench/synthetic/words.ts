import type { Random } from "./random.ts";

/** The commonest words of the synthetic news, the most common first. */
const common = `
  talks border government minister attack security official ceasefire troops deal council president defense agreement
  army region sanctions aid force peace statement leader strike meeting power support pressure energy trade crisis
  border war plan vote report drone court budget party protest police weapon oil gas election treaty summit envoy
  capital hostage prisoner missile base coast river port bridge road village city hospital school camp convoy
  delay warn reject accept propose promise deny confirm expect demand offer threaten condemn welcome postpone cancel
  release withdraw advance retreat open close cross block supply sell buy send receive return leave arrive begin end
  halt resume extend renew sign break keep hold seek find lose win build destroy repair protect evacuate inspect
  severe quick late early joint direct secret public final partial full new old strong weak northern southern eastern
  western central coastal rural urban foreign domestic military civil legal local global regional neutral hostile
  fuel grain wheat water steel copper cotton timber harvest drought flood storm fire earthquake winter summer spring
  refugee soldier pilot sailor farmer worker teacher doctor nurse judge lawyer driver student mayor governor senator
  deputy adviser spokesman speaker chairman general colonel captain admiral commander inspector auditor banker trader
  ministry embassy parliament cabinet senate assembly tribunal bank fund company factory mine pipeline refinery
  railway airport harbor terminal customs quota tariff subsidy loan debt bond currency inflation deficit surplus
  inquiry evidence witness verdict appeal charge arrest trial sentence pardon amnesty ban permit licence visa passport
  satellite radar cable network signal code cipher archive letter memo draft clause annex protocol accord pact charter
  corridor checkpoint buffer enclave plateau valley strait island peninsula delta basin ridge pass canyon forest desert
  patrol brigade battalion squadron fleet frigate submarine helicopter tank artillery mortar rifle mine ammunition
  truce armistice blockade siege raid ambush offensive incursion occupation annexation partition secession referendum
`;

const onsets = "b br ch d dr f fl g gr h j k kl l m n p pr r s sh sk st t tr v w z zh".split(" ");
const vowels = "a e i o u ai au ei ou a e i o".split(" ");
const codas = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "rk", "sh", "st", "x"];

/** A word that means nothing, of so many syllables. */
export function invented(random: Random, syllables: number): string {
  const made = Array.from({ length: syllables }, () => random.pick(onsets) + random.pick(vowels));
  return made.join("") + random.pick(codas);
}

/** A vocabulary of common words and thousands of rare ones, the most common first. */
export function vocabularyOf(random: Random, rare = 6_000): string[] {
  const invention = Array.from({ length: rare }, () => invented(random, random.between(2, 4)));
  return [...new Set([...common.trim().split(/\s+/), ...invention])];
}

/** How a word's rank tells how often it is drawn: the first is in every tenth statement or so. */
const flatness = 30;

/** Words drawn from a vocabulary as a text draws them. */
export function wordsOf(random: Random, vocabulary: readonly string[], least: number, most: number): string {
  return Array.from({ length: random.between(least, most) }, () => random.skewed(vocabulary, flatness)).join(" ");
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
