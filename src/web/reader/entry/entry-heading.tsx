import { IndependentOutlets } from "../fact/sources.tsx";
import { Shape } from "../fact/shape.tsx";
import { Tag } from "../fact/tag.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { storyPath } from "../frame/paths.ts";
import { statusMark } from "../story/planned/status-mark.ts";
import { instantWords, spanWords } from "../time/span-words.ts";
import { capitalized } from "../words/sentence.ts";
import {
  actorWords,
  formatWords,
  illocutionNouns,
  incidentWords,
  occurrenceWords,
  outcomeWords,
  statusWords,
  verificationWords,
} from "../words/words.ts";
import type { Entry } from "./entry-page.tsx";
import styles from "./entry.module.css";

/** What an entry is, when it was, how it stands, and which stories tell of it. */
export function EntryHeading({ entry }: { entry: Entry }) {
  return (
    <header className={styles.heading}>
      <p className={styles.kind}>
        <Shape noun={entry.__typename} /> {capitalized(kindOf(entry))}
        {entry.time && (
          <>
            {" · "}
            {spanWords(entry.time)}
            {entry.time.verbatim !== null && (
              <>
                {" "}
                (as printed: <q>{entry.time.verbatim}</q>)
              </>
            )}
          </>
        )}
      </p>
      <h1 className={styles.title}>
        <bdi>{titleOf(entry)}</bdi>
      </h1>
      <p className={styles.standing}>
        <Standing entry={entry} />
        <span className={styles.kind}>
          first reported {instantWords(entry.reportedAt)} · <IndependentOutlets count={entry.independentOutlets} />
        </span>
      </p>
      {entry.stories.nodes.length > 0 && (
        <p className={styles.kind}>
          Part of{" "}
          {entry.stories.nodes.map((story, index) => (
            <span key={story.id}>
              {index > 0 && ", "}
              <PlaceLink to={storyPath(story.slug)}>
                <bdi>{story.title}</bdi>
              </PlaceLink>
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

const titleOf = (entry: Entry) => (entry.__typename === "Statement" ? entry.content : entry.label);

function kindOf(entry: Entry): string {
  switch (entry.__typename) {
    case "Actor":
      return actorWords[entry.actorKind];
    case "Statement":
      return illocutionNouns[entry.illocution];
    case "Incident":
      return incidentWords[entry.incidentKind];
    case "Meeting":
      return formatWords[entry.format];
  }
}

function Standing({ entry }: { entry: Entry }) {
  switch (entry.__typename) {
    case "Actor":
      return null;
    case "Statement":
      return entry.outcome && <Tag mark="→">{outcomeWords[entry.outcome]}</Tag>;
    case "Incident":
      return (
        <>
          <Tag mark="◆">{occurrenceWords[entry.occurrence]}</Tag>{" "}
          <Tag mark="✓">{verificationWords[entry.verification]}</Tag>
        </>
      );
    case "Meeting":
      return <Tag mark={statusMark[entry.status]}>{statusWords[entry.status]}</Tag>;
  }
}
