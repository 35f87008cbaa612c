import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { serveSmall, smallSchema } from "../../testkit/server/small-server.ts";

test("requests in a pipeline run one after the other, and are answered in their order", async () => {
  let [running, most] = [0, 0];
  const slow = async () => {
    most = Math.max(most, ++running);
    await setTimeout(20);
    running--;
    return "done";
  };
  const server = await serveSmall({ schema: smallSchema({ slow }) });
  const request = (id: number) => {
    const body = JSON.stringify({ query: `{ a${id}: slow }` });
    return `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let answers = "";
  socket.on("data", (data: Buffer) => (answers += data.toString()));
  socket.write([1, 2, 3].map(request).join(""));
  await expect.poll(() => answers.match(/"a\d"/g), { timeout: 10_000 }).toEqual(['"a1"', '"a2"', '"a3"']);
  socket.destroy();
  await server.close();
  expect(most).toBe(1);
});
