import { EntryLine } from "../fact/entry-lines.tsx";
import { FoldedSources, IndependentOutlets } from "../fact/sources.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath, storyPath } from "../frame/paths.ts";
import { Nothing } from "../frame/states.tsx";
import type { ContextPageQuery } from "../generated/documents.ts";
import styles from "./context.module.css";

type Context = ContextPageQuery["context"];

/** What to put beside a text: its stories, the entries that matter to it, and whom it names. */
export function Cards({ context: { stories, entries, mentions } }: { context: Context }) {
  if (mentions.length === 0 && entries.length === 0) {
    return <Nothing>Nothing is known of whom or what this text is about.</Nothing>;
  }
  const named = new Map(mentions.map(({ actor }) => [actor.id, actor]));
  return (
    <>
      {stories.map((story) => (
        <article key={story.id} className={styles.story}>
          <h2>
            <PlaceLink to={storyPath(story.slug)}>
              <bdi>{story.title}</bdi>
            </PlaceLink>
          </h2>
          <p>
            <bdi>{story.summary}</bdi>
          </p>
        </article>
      ))}
      {entries.map(({ entry, because }) => (
        <article key={entry.id} className={styles.card}>
          <h2>
            <EntryLine entry={entry} />
          </h2>
          <p className={styles.because}>
            {because.length > 0 && (
              <>
                named: <bdi>{[...new Set(because.map(({ text }) => text))].join(", ")}</bdi> ·{" "}
              </>
            )}
            <IndependentOutlets count={entry.independentOutlets} />
          </p>
          <FoldedSources sources={entry.evidence.nodes} />
        </article>
      ))}
      <h2 className={styles.heading}>Whom it names</h2>
      <ul className={styles.named}>
        {[...named.values()].map((actor) => (
          <li key={actor.id}>
            <PlaceLink to={entryPath(actor.slug)}>
              <bdi>{actor.name}</bdi>
            </PlaceLink>
            {actor.description !== null && <bdi className={styles.description}> {actor.description}</bdi>}
          </li>
        ))}
      </ul>
    </>
  );
}
