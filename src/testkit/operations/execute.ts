import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import {
  type DocumentNode,
  execute as run,
  getOperationAST,
  type GraphQLFormattedError,
  parse,
  print,
  validate,
} from "graphql";
import { instantAsked } from "../../api/as-of.directive.ts";
import { memoized } from "../../context/names/memoized.ts";
import type { Database } from "../../database/open.ts";
import { openRequest } from "../../graph/request.ts";
import { schema } from "../../graph/schema.ts";

/** An operation: its typed document, or its text. */
export type Operation<Data, Variables> = TypedDocumentNode<Data, Variables> | string;

/** What GraphQL answers, as it goes over the wire. */
export interface Body<Data> {
  data?: Data | null;
  errors?: GraphQLFormattedError[];
}

/**
 * Runs an operation in process, as one request, and gives its data.
 * @throws with the operation, its variables and the whole body when there is any error.
 */
export async function execute<Data = unknown, Variables = Record<string, unknown>>(
  database: Pick<Database, "client">,
  operation: Operation<Data, Variables>,
  variables?: Variables,
): Promise<Data> {
  return dataOf(await answer(database, operation, variables), operation, variables);
}

/** Runs an operation in process, as one request, and gives the whole body, errors included. */
export async function answer<Data = unknown, Variables = Record<string, unknown>>(
  { client }: Pick<Database, "client">,
  operation: Operation<Data, Variables>,
  variables?: Variables,
): Promise<Body<Data>> {
  const { document, errors } = checked(textOf(operation));
  const variableValues = variables as Record<string, unknown> | undefined;
  const contextValue = openRequest(client, instantAsked(schema, getOperationAST(document), variableValues));
  const body = errors.length ? { errors } : await run({ schema, document, contextValue, variableValues });
  return JSON.parse(JSON.stringify(body)) as Body<Data>;
}

/** An operation that was parsed and checked is kept, as a server keeps it. */
const checked = memoized((text: string) => {
  const document = parse(text);
  return { document, errors: validate(schema, document) };
});

/** The text of an operation. */
export function textOf(operation: DocumentNode | string): string {
  return typeof operation === "string" ? operation : print(operation);
}

/**
 * The data of a body.
 * @throws with the operation, its variables and the whole body when there is any error.
 */
export function dataOf<Data, Variables>(
  body: Body<Data>,
  operation: Operation<Data, Variables>,
  variables?: Variables,
): Data {
  if (body.data && !body.errors) return body.data;
  const said = [variables ?? {}, body].map((part) => JSON.stringify(part, null, 2));
  throw new Error(["The operation failed.", textOf(operation), ...said].join("\n\n"));
}
