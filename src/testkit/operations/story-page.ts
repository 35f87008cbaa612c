import { InMemoryCache } from "@apollo/client";
import { print } from "graphql";
import { StoryPageDocument } from "../../web/reader/generated/documents.ts";

/** The operation of a story's page, as the page sends it: with the type names that its cache adds. */
export const storyPage = print(new InMemoryCache().transformDocument(StoryPageDocument));
