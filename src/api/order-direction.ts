import { registerEnum } from "./register-enum.ts";

/** Which way a list runs. */
export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type OrderDirection = keyof typeof OrderDirection;

registerEnum(OrderDirection, "OrderDirection", "Which way a list runs.", {
  ASC: "The earliest, or the first of the alphabet, first.",
  DESC: "The latest, or the last of the alphabet, first.",
});
