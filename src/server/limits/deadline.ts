import type { FastifyReply } from "fastify";
import type { ApolloServerPlugin } from "@apollo/server";
import { clientGone, deadlineExceeded } from "../../api/errors.ts";
import { currentSignal } from "../../database/cancellation.ts";

/** A signal that aborts when an answer is due, or its client has gone, unless it is sent before. */
export function answerSignal({ request, raw: response }: FastifyReply, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  if (request.raw.socket.destroyed) controller.abort(clientGone());
  const timer = setTimeout(() => controller.abort(deadlineExceeded(milliseconds)), milliseconds);
  response.once("close", () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(clientGone());
  });
  return controller.signal;
}

/** Answers an operation that was cancelled with that alone: each of its fields has failed for the same reason. */
export const answerCancelled: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const signal = currentSignal();
        if (body.kind !== "single" || !signal?.aborted) return Promise.resolve();
        const { message, extensions } = signal.reason as ReturnType<typeof deadlineExceeded>;
        body.singleResult = { errors: [{ message, extensions }] };
        http.status = 504;
        return Promise.resolve();
      },
    }),
};
