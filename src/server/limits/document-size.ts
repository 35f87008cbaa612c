import { HttpError } from "../http/http-errors.ts";

/** Of each of its errors graphql-js counts the lines before it. */
const mostLines = 5_000;
/** Of an unknown name it looks for the most similar ones. */
const longestName = 1_000;

/**
 * Refuses a document whose errors would take work that its tokens do not tell.
 * @throws HttpError 413.
 */
export function refuseLargeDocument(document: string): void {
  const lines = document.match(/\r\n|[\n\r]/g)?.length ?? 0;
  if (lines >= mostLines) throw tooLarge(`more than ${mostLines} lines, and at most ${mostLines}`);
  if (new RegExp(`\\w{${longestName + 1}}`).test(document)) {
    throw tooLarge(`a word of more than ${longestName} characters, and at most ${longestName}`);
  }
}

const tooLarge = (has: string) =>
  new HttpError(413, "LIMIT_EXCEEDED", `The document has ${has} are allowed. Send texts and cursors as variables.`);
