import { Kind, parse, print, type SelectionNode, type SelectionSetNode } from "graphql";

interface Difference {
  /** The fields that lead to it, as they are asked for, with places in lists. */
  at: string;
  one: unknown;
  other: unknown;
}

/** The first place where two answers to an operation differ, in the order of the first; undefined when they are equal. */
export function firstDifference(operation: string, one: unknown, other: unknown): Difference | undefined {
  const path = pathOfDifference(one, other);
  if (!path) return undefined;
  const valueAt = (answer: unknown) =>
    path.reduce((value, key) => (value as Record<string, unknown> | null)?.[key], answer);
  return { at: fieldsAt(operation, path), one: valueAt(one), other: valueAt(other) };
}

function pathOfDifference(one: unknown, other: unknown): string[] | undefined {
  if (one === other) return undefined;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return [];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const path = pathOfDifference((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]);
    if (path) return [key, ...path];
  }
  return undefined;
}

/** The fields of an operation that lead to a place in its answer, as they are asked for, with places in lists. */
export function fieldsAt(operation: string, path: readonly (string | number)[] = []): string {
  let selected = parse(operation).definitions.flatMap((each) => ("selectionSet" in each ? [each.selectionSet] : []));
  const fields = path.map((key) => {
    const field = selected.flatMap(fieldsIn).find(({ name, alias }) => (alias ?? name).value === key);
    if (!field) return String(key);
    selected = field.selectionSet ? [field.selectionSet] : [];
    return print({ ...field, alias: undefined, selectionSet: undefined });
  });
  return fields.join(" > ");
}

const fieldsIn = ({ selections }: SelectionSetNode) => selections.flatMap(fieldsOf);

function fieldsOf(selection: SelectionNode): Extract<SelectionNode, { kind: Kind.FIELD }>[] {
  if (selection.kind === Kind.FIELD) return [selection];
  return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : [];
}
