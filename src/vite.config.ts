import { defineConfig } from "vite";

/** The programs that users start, each in one file without types: loaded as they are written, the server starts half as fast. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: true,
    rolldownOptions: {
      input: ["main.ts", "import.ts", "database/pglite.worker.ts"],
      output: { chunkFileNames: "[name].js" },
    },
    // A folder beside those of the sources: what they find by where they are, they find from here.
    outDir: "built",
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
  },
});
