import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { knownOperations, operationLabel } from "./known-operations.ts";

const root = join(import.meta.dirname, "../..");
const written = ["schema/operations", "src/web"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)),
  )
  .filter((file) => file.endsWith(".graphql"))
  .flatMap((file) => parse(readFileSync(file, "utf8")).definitions)
  .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name!.value] : []));

test("the operations that are known are those that were written", () => {
  expect([...knownOperations]).toEqual([...written, "IntrospectionQuery"].sort());
});

test.each([
  ["StoryPage", "StoryPage"],
  ["Mine", "other"],
  ["constructor", "other"],
  [undefined, "other"],
])("%s is counted as %s", (name, label) => {
  expect(operationLabel(name)).toBe(label);
});
