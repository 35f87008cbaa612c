import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Lays beside each built file what the server sends in its place: brotli, and gzip for browsers without TLS. */

const built = join(import.meta.dirname, "built");
const worthIt = /\.(css|html|js|json|svg|ttf)$/;
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

for (const name of readdirSync(built, { recursive: true, encoding: "utf8" }).filter((name) => worthIt.test(name))) {
  const path = join(built, name);
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
