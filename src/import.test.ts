import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { lockFolder } from "./database/lock.ts";
import { openDatabase } from "./database/open.ts";
import { databases } from "./testkit/database/database.ts";
import { aDossier } from "./testkit/dossiers/dossier.ts";
import { startProgram } from "./testkit/server/program.ts";

const folder = mkdtempSync(join(tmpdir(), "backgrounder-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and names it as the command will. */
function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return relative("", path);
}

/** Runs the command; kills it after so many milliseconds, when some are given. */
function run(args: string[], environment: Record<string, string>, killAfter?: number) {
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", join(import.meta.dirname, "built/import.js"), ...args],
    {
      env: { ...process.env, DATABASE_URL: "", ...environment },
      ...(killAfter !== undefined && { timeout: killAfter, killSignal: "SIGKILL" }),
    },
  );
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data: Buffer) => (output.stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output.stderr += data.toString()));
  return new Promise<typeof output & { status: number | null }>((resolve) =>
    child.on("close", (status) => resolve({ status, ...output })),
  );
}

describe.each(databases)("the import command on $name", ({ makeRoom }) => {
  let room: Awaited<ReturnType<typeof makeRoom>>;
  beforeEach(async () => {
    room = await makeRoom();
  });
  afterEach(() => room.remove());

  it("imports, says so and ends with 0", async () => {
    const file = written("trust.yaml", stringify(aDossier()));
    const text = written(
      "star.txt",
      "breach of trust, just minutes before the strike on Beirut. These actions followed. He was scheduled to meet.",
    );
    const { status, stdout } = await run([file, "--text", `star=${text}`], room.environment);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout:
        `${file}: added 1 story, 1 article, 1 unnamed source, 4 actors, 1 affiliation, 1 statement, 1 incident, ` +
        "1 assessment, 1 meeting, 1 status change, 3 participations, 1 notice, 1 link, 5 pieces of evidence\n",
    });
    const { statements, ...without } = aDossier();
    written("trust.yaml", stringify(without));
    expect(Object.keys(statements)).toEqual(["breach"]);
    expect(await run(["--dry-run", file, "--withdraw", "breach", "star"], room.environment)).toEqual({
      status: 1,
      stdout: "",
      stderr: "--withdraw star: all of it is still stated: take it, or a part of it, out of the dossier first\n",
    });
  });

  it("ends with 1 and every problem when it refuses", async () => {
    const file = written("bad.yaml", "story: { slug: bad, title: Bad, summary: Bad }\nnonsense: 1\nstatments: {}\n");
    const { status, stdout, stderr } = await run([file], room.environment);
    expect({ status, stdout, places: stderr.match(/^\S+:\d+:\d+: /gm) }).toEqual({
      status: 1,
      stdout: "",
      places: [`${file}:2:1: `, `${file}:3:1: `],
    });
  });

  it("ends with 1 and a line when the database fails, and tells where when asked", { timeout: 90_000 }, async () => {
    const database = await openDatabase(room.settings);
    await database.client
      .$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no trust''; END'`;
    await database.client
      .$executeRaw`CREATE TRIGGER no_trust AFTER INSERT ON "Evidence" FOR EACH ROW EXECUTE FUNCTION refuse()`;
    await database.close();
    const file = written("trust.yaml", stringify(aDossier()));
    const { status, stderr } = await run([file], room.environment);
    expect(status).toBe(1);
    expect(stderr.split("\n").filter((line) => line && !line.includes(" rows"))).toEqual([
      expect.stringMatching(/^The import failed and changed nothing: .*no trust.* \(LOG_LEVEL=debug says where\)$/),
    ]);
    const debug = await run([file], { ...room.environment, LOG_LEVEL: "debug" });
    expect(debug.stderr).toMatch(/\n +at /);
  });

  it(
    "leaves all or nothing, and a database that opens, when it is killed at any instant",
    { timeout: 400_000 },
    async () => {
      const statements = 1_000;
      const attempt = (name: string) => written(`${name}.yaml`, aLargeDossier(name, statements));
      const started = Date.now();
      expect(await run([attempt("whole")], room.environment)).toMatchObject({ status: 0 });
      const duration = Date.now() - started;

      const found: bigint[][] = [];
      for (let i = 0; i < 20; i++) {
        const instant = Math.ceil((duration * (i + Math.random())) / 20);
        await run([attempt(`kill-${i}`)], room.environment, instant);
        found.push(await rowsOf(`kill-${i}`));
      }
      const [all, nothing] = [BigInt(statements), 0n];
      for (const rows of found)
        expect([
          [nothing, nothing, nothing, nothing],
          [1n, all, all, all],
        ]).toContainEqual(rows);
      expect(found).toContainEqual([nothing, nothing, nothing, nothing]);
    },
  );

  /** Stories, statements, citations and standings that an attempt left. */
  async function rowsOf(name: string): Promise<bigint[]> {
    const database = await openDatabase(room.settings);
    const own = `${name}-s-%`;
    const [rows] = await database.client.$queryRaw<[Record<string, bigint>]>`
      SELECT (SELECT count(*) FROM "Story" WHERE slug = ${name}) AS a,
        (SELECT count(*) FROM "Entry" JOIN "Statement" USING (id) WHERE slug LIKE ${own}) AS b,
        (SELECT count(*) FROM "Entry" JOIN "Citation" ON "factId" = id WHERE slug LIKE ${own}) AS c,
        (SELECT count(*) FROM "Entry" JOIN "Standing" ON "entryId" = id WHERE slug LIKE ${own}) AS d`;
    await database.close();
    return Object.values(rows);
  }
});

function aLargeDossier(name: string, statements: number): string {
  const outlet = { name: `The ${name}`, kind: "OUTLET" };
  const evidence = (i: number) => ({ article: `${name}-article`, exact: `words ${i}` });
  const statement = (i: number) => ({
    speakers: `${name}-speaker`,
    content: `Content ${i}.`,
    illocution: "ASSERT",
    evidence: evidence(i),
  });
  return stringify({
    story: { slug: name, title: name, summary: "A large story." },
    articles: { [`${name}-article`]: { outlet: `${name}-outlet`, headline: name, published: "2024-10-08" } },
    actors: { [`${name}-outlet`]: outlet, [`${name}-speaker`]: { name: `Speaker of ${name}`, kind: "PERSON" } },
    statements: Object.fromEntries(Array.from({ length: statements }, (_, i) => [`${name}-s-${i}`, statement(i)])),
  });
}

/** The bytes of all files below a folder, by their paths. */
function stateOf(dataDir: string): [string, string][] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path, createHash("sha1").update(readFileSync(path)).digest("hex")]);
}

describe("the import command", () => {
  it.each([
    ["no file", [], "which dossier? Name a file"],
    ["no such file", ["nowhere.yaml"], "cannot read nowhere.yaml: there is no such file: mend the name"],
    ["a folder", ["prisma"], "cannot read prisma: it is a folder: name a file"],
    ["a device", ["/dev/zero"], "cannot read /dev/zero: it is a device: name a file"],
    ["standard input", ["-"], "- is standard input, which has no places: save the dossier as a file first"],
  ])("ends with 2 and its usage for %s", async (_, args, message) => {
    const { status, stdout, stderr } = await run(args, { DATA_DIR: join(folder, "unused") });
    expect({ status, stdout, said: stderr.split("\n")[0] }).toEqual({ status: 2, stdout: "", said: message });
    expect(stderr).toContain("Usage: npm run import -- FILE… [--text KEY=FILE]… [--dry-run] [--withdraw SLUG…]");
  });

  it.each([
    [
      "settings that do not hold",
      2,
      { DATABASE_URL: "mysql://host" },
      "These settings do not hold:\n" +
        "DATABASE_URL must be the URL of a PostgreSQL server, as in postgresql://user:password@host:5432/name.\n",
    ],
    [
      "a server that is not there",
      1,
      { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/graph" },
      "No PostgreSQL server can be reached at 127.0.0.1:1 (ECONNREFUSED). " +
        "Start it, or correct the host and port in DATABASE_URL.\n",
    ],
  ])("tells of %s as the server does", async (_, status, environment, stderr) => {
    const file = written("trust.yaml", stringify(aDossier()));
    expect(await run([file], environment)).toEqual({ status, stdout: "", stderr });
  });

  it("tries a dossier on a copy while a server has the data folder", { timeout: 120_000 }, async () => {
    const dataDir = join(folder, "served");
    const server = startProgram({ DATA_DIR: dataDir });
    await server.url();
    const before = stateOf(dataDir);
    const file = written(
      "tried.yaml",
      `story: {slug: tried, title: Tried, summary: A dossier to try.}
articles: {gazette-port: {outlet: gazette, headline: Talks begin, published: 2024-11-02}}
actors: {gazette: {name: The Gazette, kind: OUTLET}}
statements:
  late: {speakers: gazette, content: Late., illocution: ASSERT, time: 2024-11-05, evidence: {article: gazette-port, exact: late}}
`,
    );
    const temporary = mkdtempSync(join(folder, "tmp-"));
    const ended = await run([file, "--dry-run"], { DATA_DIR: dataDir, TMPDIR: temporary });
    expect(ended).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/added 1 story.*\ndry run: all of this was undone\n$/) as string,
    });
    expect(ended.stderr).toMatch(
      /tried\.yaml:5:71: warning: 2024-11-05 is later than the article "gazette-port" that reports it/,
    );
    expect(stateOf(dataDir)).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
    server.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0 });
  });

  it("ends with 1 while another process has the data folder", async () => {
    const dataDir = join(folder, "data");
    const unlock = lockFolder(dataDir);
    const ended = await run([written("trust.yaml", stringify(aDossier()))], { DATA_DIR: dataDir });
    unlock();
    expect(ended).toEqual({
      status: 1,
      stdout: "",
      stderr: `${dataDir} is in use by process ${process.pid}. Stop that one first, or set DATABASE_URL to share a PostgreSQL server.\n`,
    });
  });
});
