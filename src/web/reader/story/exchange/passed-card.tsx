import { FoldedSources } from "../../fact/sources.tsx";
import { Shape } from "../../fact/shape.tsx";
import { WhoSays } from "../../fact/who-says.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { Unseen } from "../../frame/unseen.tsx";
import { channelWords, statusWords, timingWords } from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import type { Passed } from "./passed.ts";
import styles from "./exchange.module.css";

interface Props {
  what: Passed["what"];
  /** The side that it reached, where it has a direction. */
  to: string | undefined;
}

/** One thing that passed: words with whose they are, a meeting, or notice given or withheld. */
export function PassedCard({ what, to }: Props) {
  switch (what.__typename) {
    case "Statement":
      return <Said statement={what} />;
    case "Meeting":
      return (
        <article className={styles.card}>
          <p className={styles.who}>
            <Shape noun="Meeting" /> {statusWords[what.status]} <NewMark id={what.id} />
          </p>
          <EntryName slug={what.slug} name={what.label} />
        </article>
      );
    case "Notice":
      return (
        <article className={styles.card} data-withheld={what.timing === "NONE" || undefined}>
          <p className={styles.who}>
            <Shape noun="Incident" /> {what.timing === "NONE" ? "not told" : "notice"}
            {to !== undefined && <Unseen> to {to}</Unseen>} <NewMark id={what.id} />
          </p>
          <p>
            <EntryName slug={what.knower.slug} name={what.knower.name} />
            {what.timing === "NONE" ? " had " : " knew "}
            <strong>{timingWords[what.timing]}</strong> of{" "}
            <EntryName slug={what.incident.slug} name={what.incident.label} />
          </p>
          <FoldedSources sources={what.evidence.nodes} />
        </article>
      );
  }
}

function Said({ statement }: { statement: Extract<Passed["what"], { __typename: "Statement" }> }) {
  const { channel, content, quote, condition, evidence, slug, id } = statement;
  return (
    <article className={styles.card}>
      <p className={styles.who}>
        <Shape noun="Statement" /> <WhoSays statement={statement} />
        {channelWords[channel] !== "" && `, ${channelWords[channel]}`} <NewMark id={id} />
      </p>
      <p>
        <EntryName slug={slug} name={content} />
      </p>
      {quote !== null && (
        <p className={styles.quote}>
          <q>
            <bdi>{quote}</bdi>
          </q>
        </p>
      )}
      {condition !== null && (
        <p className={styles.who}>
          if <bdi>{condition}</bdi>
        </p>
      )}
      <FoldedSources sources={evidence.nodes} />
    </article>
  );
}

const EntryName = ({ slug, name }: { slug: string; name: string }) => (
  <PlaceLink to={entryPath(slug)}>
    <bdi>{name}</bdi>
  </PlaceLink>
);
