/** An edge between two slugs. */
interface Edge {
  from: string;
  to: string;
}

/** What one edge closes, with those before it: the way from its end back to its beginning. */
export interface Circle<E extends Edge> {
  edge: E;
  path: string[];
}

/**
 * The first circles that edges close in their order, each edge that closes one left out from there on. Without any it takes
 * as long as there are edges; for each circle it takes a few times as long, so that no more than `most` are looked for.
 */
export function* circlesIn<E extends Edge>(edges: readonly E[], most: number): Iterable<Circle<E>> {
  // An edge that is on no circle of all the edges closes none with some of them.
  let left = onCircles(edges);
  for (let found = 0; found < most && left.length > 0; found++) {
    const at = firstClosing(left);
    const edge = left[at]!;
    yield { edge, path: shortestPath(edge.to, edge.from, left.slice(0, at)) };
    left = onCircles(left.filter((_, index) => index !== at));
  }
}

/** The index of the edge that closes a circle with those before it; some edges must. */
function firstClosing(edges: readonly Edge[]): number {
  let [open, closed] = [0, edges.length];
  while (closed - open > 1) {
    const middle = (open + closed) >> 1;
    if (onCircles(edges.slice(0, middle)).length > 0) closed = middle;
    else open = middle;
  }
  return closed - 1;
}

/** The edges without those that lead from where none leads to, over and over: what is left are circles and ways out of them. */
function onCircles<E extends Edge>(edges: readonly E[]): E[] {
  const targets = targetsOf(edges);
  const incoming = new Map<string, number>();
  for (const { to } of edges) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const free = [...targets.keys()].filter((slug) => !incoming.has(slug));
  const gone = new Set(free);
  for (const slug of gone) {
    for (const to of targets.get(slug) ?? []) {
      const rest = incoming.get(to)! - 1;
      incoming.set(to, rest);
      if (rest === 0) gone.add(to);
    }
  }
  return edges.filter(({ from }) => !gone.has(from));
}

/** The shortest way along edges, both ends included; there must be one. */
function shortestPath(from: string, to: string, edges: readonly Edge[]): string[] {
  const targets = targetsOf(edges);
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const [here] of before) {
    if (here === to) break;
    for (const next of targets.get(here) ?? []) if (!before.has(next)) before.set(next, here);
  }
  const path: string[] = [];
  for (let step: string | undefined = to; step !== undefined; step = before.get(step)) path.push(step);
  return path.reverse();
}

function targetsOf(edges: readonly Edge[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const found = targets.get(from);
    if (found) found.push(to);
    else targets.set(from, [to]);
  }
  return targets;
}
