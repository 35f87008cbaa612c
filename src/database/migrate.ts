import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

const prismaFolder = join(import.meta.dirname, "../../prisma");
const schema = { path: "schema.prisma", content: readFileSync(join(prismaFolder, "schema.prisma"), "utf8") };
const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that the database does not have yet, and names them. */
export async function migrate(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  if ((await dueMigrations(adapter)).length === 0) return [];
  await forgetBrokenOff(adapter);
  const engine = await schemaEngine(adapter);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations(), filters });
  return appliedMigrationNames;
}

/** The migrations that a database does not have, which is told in a fraction of the time that the engine takes to load. */
export async function dueMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const connection = await adapter.connect();
  const names = migrations().migrationDirectories.map(({ path }) => path);
  try {
    const sql = `SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
    return names.filter((name) => !rows.some(([applied]) => applied === name));
  } catch {
    // A new database has no such table; whatever else it is, the engine meets it and tells.
    return names;
  } finally {
    await connection.dispose();
  }
}

/**
 * Lets a migration that broke off, by a kill or on a full disk, be applied again, where Prisma would go no further. Each is one
 * transaction, so that nothing is left of it. Prisma's own lock is taken first: another process may be in the middle of one.
 */
async function forgetBrokenOff(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<void> {
  const connection = await adapter.connect();
  try {
    await connection.executeScript(
      `SELECT pg_advisory_xact_lock(72707369);
      UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
    );
  } catch {
    // As above.
  } finally {
    await connection.dispose();
  }
}

/** The SQL by which schema.prisma is ahead of the migrations; a comment alone when it is not. Needs a database of its own. */
export async function pendingMigration(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const engine = await schemaEngine(adapter);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrations() },
    to: { tag: "schemaDatamodel", files: [schema] },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? "";
}

function migrations() {
  const baseDir = join(prismaFolder, "migrations");
  const read = (path: string) => readFileSync(join(baseDir, path), "utf8");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: read("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: readdirSync(baseDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: read(`${name}/migration.sql`) } as const },
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

async function schemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  const { SchemaEngine } = await (bindings ??= loadBindings());
  const datamodels: [string, string][] = [[schema.path, schema.content]];
  return SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** The bindings hold one instance of the WebAssembly for the whole process. */
let bindings: ReturnType<typeof loadBindings> | undefined;

/** Prisma's schema engine as WebAssembly, so that no native one is downloaded. */
async function loadBindings() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
