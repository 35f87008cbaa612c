import type { LinkType, StoryEntryFragment, StoryLinkFragment } from "../../generated/documents.ts";

export type Statement = Extract<StoryEntryFragment, { __typename: "Statement" }>;
export type Line = StoryLinkFragment["from"];

export interface Followed {
  link: StoryLinkFragment;
  /** What came after the assurance, or bears on it. */
  what: Line;
}

/** Links by which what follows tells of an assurance, and by which an assurance tells of what became of it. */
const toIt: readonly LinkType[] = ["FOLLOWED"];
const fromIt: readonly LinkType[] = ["BROKEN_BY", "CONTRADICTED_BY", "FULFILLED_BY"];

/** What is reported to have followed a statement, kept it or broken it. */
export const followed = ({ id, links }: Pick<Statement, "id" | "links">): Followed[] =>
  links.nodes.flatMap((link) => {
    if (link.to.id === id && toIt.includes(link.type)) return [{ link, what: link.from }];
    if (link.from.id === id && fromIt.includes(link.type)) return [{ link, what: link.to }];
    return [];
  });

/** Statements made for another to rely on. */
export const isAssurance = (entry: StoryEntryFragment): entry is Statement =>
  entry.__typename === "Statement" && (entry.illocution === "ASSURE" || entry.illocution === "PROMISE");
