import type { FieldPolicy } from "@apollo/client";

interface Page {
  nodes: readonly unknown[];
}

/** Keeps a list whose pages are asked for one after the other as one list; lists that differ in some arguments stay apart. */
export const pagesOf = (keyArgs: string[]): FieldPolicy<Page> => ({
  keyArgs,
  merge: (existing, incoming, { args }) =>
    existing && args?.after ? { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] } : incoming,
});
