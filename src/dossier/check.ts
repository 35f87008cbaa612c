import { checkAffiliationCycles, checkLinkCycles, checkRelayCycles } from "./check/cycles.ts";
import { checkFirstReports, checkFounded } from "./check/founded.ts";
import { checkExternalIds, checkUrls } from "./check/identity.ts";
import { checkNamed } from "./check/named.ts";
import { checkLeads } from "./check/notices.ts";
import { checkRepeats } from "./check/repeats.ts";
import { checkDuplicates, checkReferences, checkStories } from "./check/slugs.ts";
import { checkCounts, checkSources } from "./check/sources.ts";
import { checkDates, checkSpans } from "./check/times.ts";
import { type Check, type CheckOptions, wholeOf } from "./check/whole.ts";
import { checkLengths, checkQuotes, checkWords } from "./check/words.ts";
import type { KnownGraph } from "./known.ts";
import type { ParsedDossier } from "./parse.ts";
import { inOrder, type Problem } from "./problem.ts";

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
  const readable = dossiers.flatMap((dossier) => (dossier.facts ? [{ ...dossier, facts: dossier.facts }] : []));
  if (readable.length < dossiers.length) return inOrder(problems);
  const whole = wholeOf(readable, known, options);
  return inOrder([...problems, ...checks.flatMap((each) => [...each(whole)])]);
}
