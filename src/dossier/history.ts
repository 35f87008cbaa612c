const gap = 1024;

/**
 * Positions for the rows of a history, in the order given: those already there keep theirs, for they never change, and a
 * new one comes between its neighbours.
 */
export function fittedPositions(ids: string[], present: Map<string, { position: number }>): number[] {
  const known = ids.map((id) => present.get(id)?.position);
  let earlier = 0;
  return known.map((own, index) => {
    const later = known.slice(index).find((position) => position !== undefined && position > earlier) ?? earlier + 2 * gap;
    earlier = own ?? Math.floor((earlier + later) / 2);
    return earlier;
  });
}
