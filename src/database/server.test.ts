import { expect, test } from "vitest";
import { administer } from "../testkit/database/administer.ts";
import { databases } from "../testkit/database/database.ts";
import { execute } from "../testkit/operations/execute.ts";
import { preparedMark } from "./engine.ts";
import { connect } from "./open.ts";
import { openServer } from "./server.ts";

test("a connection that the server ends when its client is done with it ends nothing else", async () => {
  const room = await databases.find(({ name }) => name === "server")!.makeRoom();
  const url = room.settings.databaseUrl!;
  const engine = openServer(url);
  try {
    const { client } = await connect(engine);
    const [backend] = await client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await client.$disconnect();
    await administer(url, `SELECT pg_terminate_backend(${backend!.pid}, 5000)`);
    // Were it not caught, the error would be thrown at the event loop now.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await expect(engine.close()).resolves.toBeUndefined();
    await room.remove();
  }
});

test("what a server keeps the plan of is answered when a column has come in between", async () => {
  const database = await databases.find(({ name }) => name === "server")!.open();
  const ask = () => execute(database, `{ actor(slug: "nobody") { slug } }`);
  try {
    await ask();
    await database.client.$executeRaw`ALTER TABLE "Entry" ADD COLUMN note text`;
    expect(await ask()).toEqual({ actor: null });
  } finally {
    await database.close();
  }
});

test("a server keeps the plan of a query that asks for it, and of no other", async () => {
  const database = await databases.find(({ name }) => name === "server")!.open();
  try {
    for (const text of [`${preparedMark} SELECT 1 AS kept`, "SELECT 1 AS planned"])
      await database.client.$queryRawUnsafe(text);
    const kept = await database.client
      .$queryRaw`SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%SELECT 1 AS%'`;
    expect(kept).toEqual([{ statement: `${preparedMark} SELECT 1 AS kept` }]);
  } finally {
    await database.close();
  }
});
