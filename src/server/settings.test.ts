import { expect, test } from "vitest";
import { readSettings, SettingsError } from "./settings.ts";

test("needs no setting at all", () => {
  expect(readSettings({ PATH: "/bin", DATABASE_URL: "" })).toEqual({
    host: "127.0.0.1",
    port: 4000,
    corsOrigins: [],
    dataDir: "./data",
    databaseUrl: undefined,
    serverLimits: { poolSize: 10, connectTimeout: 5_000, statementTimeout: 15_000 },
    logLevel: "info",
    bodyBytes: 1_000_000,
    limits: { tokens: 2_000, depth: 15, cost: 100_000 },
    capacity: { running: 4, waiting: 50, patience: 2_000 },
    operationTimeout: 10_000,
    rateLimit: { by: "address" },
  });
});

test("takes every setting from the environment", () => {
  const settings = readSettings({
    HOST: "::1",
    PORT: "0",
    CORS_ORIGINS: "https://news.example, http://localhost:3000",
    DATA_DIR: "/var/graph",
    DATABASE_URL: "postgresql://me:secret@db:5432/graph",
    DATABASE_POOL_SIZE: "3",
    DATABASE_CONNECT_TIMEOUT_MS: "500",
    DATABASE_STATEMENT_TIMEOUT_MS: "0",
    LOG_LEVEL: "silent",
    MAX_BODY_BYTES: "10",
    MAX_TOKENS: "20",
    MAX_DEPTH: "30",
    MAX_COST: "40",
    MAX_RUNNING: "50",
    MAX_WAITING: "0",
    OPERATION_TIMEOUT_MS: "60",
    RATE_LIMIT: "70",
    RATE_LIMIT_BY: "token",
  });
  expect(settings).toEqual({
    host: "::1",
    port: 0,
    corsOrigins: ["https://news.example", "http://localhost:3000"],
    dataDir: "/var/graph",
    databaseUrl: "postgresql://me:secret@db:5432/graph",
    serverLimits: { poolSize: 3, connectTimeout: 500, statementTimeout: 0 },
    logLevel: "silent",
    bodyBytes: 10,
    limits: { tokens: 20, depth: 30, cost: 40 },
    capacity: { running: 50, waiting: 0, patience: 2_000 },
    operationTimeout: 60,
    rateLimit: { perMinute: 70, by: "token" },
  });
});

test("tells of all problems at once, each with its mending, and of no value", () => {
  const read = () =>
    readSettings({
      HOST: "http://here",
      PORT: "65536",
      CORS_ORIGINS: "https://news.example,*",
      DATABASE_URL: "mysql://me:secret@db/graph",
      DATABASE_POOL_SIZE: "0",
      DATABASE_CONNECT_TIMEOUT_MS: "5s",
      DATABASE_STATEMENT_TIMEOUT_MS: "-1",
      LOG_LEVEL: "loud",
      MAX_BODY_BYTES: "1MB",
      MAX_TOKENS: "0",
      MAX_DEPTH: "1.5",
      MAX_COST: "-1",
      RATE_LIMIT_BY: "cookie",
    });
  expect(read).toThrow(SettingsError);
  expect(read).toThrow(
    new SettingsError(
      [
        "HOST must be a host name or an IP address, as in 127.0.0.1.",
        "PORT must be a whole number from 0 to 65535, as in 4000.",
        "CORS_ORIGINS must be origins with commas between them, as in https://news.example,https://www.news.example.",
        "DATABASE_URL must be the URL of a PostgreSQL server, as in postgresql://user:password@host:5432/name.",
        "DATABASE_POOL_SIZE must be a whole number from 1 to 1000, as in 10.",
        "DATABASE_CONNECT_TIMEOUT_MS must be a whole number from 100 to 600000, as in 5000.",
        "DATABASE_STATEMENT_TIMEOUT_MS must be a whole number from 0 to 3600000, as in 15000.",
        "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
        "MAX_BODY_BYTES must be a whole number from 1 to 1000000000, as in 1000000.",
        "MAX_TOKENS must be a whole number from 1 to 1000000, as in 2000.",
        "MAX_DEPTH must be a whole number from 1 to 1000, as in 15.",
        "MAX_COST must be a whole number from 1 to 1000000000, as in 100000.",
        "RATE_LIMIT_BY must be one of address, forwarded, token.",
      ].join("\n"),
    ),
  );
});

test.each([
  "*",
  "https://news.example/",
  "https://news.example/page",
  "news.example",
  "null",
  "ftp://news.example",
  ",",
])("takes %s for no origin", (given) => {
  expect(() => readSettings({ CORS_ORIGINS: given })).toThrow("CORS_ORIGINS must be origins");
});
