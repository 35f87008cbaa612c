import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importBundled } from "../dossier/bundled.ts";
import { administer } from "../testkit/administer.ts";
import { execute } from "../testkit/execute.ts";
import { hostile } from "../testkit/hostile.ts";
import { startPostgres } from "../testkit/postgres.ts";
import { connect } from "./open.ts";
import { openServer } from "./server.ts";

/** A small disk, which only root may mount; elsewhere the test says why it is skipped. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "backgrounder-full-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=40m,mode=0755", "none", folder], { stdio: "pipe" });
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.warn(`A full server is not tested: no tmpfs can be mounted here (${(error as Error).message.trim()}).`);
    return undefined;
  }
}

const disk = process.platform === "linux" ? smallDisk() : undefined;

test.runIf(disk)("a server whose disk is full serves what it has, and imports once there is room", async () => {
  const postgres = await startPostgres(hostile);
  const admin = `${postgres.url}postgres`;
  try {
    const space = join(disk!, "space");
    mkdirSync(space);
    const { uid, gid } = statSync(join(postgres.folder, "postgres"));
    chownSync(space, uid, gid);
    await administer(admin, `CREATE TABLESPACE small LOCATION '${space}'`);
    await administer(admin, "CREATE DATABASE graph TABLESPACE small");
    const database = await connect(openServer(`${postgres.url}graph`));
    const fill = `CREATE TABLE public.filling AS SELECT repeat('x', 1000) AS x FROM generate_series(1, 1000)`;
    const more = `INSERT INTO public.filling SELECT x FROM public.filling LIMIT 1000`;
    await administer(`${postgres.url}graph`, fill);
    const failed = (async () => {
      for (let round = 0; round < 100; round++) await administer(`${postgres.url}graph`, more);
    })();
    await expect(failed).rejects.toMatchObject({ code: "53100" });
    await expect(importBundled(database.client)).rejects.toThrow("No space left on device");
    const stories = () => execute(database, "{ stories { totalCount } }");
    expect(await stories()).toEqual({ stories: { totalCount: 0 } });
    await administer(`${postgres.url}graph`, "DROP TABLE public.filling");
    await importBundled(database.client);
    expect(await stories()).toEqual({ stories: { totalCount: 1 } });
    await database.close();
  } finally {
    await postgres.stop();
    execFileSync("umount", [disk!]);
    rmSync(disk!, { recursive: true });
  }
});
