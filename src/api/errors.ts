import { GraphQLError } from "graphql";

/** What the caller gave that cannot be served, and how to mend it. */
export const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });

/** A cursor that stands for no place in the list it is given to. */
export const badCursor = (message: string): GraphQLError =>
  new GraphQLError(`This cursor cannot be used here. ${message} Take one from the same list in the same order.`, {
    extensions: { code: "BAD_CURSOR" },
  });

/** More than one operation may ask for: how much was asked, as far as it is known, and how much is allowed. */
export const limitExceeded = (
  message: string,
  limit: { limit: string; asked?: number; allowed: number },
): GraphQLError => new GraphQLError(message, { extensions: { code: "LIMIT_EXCEEDED", ...limit } });

/** An operation that took longer than it may. */
export const deadlineExceeded = (milliseconds: number): GraphQLError =>
  new GraphQLError(
    `This operation took longer than ${milliseconds / 1000} s, and was cancelled. Take smaller pages, or ask in several operations.`,
    { extensions: { code: "DEADLINE_EXCEEDED", allowed: milliseconds } },
  );

/** An operation whose client has gone. Nobody reads it. */
export const clientGone = (): GraphQLError =>
  new GraphQLError("The client closed the connection.", { extensions: { code: "CLIENT_CLOSED_REQUEST" } });
