import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { dossierJsonSchema } from "./json-schema.ts";

const emitted = dossierJsonSchema();

it("is emitted as the format is", () => {
  expect(readFileSync(new URL("../../../schema/dossier.schema.json", import.meta.url), "utf8")).toBe(emitted);
});

it("helps with every field", () => {
  const fields = fieldsIn(JSON.parse(emitted));
  expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(["story", "speakers", "exact", "edtf"]));
  expect(fields.filter(([, field]) => !("description" in field || "$ref" in field))).toEqual([]);
});

function fieldsIn(schema: unknown): [string, object][] {
  if (typeof schema !== "object" || schema === null) return [];
  const fields = "properties" in schema ? Object.entries(schema.properties as Record<string, object>) : [];
  return [...fields, ...Object.values(schema).flatMap(fieldsIn)];
}
