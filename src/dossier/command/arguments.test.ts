import { expect, it } from "vitest";
import { readArguments, UsageError } from "./arguments.ts";

it("reads files, texts and slugs in any order that leaves no doubt", () => {
  const args = ["--dry-run", "a.yaml", "--text", "star=star=1.txt", "b.yaml", "--withdraw", "breach", "visit"];
  expect(readArguments(args)).toEqual({
    files: ["a.yaml", "b.yaml"],
    texts: new Map([["star", "star=1.txt"]]),
    withdraw: ["breach", "visit"],
    dryRun: true,
  });
});

it.each([
  [[], "which dossier? Name a file"],
  [["a.yaml", "b.yaml", "./a.yaml"], "./a.yaml is given twice; give it once"],
  [["a.yaml", "--text", "star"], "--text takes KEY=FILE, not star"],
  [["a.yaml", "--text", "a=b", "--text", "a=c"], "--text gives the article a two texts; give it one"],
  [["--withdraw", "breach", "a.yaml"], "--withdraw takes slugs, not a.yaml; files come first"],
])("refuses %j", (args, message) => {
  expect(() => readArguments(args)).toThrow(new UsageError(message));
});
