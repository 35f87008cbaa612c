// In plain JavaScript, because it runs before anything is built and where tsx is not installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const exists = (path) => existsSync(join(root, path));
const writtenAt = (path) => statSync(join(root, path)).mtimeMs;

/** What the build makes last in each of its folders. */
const built = ["src/built/main.js", "src/built/import.js", "src/web/built/reader/index.html", "src/web/built/embed.js"];
/** The development packages that make it. */
const canBuild = ["prisma", "@graphql-codegen/cli", "vite"].every((name) => exists(`node_modules/${name}`));
const howToBuild = canBuild
  ? "Run: npm run prepare"
  : "The packages that build it are not installed. Run: npm ci && npm prune --omit=dev --omit=optional";

if (canBuild && !process.argv.includes("--check")) build();
else check();

function build() {
  for (const command of ["prisma generate", "npm run codegen", "npm run build"]) {
    const { status } = spawnSync(command, { cwd: root, stdio: "inherit", shell: true });
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** Ends the process when it could not start, and warns when it would start what was built of older sources. */
function check() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const absent = Object.keys(dependencies).find((name) => !exists(`node_modules/${name}`));
  if (absent) fail(`The package ${absent} is not installed. Run: npm ci`);
  const unbuilt = built.find((path) => !exists(path));
  if (unbuilt) fail(`Backgrounder is not built: there is no ${unbuilt}. ${howToBuild}`);
  const newer = sources().find((path) => writtenAt(path) > writtenAt(built[0]));
  if (newer) console.warn(`Backgrounder was built before ${newer} changed. ${howToBuild}`);
}

/** What is built, without tests; an image has none of it. */
function sources() {
  return ["prisma/schema.prisma", "prisma/migrations", "src"]
    .filter(exists)
    .flatMap((name) =>
      statSync(join(root, name)).isFile()
        ? [name]
        : readdirSync(join(root, name), { recursive: true }).map((path) => join(name, path)),
    )
    .filter((path) => /\.(tsx?|css|html|svg|graphql|prisma|sql)$/.test(path))
    .filter((path) => !/\.test\.|\b(built|generated|testkit|bench)\b/.test(path));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
