import { afterAll, beforeAll, expect, test } from "vitest";
import { openInMemory } from "./embedded.ts";
import type { Engine } from "./engine.ts";
import { migrate } from "./migrate.ts";

let engine: Engine;
beforeAll(async () => void (engine = await openInMemory()));
afterAll(() => engine.close());

async function run(script: string): Promise<void> {
  const connection = await engine.adapter.connect();
  await connection.executeScript(script).finally(() => connection.dispose());
}

test("migrations that broke off are applied by the next start", async () => {
  await run(`
    CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken off'; END $$;
    CREATE EVENT TRIGGER refuse ON ddl_command_end WHEN TAG IN ('CREATE FUNCTION') EXECUTE FUNCTION refuse()`);
  await expect(migrate(engine.adapter)).rejects.toThrow("apply_script");
  await expect(migrate(engine.adapter)).rejects.toThrow("apply_script");
  await run(`DROP EVENT TRIGGER refuse; DROP FUNCTION refuse()`);
  expect(await migrate(engine.adapter)).toContain("20241008120000_graph");
  expect(await migrate(engine.adapter)).toEqual([]);
});
