import { Nothing } from "../../frame/states.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { NoticeGivenFragment, StoryActorFragment, StoryEntryFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { exchangeOf, type Side } from "./passed.ts";
import { PassedCard } from "./passed-card.tsx";
import styles from "./exchange.module.css";

interface Props {
  entries: readonly StoryEntryFragment[];
  notices: readonly NoticeGivenFragment[];
  actors: readonly StoryActorFragment[];
}

/** What the two sides of a story said to each other, when they met, and what one was not told, as an exchange: one left, one right. */
export function Exchange({ entries, notices, actors }: Props) {
  const exchange = exchangeOf({ entries, notices, actors });
  if (!exchange) return <Nothing>Nothing is reported to have passed between two sides.</Nothing>;
  const { one, other, passed } = exchange;
  return (
    <>
      <div className={styles.sides}>
        <SideName side={one} />
        <SideName side={other} />
      </div>
      <ol className={styles.exchange}>
        {passed.map(({ time, what, by }) => (
          <li key={what.id} data-by={by} className={styles.passed}>
            <p className={styles.date}>{time ? spanWords(time) : "no date reported"}</p>
            <PassedCard what={what} to={by === "both" ? undefined : by === "one" ? other.name : one.name} />
          </li>
        ))}
      </ol>
    </>
  );
}

const SideName = ({ side }: { side: Side }) => (
  <p>
    <PlaceLink to={entryPath(side.slug)}>
      <bdi>{side.name}</bdi>
    </PlaceLink>
  </p>
);
