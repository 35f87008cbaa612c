/** What shows no glyph, the plain space aside; but a joiner belongs to the letter or emoji that it follows. */
const unseen =
  /(?<![^\0-\x7F])[\u200C\u200D]|(?![ \u200C\u200D])[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const escapes: Record<string, string> = { "\n": "\\n", "\t": "\\t" };

/** A value as messages repeat it: cut, in quotes, and what nobody sees by its code point. */
export function echo(value: string): string {
  const escaped = cut(value).replaceAll(/["\\]/g, "\\$&");
  return `"${escaped.replaceAll(unseen, (character) => escapes[character] ?? `<${codePoint(character)}>`)}"`;
}

/** The code point of the first character of a text that shows no glyph; undefined when there is none. */
export function unseenIn(text: string): string | undefined {
  const [found] = text.match(unseen) ?? [];
  return found && codePoint(found);
}

/** At most so many characters of a text, so that no message repeats megabytes. */
export function cut(text: string, most = 80): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** "U+200B" */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
