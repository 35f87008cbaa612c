import { createGraphiQLFetcher, type Fetcher } from "@graphiql/toolkit";

const ask = createGraphiQLFetcher({ url: "/graphql", enableIncrementalDelivery: false });

/** Asks the graph. GraphiQL learns a moment late what an operation is called: until then one goes without the last one's name. */
export const fetcher: Fetcher = ({ operationName, ...asked }, options) => {
  const named = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName ?? ""}\\b`).test(asked.query);
  return ask({ ...asked, operationName: named ? operationName : undefined }, options);
};
