import { useSearchParams } from "react-router";
import { useSetParameters } from "../../frame/parameters.ts";
import { Nothing } from "../../frame/states.tsx";
import type { NoticeGivenFragment, StoryActorFragment, StoryEntryFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { exchangeOf } from "./passed.ts";
import { PassedCard } from "./passed-card.tsx";
import { SideChoice } from "./side-choice.tsx";
import styles from "./exchange.module.css";

interface Props {
  entries: readonly StoryEntryFragment[];
  notices: readonly NoticeGivenFragment[];
  actors: readonly StoryActorFragment[];
}

/** What two sides of a story said to each other, when they met, and what one was not told, as an exchange: one left, one right. */
export function Exchange({ entries, notices, actors }: Props) {
  const [parameters] = useSearchParams();
  const setParameters = useSetParameters();
  const between = [parameters.get("between"), parameters.get("and")] as const;
  const exchange = exchangeOf({ entries, notices, actors, between });
  if (!exchange) return <Nothing>Nothing is reported to have passed between two sides.</Nothing>;
  const { one, other, passed } = exchange;
  return (
    <>
      <div className={styles.sides}>
        <SideChoice
          label="One side"
          side={one}
          other={other}
          of={actors}
          onChoose={(slug) => setParameters({ between: slug })}
        />
        <SideChoice
          label="Other side"
          side={other}
          other={one}
          of={actors}
          onChoose={(slug) => setParameters({ and: slug })}
        />
      </div>
      {passed.length === 0 ? (
        <Nothing>
          Nothing is reported to have passed between <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>.
        </Nothing>
      ) : (
        <ol className={styles.exchange}>
          {passed.map(({ time, what, by }) => (
            <li key={what.id} data-by={by} className={styles.passed}>
              <p className={styles.date}>{time ? spanWords(time) : "no date reported"}</p>
              <PassedCard what={what} to={by === "both" ? undefined : by === "one" ? other.name : one.name} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
