import { Fragment } from "react";
import { useSearchParams } from "react-router";
import { useAsOf } from "../as-of/instant.ts";
import { Shape } from "../fact/shape.tsx";
import { MoreButton } from "../frame/more-button.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import { Failed, Nothing, Waiting } from "../frame/states.tsx";
import { Title } from "../frame/title.tsx";
import { SearchPageDocument, type SearchPageQuery } from "../generated/documents.ts";
import { useAnswer } from "../graph/answer.ts";
import { spanWords } from "../time/span-words.ts";
import { counted } from "../words/counted.ts";
import { cut } from "./marked.ts";
import styles from "./search.module.css";

type Hit = SearchPageQuery["search"]["nodes"][number];

/** All that is found for the words in the address, best first. */
export function SearchPage() {
  const [parameters] = useSearchParams();
  const text = (parameters.get("q") ?? "").trim();
  return (
    <>
      <Title>{text === "" ? "Search" : `${text}: search`}</Title>
      <h1 className={styles.title}>
        {text === "" ? (
          "Search"
        ) : (
          <>
            Found for <q>{text}</q>
          </>
        )}
      </h1>
      {text === "" ? (
        <Nothing>Type some words into the field above; the slash key leads there from anywhere.</Nothing>
      ) : (
        <Hits text={text} />
      )}
    </>
  );
}

function Hits({ text }: { text: string }) {
  const asOf = useAsOf();
  const { data, failed, retry, more } = useAnswer(SearchPageDocument, {
    variables: { text, first: 20, asOf },
    asOf,
    subject: text,
  });
  if (failed) return <Failed retry={retry} />;
  if (!data) return <Waiting />;
  const { nodes, totalCount, pageInfo } = data.search;
  if (nodes.length === 0) return <Nothing>Nothing has these words.</Nothing>;
  return (
    <>
      <p className={styles.count}>{counted(totalCount ?? nodes.length, "entry", "entries")}</p>
      <ol className={styles.hits}>
        {nodes.map((hit) => (
          <li key={hit.entry.id}>
            <HitCard hit={hit} />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <p className={styles.more}>
          <MoreButton onMore={() => more(pageInfo.endCursor)}>More</MoreButton>
        </p>
      )}
    </>
  );
}

function HitCard({ hit: { entry, snippet } }: { hit: Hit }) {
  return (
    <article className={styles.hit}>
      <h2>
        <Shape noun={entry.__typename} />{" "}
        <PlaceLink to={entryPath(entry.slug)}>
          <bdi>{entry.label}</bdi>
        </PlaceLink>
        {entry.time && <span className={styles.date}> {spanWords(entry.time)}</span>}
      </h2>
      <p className={styles.snippet}>
        <bdi>
          {cut(snippet.text, snippet.matches).map((piece, index) =>
            piece.mark ? <mark key={index}>{piece.text}</mark> : <Fragment key={index}>{piece.text}</Fragment>,
          )}
        </bdi>
      </p>
    </article>
  );
}
