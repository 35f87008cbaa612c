import { defineConfig } from "vite";
import { precompress } from "../precompress.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [precompress()],
  build: {
    outDir: "../built",
    emptyOutDir: false,
    target: "es2022",
    // One file under a name that never changes: it stands in other sites' pages.
    lib: { entry: "embed.ts", formats: ["iife"], name: "newsContext", fileName: () => "embed.js" },
  },
});
