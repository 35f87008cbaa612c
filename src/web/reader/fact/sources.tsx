import type { SourceFragment } from "../generated/documents.ts";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import { spanWords } from "../time/span-words.ts";
import { counted } from "../words/counted.ts";
import { termsWords } from "../words/words.ts";
import { httpUrl } from "./http-url.ts";
import { VoiceName } from "./voice-names.tsx";
import { nameOf } from "./voices.ts";
import styles from "./fact.module.css";

/** On whose word a fact rests: for each, the words, the outlet, the date, and how it came by it. */
export function Sources({ sources }: { sources: readonly SourceFragment[] }) {
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={source.id}>
          <Source source={source} />
        </li>
      ))}
    </ul>
  );
}

/** The same, folded away behind how many they are. */
export function FoldedSources({ sources }: { sources: readonly SourceFragment[] }) {
  if (sources.length === 0) return null;
  const outlets = [...new Set(sources.map(({ article }) => article.outlet.name))];
  return (
    <details className={styles.folded}>
      <summary>
        {counted(sources.length, "source")}
        <span className={styles.outlets}>
          : <bdi>{outlets.join(", ")}</bdi>
        </span>
      </summary>
      <Sources sources={sources} />
    </details>
  );
}

function Source({ source: { exact, part, article, attribution } }: { source: SourceFragment }) {
  const url = httpUrl(article.url);
  return (
    <>
      <q className={styles.exact}>
        <bdi>{exact}</bdi>
      </q>
      <p className={styles.whence}>
        <PlaceLink to={entryPath(article.outlet.slug)}>
          <bdi>{article.outlet.name}</bdi>
        </PlaceLink>
        , {spanWords(article.published)}
        {article.published.basis === "INFERRED" && " (time inferred)"}
        {part === "HEADLINE" && ", in the headline"}:{" "}
        {url === undefined ? (
          <cite>
            <bdi>{article.headline}</bdi>
          </cite>
        ) : (
          <a href={url} rel="noreferrer external">
            <cite>
              <bdi>{article.headline}</bdi>
            </cite>
          </a>
        )}
      </p>
      {attribution.length > 1 ? <Chain hops={attribution} /> : <p className={styles.terms}>its own reporting</p>}
    </>
  );
}

/** How an article came by it: the outlet nearest the reader first, which is its own, and the voice that told it last. */
function Chain({ hops: [outlet, ...before] }: { hops: SourceFragment["attribution"] }) {
  return (
    <ol className={styles.chain} aria-label="How it came to be reported">
      <li>{outlet && <bdi>{nameOf(outlet.voice)}</bdi>}</li>
      {before.map(({ voice, terms, cue }) => (
        <li key={voice.id}>
          <VoiceName voice={voice} />
          <span className={styles.terms}>
            {" "}
            {termsWords[terms]}
            {cue !== null && (
              <>
                , <q>{cue}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How many outlets report it of their own. */
export function IndependentOutlets({ count }: { count: number }) {
  return <span title="An outlet that relays another counts with it.">{counted(count, "independent outlet")}</span>;
}
