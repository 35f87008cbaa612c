import type { Draft, RowsByKey } from "../plan/draft.ts";

interface Positioned {
  id: string;
  position: number;
}

const gap = 1024;

/** Gives the assessments and status changes of a draft positions in its order, beside those that are there and never change. */
export function fitIntoHistory(draft: Draft, present: RowsByKey): void {
  fit(draft.rows.Assessment, present.Assessment, ({ incidentId }) => incidentId);
  fit(draft.rows.MeetingStatusChange, present.MeetingStatusChange, ({ meetingId }) => meetingId);
}

function fit<R extends Positioned>(stated: Map<string, R>, present: Map<string, R>, wholeOf: (row: R) => string): void {
  const last = new Map<string, number>();
  for (const row of present.values()) last.set(wholeOf(row), Math.max(row.position, last.get(wholeOf(row)) ?? 0));
  const histories = new Map<string, R[]>();
  for (const row of stated.values()) {
    const history = histories.get(wholeOf(row));
    if (history) history.push(row);
    else histories.set(wholeOf(row), [row]);
  }
  for (const [whole, history] of histories) fitOne(history, present, last.get(whole) ?? 0);
}

/** Those that are there keep their position; a new one comes between its neighbours, or after all. */
function fitOne(rows: Positioned[], present: Map<string, Positioned>, last: number): void {
  let earlier = 0;
  for (const [index, row] of rows.entries()) {
    const following = rows.slice(index + 1).map(({ id }) => present.get(id)?.position ?? 0);
    const later = following.find((position) => position > earlier);
    const fitting = later === undefined ? Math.max(earlier, last) + gap : Math.floor((earlier + later) / 2);
    row.position = present.get(row.id)?.position ?? fitting;
    earlier = row.position;
  }
}
