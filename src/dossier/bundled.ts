import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { PrismaClient } from "../database/generated/client.ts";
import { importDossiers, type Outcome } from "./import.ts";
import { readDossier } from "./read/file.ts";

const folder = join(import.meta.dirname, "../../prisma/stories");
const words = { bundled: 9, other: 50 };

/** How many words an evidence of a dossier may quote: in the stories that come with the program, fewer. */
export function maxWords(file: string): number {
  return relative(folder, file).startsWith("..") ? words.other : words.bundled;
}

/** Imports the stories that come with the program and are not there yet. */
export async function importBundled(client: PrismaClient): Promise<Outcome[]> {
  const present = await client.story.findMany({ select: { slug: true } });
  const slugs = new Set(present.map(({ slug }) => slug));
  // Each is in the folder of its slug, so that those that are there need not be read.
  const dossiers = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((slug) => !slugs.has(slug))
    .map((slug) => readDossier(join(folder, slug, "dossier.yaml")));
  if (dossiers.length === 0) return [];
  return importDossiers(client, { dossiers, texts: new Map(), withdraw: [], dryRun: false, maxWords });
}
