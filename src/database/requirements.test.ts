import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { administer } from "../testkit/database/administer.ts";
import { asRole, type ServerDatabase, serverDatabase } from "../testkit/database/server-database.ts";
import { connect } from "./open.ts";
import { flawOfVersion } from "./requirements.ts";
import { defaultLimits, openServer } from "./server.ts";
import { UnusableServer } from "./unusable-server.ts";

let room: ServerDatabase;
beforeAll(async () => void (room = await serverDatabase()));
afterAll(() => room.remove());

const withParts = (parts: Partial<URL>) => Object.assign(new URL(room.url), parts).href;
const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: name }).href;

/** Why a start on a server is refused, with the server's port left out. */
async function refusal(url: string, limits = defaultLimits): Promise<string> {
  const opened = connect(openServer(url, limits)).then(async (database) => {
    await database.close();
    expect.unreachable("it was accepted");
  });
  const error = await opened.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UnusableServer);
  const { message } = error as UnusableServer;
  expect(message).not.toContain(new URL(url).password || "secret");
  return message.replace(/127\.0\.0\.1:\d+/, "HERE");
}

async function create(name: string, options: string): Promise<string> {
  await administer(room.url, `CREATE DATABASE ${name} TEMPLATE template0 ${options}`);
  onTestFinished(() => administer(room.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return inDatabase(room.url, name);
}

test.each([
  [
    "a wrong password",
    { password: "wrong" },
    "The PostgreSQL server at HERE refuses the password of the role postgres. Correct it in DATABASE_URL.",
  ],
  [
    "no password",
    { password: "" },
    "The PostgreSQL server at HERE asks for a password of the role postgres. Set one in DATABASE_URL, as in postgresql://user:password@host:5432/name.",
  ],
  [
    "an unknown role",
    { username: "nobody" },
    "The PostgreSQL server at HERE refuses the password of the role nobody. Correct it in DATABASE_URL.",
  ],
  [
    "a missing database",
    { pathname: "missing" },
    `The PostgreSQL server at HERE has no database missing. Create it with: CREATE DATABASE "missing" ENCODING 'UTF8' TEMPLATE template0; or correct DATABASE_URL.`,
  ],
  [
    "no server",
    { port: "1" },
    "No PostgreSQL server can be reached at HERE (ECONNREFUSED). Start it, or correct the host and port in DATABASE_URL.",
  ],
  [
    "no host",
    { hostname: "no-such-host.invalid" },
    /^No PostgreSQL server can be reached at no-such-host\.invalid:\d+ \(E\w+\)\. Start it/,
  ],
  [
    "no TLS",
    { search: "sslmode=verify-full" },
    "No encrypted connection to the PostgreSQL server at HERE: The server does not support SSL connections. Correct sslmode in DATABASE_URL, or the server's certificate.",
  ],
])("%s is told with how to mend it", async (_, parts, message) => {
  expect(await refusal(withParts(parts))).toEqual(
    typeof message === "string" ? message : expect.stringMatching(message),
  );
});

test("a server that does not answer is told by the connect timeout", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => void silent.close());
  const port = String((silent.address() as AddressInfo).port);
  expect(await refusal(withParts({ port }), { ...defaultLimits, connectTimeout: 200 })).toBe(
    "The PostgreSQL server at HERE does not answer in time. See whether it is paused or overloaded, or raise DATABASE_CONNECT_TIMEOUT_MS.",
  );
});

test("a server older than the oldest tested is refused", () => {
  expect(flawOfVersion("14.22 (Debian 14.22-1)")).toBe(
    "it is PostgreSQL 14.22 (Debian 14.22-1), and the oldest that was tested is 15. Upgrade it, or set DATABASE_URL to a newer one.",
  );
  expect(["15.0", "18.4", "19beta1"].map(flawOfVersion)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ["latin", "ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'", "the encoding LATIN1, which cannot hold every text"],
  [
    "bytes",
    "ENCODING SQL_ASCII LOCALE_PROVIDER libc LOCALE 'C'",
    "the encoding SQL_ASCII, which cannot hold every text",
  ],
  ["turkish", "LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR'", "a locale in which IД in small letters is ıд, not iд"],
  ["ascii", "LOCALE_PROVIDER libc LOCALE 'C'", "a locale in which IД in small letters is iД, not iд"],
])(
  "a database %s with %s is refused, and the one that is told to be made instead is not",
  async (name, options, flaw) => {
    const url = await create(name, options);
    const message = await refusal(url);
    expect(message).toContain(`its database ${name} has ${flaw}`);
    await administer(room.url, /CREATE DATABASE [^;]+/.exec(message)![0]);
    onTestFinished(() => administer(room.url, `DROP DATABASE ${name}_utf8`));
    const engine = openServer(inDatabase(url, `${name}_utf8`));
    await engine.check!().finally(() => engine.close());
  },
);

describe("a role", () => {
  const reader = async (url: string) => {
    const { url: asReader, role } = await asRole(room);
    return { url: inDatabase(asReader, new URL(url).pathname), role };
  };

  test("that may not create what a new database lacks is refused until it may", async () => {
    const owner = await create("fresh", "");
    const { url, role } = await reader(owner);
    const first = await refusal(url);
    expect(first).toMatch(
      /^The database fresh at HERE lacks \d+ migrations \(from \w+ on\), and the role \w+ may not create tables\./,
    );
    await administer(owner, `GRANT CREATE ON SCHEMA public TO ${role}`);
    const second = await refusal(url);
    expect(second).toContain(`lacks the extension pg_trgm, which the role ${role} may not create`);
    const engine = openServer(url);
    await administer(owner, /GRANT [^;]+/.exec(second)![0]);
    await engine.checkRights!(["all"]).finally(() => engine.close());
    await administer(owner, `DROP OWNED BY ${role}`);
  });

  test("that only reads serves a migrated database, and is refused when migrations are due", async () => {
    const { url } = await reader(room.url);
    await (await connect(openServer(url))).close();
    const engine = openServer(url);
    await expect(engine.checkRights!(["20990101000000_next"])).rejects.toThrow(/may not create tables/);
    await engine.close();
  });

  test("that may not read is told what to grant", async () => {
    const { url, role } = await reader(room.url);
    await administer(room.url, `REVOKE pg_read_all_data FROM ${role}`);
    const message = await refusal(url);
    expect(message).toMatch(/has tables that the role \w+ may not read/);
    await administer(room.url, /GRANT [^;]+/.exec(message)![0]);
    await (await connect(openServer(url))).close();
    await administer(room.url, `DROP OWNED BY ${role}`);
  });
});

test("a database that is read only serves, and is refused when migrations are due", async () => {
  const other = await serverDatabase();
  onTestFinished(() => other.remove());
  const name = new URL(other.url).pathname.slice(1);
  await administer(other.url, `ALTER DATABASE ${name} SET default_transaction_read_only TO on`);
  const engine = openServer(other.url);
  const database = await connect(engine);
  expect(await database.client.story.count()).toBe(0);
  await expect(engine.checkRights!(["20990101000000_next"])).rejects.toThrow(
    /is read only and lacks 1 migrations \(from 20990101000000_next on\)\. Start the gateway once with default_transaction_read_only off/,
  );
  await database.close();
});

const pgbouncer = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"].find(existsSync);
describe.runIf(pgbouncer)("a pooler (skipped where there is no pgbouncer)", () => {
  test.each([
    ["transaction", /a transaction pooler stands before it/],
    ["statement", /cannot be used/],
  ])("of %s is refused", async (mode, message) => {
    expect(await refusal(await pooler(mode))).toMatch(message);
  });

  test("of session serves, with the settings of a connection", async () => {
    const database = await connect(openServer(await pooler("session")));
    expect(await database.client.$queryRaw`SELECT current_setting('TimeZone') AS zone`).toEqual([{ zone: "UTC" }]);
    await database.close();
  });

  async function pooler(mode: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), "backgrounder-pooler-"));
    const { hostname, port, username, password, pathname } = new URL(room.url);
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const own = (free.address() as AddressInfo).port;
    await once(free.close(), "close");
    writeFileSync(join(folder, "users"), `"${username}" "${password}"\n`);
    writeFileSync(
      join(folder, "pgbouncer.ini"),
      `[databases]\n* = host=${hostname} port=${port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${own}\nunix_socket_dir =\nauth_type = plain\nauth_file = ${folder}/users\npool_mode = ${mode}\n`,
    );
    execFileSync("chmod", ["-R", "a+rX", folder]);
    const asUser = process.getuid?.() === 0 ? ["-u", "postgres"] : [];
    const child = spawn(pgbouncer!, [...asUser, join(folder, "pgbouncer.ini")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    onTestFinished(async () => {
      child.kill("SIGINT");
      await once(child, "exit");
      rmSync(folder, { recursive: true });
    });
    for await (const log of child.stderr) if (String(log).includes("process up")) break;
    return `postgresql://${username}:${password}@127.0.0.1:${own}${pathname}`;
  }
});
