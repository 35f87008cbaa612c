import type { z } from "zod";
import { echo } from "../../api/echo.ts";

type Schema = z.core.$ZodTypes;

/** What a schema takes, in words: "text", "a list", "text or a mapping". */
export function expected(schema: z.core.$ZodType): string {
  const words = wordsFor(schema);
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join();
}

function wordsFor(schema: z.core.$ZodType): string[] {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case "union":
      return [...new Set(def.options.flatMap(wordsFor))];
    case "pipe":
      return wordsFor(def.in);
    case "optional":
    case "default":
      return wordsFor(def.innerType);
    case "string":
      return ["text"];
    case "enum":
      return [`one of ${Object.values(def.entries).join(", ")}`];
    case "boolean":
      return ["true or false"];
    case "number":
      return ["format" in def ? "a whole number" : "a number"];
    case "array":
      return ["a list"];
    case "tuple":
      return [`a list of ${def.items.length}`];
    default:
      return ["a mapping"];
  }
}

/** What was given instead, in words. */
export function given(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "string" ? echo(value) : `the ${typeof value} ${JSON.stringify(value)}`;
}

/** The fields that a mapping may have. */
export function fieldsOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as Schema)._zod;
  if (def.type === "object") return Object.keys(def.shape);
  return def.type === "record" ? Object.values((def.keyType as z.core.$ZodEnum)._zod.def.entries).map(String) : [];
}
