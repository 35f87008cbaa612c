import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface OtherSite {
  origin: string;
  /** What it answers from now on, whatever is asked. */
  answer: (body: string, headers?: OutgoingHttpHeaders, status?: number) => void;
  /** Answers nothing from now on: requests hang. */
  hang: () => void;
  close: () => Promise<void>;
}

/** What lets pages of any site ask it, as a browser wants to know before it lets them. */
const admitting = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };

/** A site of another origin than the server under test, on a free port of this machine. */
export async function openOtherSite(): Promise<OtherSite> {
  let answer: [status: number, headers: OutgoingHttpHeaders, body: string] | undefined;
  const server = createServer(({ method }, response) => {
    if (method === "OPTIONS") response.writeHead(204, admitting).end();
    else if (answer) response.writeHead(answer[0], answer[1]).end(answer[2]);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (body, headers = {}, status = 200) => {
      answer = [status, { "content-type": "text/html; charset=utf-8", ...admitting, ...headers }, body];
    },
    hang: () => void (answer = undefined),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
