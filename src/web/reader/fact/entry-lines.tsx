import type { EntryLineFragment } from "../generated/documents.ts";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import { spanWords } from "../time/span-words.ts";
import { Shape } from "./shape.tsx";
import styles from "./fact.module.css";

/** An entry in one line: its shape, its date, its label. */
export function EntryLine({ entry }: { entry: EntryLineFragment }) {
  return (
    <span className={styles.line}>
      <Shape noun={entry.__typename} />
      <span>
        {entry.time && <span className={styles.date}>{spanWords(entry.time)} </span>}
        <PlaceLink to={entryPath(entry.slug)}>
          <bdi>{entry.label}</bdi>
        </PlaceLink>
      </span>
    </span>
  );
}

/** Entries in lines, in the order given. */
export function EntryLines({ entries }: { entries: readonly EntryLineFragment[] }) {
  return (
    <ul className={styles.lines}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLine entry={entry} />
        </li>
      ))}
    </ul>
  );
}
