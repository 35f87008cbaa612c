import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "../precompress.ts";

/** Where `npm start` answers while the reader is developed. */
const gateway = process.env.GATEWAY ?? "http://127.0.0.1:4000";
const proxy = { "/graphql": gateway };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    outDir: "../built/reader",
    emptyOutDir: true,
    // The page's policy lets nothing in from data: URLs but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Before it is compressed, of which a test holds the size.
    chunkSizeWarningLimit: 600,
  },
  server: { host: "127.0.0.1", proxy },
  preview: { host: "127.0.0.1", proxy },
});
