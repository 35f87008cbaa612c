import type { StoryPageQuery, StoryReportsQuery } from "../generated/documents.ts";
import { useAsOf } from "../as-of/instant.ts";
import { counted } from "../words/counted.ts";
import { openingOf } from "../words/sentence.ts";
import styles from "./story.module.css";

const parts = [
  ["planned", "Planned"],
  ["timeline", "Timeline"],
  ["who-knew", "Who knew"],
  ["assurances", "Assurances"],
  ["exchange", "Exchange"],
  ["network", "Network"],
] as const;

interface Props {
  story: NonNullable<StoryReportsQuery["story"]>;
  /** What is known of it by the instant shown; undefined while that is on its way. */
  known: StoryPageQuery["story"] | undefined;
}

/** What a story is about, in two sentences and the rest of them smaller, with the ways to its parts. */
export function Lead({ story, known }: Props) {
  const asOf = useAsOf();
  const { opening, rest } = openingOf(story.summary, 2);
  return (
    <header className={styles.opening}>
      <h1 className={styles.title}>
        <bdi>{story.title}</bdi>
      </h1>
      <p className={styles.lead}>
        <bdi>{opening}</bdi>
      </p>
      {rest !== "" && (
        <p className={styles.rest}>
          <bdi>{rest}</bdi>
        </p>
      )}
      <div className={styles.beside}>
        <nav aria-label="Parts of the story" className={styles.parts}>
          {parts.map(([id, name]) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
        </nav>
        {asOf !== null && <p className={styles.note}>Title and summary are the editors’ of today.</p>}
        <p className={styles.extent}>
          {known && (
            <>
              {counted(known.entries.totalCount ?? 0, "entry", "entries")} ·{" "}
              {counted(known.actors.totalCount ?? 0, "actor")} · {counted(known.articles.totalCount ?? 0, "article")}
            </>
          )}
        </p>
      </div>
    </header>
  );
}
