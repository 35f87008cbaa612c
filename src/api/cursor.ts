import { z } from "zod";
import { badCursor } from "./errors.ts";

/** A place in a list: the name of the list and its order, and the sort key and id of the row it follows. */
export interface Cursor {
  order: string;
  key: string;
  id: string;
}

const encoded = z.tuple([z.string(), z.string(), z.uuid()]);

/** An opaque text for a place in a list. */
export function encodeCursor({ order, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

/**
 * The place that a text stands for.
 * @throws BAD_CURSOR when the text is damaged, or comes from another list or order.
 */
export function decodeCursor(text: string, order: string): Cursor {
  const cursor = encoded.safeParse(json(Buffer.from(text, "base64url").toString()));
  if (!cursor.success) throw badCursor("It is damaged.");
  const [from, key, id] = cursor.data;
  if (from !== order) throw badCursor(`It comes from ${from}, not from ${order}.`);
  return { order, key, id };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
