import { defineConfig } from "prisma/config";

// `prisma generate` never runs the native schema engine, so it need not be downloaded: any existing program will do.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
