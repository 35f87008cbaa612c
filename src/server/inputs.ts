import type { GraphQLError } from "graphql";
import { limitExceeded } from "../graph/errors.ts";

const mostNested = 30;
const mostItems = 1_000;
const mostObjects = 200;

/**
 * What is too much in variables, with its place, what is allowed and how to mend it; undefined when nothing is. Filters within
 * and beside filters, and long lists, take work that their size does not tell. Literals are bounded by a document's tokens.
 */
export function excessOf(variables: Record<string, unknown>): GraphQLError | undefined {
  let objects = 0;
  // Not by recursion, which deep variables would exhaust.
  const left: { path: string; value: unknown; depth: number }[] = [{ path: "variables", value: variables, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth > mostNested) {
      return limitExceeded(
        `${path.split(".", 4).join(".")} nests more than ${mostNested} deep, and no more is allowed. Use fewer levels of and, or and not.`,
        { limit: "nesting", allowed: mostNested },
      );
    }
    if (Array.isArray(value) && value.length > mostItems) {
      return limitExceeded(
        `${path} has ${value.length} items, and at most ${mostItems} are allowed. Ask in several operations.`,
        { limit: "items", asked: value.length, allowed: mostItems },
      );
    }
    if (!Array.isArray(value)) objects += 1;
    if (objects > mostObjects) {
      return limitExceeded(
        `The variables hold more than ${mostObjects} filters and other objects, and no more are allowed. Ask in several operations.`,
        { limit: "objects", allowed: mostObjects },
      );
    }
    left.push(
      ...Object.entries(value).map(([key, inner]) => ({
        path: `${path}.${key}`,
        value: inner as unknown,
        depth: depth + 1,
      })),
    );
  }
  return undefined;
}
