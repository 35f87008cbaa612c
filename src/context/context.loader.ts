import type { View } from "../graph/as-of.ts";
import { badUserInput } from "../graph/errors.ts";
import type { KnownNames } from "./known-names.ts";
import { factsOf } from "./mention-facts.ts";
import { type MentionRow, mentionsOf, plausible, unsureOf } from "./mentions.ts";

/** In UTF-16 code units. */
const longest = 200_000;

/** A text that is read for what it names. */
export interface ContextRow {
  text: string;
  publishedAt: Date;
  mentions: MentionRow[];
}

/** Reads what a text names, and what of the graph matters to it. */
export function contextLoader(view: View, known: KnownNames) {
  return {
    of: async (text: string, publishedAt: Date | null): Promise<ContextRow> => {
      if (text.length > longest) {
        throw badUserInput(`text has ${text.length} UTF-16 code units: at most ${longest} are read. Give it in parts.`);
      }
      const at = publishedAt ?? view.asOf ?? new Date();
      const matches = plausible(text, await (await known.index(view)).find(text));
      const candidates = matches.flatMap((match) => match.candidates);
      const mentions =
        candidates.length > 0 ? mentionsOf(text, matches, await factsOf(view, candidates, unsureOf(matches), at)) : [];
      return { text, publishedAt: at, mentions };
    },
  };
}
