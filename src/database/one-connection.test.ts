import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { OneConnection } from "./one-connection.ts";
import { inThread } from "./pglite-host.ts";
import type { Host } from "./pglite-stream.ts";

const endless = "DO $$ BEGIN LOOP END LOOP; END $$";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "backgrounder-connection-"))));
afterEach(() => rmSync(folder, { recursive: true }));

it("refuses what runs when its thread ends, and goes on in another with what was committed", async () => {
  let host: Host;
  const connection = new OneConnection(() => (host = inThread({ dataDir: join(folder, "postgres") })));
  await connection.query("CREATE TABLE note AS SELECT 'committed' AS text");
  const refused = expect(connection.query(endless)).rejects.toThrow("The embedded database ended");
  const next = connection.query("SELECT text FROM note");
  await host!.kill();
  await refused;
  expect((await next).rows).toEqual([{ text: "committed" }]);

  const transaction = await connection.connect();
  await transaction.query("BEGIN");
  await transaction.query("INSERT INTO note VALUES ('lost')");
  const waiting = connection.query("SELECT text FROM note");
  await host!.kill();
  await expect(transaction.query("COMMIT")).rejects.toThrow();
  transaction.release();
  expect((await waiting).rows).toEqual([{ text: "committed" }]);
  await connection.close();
});

it("closes while a statement runs that does not end, refuses what waits, and gives the folder back", async () => {
  const engine = await openEmbedded(folder);
  const adapter = await engine.adapter.connect();
  const refused = expect(adapter.executeScript(endless)).rejects.toThrow("The database is closed");
  const waiting = expect(adapter.executeScript("SELECT 1")).rejects.toThrow("The database is closed");
  await expect.poll(() => engine.load().waiting).toBe(1);
  await engine.close();
  await Promise.all([refused, waiting]);
  expect(existsSync(join(folder, "lock"))).toBe(false);
  await expect(adapter.executeScript("SELECT 1")).rejects.toThrow("The database is closed");
});
