/** What an attacker learns of a graph by asking it. */
export interface Knowledge {
  /** Slugs of the actors who say most, the first of them first. */
  hubs: string[];
  /** Slugs and ids of entries of any type. */
  entries: string[];
  ids: string[];
  /** Slugs. */
  stories: string[];
  /** What actors are called, and the posts they hold. */
  names: string[];
  posts: string[];
  /** What statements are called and say. */
  prose: string[];
  /** The words that most statements have. */
  words: string[];
}

interface Named {
  id: string;
  slug: string;
  names: { value: string }[];
  affiliations: { post: string | null }[];
}

interface Said {
  id: string;
  slug: string;
  label: string;
  content: string;
  speakers: { slug?: string }[];
}

interface Page<Node> {
  page: { nodes: Node[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

/** So many pages of so many are read at most of each list. */
const [mostPages, pageSize] = [40, 50];

/** Learns of the graph that a server serves, by operations that are not costly. */
export async function learn(origin: string): Promise<Knowledge> {
  const actors = await listed<Named>(origin, "actors", "id slug names { value } affiliations { post }");
  const statements = await listed<Said>(
    origin,
    "statements",
    "id slug label content speakers { ... on Actor { slug } }",
  );
  const stories = await listed<{ slug: string }>(origin, "stories", "slug");
  const prose = statements.map(({ label, content }) => `${label}. ${content}`);
  return {
    hubs: mostFrequent(statements.flatMap(({ speakers }) => speakers.flatMap(({ slug }) => slug ?? []))).slice(0, 20),
    entries: [...statements, ...actors].map(({ slug }) => slug),
    ids: [...statements, ...actors].map(({ id }) => id),
    stories: stories.map(({ slug }) => slug),
    names: actors.flatMap(({ names }) => names.map(({ value }) => value)),
    posts: [...new Set(actors.flatMap(({ affiliations }) => affiliations.flatMap(({ post }) => post ?? [])))],
    prose,
    words: mostFrequent(prose.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])).slice(0, 300),
  };
}

async function listed<Node>(origin: string, field: string, selection: string): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const query = `query ($after: String) { page: ${field}(first: ${pageSize}, after: $after) {
      nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`;
    const { page: found }: Page<Node> = await ask<Page<Node>>(origin, query, { after });
    nodes.push(...found.nodes);
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return nodes;
}

/**
 * Asks a server for data.
 * @throws with the answer when it has none.
 */
async function ask<Data>(origin: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data | null };
  if (!body.data) throw new Error(`${query}\n${JSON.stringify(body)}`);
  return body.data;
}

/** Each of some texts once, the most frequent first. */
function mostFrequent(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([text]) => text);
}
