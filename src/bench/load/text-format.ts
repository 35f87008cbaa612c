/** Rows in COPY's text format: the columns that any of them has, and a line a row; what a row lacks is null. */
export function textFormat(rows: readonly object[]): { columns: string[]; lines: string[] } {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => {
    const values = row as Record<string, unknown>;
    return `${columns.map((column) => printed(values[column])).join("\t")}\n`;
  });
  return { columns, lines };
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map((item) => JSON.stringify(String(item))).join(",")}}`);
  return escaped(typeof value === "string" ? value : JSON.stringify(value));
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string) => text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character]!);
