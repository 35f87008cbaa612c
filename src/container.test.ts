import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import ts from "typescript";
import { parse } from "yaml";
import { readSettings, settingNames } from "./server/settings.ts";
import { buildImage, type Image, linkFolder } from "./testkit/source/dockerfile.ts";
import { closedFolder } from "./testkit/database/postgres.ts";
import { post } from "./testkit/server/small-server.ts";

const context = dirname(import.meta.dirname);
const fileOf = (name: string) => readFileSync(join(context, name), "utf8");

/** As root the image runs as somebody without rights, where that one can reach Node. */
const nobody = process.getuid?.() === 0 && !closedFolder(dirname(process.execPath)) ? 65_534 : undefined;

describe("the image", () => {
  const scratch = mkdtempSync(join(tmpdir(), "backgrounder-image-"));
  let image: Image;
  let here: string;
  beforeAll(() => {
    chmodSync(scratch, 0o755);
    const standIns = {
      // Minutes each, of which `npm test` has had the better part.
      "npm ci --ignore-scripts": (folder: string) =>
        linkFolder(join(context, "node_modules"), join(folder, "node_modules")),
      "npm run prepare": (folder: string) => {
        for (const built of ["src/built", "src/web/built"])
          cpSync(join(context, built), join(folder, built), { recursive: true });
      },
    };
    image = buildImage({ context, scratch, standIns, owner: nobody });
    here = join(image.root, image.workdir);
  }, 300_000);
  afterAll(() => rmSync(scratch, { recursive: true }));

  const run = ([program, ...args]: string[], environment: Record<string, string>) =>
    spawn(program === "node" ? process.execPath : program!, args, {
      cwd: here,
      env: { PATH: process.env.PATH, ...environment },
      ...(nobody !== undefined && { uid: nobody, gid: nobody }),
    });

  test("has no package of development, and nothing but what runs", () => {
    expect(readdirSync(here).sort()).toEqual(["data", "node_modules", "package.json", "prisma", "src"]);
    expect(readdirSync(join(here, "src")).sort()).toEqual(["built", "web"]);
    const { devDependencies } = JSON.parse(fileOf("package.json")) as { devDependencies: Record<string, string> };
    const packages = readdirSync(join(here, "node_modules"));
    expect(Object.keys(devDependencies).filter((name) => packages.includes(name))).toEqual([]);
  });

  test("does not run as root, by settings that there are", () => {
    const { NODE_ENV, ...settings } = image.env;
    expect({ user: image.user, NODE_ENV }).toEqual({ user: "node", NODE_ENV: "production" });
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(readSettings(settings)).toMatchObject({ host: "0.0.0.0", port: 4000, dataDir: `${image.workdir}/data` });
  });

  test.runIf(nobody !== undefined)("lets its user write nothing but the data", () => {
    const script = `const fs = require("node:fs");
      const writable = (path) => { try { fs.accessSync(path, fs.constants.W_OK); return true } catch { return false } };
      console.log(fs.readdirSync(".", { recursive: true }).concat(".").filter(writable).join());`;
    const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: here, uid: nobody, gid: nobody });
    expect(stdout.toString()).toBe("data\n");
  });

  test("serves, is healthy, and ends in order", { timeout: 300_000 }, async () => {
    const port = await freePort();
    const environment = {
      ...image.env,
      DATA_DIR: join(image.root, image.env.DATA_DIR!),
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "silent",
    };
    const isHealthy = async () => (await once(run(image.healthcheck, environment), "exit"))[0] === 0;
    expect(await isHealthy()).toBe(false);
    const program = run(image.command, environment);
    const ended = Promise.all([once(program, "exit"), text(program.stderr)]);
    await Promise.race([once(program.stdout, "data"), ended]);
    expect(await isHealthy()).toBe(true);
    expect(await post(`http://127.0.0.1:${port}/graphql`, { query: "{ stories { totalCount } }" })).toMatchObject({
      status: 200,
      body: { data: { stories: { totalCount: 1 } } },
    });
    program.kill("SIGTERM");
    expect(await ended).toEqual([[0, null], ""]);
  });
});

test("what is built imports no package of development", () => {
  const { dependencies } = JSON.parse(fileOf("package.json")) as { dependencies: Record<string, string> };
  const folder = join(context, "src/built");
  const imported = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => ts.preProcessFile(readFileSync(join(folder, file), "utf8")).importedFiles)
    .map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0]);
  expect(imported).toContain("fastify");
  expect([...new Set(imported)].filter((name) => !(name in dependencies))).toEqual([]);
});

interface Service {
  image?: string;
  environment: Record<string, string>;
  volumes?: string[];
}

test("compose.yaml names settings that there are, and one database", () => {
  const compose = parse(fileOf("compose.yaml")) as {
    services: { gateway: Service; database: Service };
    volumes: object;
  };
  const { gateway, database } = compose.services;
  expect(settingNames).toEqual(expect.arrayContaining(Object.keys(gateway.environment)));
  const filled = (service: Service) =>
    Object.fromEntries(
      Object.entries(service.environment).map(([name, value]) => [
        name,
        value.replace(/\$\{\w+:\?[^}]+\}/g, "Secret1").replace(/\$\{\w+:-([^}]*)\}/g, "$1"),
      ]),
    );
  const url = new URL(readSettings(filled(gateway)).databaseUrl!);
  expect(filled(database)).toEqual({
    POSTGRES_USER: url.username,
    POSTGRES_PASSWORD: url.password,
    POSTGRES_DB: url.pathname.slice(1),
  });
  expect(Object.keys(compose.services)).toContain(url.hostname);
  expect(Object.keys(compose.volumes)).toEqual(database.volumes!.map((volume) => volume.split(":")[0]));
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
