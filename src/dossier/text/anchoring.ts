import { createHash } from "node:crypto";
import type { Prisma } from "../../database/generated/client.ts";
import { findQuote, type Quote } from "./find-quote.ts";

/** The texts that evidence is checked against, by slug of the article. */
export type Texts = ReadonlyMap<string, string>;

type Anchoring = Pick<Prisma.EvidenceCreateManyInput, "anchor" | "start" | "end">;

/** The columns of an evidence whose words were looked for in its article: in its text, or in its headline, where offsets mean nothing. */
export function anchoring(
  quote: Quote & Pick<Prisma.EvidenceCreateManyInput, "part">,
  text: string,
  headline: string,
): Anchoring | undefined {
  if (quote.part === "TEXT") return findQuote(text, quote);
  const found = findQuote(headline, quote);
  return found && { anchor: found.anchor, start: null, end: null };
}

/** That the words are in the text no more. */
export const orphaned: Anchoring = { anchor: "ORPHANED", start: null, end: null };

/** SHA-256, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
