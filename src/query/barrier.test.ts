import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { batchingBarrier } from "./barrier.ts";

/** Runs three queries that end at different times, the second by an error; tells what was known when the first gave its result. */
async function run(milliseconds: [number, number, number]): Promise<string[]> {
  const query = batchingBarrier();
  const ended: string[] = [];
  const ending = (name: string, after: number) => async () => {
    await setTimeout(after);
    ended.push(name);
    if (name === "b") throw new Error("b failed");
    return name;
  };
  const [a, b, c] = ["a", "b", "c"].map((name, index) => query(ending(name, milliseconds[index]!)));
  const failure = expect(b).rejects.toThrow("b failed");
  const known = await Promise.race([a, c].map((result) => result!.then(() => [...ended])));
  expect(await Promise.all([a, c])).toEqual(["a", "c"]);
  await failure;
  return known;
}

test.each([[[1, 10, 20]], [[20, 10, 1]], [[10, 20, 1]]] as [[number, number, number]][])(
  "no result is given before all have ended, failed ones too: %j",
  async (milliseconds) => {
    expect((await run(milliseconds)).sort()).toEqual(["a", "b", "c"]);
  },
);

test("queries that follow start together, behind the barrier", async () => {
  const query = batchingBarrier();
  const order: string[] = [];
  const step = (name: string, after: number) =>
    query(async () => {
      order.push(`${name} asked`);
      await setTimeout(after);
      order.push(`${name} ended`);
    });
  await Promise.all([step("a", 1).then(() => step("a then", 1)), step("b", 20).then(() => step("b then", 1))]);
  expect(order.slice(0, 4)).toEqual(["a asked", "b asked", "a ended", "b ended"]);
  expect(order.slice(4, 6)).toEqual(["a then asked", "b then asked"]);
});
