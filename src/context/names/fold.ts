/** Marks that a letter is the same without: accents, points of vowels, and what is not seen at all. */
const unseen = new RegExp(
  String.raw`[\p{Cf}[\p{sc=Inherited}--[\u3099\u309A]]\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A]`,
  "gv",
);

/** Letters that have no decomposition, and the half rings of transliterations. */
const plain: Record<string, string> = {
  ...{ ø: "o", ł: "l", đ: "d", ı: "i", ħ: "h", ŧ: "t", ð: "d" },
  ...{ þ: "th", æ: "ae", œ: "oe", ß: "ss", ʿ: "", ʾ: "" },
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

/** Longer words are no name's; they stay as they are, for to order the marks of one letter takes the square of their number. */
const longest = 500;

/** A word without case and diacritics: what is equal so is the same word. */
export function fold(word: string): string {
  if (/^[a-z\d]*$/i.test(word)) return word.toLowerCase();
  if (word.length > longest) return word;
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(unseen, "")
    .replace(special, (letter) => plain[letter]!);
}
