import { useRef } from "react";
import { nounWord, Shape } from "../../fact/shape.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { Unseen } from "../../frame/unseen.tsx";
import { EntryLines } from "../../fact/entry-lines.tsx";
import type { StoryEntryFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { NewMark } from "../since/new-mark.tsx";
import { Axis } from "./axis.tsx";
import { layOut } from "./layout.ts";
import { useSizes } from "./sizes.ts";
import styles from "./timeline.module.css";

/** From which width on there are two sides of the axis. */
const twoSided = 760;

type Dated = StoryEntryFragment & { time: NonNullable<StoryEntryFragment["time"]> };

const isDated = (entry: StoryEntryFragment): entry is Dated =>
  entry.time !== null && (entry.time.earliest ?? entry.time.latest) !== null;

/** What happened and what was said, in proportion to time. Its words are a list in the order of time; the drawing adds only where. */
export function Timeline({ entries }: { entries: readonly StoryEntryFragment[] }) {
  const container = useRef<HTMLDivElement>(null);
  const dated = entries.filter(isDated);
  const undated = entries.filter((entry) => !isDated(entry));
  const sizes = useSizes(container, dated.map(({ id }) => id).join());
  const wide = (sizes?.width ?? 0) >= twoSided;
  const sideOf = (entry: Dated) => (wide && entry.__typename !== "Statement" ? "left" : "right");
  const laidOut =
    sizes && dated.length > 0
      ? layOut(
          dated.map((entry) => ({ time: entry.time, side: sideOf(entry), height: sizes.heights.get(entry.id) ?? 0 })),
        )
      : undefined;
  return (
    <>
      <Key />
      <div
        ref={container}
        className={styles.timeline}
        data-wide={wide || undefined}
        style={{ height: laidOut?.scale.length }}
      >
        {sizes && laidOut && (
          <Axis
            width={sizes.width}
            wide={wide}
            scale={laidOut.scale}
            marks={dated.map((entry, index) => ({
              id: entry.id,
              noun: entry.__typename,
              side: sideOf(entry),
              ...laidOut.placed[index]!,
            }))}
          />
        )}
        <ol>
          {dated.map((entry, index) => (
            <li
              key={entry.id}
              data-item={entry.id}
              data-side={sideOf(entry)}
              style={{ top: laidOut?.placed[index]?.words }}
              className={styles.item}
            >
              <p className={styles.date}>
                {spanWords(entry.time)} <Unseen>{nounWord(entry.__typename)}</Unseen>
                <NewMark id={entry.id} />
              </p>
              <PlaceLink to={entryPath(entry.slug)}>
                <bdi>{entry.label}</bdi>
              </PlaceLink>
            </li>
          ))}
        </ol>
      </div>
      {undated.length > 0 && (
        <div className={styles.undated}>
          <h3>No date reported</h3>
          <EntryLines entries={undated} />
        </div>
      )}
    </>
  );
}

/** What the shapes mean. */
function Key() {
  return (
    <ul className={styles.key} aria-hidden="true">
      {(["Incident", "Meeting", "Statement"] as const).map((noun) => (
        <li key={noun}>
          <Shape noun={noun} /> {nounWord(noun)}
        </li>
      ))}
      <li>
        <svg viewBox="-8 -8 16 16">
          <path d="M0 -8V8" className={styles.span} />
        </svg>{" "}
        the time it may have been
      </li>
    </ul>
  );
}
