import { join } from "node:path";
import { expect, test } from "vitest";
import { sqlNamesBelow } from "../testkit/source/sql-names.ts";
import { tablesAsOf, visibility } from "./tables.ts";

const models = Object.entries(visibility);
/** What writes, what tests, what counts all there is for operators, and the tables themselves. */
const exempt = /^(bench|dossier|testkit)\/|\.test\.ts$|^(query\/tables|server\/log\/metrics)\.ts$/;

test("outside the view, SQL names only models that are reached through others", () => {
  const names = sqlNamesBelow(join(import.meta.dirname, ".."));
  expect(names).toContainEqual({ file: "query/tables.ts", name: "Fact" });
  expect(names).toContainEqual({ file: "graph/entry/entry.row.ts", name: "TimeSpan" });
  const reached = new Set(models.filter(([, sight]) => typeof sight !== "string").map(([model]) => model));
  expect(names.filter(({ file, name }) => !exempt.test(file) && !reached.has(name))).toEqual([]);
});

test("every model with a report time is read from its table, which an instant narrows", () => {
  const seen = models.flatMap(([model, sight]) => (typeof sight === "string" ? [[model, sight] as const] : []));
  const tables = tablesAsOf(new Date());
  expect(seen.map(([, table]) => table).sort()).toEqual(Object.keys(tables).sort());
  for (const [model, table] of seen) {
    expect(tables[table].sql).toContain(`"${model}"`);
    expect(tables[table].values, table).not.toEqual([]);
  }
});

test("every other model is reached, at last, through one that is seen from its report", () => {
  const isSeen = (model: keyof typeof visibility, before: string[] = []): boolean => {
    const sight = visibility[model];
    if (typeof sight === "string") return true;
    return !before.includes(model) && sight.through.every((other) => isSeen(other, [...before, model]));
  };
  expect(Object.values(visibility)).not.toContainEqual({ through: [] });
  expect(models.map(([model]) => model as keyof typeof visibility).filter((model) => !isSeen(model))).toEqual([]);
});
