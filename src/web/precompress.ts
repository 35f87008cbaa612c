import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthIt = /\.(css|html|js|json|svg|ttf)$/;
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Lays beside each file of a build what the server sends in its place: brotli, and gzip, as browsers without TLS have no other. */
export const precompress = (): Plugin => ({
  name: "precompress",
  apply: "build",
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((name) => worthIt.test(name))) {
      const path = join(dir ?? "", name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    }
  },
});
