import { ask } from "./ask.ts";
import type { Background } from "./box.ts";
import { EmbedStoryDocument, EmbedTextDocument } from "./generated/documents.ts";
import { storyCards } from "./story-cards.ts";
import { textCards } from "./text-cards.ts";

/** The longest text that is sent, in UTF-16 code units; what an article is about stands before. */
const longestText = 100_000;

/** What is asked for: a story's background, or that of a text. */
export interface Wanted {
  story?: string;
  text: () => string;
  published?: string;
  /** As of when, as it was reported. */
  reported?: string;
}

/** What a gateway has to set beside an article, undefined for nothing; it rejects when the gateway does not answer. */
export async function background(
  { story: slug, text, published, reported }: Wanted,
  gateway: URL,
  unwanted: AbortController,
): Promise<Background | undefined> {
  const graph = new URL("/graphql", gateway);
  if (slug) {
    const data = await ask(graph, EmbedStoryDocument, { story: slug, reported }, unwanted);
    return data.story ? shown(storyCards(data), { slug, title: data.story.title }) : undefined;
  }
  const sent = text().slice(0, longestText).trim();
  if (!sent) return undefined;
  const data = await ask(graph, EmbedTextDocument, { text: sent, published, reported }, unwanted);
  return shown(textCards(data), data.context.stories[0]);
}

const shown = (cards: Background["cards"], story: Background["story"]) =>
  cards.length > 0 ? { cards, story } : undefined;
