import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from "yaml";
import type { Place } from "./problem.ts";

export type Path = readonly PropertyKey[];

/** Where the parts of a dossier stand in its file, by their path: ["statements", "promise", "evidence", 0, "exact"]. */
export interface Places {
  /** Where a value begins; of what the file leaves out, where the nearest thing around it is named. */
  of(path: Path): Place;
  /** Where a value is named: its key, or the value itself in a list and at the top. */
  keyOf(path: Path): Place;
  /** Where an offset of the source stands. */
  at(offset: number): Place;
}

/**
 * The places of a document that was parsed with this line counter. What is written short is found by its path in full:
 * one item for a list by its index 0, a word for a mapping by any of its fields.
 */
export function placesIn(file: string, document: Document, lines: LineCounter): Places {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const startOf = (node: unknown) => (node as Node | null | undefined)?.range?.[0];

  const step = (node: unknown, name: PropertyKey): { key?: unknown; value: unknown } | undefined => {
    const whole = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(whole)) return name in whole.items ? { value: whole.items[name as number] } : undefined;
    if (isScalar(whole) || typeof name === "number") return { value: whole };
    const pair =
      isMap(whole) &&
      whole.items.findLast((item: Pair) => String(isScalar(item.key) ? item.key.value : item.key) === name);
    return pair ? { key: pair.key, value: pair.value } : undefined;
  };
  const find = (path: Path): { key?: unknown; value: unknown } | undefined =>
    path.reduce<{ key?: unknown; value: unknown } | undefined>((found, name) => found && step(found.value, name), {
      value: document.contents,
    });

  const keyOf = (path: Path): Place => {
    const found = find(path);
    const offset = startOf(found?.key) ?? startOf(found?.value);
    if (offset !== undefined) return at(offset);
    return path.length ? keyOf(path.slice(0, -1)) : at(0);
  };
  const of = (path: Path): Place => {
    const offset = startOf(find(path)?.value);
    return offset === undefined ? keyOf(path) : at(offset);
  };
  return { of, keyOf, at };
}
