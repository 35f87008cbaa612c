import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { buildSchema, GraphQLError, type GraphQLSchema } from "graphql";
import type { Load } from "../../database/engine.ts";
import type { Reader } from "../../query/as-of.ts";
import { createServer, type Server } from "../../server/server.ts";
import { readSettings, type Settings } from "../../server/settings.ts";

/** A schema without nouns, for what the server does whatever it serves. */
export function smallSchema(resolvers: Record<string, () => unknown> = {}): GraphQLSchema {
  const schema = buildSchema(/* GraphQL */ `
    type Query {
      hello(name: String! = "world", times: Int! = 1): String!
      broken: String
      refused: String
      slow: String
      thing: Thing
      things(first: Int, last: Int): ThingConnection!
    }
    type Thing {
      name: String
      thing: Thing
      things(first: Int, last: Int): ThingConnection!
    }
    type ThingConnection {
      nodes: [Thing!]!
      totalCount: Int
    }
  `);
  const all: Record<string, () => unknown> = {
    hello: () => "Hello",
    broken: () => {
      throw new Error("The password is 1234");
    },
    refused: () => {
      throw new GraphQLError("Not so", { extensions: { code: "BAD_USER_INPUT" } });
    },
    thing: () => ({ name: "a thing" }),
    things: () => ({ nodes: [], totalCount: 0 }),
    ...resolvers,
  };
  const fields = schema.getQueryType()!.getFields();
  for (const [name, resolve] of Object.entries(all)) fields[name]!.resolve = resolve;
  return schema;
}

/** A small server on a free port of this machine, with the address of its graph. */
export async function serveSmall(
  {
    schema = smallSchema(),
    ask = () => Promise.resolve([]),
    load = () => ({ connections: 1, idle: 1, waiting: 0 }),
    built,
  }: { schema?: GraphQLSchema; ask?: () => Promise<unknown>; load?: () => Load; built?: string },
  settings: Partial<Settings> = {},
): Promise<Server & { url: string }> {
  const server = await createServer({
    schema,
    openRequest: () => ({}),
    settings: { ...readSettings({ PORT: "0", LOG_LEVEL: "silent" }), ...settings },
    built,
    database: { client: { $queryRaw: ask } as unknown as Reader, load },
  });
  return { ...server, url: await server.listen() };
}

/** Posts JSON to a graph, and gives the status, the headers and the body. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

/** Sends bytes to the server of a graph, which need not be HTTP, and gives all that it answers until it closes the connection. */
export function sendRaw(url: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(request);
  return text(socket);
}
