import type { GraphQLError } from "graphql";
import { cut } from "../../api/echo.ts";
import { limitExceeded } from "../../api/errors.ts";

const mostNested = 30;
const mostItems = 1_000;
const mostFields = 100;
const mostObjects = 200;

/**
 * What is too much in variables, with its place, what is allowed and how to mend it; undefined when nothing is. Filters within
 * and beside filters, long lists and unknown fields take work that their size does not tell. Literals are bounded by a
 * document's tokens.
 */
export function excessOf(variables: Record<string, unknown>): GraphQLError | undefined {
  let objects = 0;
  // Not by recursion, which deep variables would exhaust.
  const left: { path: string[]; value: unknown }[] = [{ path: ["variables"], value: variables }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next;
    if (typeof value !== "object" || value === null) continue;
    if (path.length > mostNested + 1) {
      return limitExceeded(
        `${placeOf(path.slice(0, 4))} nests more than ${mostNested} deep, and no more is allowed. Use fewer levels of and, or and not.`,
        { limit: "nesting", allowed: mostNested },
      );
    }
    const isList = Array.isArray(value);
    const { length } = isList ? value : Object.keys(value);
    if (isList && length > mostItems) {
      return limitExceeded(
        `${placeOf(path)} has ${length} items, and at most ${mostItems} are allowed. Ask in several operations.`,
        { limit: "items", asked: length, allowed: mostItems },
      );
    }
    if (!isList && length > mostFields) {
      return limitExceeded(
        `${placeOf(path)} has ${length} fields, and at most ${mostFields} are allowed. Send only those that the operation declares.`,
        { limit: "fields", asked: length, allowed: mostFields },
      );
    }
    if (!isList) objects += 1;
    if (objects > mostObjects) {
      return limitExceeded(
        `The variables hold more than ${mostObjects} filters and other objects, and no more are allowed. Ask in several operations.`,
        { limit: "objects", allowed: mostObjects },
      );
    }
    left.push(...Object.entries(value).map(([key, within]) => ({ path: [...path, key], value: within as unknown })));
  }
  return undefined;
}

const placeOf = (path: string[]) => path.map((key) => cut(key, 40)).join(".");
