import { once } from "node:events";
import { connect } from "node:net";
import type { Client } from "pg";

/** How long a server may take to hear of it. */
const patience = 1_000;

/** The code of a CancelRequest in PostgreSQL's protocol. */
const code = 80_877_102;

/**
 * Asks a server to end what a connection runs, and waits until it has: it closes the connection on which it is asked once the
 * signal is sent. As libpq's PQcancel does, it asks in the clear, which a server takes before it negotiates TLS.
 */
export async function requestCancel(client: Client): Promise<void> {
  const { host, port } = client;
  const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
  const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  const closed = once(socket, "close");
  socket.on("error", () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  const message = Buffer.alloc(16);
  for (const [index, value] of [16, code, processID, secretKey].entries()) message.writeInt32BE(value, index * 4);
  socket.resume().write(message);
  await closed;
}
