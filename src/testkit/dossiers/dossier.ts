import { stringify } from "yaml";
import type { z } from "zod";
import type { Database } from "../../database/open.ts";
import { report } from "../../dossier/command/report.ts";
import type { dossierSchema } from "../../dossier/format/format.ts";
import { importDossiers, type ImportRequest } from "../../dossier/import.ts";
import { parseDossier } from "../../dossier/read/parse.ts";
import { Refused } from "../../dossier/read/problem.ts";

export type DossierInput = Required<z.input<typeof dossierSchema>>;

/** A small story with one of each: two persons, a state, an outlet, a strike, a visit, words about them. */
export function aDossier(change: (dossier: DossierInput) => void = () => {}): DossierInput {
  const from = (exact: string) => ({ article: "star", exact });
  const dossier: DossierInput = {
    story: { slug: "trust", title: "Trust", summary: "How trust faded." },
    articles: {
      star: { outlet: "daily-star", headline: "Trust fades", published: "2024-10-08", url: "https://example.org/star" },
    },
    sources: { officials: { article: "star", descriptor: "four U.S. officials", count: 4, affiliation: "usa" } },
    actors: {
      "daily-star": { name: "The Daily Star", kind: "OUTLET" },
      usa: { name: "United States", kind: "STATE", names: { DEMONYM: "American" }, ids: { wikidata: "Q30" } },
      austin: {
        name: "Lloyd Austin",
        kind: "PERSON",
        affiliations: { organization: "usa", kind: "OFFICE", post: "Secretary of Defense" },
      },
      gallant: {
        name: "Yoav Gallant",
        kind: "PERSON",
        description: "Israeli Defense Minister",
        names: { WEAK_ALIAS: "Gallant" },
      },
    },
    statements: {
      breach: {
        ...{ speakers: "austin", addressees: "gallant", content: "The notice was a breach of trust." },
        ...{ form: "MENTAL_STATE", illocution: "ASSESS", about: "strike", meeting: "visit" },
        evidence: { ...from("breach of trust"), via: "officials" },
      },
    },
    incidents: {
      strike: {
        ...{ title: "The strike", kind: "AIRSTRIKE", time: "2024-09-27", place: { name: "Beirut", precision: "CITY" } },
        participants: { actor: "gallant", role: "PERPETRATOR" },
        assessments: [{ occurrence: "OCCURRED", verification: "REPORTED" }],
        evidence: from("the strike on Beirut"),
      },
    },
    meetings: {
      visit: {
        ...{ title: "The visit", format: "VISIT", agenda: "strike" },
        participants: [
          { actor: "gallant", role: "GUEST" },
          { actor: "austin", role: "HOST" },
        ],
        statuses: [{ status: "SCHEDULED", time: "2024-10-09" }],
        evidence: from("scheduled to meet"),
      },
    },
    notices: {
      "austin-strike": {
        incident: "strike",
        knower: "austin",
        timing: "MINUTES_BEFORE",
        evidence: from("just minutes before"),
      },
    },
    links: {
      "visit-after-strike": { type: "FOLLOWED", from: "visit", to: "strike", evidence: from("These actions followed") },
    },
  };
  change(dossier);
  return dossier;
}

/** Imports a dossier, or its YAML, as the file trust.yaml unless another is named; returns the report. */
export async function importing(
  { client }: Database,
  dossier: DossierInput | string,
  { file = "trust.yaml", ...request }: Partial<ImportRequest> & { file?: string } = {},
): Promise<string[]> {
  const source = typeof dossier === "string" ? dossier : stringify(dossier);
  const dossiers = [parseDossier(file, source)];
  const outcomes = await importDossiers(client, {
    dossiers,
    texts: new Map(),
    withdraw: [],
    dryRun: false,
    maxWords: () => 50,
    ...request,
  });
  return outcomes.flatMap(report);
}

/** The problems for which an import is refused; undefined when it is not. */
export async function refusal(imported: Promise<unknown>): Promise<string[] | undefined> {
  try {
    await imported;
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}
