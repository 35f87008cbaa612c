import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "./testkit/database/database.ts";
import { startProgram } from "./testkit/server/program.ts";
import { post } from "./testkit/server/small-server.ts";

const question = { query: "{ stories { totalCount } }" };
const answer = { status: 200, body: { data: { stories: { totalCount: expect.any(Number) as unknown } } } };

describe.each(databases)("the program, $name", ({ makeRoom }) => {
  let room: Awaited<ReturnType<typeof makeRoom>>;
  beforeAll(async () => void (room = await makeRoom()));
  afterAll(() => room.remove());

  test("serves, ends what is in flight on SIGTERM, and starts again after kill -9", { timeout: 120_000 }, async () => {
    const first = startProgram(room.environment);
    const url = await first.url();
    expect(await post(url, question)).toMatchObject(answer);
    const slow = await beginPost(url, JSON.stringify(question));
    first.kill("SIGTERM");
    await setTimeout(700);
    slow.end();
    expect(await slow.answered).toMatch(/^HTTP\/1.1 200 [^]*"totalCount":\d+/);
    expect(await first.ended).toEqual({ code: 0, signal: null, stderr: "" });

    const second = startProgram(room.environment);
    expect(await post(await second.url(), question)).toMatchObject(answer);
    second.kill("SIGKILL");
    expect(await second.ended).toMatchObject({ signal: "SIGKILL" });

    const third = startProgram(room.environment);
    const hanging = await beginPost(await third.url(), JSON.stringify(question));
    third.kill("SIGINT");
    await setTimeout(700);
    third.kill("SIGINT");
    expect(await third.ended).toMatchObject({ signal: "SIGINT" });
    expect(await hanging.answered).toBe("");
  });
});

describe("a start that fails", () => {
  const [embedded] = databases;
  let room: Awaited<ReturnType<(typeof databases)[number]["makeRoom"]>>;
  beforeAll(async () => void (room = await embedded!.makeRoom()));
  afterAll(() => room.remove());

  test("tells of a folder in use, and of a port, with everything closed", { timeout: 120_000 }, async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const unlucky = startProgram({ ...room.environment, PORT: String(port) });
    expect(await unlucky.ended).toEqual({
      code: 1,
      signal: null,
      stderr: `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set PORT to another one.\n`,
    });
    taken.close();
    expect(existsSync(join(room.environment.DATA_DIR, "lock"))).toBe(false);

    const holder = startProgram(room.environment);
    const url = await holder.url();
    const { code, stderr } = await startProgram(room.environment).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^\S+ is in use by process \d+\. Stop that one first, or set DATABASE_URL to share a PostgreSQL server\.\n$/,
    );
    expect(await post(url, question)).toMatchObject(answer);
    holder.kill("SIGTERM");
    expect(await holder.ended).toMatchObject({ code: 0 });
  });

  test.each([
    [
      "settings that do not hold",
      { PORT: "many", LOG_LEVEL: "loud" },
      2,
      "These settings do not hold:\nPORT must be a whole number from 0 to 65535, as in 4000.\nLOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.\n",
    ],
    [
      "a server that is not there",
      { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/graph" },
      1,
      "No PostgreSQL server can be reached at 127.0.0.1:1 (ECONNREFUSED). Start it, or correct the host and port in DATABASE_URL.\n",
    ],
    [
      "a folder that cannot be made",
      { DATA_DIR: "package.json/data" },
      1,
      "package.json/data cannot be a folder (ENOTDIR: not a directory, scandir 'package.json/data'). Set DATA_DIR to a folder, or to where one can be made.\n",
    ],
  ])("tells of %s in a line", async (_, environment, code, stderr) => {
    expect(await startProgram(environment).ended).toEqual({ code, signal: null, stderr });
  });

  test("tells of an address that is not of this machine", { timeout: 60_000 }, async () => {
    expect(await startProgram({ ...room.environment, HOST: "192.0.2.1" }).ended).toEqual({
      code: 1,
      signal: null,
      stderr:
        "Cannot listen on port 0 of 192.0.2.1 (EADDRNOTAVAIL). Set HOST to an address of this machine, and PORT to one you may use.\n",
    });
  });
});

/** Sends all of a request but its last byte; `end` sends that. */
async function beginPost(url: string, body: string) {
  const socket: Socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  const headers = `Host: graph\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body.slice(0, -1)}`);
  await setTimeout(200);
  return { answered: text(socket), end: () => socket.write(body.slice(-1)) };
}
