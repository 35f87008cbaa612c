import type { FastifyInstance } from "fastify";

/** Tells whether the app is closing; from then on each answer ends its connection, so that none is kept open idle. */
export function watchClosing(app: FastifyInstance): () => boolean {
  let closing = false;
  app.addHook("preClose", (done) => {
    closing = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (closing) reply.header("connection", "close");
    done();
  });
  return () => closing;
}
