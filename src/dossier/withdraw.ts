import { mentions, withDependents } from "./dependents.ts";
import { describe, type Description } from "./describe.ts";
import type { Difference } from "./difference.ts";
import type { Draft } from "./draft.ts";
import { idOf } from "./identity.ts";
import { deleteRows, readRows, type Transaction } from "./store.ts";
import { type Rows, type TableName, tableNames, tables } from "./tables.ts";
