import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const root = join(import.meta.dirname, "../../..");
const file = "schema/schema.graphql";

/** What breaks clients of one SDL in another, by path, unless the text names the path in backquotes. */
export async function untoldBreaks(before: string, after: string, told: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !told.includes(`\`${path}\``))
    .map(({ message, path }) => `${message} Tell of it in README.md under "Schema changes", as \`${path}\`.`);
}

/** The last committed SDL that differs from this one; undefined where the history does not reach back to one. */
export function committedBefore(sdl: string): string | undefined {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: "pipe" });
  try {
    const commits = git("log", "-10", "--format=%H", "--", file).split("\n").filter(Boolean);
    return commits.map((commit) => git("show", `${commit}:${file}`)).find((committed) => committed !== sdl);
  } catch {
    return undefined;
  }
}
