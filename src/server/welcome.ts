const query = "{ stories { nodes { slug title } } }";

/** A command that asks the graph at an address a first question. */
export const firstQuestion = (url: string): string =>
  `curl ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;

/** What the one who starts the server reads: where it is and what to try. */
export const greeting = (url: string): string => `Backgrounder answers at ${url}\nTry: ${firstQuestion(url)}\n`;

/** What a browser shows that comes to the graph's address; it loads nothing from elsewhere. */
export const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Backgrounder</title>
<p>This is a GraphQL endpoint. Send it an operation, as in:
<pre>${firstQuestion("THIS-ADDRESS")}</pre>
<p>It tells its schema by introspection, so any GraphQL client can explore it.
</html>
`;
