import { EntryLines } from "../fact/entry-lines.tsx";
import type { EntryLineFragment } from "../generated/documents.ts";
import { Part } from "./part.tsx";

interface Props {
  title: string;
  page: { nodes: readonly EntryLineFragment[]; totalCount: number | null };
}

/** A page of entries beneath a heading; nothing where there are none. */
export function LinesPart({ title, page }: Props) {
  if (page.nodes.length === 0) return null;
  return (
    <Part title={title} total={page.totalCount} shown={page.nodes.length}>
      <EntryLines entries={page.nodes} />
    </Part>
  );
}
