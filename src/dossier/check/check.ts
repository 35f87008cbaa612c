import type { ParsedDossier } from "../read/parse.ts";
import { inOrder, type Problem } from "../read/problem.ts";
import { checkAffiliations } from "./affiliations.ts";
import { checkAffiliationCycles, checkLinkCycles, checkRelayCycles } from "./cycles.ts";
import { checkForesight } from "./foresight.ts";
import { checkFirstReports, checkFounded } from "./founded.ts";
import type { KnownGraph } from "./known.ts";
import { checkLeads } from "./leads.ts";
import { checkNamed } from "./named.ts";
import { checkRepeats } from "./repeats.ts";
import { checkDuplicates, checkReferences, checkStories } from "./slugs.ts";
import { checkCounts, checkSources } from "./sources.ts";
import { checkDates, checkSpans } from "./times.ts";
import { checkExternalIds, checkUrls } from "./unique.ts";
import { type Check, type CheckOptions, type Readable, wholeOf } from "./whole.ts";
import { checkLengths, checkQuotes, checkWords } from "./words.ts";

const checks: Check[] = [
  checkStories,
  checkDuplicates,
  checkReferences,
  checkDates,
  checkSpans,
  checkFounded,
  checkFirstReports,
  checkLengths,
  checkWords,
  checkQuotes,
  checkSources,
  checkCounts,
  checkRepeats,
  checkLeads,
  checkNamed,
  checkAffiliations,
  checkExternalIds,
  checkUrls,
  checkAffiliationCycles,
  checkLinkCycles,
  checkRelayCycles,
];

/**
 * All that is wrong with the dossiers of a call, those of their shape included, in order of file and place. Where one is no
 * YAML at all, only such problems are known, as the others may point at what it says.
 */
export function check(dossiers: readonly ParsedDossier[], known: KnownGraph, options: CheckOptions): Problem[] {
  const problems = dossiers.flatMap((dossier) => dossier.problems);
  const readable = dossiers.filter(isReadable);
  if (readable.length < dossiers.length) return inOrder(problems);
  const whole = wholeOf(readable, known, options);
  return inOrder([...problems, ...checks.flatMap((each) => [...each(whole)])]);
}

/** What is likely to be wrong with dossiers in which nothing surely is, in the same order. It is told, and refuses none. */
export function warningsOf(dossiers: readonly ParsedDossier[], known: KnownGraph, options: CheckOptions): Problem[] {
  return inOrder([...checkForesight(wholeOf(dossiers.filter(isReadable), known, options))]);
}

const isReadable = (dossier: ParsedDossier): dossier is Readable => dossier.facts !== undefined;
