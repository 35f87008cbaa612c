import type { TypedDocumentString } from "./generated/documents.ts";

/** How long a reader's page waits for background, in milliseconds. */
const patience = 5_000;

/** What the graph at an address answers; it rejects when that takes too long, is an error, or is no longer wanted. */
export async function ask<Data, Variables>(
  graph: URL,
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
  unwanted: AbortController,
): Promise<Data> {
  const late = setTimeout(() => unwanted.abort(), patience);
  try {
    const response = await fetch(graph, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "omit",
      body: JSON.stringify({ query: String(operation), variables }),
      signal: unwanted.signal,
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (!data || errors) throw new Error("The graph does not answer.");
    return data;
  } finally {
    clearTimeout(late);
  }
}
