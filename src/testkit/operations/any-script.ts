import fc from "fast-check";

/** What news is written with: letters of many scripts, composed and not, marks, signs, space, and what is not seen. */
const units = [
  ..."abcIißİıſÅéñŁøæþə ﬁﬃ Ａ² ½ ŉ".split(""),
  ..."йЁҐςΣάأإآٱؤئءةىیيکكـلاﻻﺑ١۴".split(""),
  ..."שׁבךֿהװ".split(""),
  ..."中国外々〇がプーｶﾞ김한ไทยำकि়য়ာ".split(""),
  ..."'’‘“”„«»‹›「」『』״׳\"`´′″ʼ".split(""),
  ..."-‐–—−־...…⋯،؟。、·".split(""),
  ...["\u0301", "\u0323", "\u0307", "\u064B", "\u0651", "\u0670", "\u05B8", "\u05BC", "\u3099", "\u093C", "\u0E31"],
  ...["\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u202B", "\u2060", "\uFEFF", "\uFE0F"],
  ...[" ", " ", " ", "\n", "\t", "\u00A0", "\u202F", "\u3000", "\u2028"],
  ...["👩‍👩‍👧", "🏽", "🇱🇧", "𐐀", "ᄒ", "ᅡ", "ᆫ", "\uE000"],
  ..."0123456789".split(""),
];

/** Texts of any scripts. */
export const anyScript = (maxLength = 40): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...units), maxLength });
