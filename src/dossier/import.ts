import type { PrismaClient } from "../database/generated/client.ts";
import { difference } from "./apply/difference.ts";
import { sayDisagreements } from "./apply/disagreement.ts";
import { fitIntoHistory } from "./apply/history.ts";
import { readExisting, withStoredTexts } from "./apply/read-existing.ts";
import { readKnown, readKnownGraph } from "./apply/read-known.ts";
import { reanchor } from "./apply/reanchor.ts";
import type { Transaction } from "./apply/rows.ts";
import { tally, type Tally } from "./apply/tally.ts";
import { writeDifference } from "./apply/write.ts";
import { check, warningsOf } from "./check/check.ts";
import { plan } from "./plan/plan.ts";
import { didYouMean } from "./read/nearest.ts";
import type { ParsedDossier } from "./read/parse.ts";
import { inOrder, type Problem, Refused } from "./read/problem.ts";
import type { Texts } from "./text/anchoring.ts";
import { sayUnfounded } from "./withdraw/unfounded.ts";
import { type Unstated, unstatedIn } from "./withdraw/unstated.ts";
import { withdraw, type Withdrawal } from "./withdraw/withdraw.ts";

export interface ImportRequest {
  dossiers: ParsedDossier[];
  texts: Texts;
  /** Slugs or keys of what is to go, as far as the dossiers no longer state it. */
  withdraw: string[];
  /** Whether all is to be done and then undone. */
  dryRun: boolean;
  /** How many words an evidence may quote, by the dossier's file. */
  maxWords: (file: string) => number;
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  file: string;
  done: number;
  total: number;
}

/** What an import did with one dossier. */
export interface Outcome {
  file: string;
  tally: Tally;
  withdrawals: Withdrawal[];
  /** What is likely to be wrong with the dossier, and was imported all the same. */
  warnings: Problem[];
  /** What the dossier no longer states, and the graph keeps. */
  unstated: Unstated[];
}

/** Ends a dry run's transaction. */
class Undone extends Error {}

/**
 * Brings the graph to what dossiers state: all of a call in one transaction, which no other import interleaves.
 * @throws Refused when anything is wrong; then nothing has changed.
 */
export async function importDossiers(client: PrismaClient, request: ImportRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    await client.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backgrounder import'))`;
        const known = await readKnownGraph(transaction, request.dossiers);
        const texts = await withStoredTexts(transaction, request.dossiers, request.texts);
        refuse(check(request.dossiers, known, { ...request, texts }));
        const warnings = warningsOf(request.dossiers, known, request);
        refuseStray(request);
        const stories = request.dossiers.map(({ dossier }) => dossier!.story.slug);
        for (const [index, dossier] of request.dossiers.entries()) {
          const coming = stories.slice(index + 1);
          const outcome = await importDossier(transaction, dossier, coming, { ...request, texts });
          outcomes.push({ ...outcome, warnings: warnings.filter(({ file }) => file === dossier.file) });
        }
        refuseIdle(request, outcomes);
        await settle(transaction, request.dossiers);
        if (request.dryRun) throw new Undone();
      },
      { maxWait: 60_000, timeout: 3_600_000 },
    );
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return outcomes;
}

async function importDossier(
  transaction: Transaction,
  { file, dossier, places }: ParsedDossier,
  coming: readonly string[],
  request: ImportRequest,
): Promise<Omit<Outcome, "warnings">> {
  const draft = plan(dossier!, places, request.texts, await readKnown(transaction));
  const existing = await readExisting(transaction, draft, coming);
  fitIntoHistory(draft, existing.rows);
  const compared = difference(draft, existing);
  refuse(await sayDisagreements(transaction, compared.disagreements, draft, existing.standing));
  await writeDifference(transaction, compared, (done, total) => request.onProgress?.({ file, done, total }));
  const reanchored = await reanchor(transaction, draft);

  let unstated = await unstatedIn(transaction, compared);
  const items = new Set(unstated.map(({ item }) => item));
  const withdrawals: Withdrawal[] = [];
  for (const item of request.withdraw.filter((each) => items.has(each))) {
    const parts = unstated.filter((each) => each.item === item);
    withdrawals.push(await withdraw(transaction, draft, item, parts));
    // What went along is no longer there to be withdrawn, or kept.
    unstated = await unstatedIn(transaction, difference(draft, await readExisting(transaction, draft, coming)));
  }
  return { file, tally: tally(draft, compared, reanchored), withdrawals, unstated };
}

/** Has the database derive what follows, as PGlite would lose what a deferred trigger refuses at COMMIT. */
async function settle(transaction: Transaction, dossiers: ParsedDossier[]): Promise<void> {
  await transaction.$executeRaw`SAVEPOINT stated`;
  try {
    await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  } catch (error) {
    await transaction.$executeRaw`ROLLBACK TO SAVEPOINT stated`;
    const problems = await sayUnfounded(transaction, dossiers);
    throw problems.length > 0 ? new Refused(problems) : error;
  }
}

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new Refused(inOrder(problems));
}

/** Refuses texts of articles that no dossier of the call states. */
function refuseStray({ texts, dossiers }: ImportRequest): void {
  const articles = dossiers.flatMap(({ declared }) => declared.articles);
  const problems = [...texts.keys()]
    .filter((key) => !articles.includes(key))
    .map((key) => `--text ${key}: no dossier of this call states an article of that slug${didYouMean(key, articles)}`);
  if (problems.length > 0) throw new Refused(problems);
}

/** Refuses to withdraw what is not there to withdraw: more likely a slip than meant. */
function refuseIdle({ withdraw: items, dossiers }: ImportRequest, outcomes: Outcome[]): void {
  const withdrawn = new Set(outcomes.flatMap(({ withdrawals }) => withdrawals.map(({ item }) => item)));
  const stated = new Set(dossiers.flatMap(({ declared }) => Object.values(declared).flat()));
  const unstated = outcomes.flatMap(({ unstated }) => unstated.map(({ item }) => item));
  const problems = items
    .filter((item) => !withdrawn.has(item))
    .map((item) =>
      stated.has(item)
        ? `--withdraw ${item}: all of it is still stated: take it, or a part of it, out of the dossier first`
        : `--withdraw ${item}: nothing unstated has this slug or key${didYouMean(item, unstated)}`,
    );
  if (problems.length > 0) throw new Refused(problems);
}
