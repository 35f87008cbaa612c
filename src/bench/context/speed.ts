import { KnownNames } from "../../context/names/known-names.ts";
import type { Database } from "../../database/open.ts";
import { viewOf } from "../../query/as-of.ts";
import { execute } from "../../testkit/operations/execute.ts";

export interface Speed {
  names: number;
  /** Milliseconds to read and index all names, and bytes of heap that the index takes. */
  built: number;
  heap: number;
  /** Milliseconds for a text of 5,000 characters, SQL included; and the most SQL statements that one took. */
  p50: number;
  p95: number;
  statements: number;
  /** Milliseconds for which a text of the greatest length lets nothing else have its turn, at most. */
  stretch: number;
  /** Mentions of a text, on average; and characters a second, names alone. */
  mentions: number;
  characters: number;
}

/** In characters. */
const [length, longest] = [5_000, 200_000];
/** How often each text is asked about before it is measured, as long as code is still being compiled. */
const rounds = 30;
const publishedAt = "2020-03-15T00:00:00Z";
const operation = `query ($text: String!, $publishedAt: DateTime) {
  context(text: $text, publishedAt: $publishedAt) {
    mentions { start end confidence actor { slug name } }
    entries { score entry { slug label } because { start end } }
    stories { slug title }
  }
}`;

/** Measures the context of texts made of what statements of a graph are called, which name its actors, and say. */
export async function speedOf({ client }: Pick<Database, "client">, runs: number): Promise<Speed> {
  const texts = await textsOf(client);
  const names = await client.name.count();
  const [empty, started] = [heapUsed(), performance.now()];
  const index = await KnownNames.of(client).index(viewOf(client));
  const [built, heap] = [performance.now() - started, heapUsed() - empty];
  let sent = 0;
  client.$on("query", () => {
    sent += 1;
  });
  const [times, statements, mentions]: [number[], number[], number[]] = [[], [], []];
  const before = rounds * texts.length;
  for (let run = -before; run < runs; run++) {
    sent = 0;
    const asked = { text: texts[(before + run) % texts.length], publishedAt };
    const start = performance.now();
    const { context } = await execute<{ context: { mentions: unknown[] } }>({ client }, operation, asked);
    if (run < 0) continue;
    times.push(performance.now() - start);
    statements.push(sent);
    mentions.push(context.mentions.length);
  }
  const start = performance.now();
  for (const text of texts) await index.find(text);
  const characters = (1000 * texts.length * length) / (performance.now() - start);
  const long = { text: "".padEnd(longest, texts.join("\n\n")), publishedAt };
  const stretches: number[] = [];
  for (let run = 0; run < 10; run++) stretches.push(await longestStretch(() => execute({ client }, operation, long)));
  times.sort((one, other) => one - other);
  const quantile = (share: number) => times[Math.min(Math.floor(share * times.length), times.length - 1)]!;
  return {
    ...{ names, built, heap, p50: quantile(0.5), p95: quantile(0.95), statements: Math.max(...statements) },
    stretch: Math.max(...stretches),
    mentions: mentions.reduce((sum, count) => sum + count, 0) / mentions.length,
    characters,
  };
}

/** For how many milliseconds the event loop waits, at most, while something is done. */
async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, isDone] = [0, performance.now(), false];
  const tick = () => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    if (!isDone) setImmediate(tick);
  };
  tick();
  await work();
  isDone = true;
  return longest;
}

/** After a collection, where node was started with --expose-gc. */
function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** As long as an article, each about one story, as an article is. */
async function textsOf(client: Database["client"]): Promise<string[]> {
  const rows = await client.$queryRaw<{ text: string }[]>`
    SELECT string_agg(concat(e.label, '. ', s.content), ' ' ORDER BY e.id) AS text
    FROM "StoryFact" f JOIN "Statement" s ON s.id = f."factId" JOIN "Entry" e ON e.id = s.id
    GROUP BY f."storyId" HAVING sum(length(s.content)) >= ${length} ORDER BY md5(f."storyId"::text) LIMIT 20`;
  return rows.map(({ text }) => text.slice(0, length));
}
