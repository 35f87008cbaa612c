import fc from "fast-check";
import { expect, test } from "vitest";
import { cast, found } from "../../testkit/items/named.ts";
import { NameIndex } from "./name-index.ts";
import type { NameOf } from "./phrases.ts";

const words = fc.constantFrom("ab", "Ab", "AB", "Cd", "cd", "CD", "efghij", "EFGHIJ");
const gaps = fc.constantFrom(" ", " ", "-", "’", "\n ", ", ", ". ", " — ", "");

/** Words, and what stands before each but the first. */
interface Phrase {
  words: string[];
  gaps: string[];
}
const phrase = (longest: number): fc.Arbitrary<Phrase> =>
  fc
    .array(fc.tuple(words, gaps), { minLength: 1, maxLength: longest })
    .map((parts) => parts.map(([word, gap], at): [string, string] => [word, at > 0 && gap === "" ? " " : gap]))
    .map((parts) => ({ words: parts.map(([word]) => word), gaps: parts.map(([, gap]) => gap) }));
const textOf = ({ words, gaps }: Phrase) => words.map((word, at) => (at === 0 ? word : gaps[at]! + word)).join("");

/** What must be equal of the gaps of a name and of a text. */
const sign = (gap: string) => ([" ", "-", "’", "\n "].includes(gap) ? "" : gap.trim());

/** Whether a name is what stands in a text from a word on, by comparing all of it. */
function standsAt(name: Phrase, text: Phrase, from: number): boolean {
  return name.words.every((word, at) => {
    const other = text.words[from + at];
    if (other?.toLowerCase() !== word.toLowerCase()) return false;
    if (at > 0 && sign(name.gaps[at]!) !== sign(text.gaps[from + at]!)) return false;
    const isAcronym = name.words.length === 1 && word.length <= 5 && word === word.toUpperCase();
    if (isAcronym) return other === word;
    return word === word.toLowerCase() || other !== other.toLowerCase();
  });
}

test("what is found is what is found by comparing every name at every word", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(phrase(3), { maxLength: 6 }), phrase(12), async (names, text) => {
      const prose = "Here are some: ";
      const whole = prose + textOf(text);
      const starts = text.words.map(
        (_, at) => prose.length + textOf({ ...text, words: text.words.slice(0, at + 1) }).length,
      );
      const expected = names.flatMap((name, id) =>
        text.words.flatMap((word, at) =>
          standsAt(name, text, at)
            ? [`${id}: ${starts[at]! - word.length}-${starts[at + name.words.length - 1]!}`]
            : [],
        ),
      );
      const called = names.map((name, id): NameOf => ({ actorId: String(id), kind: "ALIAS", value: textOf(name) }));
      const index = await NameIndex.build(called, []);
      const matches = (await index.find(whole)).flatMap(({ start, end, candidates }) =>
        candidates.map(({ actorId }) => `${actorId}: ${start}-${end}`),
      );
      expect(matches.sort()).toEqual(expected.sort());
    }),
  );
});

const piece = fc.oneof(
  fc.constantFrom(...cast.names.map(({ value }) => value), ...cast.posts.map(({ post }) => post)),
  fc.constantFrom("the", "of", "former", "said", "in", "Secretary", "Simran", "Texas", "s", "TELLS", "leader"),
);
const news = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", ", ", ". ", "’", "-", "\n", "\n\n")), { maxLength: 20 })
  .map((parts) => parts.flat().join(""));

test("matches stand in order, the longest first, and none twice", async () => {
  await fc.assert(
    fc.asyncProperty(news, async (text) => {
      const matches = await found(text);
      for (const [at, { start, end, candidates }] of matches.entries()) {
        const before = matches[at - 1];
        expect(candidates.length).toBeGreaterThan(0);
        expect(start).toBeLessThan(end);
        if (before) expect(before.start < start || (before.start === start && before.end > end)).toBe(true);
      }
    }),
  );
});

test("a paragraph that names nothing changes nothing of those before it", async () => {
  await fc.assert(
    fc.asyncProperty(news, async (text) => {
      expect(await found(`${text}\n\nIt was a day as any other.`)).toEqual(await found(text));
    }),
  );
});

test("any text is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), async (pieces) => {
      const text = pieces.join("");
      for (const { start, end } of await found(text)) expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
