export interface Example {
  /** What it asks, in words. */
  question: string;
  /** The operation, without these words. */
  query: string;
}

const files = import.meta.glob<string>("../../../schema/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The operations that the project keeps and tests, in order of their file names; each begins with its question. */
export const examples: Example[] = Object.values(files).map((text) => {
  const [first = "", ...rest] = text.split("\n");
  return { question: first.replace(/^#\s*/, ""), query: rest.join("\n") };
});
