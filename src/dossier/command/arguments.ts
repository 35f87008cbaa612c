import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Arguments {
  files: string[];
  /** Files of texts, by slug of the article. */
  texts: Map<string, string>;
  withdraw: string[];
  dryRun: boolean;
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

export const usage = `Usage: npm run import -- FILE… [--text KEY=FILE]… [--dry-run] [--withdraw SLUG…]
  FILE…             dossiers to import: all of them, or none
  --text KEY=FILE   check the evidence of the article KEY against the text in FILE
  --dry-run         do everything, say what was done, and undo it
  --withdraw SLUG…  remove what the dossiers no longer state of these items`;

/** Reads the import's command line. @throws UsageError */
export function readArguments(args: string[]): Arguments {
  const files: string[] = [];
  const withdraw: string[] = [];
  const texts = new Map<string, string>();
  let dryRun = false;
  let last = "";
  for (const token of tokensOf(args)) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional" && last === "withdraw") withdraw.push(token.value);
    else if (token.kind === "positional") files.push(fileOf(token.value, files));
    else if (token.name === "withdraw") withdraw.push(token.value);
    else if (token.name === "text") texts.set(...textOf(token.value, texts));
    else dryRun = true;
    if (token.kind === "option") last = token.name;
  }
  for (const slug of withdraw) {
    if (!/^[a-z0-9-]+$/.test(slug)) throw new UsageError(`--withdraw takes slugs, not ${slug}; files come first`);
  }
  if (files.length === 0) throw new UsageError("which dossier? Name a file");
  return { files, texts, withdraw, dryRun };
}

function tokensOf(args: string[]) {
  try {
    const string = { type: "string", multiple: true } as const;
    return parseArgs({
      args,
      options: { text: string, withdraw: string, "dry-run": { type: "boolean" } },
      allowPositionals: true,
      tokens: true,
    }).tokens;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function fileOf(value: string, files: string[]): string {
  if (files.some((file) => resolve(file) === resolve(value))) {
    throw new UsageError(`${value} is given twice; give it once`);
  }
  return value;
}

function textOf(value: string, texts: Map<string, string>): [string, string] {
  const [, key, file] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  if (!key || !file) throw new UsageError(`--text takes KEY=FILE, not ${value}`);
  if (texts.has(key)) throw new UsageError(`--text gives the article ${key} two texts; give it one`);
  return [key, file];
}
