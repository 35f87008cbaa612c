import type { Cased } from "../names/casing.ts";

/** Whom words mean, and how sure that is, from 0 to 1. */
export interface Choice {
  actorId: string;
  confidence: number;
}

/** How surely words mean whom they are taken to mean, by what that rests on; see `npm run bench:context`. */
const confidences = { name: 0.98, post: 0.96, named: 0.95, metonym: 0.93, nearest: 0.88, supported: 0.85 };
/** What a text in capitals, or in none, takes from it. */
const uncased = 0.97;

/** The confidence that is due to what a choice rests on. */
export const confidenceOf = (rests: keyof typeof confidences, cased: Cased): number =>
  confidences[rests] * (cased === "exact" ? 1 : uncased);
