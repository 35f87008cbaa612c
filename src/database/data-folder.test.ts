import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openFolder } from "./embedded.ts";
import { UnusableFolder } from "./folder-failure.ts";

let base: string;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "backgrounder-folder-"));
  await (await openFolder(join(base, "whole"))).close();
});
afterAll(() => rmSync(base, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = join(base, "data");
  rmSync(folder, { recursive: true, force: true });
});

/** Why a folder cannot be opened, with its path left out; what is in it must be the same before and after. */
async function refusal(): Promise<string> {
  const before = contents();
  const error: unknown = await openFolder(folder).then(
    ({ close }) => close(),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UnusableFolder);
  expect(contents()).toEqual(before);
  return (error as Error).message.replaceAll(folder, "DATA");
}

/** The names and sizes of all files, but for PostgreSQL's lock, which is void once it ends, and its caches, which it makes anew. */
function contents(): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => !/(postmaster.pid|pg_internal.init)$/.test(path))
    .map((path) => `${path} ${statSync(join(folder, path)).size}`)
    .sort();
}

const inside = (path: string) => join(folder, "postgres", path);
const emptyAll = (path: string) => {
  for (const entry of readdirSync(inside(path), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name));
};
const anew = "set DATA_DIR to an empty folder and import your stories anew.";
const notOpened = (reason: string) => `The database in DATA cannot be opened: ${reason}. Restore a backup, or ${anew}`;

describe("a data folder", () => {
  it("is made whole, private and empty of all else", async () => {
    await (await openFolder(folder)).close();
    expect(readdirSync(folder)).toEqual(["postgres"]);
    expect(statSync(inside("")).mode & 0o077).toBe(0);
  });

  it("is made in spite of what a first start left that was killed", async () => {
    mkdirSync(join(folder, "postgres.new/base"), { recursive: true });
    mkdirSync(inside(""));
    await (await openFolder(folder)).close();
    expect(readdirSync(folder)).toEqual(["postgres"]);
  });

  it.each<[string, () => void, string]>([
    [
      "of another PostgreSQL",
      () => writeFileSync(inside("PG_VERSION"), "16\n"),
      "The database in DATA cannot be opened: database files are incompatible with server (The data directory was " +
        "initialized by PostgreSQL version 16, which is not compatible with this version 18.6). Start what made it, " +
        `another version of Backgrounder or a PostgreSQL server, or ${anew}`,
    ],
    [
      "with an empty PG_VERSION",
      () => truncateSync(inside("PG_VERSION")),
      notOpened(
        '"DATA/postgres" is not a valid data directory (File "DATA/postgres/PG_VERSION" does not contain valid data)',
      ),
    ],
    [
      "without PG_VERSION",
      () => rmSync(inside("PG_VERSION")),
      `DATA/postgres has no file PG_VERSION: it is not a database, or a part of it is missing. Restore a backup, or ${anew}`,
    ],
    [
      "with half a control file",
      () => truncateSync(inside("global/pg_control"), 100),
      notOpened('could not read file "global/pg_control": read 100 of 296'),
    ],
    [
      "without its log",
      () => emptyAll("pg_wal"),
      expect.stringMatching(/^The database in DATA cannot be opened: could not locate a valid checkpoint record at /),
    ],
    [
      "with files of no length",
      () => emptyAll("base"),
      notOpened('"base/5" is not a valid data directory (File "base/5/PG_VERSION" does not contain valid data)'),
    ],
    [
      "without its empty folders",
      () => rmSync(inside("pg_notify"), { recursive: true }),
      notOpened('could not open directory "pg_notify": No such file or directory'),
    ],
    [
      "that a PostgreSQL server has",
      () => writeFileSync(inside("postmaster.opts"), "postgres\n"),
      "DATA/postgres has the files of a PostgreSQL server. Set DATABASE_URL to use that server, or DATA_DIR to another folder.",
    ],
  ])("%s is refused as it is", async (_, damage, message) => {
    cpSync(join(base, "whole"), folder, { recursive: true });
    damage();
    expect(await refusal()).toEqual(message);
  });

  it("that is a PostgreSQL server's own is refused", async () => {
    cpSync(join(base, "whole/postgres"), folder, { recursive: true });
    expect(await refusal()).toBe(
      "DATA has the files of a PostgreSQL server. Set DATABASE_URL to use that server, or DATA_DIR to another folder.",
    );
  });

  it("with other files in the database's place is refused", async () => {
    mkdirSync(inside(""), { recursive: true });
    writeFileSync(inside("letter.txt"), "Dear Sir");
    expect(await refusal()).toMatch(/^DATA\/postgres has no file PG_VERSION: it is not a database, /);
    expect(readFileSync(inside("letter.txt"), "utf8")).toBe("Dear Sir");
  });

  it("that is a file is refused", async () => {
    writeFileSync(folder, "");
    expect(await refusal()).toBe(
      "DATA cannot be a folder (ENOTDIR: not a directory, scandir 'DATA'). Set DATA_DIR to a folder, or to where one can be made.",
    );
  });

  it("keeps other files beside the database", async () => {
    mkdirSync(join(folder, "lost+found"), { recursive: true });
    await (await openFolder(folder)).close();
    expect(readdirSync(folder)).toEqual(["lost+found", "postgres"]);
  });
});
