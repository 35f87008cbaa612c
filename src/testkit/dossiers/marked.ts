/** A source with a ▸ before each place that is meant, taken out; the places as line:column, in order. */
export function marked(text: string): { source: string; places: string[] } {
  const [first = "", ...rest] = text.split("▸");
  let source = first;
  const places = rest.map((part) => {
    const lines = source.split("\n");
    source += part;
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  });
  return { source, places };
}
