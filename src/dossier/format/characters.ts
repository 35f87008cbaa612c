import { codePoint, echo } from "../../api/echo.ts";

/**
 * Characters that no text of a dossier has, by what they are: they say one thing to a reader and another to a program. Joiners
 * and marks of direction stay, as Persian, emoji and Hebrew are written with them, and tags where they follow a flag.
 */
const refused: [what: string, characters: RegExp][] = [
  ["a control character", /[\0-\x08\x0B-\x1F\x7F-\x9F]/u],
  ["a control of direction", /[\u202A-\u202E\u2066-\u206F]/u],
  ["a byte order mark", /\uFEFF/u],
  ["half of a surrogate pair", /\p{Cs}/u],
  ["a noncharacter", /\p{Noncharacter_Code_Point}/u],
  ["a hidden mark", /[\uFFF9-\uFFFB]|(?<![\u{1F3F4}\u{E0020}-\u{E007E}])[\u{E0000}-\u{E007F}]/u],
];
const inLine: [what: string, characters: RegExp][] = [...refused, ["a line's end or tab", /[\t\n\u2028\u2029]/u]];

/** What is wrong with the characters of a text, or of one that is a single line. */
export function refusedIn(text: string, lines: "one" | "many"): string | undefined {
  for (const [what, characters] of lines === "one" ? inLine : refused) {
    const found = characters.exec(text);
    if (!found) continue;
    const before = text.slice(0, found.index).slice(-20);
    const where = before ? ` after ${echo(before)}` : " at its start";
    return `has ${codePoint(found[0])}, ${what},${where}: take it out`;
  }
  return undefined;
}

/** What a reader sees of a text. */
const seenIn = (text: string) =>
  text.replaceAll(/[\p{White_Space}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");

/** Whether a reader sees anything of a text. */
export function isVisible(text: string): boolean {
  return seenIn(text) !== "";
}

/** Whether a text has a letter or digit that a reader sees. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(seenIn(text));
}

/** Whether a text can be a name: dots and dashes alone are none, an emoji may be. */
export function canName(text: string): boolean {
  return /[\p{L}\p{N}\p{So}]/u.test(seenIn(text));
}
