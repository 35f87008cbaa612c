import { answers } from "./answers.ts";
import type { Attack } from "./attack.ts";
import { context } from "./context.ts";
import { documents } from "./documents.ts";
import { filters } from "./filters.ts";
import { introspection } from "./introspection.ts";
import { lists } from "./lists.ts";
import { transport } from "./transport.ts";
import { variables } from "./variables.ts";

/** Does nothing: what it is measured with is the noise of the machine. */
const nothing: Attack = { name: "nothing", prepare: () => () => Promise.resolve([]) };

/** All attacks, in the order in which they are made. */
export const attacks: readonly Attack[] = [
  nothing,
  ...variables,
  ...documents,
  ...introspection,
  ...answers,
  ...context,
  ...lists,
  ...filters,
  ...transport,
];
