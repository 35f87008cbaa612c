import type { Database } from "../../database/open.ts";
import { execute } from "../../testkit/operations/execute.ts";
import { type Label, type LabelledText } from "./labelled.ts";

/** How what is found compares with what editors find. */
export interface Quality {
  texts: number;
  /** Of mentions: those found that are right, and those that are right that are found, as shares; and the harmonic mean of both. */
  precision: number;
  recall: number;
  f1: number;
  /** Of entries, the first five: the share of the labelled ones that are among them, and of them that are labelled; the mean over texts. */
  recallAt5: number;
  precisionAt5: number;
  /** Texts that name nobody, and those in which a mention is found all the same; texts about something else, and those that get an entry. */
  nameless: { texts: number; linked: number };
  beside: { texts: number; given: number };
  /** Mentions by their confidence: how many there are from one tenth to the next, and how many of them are right. */
  calibration: { from: number; mentions: number; right: number }[];
  /** What is wrong, for who mends it. */
  faults: string[];
}

interface Answer {
  context: {
    mentions: { start: number; end: number; text: string; confidence: number; actor: { slug: string } }[];
    entries: { entry: { slug: string } }[];
  };
}

const operation = `query Labelled($text: String!, $publishedAt: DateTime) {
  context(text: $text, publishedAt: $publishedAt) {
    mentions { start end text confidence actor { slug } }
    entries(first: 5) { entry { slug } }
  }
}`;

/** Asks for the context of labelled texts, and compares. */
export async function qualityOf(database: Pick<Database, "client">, texts: LabelledText[]): Promise<Quality> {
  const compared = [];
  for (const labelled of texts) {
    const { text, publishedAt } = labelled;
    const { context } = await execute<Answer>(database, operation, { text, publishedAt: publishedAt.toISOString() });
    compared.push(compare(labelled, context));
  }
  const found = compared.flatMap(({ mentions }) => mentions);
  const right = found.filter((mention) => mention.right).length;
  const labels = texts.flatMap(({ mentions }) => mentions).length;
  const [precision, recall] = [right / found.length, right / labels];
  const told = compared.filter(({ labelled }) => labelled.entries.length > 0);
  const nameless = compared.filter(({ labelled }) => labelled.mentions.length === 0);
  const beside = compared.filter(({ labelled }) => labelled.entries.length === 0);
  return {
    texts: texts.length,
    ...{ precision, recall, f1: (2 * precision * recall) / (precision + recall) },
    recallAt5: mean(told.map(({ hits, labelled }) => hits / labelled.entries.length)),
    precisionAt5: mean(told.flatMap(({ hits, entries }) => (entries.length > 0 ? [hits / entries.length] : []))),
    nameless: { texts: nameless.length, linked: nameless.filter(({ mentions }) => mentions.length > 0).length },
    beside: { texts: beside.length, given: beside.filter(({ entries }) => entries.length > 0).length },
    calibration: Array.from({ length: 10 }, (_, tenth) => {
      const those = found.filter(({ confidence }) => Math.min(Math.floor(confidence * 10), 9) === tenth);
      return { from: tenth / 10, mentions: those.length, right: those.filter((mention) => mention.right).length };
    }).filter(({ mentions }) => mentions > 0),
    faults: compared.flatMap(({ faults }) => faults),
  };
}

function compare(labelled: LabelledText, { mentions: found, entries: given }: Answer["context"]) {
  const keyOf = ({ start, end, slug }: Label) => `${start}-${end} ${slug}`;
  const labels = new Set(labelled.mentions.map(keyOf));
  const mentions = found.map(({ actor, ...rest }) => {
    const mention = { ...rest, slug: actor.slug };
    return { ...mention, right: labels.has(keyOf(mention)) };
  });
  const keys = new Set(mentions.map(keyOf));
  const entries = given.map(({ entry }) => entry.slug);
  const missed = labelled.mentions.filter((label) => !keys.has(keyOf(label)));
  const shown = ({ start, end, slug }: Label) => {
    const [before, words, after] = [
      [start - 20, start],
      [start, end],
      [end, end + 20],
    ].map(([from, to]) => labelled.text.slice(Math.max(from!, 0), to).replaceAll(/\s+/g, " "));
    return `${before}[${words}](${slug})${after}`;
  };
  const absent = labelled.entries.filter((slug) => !entries.includes(slug));
  return {
    labelled,
    mentions,
    entries,
    hits: labelled.entries.length - absent.length,
    faults: [
      ...mentions.filter(({ right }) => !right).map((mention) => `${labelled.name}: wrong ${shown(mention)}`),
      ...missed.map((label) => `${labelled.name}: missed ${shown(label)}`),
      ...(absent.length > 0 ? [`${labelled.name}: without ${absent.join(", ")}; has ${entries.join(", ")}`] : []),
      ...(labelled.entries.length === 0 && entries.length > 0 ? [`${labelled.name}: has ${entries.join(", ")}`] : []),
    ],
  };
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
