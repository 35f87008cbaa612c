import type { Match } from "../names/name-index.ts";

const before =
  /(?:\b(?:told|tells?|telling|to|according to|(?:asked|reported|published|obtained|seen|quoted|carried|cited) (?:by|in)|interview(?:ed)? (?:with|by)|citing|quoting|per|via|assured|informed)\s+@?|\()$/i;
const reporting =
  /\b(?:told|tells?|telling|according|reported|published|quoted|citing|quoting|interview\w*|per|via|assured|informed|by)\b/i;
const after =
  /^(?:['’]s)?,?\s+(?:first\s+|also\s+)?(?:report(?:s|ed|er|ers|ing)?|sa(?:id|ys)|wrote|writes|quot(?:es|ed)|cit(?:es|ed|ing)|story|stories|interview|correspondent|journalist|editors?)\b/i;

/** Whose they are who are told: told CNA shareholders. */
const addressee = /^\s+\p{Ll}{4,}s\b/u;

/** Whether an outlet stands where outlets do: told CBS, (CNA), The Hill reported; Axios: at the beginning of a line. */
export function isCited(text: string, { start, end }: Pick<Match, "start" | "end">): boolean {
  const words = text.slice(Math.max(start - 24, 0), start);
  const following = text.slice(end, end + 30);
  return (
    (before.test(words) && !addressee.test(following) && (!/\bto\s+@?$/i.test(words) || reporting.test(words))) ||
    after.test(following) ||
    (/^:\s/.test(following) && /(?:^|\n)$/.test(words))
  );
}
