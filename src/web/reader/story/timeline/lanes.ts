/** Something that lies between two places. */
export interface Lying {
  from: number;
  until: number;
}

/** For each, in order of where they start, the lowest lane where it touches none before it. */
export function lanes(lying: readonly Lying[], gap: number): number[] {
  const ends: number[] = [];
  return lying.map(({ from, until }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = until;
    return lane;
  });
}
