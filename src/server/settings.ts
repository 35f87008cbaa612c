import { z } from "zod";
import type { DatabaseSettings } from "../database/open.ts";
import type { Capacity } from "./limits/admission.ts";
import { clientKeys, type RateLimit } from "./limits/rate-limit.ts";

const wholeNumber = (least: number, most: number, example: string) => {
  const advice = `must be a whole number from ${least} to ${most}, as in ${example}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, advice)
    .transform(Number)
    .refine((value) => value >= least && value <= most, advice);
};
const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be the URL of a PostgreSQL server, as in postgresql://user:password@host:5432/name",
});
const hostName = z.string().regex(/^[\w.:-]+$/, "must be a host name or an IP address, as in 127.0.0.1");
const originAdvice = "must be origins with commas between them, as in https://news.example,https://www.news.example";
const origins = z
  .string()
  .transform((list) => list.split(",").map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), originAdvice);

const environment = z.object({
  HOST: hostName.default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535, "4000").default(4000),
  CORS_ORIGINS: origins.default([]),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 1_000, "10").default(10),
  DATABASE_CONNECT_TIMEOUT_MS: wholeNumber(100, 600_000, "5000").default(5_000),
  DATABASE_STATEMENT_TIMEOUT_MS: wholeNumber(0, 3_600_000, "15000").default(15_000),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(", ")}`).default("info"),
  MAX_BODY_BYTES: wholeNumber(1, 1_000_000_000, "1000000").default(1_000_000),
  MAX_TOKENS: wholeNumber(1, 1_000_000, "2000").default(2_000),
  MAX_DEPTH: wholeNumber(1, 1_000, "15").default(15),
  MAX_COST: wholeNumber(1, 1_000_000_000, "100000").default(100_000),
  MAX_RUNNING: wholeNumber(1, 1_000, "4").default(4),
  MAX_WAITING: wholeNumber(0, 100_000, "50").default(50),
  OPERATION_TIMEOUT_MS: wholeNumber(1, 3_600_000, "10000").default(10_000),
  RATE_LIMIT: wholeNumber(1, 1_000_000_000, "6000000").optional(),
  RATE_LIMIT_BY: z.enum(clientKeys, `must be one of ${clientKeys.join(", ")}`).default("address"),
});

export const settingNames = Object.keys(environment.shape);

/** What one operation may ask for. */
export interface Limits {
  tokens: number;
  depth: number;
  /** In the units of `prices.ts`. */
  cost: number;
}

export interface Settings extends DatabaseSettings {
  host: string;
  /** Zero takes any free one. */
  port: number;
  /** The sites whose pages may ask the graph, as browsers name them. */
  corsOrigins: string[];
  logLevel: (typeof levels)[number];
  bodyBytes: number;
  limits: Limits;
  capacity: Capacity;
  /** In milliseconds. */
  operationTimeout: number;
  rateLimit: RateLimit;
}

/** How long an operation waits for its turn at most, in milliseconds: who asks again later is served sooner. */
const patience = 2_000;

/** Settings that do not hold: every problem on a line of its own, with the variable and how to mend it. */
export class SettingsError extends Error {}

/**
 * The settings that an environment gives, with a default for each that is unset or empty.
 * @throws SettingsError that tells of all problems at once, and shows no value: a URL may hold a password.
 */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const { success, data, error } = environment.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")),
  );
  if (!success) {
    throw new SettingsError(error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`).join("\n"));
  }
  return {
    host: data.HOST,
    port: data.PORT,
    corsOrigins: data.CORS_ORIGINS,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    serverLimits: {
      poolSize: data.DATABASE_POOL_SIZE,
      connectTimeout: data.DATABASE_CONNECT_TIMEOUT_MS,
      statementTimeout: data.DATABASE_STATEMENT_TIMEOUT_MS,
    },
    logLevel: data.LOG_LEVEL,
    bodyBytes: data.MAX_BODY_BYTES,
    limits: { tokens: data.MAX_TOKENS, depth: data.MAX_DEPTH, cost: data.MAX_COST },
    capacity: { running: data.MAX_RUNNING, waiting: data.MAX_WAITING, patience },
    operationTimeout: data.OPERATION_TIMEOUT_MS,
    rateLimit: { perMinute: data.RATE_LIMIT, by: data.RATE_LIMIT_BY },
  };
}

/** Whether a browser would name a site so: with its scheme, and neither path nor trailing slash. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
