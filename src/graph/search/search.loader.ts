import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { Prisma } from "../../database/generated/client.ts";
import { EntryType } from "../../database/generated/enums.ts";
import { sql, type View } from "../../query/as-of.ts";
import type { Listing } from "../../query/page-query.ts";
import type { PageArgs, Pager } from "../../query/page.ts";
import { entryListing, type EntryRow } from "../entry/entry.row.ts";
import { type Asked, askedBy, noWords } from "./asked.ts";
import { candidatesOf } from "./candidates.ts";
import { type MarkedText, markedText, snippetOf, type SnippetRow } from "./snippet.ts";

export interface SearchHitRow {
  entry: EntryRow;
  score: number;
  snippet: SnippetRow;
}

interface SearchArgs extends PageArgs {
  text: string;
  types?: EntryType[] | null;
}

/** Reads the entries that a text finds, best first. */
export function searchLoader(view: View, pager: Pager) {
  return {
    page: async ({ text, types, ...page }: SearchArgs) => {
      const among = Object.values(EntryType).filter((type) => types?.includes(type) ?? true);
      const listing = listingOf(view, askedBy(text), among);
      return pager.page<SearchHitRow>(listing, page).catch((error: unknown) => {
        throw hasNoWords(error) ? noWords(text) : error;
      });
    },
  };
}

function listingOf(view: View, asked: Asked, types: EntryType[]): Listing {
  const name = `Query.search for "${asked.whole}" among ${types.join(", ")}`;
  const key = sql`c.key`;
  const found = entryListing(view, name, undefined, { name: "SCORE", key, direction: "DESC" }, [], {
    ...{ key, id: sql`c."entryId"` },
    ...{ each: sql`(SELECT) one`, from: sql`${candidatesOf(view, asked, types)} c`, where: [] },
  });
  return {
    ...found,
    columns: sql`${found.columns}, picked."cursorKey"::float AS score, ${markedText(asked)} AS marked`,
    mapRow: <Row>(row: object) => {
      const { score, marked, ...entry } = row as { score: number; marked: MarkedText };
      return { entry: found.mapRow!<EntryRow>(entry), score, snippet: snippetOf(marked) } as Row;
    },
  };
}

/** The database knows its stop words, and says so: see `search_query` in the migrations. */
function hasNoWords(error: unknown): boolean {
  const cause = error instanceof Prisma.PrismaClientKnownRequestError && error.meta?.driverAdapterError;
  return !!cause && isDriverAdapterError(cause) && cause.cause.originalCode === "BG001";
}
