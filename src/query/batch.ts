import DataLoader from "dataloader";

/** Loads by key what has at most one row a key; null where there is none. Keys of one tick are asked for together. */
export function one<Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await load([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads by key what has any number of rows a key, in the order of the query. Keys of one tick are asked for together. */
export function many<Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = grouped(await load([...keys]), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** Makes keys of arguments, equal for equal ones: their JSON, but a long text that many share is written into none. */
export function argumentKeys(): (args: object) => string {
  const texts = new Map<string, number>();
  const short = (_key: string, value: unknown) => {
    if (typeof value !== "string" || value.length <= 1_000) return value;
    const number = texts.get(value) ?? texts.size;
    texts.set(value, number);
    return { text: number };
  };
  return (args) => JSON.stringify(args, short);
}

/** Makes a way to load that does so once for equal arguments, as JSON tells them apart. */
export function once<Args extends object, Result>(
  load: (args: Args) => Promise<Result>,
): (args: Args) => Promise<Result> {
  const loaded = new Map<string, Promise<Result>>();
  const keyOf = argumentKeys();
  return (args) => {
    const key = keyOf(args);
    const result = loaded.get(key) ?? load(args);
    loaded.set(key, result);
    return result;
  };
}

/** The rows by key, in their order. */
export function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
