import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { cut } from "../../api/echo.ts";

/** In characters; a message may show what the caller sent. */
export const longestMessage = 1_000;
/** In characters of JSON: with the data, of which cost bounds the rest, errors are never a large answer. */
const mostErrors = 12_000;

/** Keeps errors short: each message, the paths, and all of them together. */
export const boundErrors: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === "single" && body.singleResult.errors) {
          body.singleResult.errors = bounded(body.singleResult.errors);
        }
        return Promise.resolve();
      },
    }),
};

/** As many of some errors as an answer can take, and one more that tells how many are left out. */
export function bounded(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const shown: GraphQLFormattedError[] = [];
  let size = 0;
  for (const error of errors) {
    const short = {
      ...error,
      message: cut(error.message, longestMessage),
      ...(error.path && { path: error.path.map((key) => (typeof key === "string" ? cut(key, 200) : key)) }),
    };
    size += JSON.stringify(short).length;
    if (size > mostErrors) break;
    shown.push(short);
  }
  const left = errors.length - shown.length;
  if (left === 0) return shown;
  const code = errors[shown.length]!.extensions?.code;
  return [
    ...shown,
    { message: `${left} more errors are left out.`, extensions: { ...(code !== undefined && { code }) } },
  ];
}
