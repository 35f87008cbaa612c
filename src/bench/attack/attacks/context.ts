import type { Knowledge } from "../knowledge.ts";
import { aliases, type Attack, long, operation, operations, times } from "./attack.ts";

/** A little below the longest text that is read. */
const length = 199_000;

const whole = "mentions { text actor { id } } entries { score entry { id } because { start } } stories { id }";
const query = (inner: string, count = 1) => `query ($t: String!) ${aliases(count, `context(text: $t) { ${inner} }`)}`;

/** Texts that are dear to read, each by what it has much of. */
const texts: [name: string, text: (known: Knowledge) => string][] = [
  ["prose", ({ prose }) => long(length, `${prose.join(" ")}\n`)],
  ["names, in sentences", ({ names }) => long(length, `${names.map((name) => `Then ${name} spoke.`).join(" ")} `)],
  ["names and nothing else", ({ names }) => long(length, `${names.join(" ")} `)],
  ["names in capitals", ({ names }) => long(length, `${names.join(" ").toUpperCase()} `)],
  ["surnames", ({ names }) => long(length, `${names.map((name) => name.split(" ").at(-1)).join(", ")}, `)],
  ["a name over and over", ({ names }) => long(length, `${names[0]} `)],
  ["posts and nothing else", ({ posts }) => long(length, `${[...posts, "President", "Foreign Minister"].join(" ")} `)],
  [
    "titles before names",
    ({ names, posts }) =>
      long(length, names.map((name, n) => `${posts[n % posts.length] ?? "Minister"} ${name}, `).join("")),
  ],
  [
    "names of strangers",
    () =>
      long(
        length,
        times(4_000, (n) => `Ab${n.toString(36)} Cd${(n * 7).toString(36)} said. `, ""),
      ),
  ],
  ["one long word", () => long(length)],
  ["one long word in capitals", () => long(length, "A")],
  ["one letter repeated", () => long(length, "a ")],
  ["one capital repeated", () => long(length, "A. ")],
  ["combining marks", () => long(length, "A\u0301\u0327\u0308")],
  ["nothing but combining marks", () => `A${long(length - 1, "\u0301")}`],
  ["letters that fold to more", () => long(length, "\ufdfa")],
  ["soft hyphens and zero-width marks", ({ names }) => long(length, `${names[0]!.split("").join("\u00ad\u200b")} `)],
  ["apostrophes", () => long(length, "O'N'a's' ")],
  ["hyphens", () => long(length, "A-b-")],
  ["quotation marks", () => long(length, '"A said “b ‘c ')],
  ["brackets", () => long(length, "(A [b {")],
  ["lines", () => long(length, "\n")],
  ["headlines", ({ names }) => long(length, `${names.join("\n\n")}\n`)],
  ["dates", () => long(length, "On 8 October 2024, 2024-10-08, last Tuesday. ")],
  ["digits", () => long(length, "0123456789")],
  ["pairs of surrogates", () => long(length, "😀")],
  ["half pairs of surrogates", () => long(length, "\ud83d ")],
  ["common words", ({ words }) => long(length, `${words.join(" ")} `)],
  ["markup", () => long(length, "<a href='x'>B</a>&amp;")],
];

const [prose, names] = [texts[0]![1], texts[1]![1]];

/** One text read, or the same or other ones many times. */
export const context: Attack[] = [
  ...texts.map(([name, text]) => operation(`context: ${name}`, query(whole), (known) => ({ t: text(known) }))),
  operation("context: 130 aliases, names", query("mentions { text }", 130), (known) => ({ t: names(known) })),
  operation("context: 30 aliases, prose, whole", query(whole, 30), (known) => ({ t: prose(known) })),
  operation("context: 100 different texts", ({ prose }) =>
    aliases(100, (n) => `context(text: ${JSON.stringify(long(8_000, `${prose.slice(n).join(" ")} `))}) { ${whole} }`),
  ),
  operation(
    "context: a text as of 100 times of publication",
    `query ($t: String!) ${aliases(100, (n) => `context(text: $t, publishedAt: "20${10 + (n % 15)}-01-${10 + (n % 19)}T00:00:00Z") { mentions { text } }`)}`,
    (known) => ({ t: long(20_000, prose(known)) }),
  ),
  operations("context: 20 operations at once, names", (known) =>
    Array.from({ length: 20 }, (_, n) => ({ query: query(whole), variables: { t: names(known).slice(n) } })),
  ),
  operations("context: 20 operations at once, as of 20 instants", (known) =>
    Array.from({ length: 20 }, (_, n) => ({
      query: `query ($t: String!, $at: DateTime) @asOf(reported: $at) { context(text: $t) { ${whole} } }`,
      variables: { t: long(10_000, prose(known)), at: `20${10 + n}-06-01T00:00:00Z` },
    })),
  ),
  operation(
    "context: 150 aliases of entries",
    `query ($t: String!) { context(text: $t) ${aliases(150, "entries(first: 100) { because { text } }")} }`,
    (known) => ({
      t: prose(known),
    }),
  ),
];
