import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import possible from "../generated/possible-types.ts";
import { pagesOf, pagesOfFirst } from "./pages.ts";

/** Null is now. */
export type Instant = string | null;

/** How many instants are held at once: a slider passes many, and each holds a whole story. */
const heldAtMost = 24;

const clients = new Map<Instant, ApolloClient>();

/**
 * The client for what was reported by an instant, the same each time. One cache knows one state of each thing, so every
 * instant has a cache of its own.
 */
export function clientAsOf(instant: Instant): ApolloClient {
  const client = clients.get(instant) ?? createClient();
  clients.delete(instant);
  clients.set(instant, client);
  const [oldest] = [...clients.keys()].filter((held) => held !== null);
  if (clients.size > heldAtMost && oldest !== undefined) clients.delete(oldest);
  return client;
}

const createClient = () =>
  new ApolloClient({
    link: new HttpLink({ uri: "/graphql" }),
    cache: new InMemoryCache({
      possibleTypes: possible.possibleTypes,
      typePolicies: {
        Query: {
          fields: {
            stories: pagesOf([]),
            search: pagesOf(["text", "types", "first"]),
            incidents: pagesOf(["where"]),
            meetings: pagesOf(["where"]),
          },
        },
        // Where only some are asked for, or only how many there are, there is no page after it.
        Story: { fields: { entries: pagesOf(["types"]), actors: pagesOf(["first"]) } },
        Entry: pagesOfFirst("evidence", "links", "statementsAbout"),
        Actor: pagesOfFirst("affiliates", "statements", "statementsReceived", "incidents", "meetings", "notices"),
        Statement: pagesOfFirst("about"),
        Incident: pagesOfFirst("notices", "meetings"),
        Meeting: pagesOfFirst("agenda", "statements"),
      },
    }),
  });
