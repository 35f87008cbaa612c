import type { Case } from "./case.ts";
import { filters } from "./filters.ts";
import { operations } from "./operations.ts";
import { pages } from "./pages.ts";
import { views } from "./views.ts";

/** All that is measured, in the order in which it is told. */
export const cases: readonly Case[] = [...operations, ...views, ...pages, ...filters];
