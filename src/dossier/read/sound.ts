import { z } from "zod";

/**
 * What of a value has the shape that a schema asks for, written out in full: all of it, or else those of its fields and
 * items that have; undefined where nothing has. Items of a list keep their places.
 */
export function soundPart(schema: z.core.$ZodType, value: unknown): unknown {
  const read = z.safeParse(schema, value);
  if (read.success) return read.data;
  if (typeof value !== "object" || value === null) return undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "union":
      return def.options.map((option) => soundPart(option, value)).find((part) => part !== undefined);
    case "pipe": {
      const part = soundPart(def.in, value);
      return part === undefined ? undefined : z.safeParse(def.out, part).data;
    }
    case "optional":
    case "default":
      return soundPart(def.innerType, value);
    case "array":
      return Array.isArray(value) ? value.map((item) => soundPart(def.element, item)) : undefined;
    case "object":
      return soundFields(value, Object.entries(def.shape));
    case "record":
      return soundFields(
        value,
        Object.keys(value).flatMap((key) => (z.safeParse(def.keyType, key).success ? [[key, def.valueType]] : [])),
      );
    default:
      return undefined;
  }
}

function soundFields(value: object, schemas: [key: string, schema: z.core.$ZodType][]): object | undefined {
  if (Array.isArray(value)) return undefined;
  const given = new Map(Object.entries(value));
  const fields = schemas.map(([key, schema]) => [key, soundPart(schema, given.get(key))] as const);
  return Object.fromEntries(fields.filter(([, part]) => part !== undefined));
}
