import type { DocumentNode } from "@apollo/client";
import { EntryLines } from "../fact/entry-lines.tsx";
import type { Page } from "../frame/more.tsx";
import type { EntryLineFragment } from "../generated/documents.ts";
import { Part } from "./part.tsx";

interface Props {
  title: string;
  page: Page<EntryLineFragment>;
  /** What asks for its next page. */
  by: DocumentNode;
}

/** A page of entries beneath a heading; nothing where there are none. */
export function LinesPart({ title, page, by }: Props) {
  if (page.nodes.length === 0) return null;
  return (
    <Part title={title} page={page} by={by}>
      <EntryLines entries={page.nodes} />
    </Part>
  );
}
