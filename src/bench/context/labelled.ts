import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** Words of a text that mean an actor, by its slug. */
export interface Label {
  start: number;
  end: number;
  slug: string;
}

/** A text, and what a careful editor finds in it; see labelled/README.md. */
export interface LabelledText {
  name: string;
  style: string;
  publishedAt: Date;
  text: string;
  mentions: Label[];
  entries: string[];
}

export const folder = join(import.meta.dirname, "labelled");

const fileFormat = z.strictObject({
  style: z.enum(["wire", "broadcast", "opinion", "social", "headline"]),
  publishedAt: z.iso.datetime({ offset: true }),
  text: z.string(),
  entries: z.array(z.string()).max(5),
});

/** The texts of one half, by name. */
export function labelledTexts(half: "tune" | "report"): LabelledText[] {
  return readdirSync(join(folder, half))
    .sort()
    .map((file) => {
      const { text, publishedAt, ...rest } = fileFormat.parse(parse(readFileSync(join(folder, half, file), "utf8")));
      return { name: basename(file, ".yaml"), ...rest, publishedAt: new Date(publishedAt), ...unmarked(text) };
    });
}

/** A text without its marks, [words](slug), and where they stood. */
export function unmarked(marked: string): Pick<LabelledText, "text" | "mentions"> {
  const mentions: Label[] = [];
  let text = "";
  let from = 0;
  for (const { 0: mark, 1: words = "", 2: slug = "", index } of marked.matchAll(/\[([^\]]+)\]\(([\w-]+)\)/g)) {
    text += marked.slice(from, index);
    mentions.push({ start: text.length, end: text.length + words.length, slug });
    text += words;
    from = index + mark.length;
  }
  return { text: text + marked.slice(from), mentions };
}
