import { afterAll, beforeAll, expect, test } from "vitest";
import { administer } from "../testkit/database/administer.ts";
import { asRole, type ServerDatabase, serverDatabase } from "../testkit/database/server-database.ts";
import { aTime } from "../testkit/items/grounds.ts";
import { insert } from "../testkit/items/item.ts";
import { connect } from "./open.ts";
import { defaultLimits, openServer } from "./server.ts";

let room: ServerDatabase;
beforeAll(async () => void (room = await serverDatabase()));
afterAll(() => room.remove());

const opened = (url: string) => {
  const address = new URL(url);
  address.searchParams.set("options", "-c timezone=America/New_York -c datestyle=German -c gin_fuzzy_search_limit=7");
  return connect(openServer(address.href, { ...defaultLimits, statementTimeout: 1_234 }));
};

test("what a connection sets wins over the server, the database, the role and DATABASE_URL", async () => {
  const { url, role } = await asRole(room);
  const [name] = /[^/]+$/.exec(room.url)!;
  await administer(room.url, `ALTER DATABASE ${name} SET timezone TO 'Asia/Kolkata'`);
  await administer(room.url, `ALTER DATABASE ${name} SET statement_timeout TO 1`);
  await administer(room.url, `ALTER ROLE ${role} SET datestyle TO 'SQL, DMY'`);
  const database = await opened(url);
  const shown = await database.client.$queryRaw`
    SELECT current_setting('TimeZone') AS zone, current_setting('DateStyle') AS style, current_setting('search_path') AS path,
      current_setting('standard_conforming_strings') AS strings, current_setting('gin_fuzzy_search_limit') AS fuzzy,
      current_setting('statement_timeout') AS timeout, current_setting('transaction_isolation') AS isolation`;
  expect(shown).toEqual([
    {
      ...{ zone: "UTC", style: "ISO, YMD", path: "public", strings: "on", fuzzy: "0" },
      ...{ timeout: "1234ms", isolation: "read committed" },
    },
  ]);
  // What has no signal and takes a transaction is an import.
  expect(
    await database.client.$transaction(
      (transaction) => transaction.$queryRaw`SELECT current_setting('statement_timeout') AS t`,
    ),
  ).toEqual([{ t: "0" }]);
  await database.close();
});

test.each([
  ["1850-03-01", "1850-03-01T00:00:00.000Z"],
  ["1582-10-15", "1582-10-15T00:00:00.000Z"],
  ["0001", "0001-01-01T00:00:00.000Z"],
  ["2024-03-10T02:30:00Z", "2024-03-10T02:30:00.000Z"],
  ["1937-01-01T12:00:27+00:20", "1937-01-01T11:40:27.000Z"],
  ["9999-12-31T23:59:59+14:00", "9999-12-31T09:59:59.000Z"],
])("a time of %s is read as it was written", async (edtf, instant) => {
  const database = await opened(room.url);
  const time = aTime(edtf);
  await insert(database, time);
  expect((await database.client.timeSpan.findUniqueOrThrow({ where: { id: time.id } })).earliest?.toISOString()).toBe(
    instant,
  );
  const [raw] = await database.client.$queryRaw<
    { earliest: Date }[]
  >`SELECT earliest FROM "TimeSpan" WHERE id = ${time.id}::uuid`;
  expect(raw!.earliest.toISOString()).toBe(instant);
  await database.close();
});
