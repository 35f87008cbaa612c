import { defineConfig } from "vitest/config";

export default defineConfig({
  // Without it the ES module and the CommonJS copy of graphql meet, and neither knows the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: "src/testkit/database/templates.ts",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
