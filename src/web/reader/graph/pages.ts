import type { FieldPolicy } from "@apollo/client";

interface Page {
  nodes: readonly unknown[];
  pageInfo: { endCursor: string | null };
}

/**
 * Keeps a list whose pages are asked for one after the other as one list, to which a page is added that follows its end, and
 * no other; lists that differ in some arguments stay apart.
 */
export const pagesOf = (keyArgs: string[]): FieldPolicy<Page> => ({
  keyArgs,
  merge: (existing, incoming, { args }) => {
    if (!existing || !args?.after) return incoming;
    if (args.after !== existing.pageInfo.endCursor) return existing;
    return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] };
  },
});

/** The same for lists of a type that are told apart by how many are asked for at a time. */
export const pagesOfFirst = (...lists: string[]) => ({
  fields: Object.fromEntries(lists.map((list) => [list, pagesOf(["first"])])),
});
