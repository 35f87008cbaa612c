import { chownSync, closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importBundled } from "../dossier/bundled.ts";
import { administer } from "../testkit/database/administer.ts";
import { execute } from "../testkit/operations/execute.ts";
import { hostile } from "../testkit/database/hostile.ts";
import { startPostgres } from "../testkit/database/postgres.ts";
import { canMountDisks, mountSmallDisk } from "../testkit/database/small-disk.ts";
import { openEmbedded, openFolder } from "./embedded.ts";
import { UnusableFolder } from "./folder-failure.ts";
import { connect } from "./open.ts";
import { openServer } from "./server.ts";

describe.runIf(canMountDisks("Full disks are not tested"))("a full disk", () => {
  let disk: ReturnType<typeof mountSmallDisk>;
  beforeEach(() => {
    disk = mountSmallDisk("24m");
  });
  afterEach(() => disk.remove());
  const refusal = async () => {
    const error: unknown = await openFolder(disk.folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UnusableFolder);
    return (error as Error).message;
  };
  const advice = /^The disk of \S+ is full \(.*no space left on device.*\)\. Free space on it, or set DATA_DIR to /i;

  test("keeps a database from being made, and leaves the folder empty for the next start", async () => {
    expect(await refusal()).toMatch(advice);
    expect(readdirSync(disk.folder)).toEqual([]);
    disk.grow("200m");
    await (await connect(await openEmbedded(disk.folder))).close();
  });

  test("keeps a database from being opened, and leaves it whole", async () => {
    disk.grow("200m");
    await (await openFolder(disk.folder)).close();
    fill(join(disk.folder, "filler"));
    expect(await refusal()).toMatch(advice);
    expect(readdirSync(disk.folder).sort()).toEqual(["filler", "postgres"]);
    rmSync(join(disk.folder, "filler"));
    await (await connect(await openEmbedded(disk.folder))).close();
  });

  test("lets a server serve what it has, and import once there is room", async () => {
    disk.grow("40m");
    const postgres = await startPostgres(hostile);
    const admin = `${postgres.url}postgres`;
    const url = `${postgres.url}graph`;
    try {
      const space = join(disk.folder, "space");
      mkdirSync(space);
      const { uid, gid } = statSync(join(postgres.folder, "postgres"));
      chownSync(space, uid, gid);
      await administer(admin, `CREATE TABLESPACE small LOCATION '${space}'`);
      await administer(admin, "CREATE DATABASE graph TABLESPACE small");
      const database = await connect(openServer(url));
      await administer(
        url,
        `CREATE TABLE public.filler AS SELECT repeat('x', 1000) AS x FROM generate_series(1, 1000)`,
      );
      const failed = (async () => {
        for (let round = 0; round < 100; round++) {
          await administer(url, "INSERT INTO public.filler SELECT x FROM public.filler LIMIT 1000");
        }
      })();
      await expect(failed).rejects.toMatchObject({ code: "53100" });
      await expect(importBundled(database.client)).rejects.toThrow("No space left on device");
      const stories = () => execute(database, "{ stories { totalCount } }");
      expect(await stories()).toEqual({ stories: { totalCount: 0 } });
      await administer(url, "DROP TABLE public.filler");
      await importBundled(database.client);
      expect(await stories()).toEqual({ stories: { totalCount: 1 } });
      await database.close();
    } finally {
      await postgres.stop();
    }
  });
});

/** Writes a file until nothing more goes in, or until it is larger than the disk should be. */
function fill(path: string): void {
  const file = openSync(path, "w");
  const block = Buffer.alloc(4096);
  try {
    for (let written = 0; written < 300_000_000; written += block.length) writeSync(file, block);
  } catch {
    // It is full.
  }
  closeSync(file);
}
