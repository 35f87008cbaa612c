import { registerEnumType } from "type-graphql";

/** Makes an enumeration known to the API, with a description of each value. */
export function registerEnum<Value extends string>(
  values: Record<Value, Value>,
  name: string,
  description: string,
  meanings: Record<Value, string>,
): void {
  const described = Object.entries<string>(meanings).map(([value, meaning]) => [value, { description: meaning }]);
  const valuesConfig = Object.fromEntries(described) as Record<Value, { description: string }>;
  registerEnumType<Record<Value, Value>>(values, { name, description, valuesConfig });
}
