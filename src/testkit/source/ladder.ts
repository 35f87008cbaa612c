import type { Import } from "./imports.ts";

interface Rung {
  name: string;
  files: RegExp;
  /** Whether its files import each other. */
  within?: true;
  /** Whether they import the testkit: they serve development alone. */
  testkit?: true;
  /** What they import of this house, where that is less than all that is to the right. */
  only?: RegExp;
  /** What they import of others, where that is not all. */
  packages?: string[];
}

const grammar = /^api\/|^database\/generated\/enums\.ts$/;
const decorators = ["type-graphql", "graphql", "graphql-scalars"];

/** The folders of dossier/, last step of an import first; the empty name stands for the files beside them, which combine the steps. */
const stepsOfImport = ["command/", "", "withdraw/", "apply/", "plan/", "check/", "text/", "read/", "format/"];

/** Each folder is a program for browsers that queries the API as any client does. */
const browserPrograms = ["reader", "explorer", "embed"];

/** From top to bottom. A file imports only from rungs below its own; type-only imports count, too. */
const ladder: Rung[] = [
  { name: "program", files: /^[\w-]+\.ts$/, within: true },
  ...browserPrograms.map((name) => ({
    name: `web/${name}`,
    files: new RegExp(`^web/${name}/`),
    within: true as const,
    only: new RegExp(`^web/(${name}/|[\\w-]+\\.ts$)`),
  })),
  { name: "build", files: /^(web\/[\w-]+|vite\.config)\.ts$/, within: true, only: /^web\// },
  { name: "bench", files: /^bench\//, within: true, testkit: true },
  { name: "server", files: /^server\//, within: true },
  { name: "schema", files: /^graph\/schema\.ts$/ },
  { name: "resolver", files: /^graph\/.*\.resolver\.ts$/ },
  { name: "union", files: /^graph\/.*\.union\.ts$/ },
  {
    name: "type",
    files: /^graph\/.*\.type\.ts$/,
    within: true,
    only: new RegExp(`${grammar.source}|^graph/entry/entry\\.type\\.ts$`),
    packages: decorators,
  },
  { name: "request", files: /^graph\/request\.ts$/ },
  { name: "loader", files: /^graph\/.*\.loader\.ts$/ },
  {
    name: "args",
    files: /^graph\/.*\.args\.ts$/,
    within: true,
    only: new RegExp(`${grammar.source}|^graph/entry/entry-list\\.args\\.ts$`),
    packages: decorators,
  },
  { name: "row", files: /^graph\/[\w-]+\/[\w-]+(\.row)?\.ts$/, within: true },
  { name: "context", files: /^context\//, within: true },
  ...stepsOfImport.map((step) => ({
    name: `dossier/${step}`,
    files: new RegExp(`^dossier/${step}[\\w-]+\\.ts$`),
    within: true as const,
    only: /^(dossier|api|database|text)\//,
  })),
  { name: "query", files: /^query\//, within: true },
  { name: "api", files: /^api\//, within: true, only: grammar },
  { name: "database", files: /^database\/(?!generated\/)/, within: true },
  { name: "generated", files: /^database\/generated\//, within: true },
  { name: "text", files: /^text\//, within: true, packages: [] },
];

const isTest = (file: string) => file.startsWith("testkit/") || /\.test\.tsx?$/.test(file);

/** What is wrong with an import, by the ladder; undefined when nothing is. Tests import what they please. */
export function offence({ from, to }: Import): string | undefined {
  if (isTest(from)) return undefined;
  const said = `${from} imports ${to}`;
  const importing = rungOf(from);
  if (!/\.tsx?$/.test(to)) {
    const { packages = [to] } = importing;
    return packages.includes(to) ? undefined : `${said}, but the packages of its kind are ${packages.join(", ")}`;
  }
  if (isTest(to)) return importing.testkit ? undefined : `${said}, which is for tests`;
  const imported = rungOf(to);
  const rightwards = ladder.indexOf(imported) - ladder.indexOf(importing);
  if (rightwards < 0 || (rightwards === 0 && !importing.within)) {
    return `${said}, but no ${importing.name} file imports a ${imported.name} file`;
  }
  return importing.only?.test(to) === false
    ? `${said}, but a ${importing.name} file imports only ${String(importing.only)}`
    : undefined;
}

function rungOf(file: string): Rung {
  const rung = ladder.find(({ files }) => files.test(file));
  if (!rung) throw new Error(`${file} has no place on the ladder of imports`);
  return rung;
}
