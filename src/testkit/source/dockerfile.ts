import { execFileSync } from "node:child_process";
import { chownSync, copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";

/** An image as a folder: what its last stage has, and how it is run. */
export interface Image {
  /** What stands for its root. */
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  healthcheck: string[];
  command: string[];
}

interface Build {
  /** The folder that `docker build` is given. */
  context: string;
  /** An empty one, for a folder a stage. */
  scratch: string;
  /** What is done in the place of a command that would take minutes, by the command; it is given the folder that that runs in. */
  standIns: Record<string, (folder: string) => void>;
  /** The user and group that files are given to by --chown; none when they cannot be. */
  owner: number | undefined;
}

/** Does what a Dockerfile says in a scratch folder, on this machine, with its own Node. It knows the instructions that ours has. */
export function buildImage({ context, scratch, standIns, owner }: Build): Image {
  const stages = new Map<string, Image>();
  let image: Image | undefined;
  for (const [name, text] of instructionsOf(join(context, "Dockerfile"))) {
    if (name === "FROM") {
      const stage = / AS (\w+)$/.exec(text)?.[1] ?? "last";
      const root = join(scratch, stage);
      image = { root, workdir: "/", env: {}, user: "root", healthcheck: [], command: [] };
      stages.set(stage, image);
    } else follow(image!, name, text);
  }
  return image!;

  function follow(image: Image, name: string, text: string): void {
    const here = join(image.root, image.workdir);
    switch (name) {
      case "WORKDIR":
        image.workdir = text;
        mkdirSync(join(image.root, text), { recursive: true });
        break;
      case "RUN":
        for (const command of text.split(" && ")) {
          const standIn = standIns[command];
          if (standIn) standIn(here);
          else execFileSync("sh", ["-c", command], { cwd: here, stdio: "pipe" });
        }
        break;
      case "COPY":
        copy(here, text.split(" "));
        break;
      case "ENV":
        Object.assign(image.env, Object.fromEntries(text.split(" ").map((pair) => pair.split("="))));
        break;
      case "USER":
        image.user = text;
        break;
      case "HEALTHCHECK":
        image.healthcheck = JSON.parse(text.slice(text.indexOf("["))) as string[];
        break;
      case "CMD":
        image.command = JSON.parse(text) as string[];
        break;
      case "VOLUME":
      case "EXPOSE":
      case "STOPSIGNAL":
        break;
      default:
        throw new Error(`The Dockerfile has ${name}, which src/testkit/source/dockerfile.ts does not know`);
    }
  }

  function copy(here: string, words: string[]): void {
    const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.split("=")[1];
    const from = option("from");
    const paths = words.filter((word) => !word.startsWith("--"));
    const target = join(here, paths.pop()!);
    for (const path of paths) {
      const source = from === undefined ? join(context, path) : join(stages.get(from)!.root, path);
      const into = statSync(source).isFile() && words.at(-1)!.endsWith("/") ? join(target, basename(path)) : target;
      if (basename(source) === "node_modules") linkFolder(source, into);
      else cpSync(source, into, { recursive: true, ...(from === undefined && { filter: isSent(context) }) });
      if (option("chown") && owner !== undefined) chownSync(into, owner, owner);
    }
  }
}

/** A Dockerfile's instructions, each as its name and the rest. */
function instructionsOf(file: string): [string, string][] {
  return readFileSync(file, "utf8")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1).trim()]);
}

/** Whether .dockerignore lets a file into a build; it may have names in its folder, and names anywhere after two stars. */
function isSent(context: string): (path: string) => boolean {
  const patterns = readFileSync(join(context, ".dockerignore"), "utf8").trim().split("\n");
  const unknown = patterns.find((pattern) => /[*!/]/.test(pattern.replace(/^\*\*\//, "")));
  if (unknown) throw new Error(`.dockerignore has ${unknown}, which src/testkit/source/dockerfile.ts does not know`);
  return (path) =>
    !patterns.some((pattern) =>
      pattern.startsWith("**/") ? basename(path) === pattern.slice(3) : relative(context, path) === pattern,
    );
}

/** Copies a folder of packages by hard links, as nothing in them is written again but npm's own list. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else if (entry.name === ".package-lock.json") copyFileSync(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // From another file system.
    copyFileSync(source, target);
  }
}
