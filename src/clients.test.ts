import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schema } from "./graph/schema.ts";
import { serveSmall } from "./testkit/server/small-server.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "backgrounder-client-"));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => JSON.parse(readFileSync(name, "utf8")) as unknown;

/** Runs a program of the packages in the client's folder, and gives what it said when it failed, else nothing. */
const run = (program: string, ...args: string[]) =>
  new Promise<string>((resolve) => {
    execFile(join(root, "node_modules/.bin", program), args, { cwd: folder }, (failed, stdout, stderr) =>
      resolve(failed ? stdout + stderr : ""),
    );
  });

const program = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import { graphql } from "./graph/gql";
import { WhatIsPlannedDocument } from "./graph/graphql";

const visit = graphql(\`
  query Visit($reported: DateTime) @asOf(reported: $reported) {
    meeting(slug: "gallant-washington-visit") { status time { edtf } }
  }
\`);

export const asked: VariablesOf<typeof visit> = { reported: "2024-10-08T15:00:00Z" };
export const statusOf = ({ meeting }: ResultOf<typeof visit>): "SCHEDULED" | "other" =>
  meeting?.status === "SCHEDULED" ? meeting.status : "other";
export const day = ({ meeting }: ResultOf<typeof visit>): string | undefined => meeting?.time?.edtf;
export const titles = ({ meetings }: ResultOf<typeof WhatIsPlannedDocument>): string[] =>
  meetings.nodes.map(({ title }) => title);
`;
const mistake = `
import { statusOf } from "./program";

statusOf({ meeting: { status: "LATE", time: null } });
`;

let server: Awaited<ReturnType<typeof serveSmall>>;
beforeAll(async () => {
  server = await serveSmall({ schema });
  mkdirSync(join(folder, "src"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, "schema/operations"), join(folder, "operations"), { recursive: true });
  const [, config] = /^```ts\n(.*?)^```/ms.exec(readFileSync(join(root, "README.md"), "utf8"))!;
  write("codegen.ts", config!.replace("http://127.0.0.1:4000/", new URL("/", server.url).href));
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  write("src/program.ts", program);
  const failure = await run("graphql-codegen", "--config", "codegen.ts");
  if (failure) throw new Error(failure);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const compilerOptions = {
  ...{ module: "ESNext", moduleResolution: "Bundler", target: "ES2023", strict: true },
  ...{ verbatimModuleSyntax: true, types: [], noEmit: true },
};

test("a client is generated from the running server, as the README says, and holds a program to the graph", async () => {
  expect(await run("tsc", "--project", ".")).toBe("");
  write("src/mistake.ts", mistake);
  expect(await run("tsc", "--project", ".")).toMatch(/^src\/mistake\.ts\(4,23\): error TS2322: Type '"LATE"'/);
});

test("the persisted documents have the ids that such a client gives them", () => {
  const ours = read(join(root, "schema/persisted-documents.json"));
  expect(Object.keys(ours as object).length).toBeGreaterThan(5);
  expect(read(join(folder, "src/graph/persisted-documents.json"))).toMatchObject(ours as object);
});
