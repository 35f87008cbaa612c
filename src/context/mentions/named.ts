/** Where a text names each actor so that it can be no other, and where others bear its name; both in the order of the text. */
export class Named {
  constructor(
    private readonly anchors: ReadonlyMap<string, readonly number[]>,
    private readonly namesakes: ReadonlyMap<string, readonly number[]>,
  ) {}

  has(actorId: string): boolean {
    return this.anchors.has(actorId);
  }

  /** Whether it names any that is such. */
  hasAny(isSuch: (actorId: string) => boolean): boolean {
    return [...this.anchors.keys()].some(isSuch);
  }

  /** Whether the text names an actor, and nobody else of the name since. */
  isNamed(actorId: string, at: number): boolean {
    return this.has(actorId) && !this.isAnothers(actorId, at);
  }

  /** Whether somebody else of the name was named before a place, and not the actor since. */
  isAnothers(actorId: string, at: number): boolean {
    const other = last(this.namesakes.get(actorId), at);
    return other !== undefined && other > (last(this.anchors.get(actorId), at) ?? -1);
  }

  /** Where an actor is named last before a place, and first after it. */
  around(actorId: string, at: number): { before: number | undefined; after: number | undefined } {
    const places = this.anchors.get(actorId) ?? [];
    const next = countBefore(places, at);
    return { before: places[next - 1], after: places[next] };
  }
}

const last = (places: readonly number[] = [], at: number) => places[countBefore(places, at) - 1];

/** How many of some places in order are before another. */
export function countBefore(places: readonly number[], at: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]! < at) from = middle + 1;
    else to = middle;
  }
  return from;
}
