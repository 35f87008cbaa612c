import { expect, test } from "vitest";
import { Admission } from "./admission.ts";

const never = new AbortController().signal;

/** An operation that runs until it is let go. */
function operation() {
  let end = () => {};
  const ended = new Promise<string>((resolve) => (end = () => resolve("done")));
  return { run: () => ended, end };
}

/** All that has been promised so far has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("a bounded number runs, a bounded number waits, the rest are refused at once", async () => {
  const admission = new Admission({ running: 2, waiting: 1, patience: 60_000 });
  const operations = [operation(), operation(), operation()];
  const admitted = operations.map(({ run }) => admission.run("a", never, run));
  expect(admission.load).toEqual({ running: 2, waiting: 1 });
  await expect(admission.run("b", never, operation().run)).rejects.toMatchObject({
    statusCode: 503,
    code: "OVERLOADED",
    headers: { "retry-after": "1" },
  });
  for (const { end } of operations) end();
  expect(await Promise.all(admitted)).toEqual(["done", "done", "done"]);
  await settled();
  expect(admission.load).toEqual({ running: 0, waiting: 0 });
});

test("who waits for too long, or leaves, never runs", async () => {
  const admission = new Admission({ running: 1, waiting: 9, patience: 10 });
  const first = operation();
  const running = admission.run("a", never, first.run);
  const ran: string[] = [];
  const tired = admission.run("a", never, () => Promise.resolve(ran.push("tired")));
  const leaving = new AbortController();
  const left = admission.run("a", leaving.signal, () => Promise.resolve(ran.push("left")));
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  await expect(tired).rejects.toMatchObject({ statusCode: 503 });
  first.end();
  await running;
  await settled();
  expect(ran).toEqual([]);
  expect(admission.load).toEqual({ running: 0, waiting: 0 });
});

test("an operation that fails makes room", async () => {
  const admission = new Admission({ running: 1, waiting: 0, patience: 10 });
  await expect(admission.run("a", never, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await settled();
  expect(await admission.run("a", never, () => Promise.resolve("yes"))).toBe("yes");
});

test("clients take turns: who has many in line does not keep the others waiting", async () => {
  const admission = new Admission({ running: 1, waiting: 9, patience: 60_000 });
  const order: string[] = [];
  const first = operation();
  const line = [admission.run("a", never, first.run)];
  for (const name of ["a1", "a2", "a3", "b1", "b2", "c1"]) {
    line.push(admission.run(name[0]!, never, () => Promise.resolve(String(order.push(name)))));
  }
  first.end();
  await Promise.all(line);
  expect(order).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
});
