import { getIntrospectionQuery } from "graphql";
import { aliases, type Attack, operation, operations } from "./attack.ts";

const types = "types { name description fields { name description args { name type { name } } type { name } } }";
const asked = (name: string, query: string): Attack => operation(`introspection: ${name}`, query);

/** Questions about the schema itself, which read no row. */
export const introspection: Attack[] = [
  asked("as tools ask", getIntrospectionQuery()),
  operations("introspection: 20 tools at once", () =>
    Array.from({ length: 20 }, () => ({ query: getIntrospectionQuery() })),
  ),
  asked("64 aliases of __schema, large", aliases(64, `__schema { ${types} }`)),
  asked("100 aliases of __schema", aliases(100, "__schema { types { name } }")),
  asked("180 aliases of __type", aliases(180, '__type(name: "Query") { name }')),
  asked("90 types with their fields", aliases(90, '__type(name: "Statement") { fields { name args { name } } }')),
  asked(
    "fields within fields",
    "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
  ),
  asked(
    "possible types of possible types",
    "{ __schema { types { possibleTypes { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } } }",
  ),
  asked(
    "types of arguments",
    "{ __schema { types { fields { args { type { ofType { inputFields { type { ofType { inputFields { name } } } } } } } } } } }",
  ),
  asked(
    "60 aliases of types of arguments",
    aliases(60, "__schema { types { fields { args { type { ofType { ofType { inputFields { name } } } } } } } }"),
  ),
  asked("600 aliases of a description", `{ __schema { types ${aliases(600, "description")} } }`),
];
