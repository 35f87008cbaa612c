import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { Refused } from "../dossier/read/problem.ts";
import { readSettings } from "./settings.ts";
import { explainStartFailure } from "./start-failure.ts";

test("a host without address is told as such", async () => {
  const host = "no-such-host.invalid";
  const [error] = await once(createServer().listen(4000, host), "listening").catch((error: unknown) => [error]);
  expect(explainStartFailure(error, readSettings({ HOST: host }))).toMatch(
    /^Cannot listen on port 4000 of no-such-host\.invalid \(E\w+\)\. Set HOST to an address of this machine, and PORT to one you may use\.$/,
  );
});

test("each problem of a bundled story is told", () => {
  const problems = ["a.yaml:1:1: no title", "a.yaml:2:1: no summary"];
  expect(explainStartFailure(new Refused(problems), readSettings({}))).toBe(
    `The bundled stories cannot be imported:\n${problems.join("\n")}`,
  );
});
