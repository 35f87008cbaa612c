import { defineConfig } from "vite";
import { precompress } from "../precompress.ts";

export default defineConfig({
  root: import.meta.dirname,
  base: "/explorer/",
  plugins: [precompress()],
  build: {
    outDir: "../built/explorer",
    emptyOutDir: true,
    // The page's policy lets nothing in from data: URLs but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one large library, which nothing else waits for.
    chunkSizeWarningLimit: 3_000,
    // Its packages mark what runs in browsers alone, which here is everything.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
