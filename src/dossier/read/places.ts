import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type YAMLMap,
} from "yaml";
import type { Place } from "./problem.ts";

export type Path = readonly PropertyKey[];

/** Where the parts of a dossier stand in its file, by their path: ["statements", "promise", "evidence", 0, "exact"]. */
export interface Places {
  /** Where a value begins; of what the file leaves out, where the nearest thing around it is named. */
  of(path: Path): Place;
  /** Where a value is named: its key, or the value itself in a list and at the top. */
  keyOf(path: Path): Place;
  /** A number as the file writes it: 0231, or with more digits than JavaScript keeps; undefined of what is none. */
  numberAt(path: Path): string | undefined;
  /** Where an offset of the source stands. */
  at(offset: number): Place;
}

interface Found {
  key?: unknown;
  value: unknown;
}

/**
 * The places of a document that was parsed with this line counter. What is written short is found by its path in full:
 * one item for a list by its index 0, a word for a mapping by any of its fields.
 */
export function placesIn(
  file: string,
  document: Document,
  aliases: ReadonlyMap<Alias, unknown>,
  lines: LineCounter,
): Places {
  const fieldsOf = remembered((map: YAMLMap) => new Map(map.items.map((pair) => [nameOf(pair.key), pair])));

  const step = ({ value }: Found, name: PropertyKey): Found | undefined => {
    const whole = isAlias(value) ? aliases.get(value) : value;
    if (isMap(whole) && typeof name === "string") return fieldsOf(whole).get(name);
    if (isSeq(whole)) return typeof name === "number" && name in whole.items ? { value: whole.items[name] } : undefined;
    return isScalar(whole) || typeof name === "number" ? { value: whole } : undefined;
  };
  const find = (path: Path): Found | undefined =>
    path.reduce<Found | undefined>((found, name) => found && step(found, name), { value: document.contents });

  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
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
  const numberAt = (path: Path): string | undefined => {
    const { value } = find(path) ?? {};
    const scalar = isAlias(value) ? aliases.get(value) : value;
    return isScalar(scalar) && typeof scalar.value === "number" ? scalar.source : undefined;
  };
  return { of, keyOf, at, numberAt };
}

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : undefined);
const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);

function remembered<Of extends WeakKey, Answer>(answer: (of: Of) => Answer): (of: Of) => Answer {
  const answers = new WeakMap<Of, Answer>();
  return (of) => {
    const known = answers.get(of) ?? answer(of);
    answers.set(of, known);
    return known;
  };
}
