const query = "{ stories { nodes { slug title } } }";

/** A command that asks the graph at an address a first question. */
const firstQuestion = (url: string): string =>
  `curl ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;

/** What the one who starts the server reads: where it is and what to try. */
export const greeting = (url: string): string =>
  `Backgrounder answers at ${url}\nRead: ${new URL("/", url).href}\nTry: ${firstQuestion(url)}\n`;
