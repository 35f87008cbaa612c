/** A text as far as a message shows it: of a longer one the beginning, and how long it is. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not between the halves of a surrogate pair.
  const shown = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  return `${shown}… (${text.length} characters)`;
}
