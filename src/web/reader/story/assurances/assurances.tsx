import { EntryLine } from "../../fact/entry-lines.tsx";
import { FoldedSources } from "../../fact/sources.tsx";
import { Tag } from "../../fact/tag.tsx";
import { WhoSays } from "../../fact/who-says.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { Nothing } from "../../frame/states.tsx";
import type { Outcome, StoryEntryFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { linkWords, outcomeWords } from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import { followed, isAssurance, type Statement } from "./followed.ts";
import styles from "./assurances.module.css";

const outcomeMark: Record<Outcome, string> = { PENDING: "…", FULFILLED: "✓", BROKEN: "✕", CONTRADICTED: "≠" };

/** Each assurance and promise, with what followed it and what became of it. */
export function Assurances({ entries }: { entries: readonly StoryEntryFragment[] }) {
  const assurances = entries.filter(isAssurance);
  if (assurances.length === 0) return <Nothing>No assurance was reported by then.</Nothing>;
  return (
    <ul className={styles.assurances}>
      {assurances.map((statement) => (
        <li key={statement.id} className={styles.pair}>
          <Assurance statement={statement} />
          <WhatFollowed statement={statement} />
        </li>
      ))}
    </ul>
  );
}

function Assurance({ statement }: { statement: Statement }) {
  const { outcome, time, evidence } = statement;
  return (
    <article className={styles.assurance}>
      <p className={styles.who}>
        <WhoSays statement={statement} />
        {time && <>, {spanWords(time)}</>} <NewMark id={statement.id} />
      </p>
      <p className={styles.content}>
        <PlaceLink to={entryPath(statement.slug)}>
          <bdi>{statement.content}</bdi>
        </PlaceLink>{" "}
        {outcome !== null && <Tag mark={outcomeMark[outcome]}>{outcomeWords[outcome]}</Tag>}
      </p>
      <FoldedSources sources={evidence.nodes} />
    </article>
  );
}

function WhatFollowed({ statement }: { statement: Statement }) {
  const after = followed(statement);
  return (
    <div className={styles.after}>
      {after.length === 0 && <p className={styles.open}>Nothing is reported to have followed.</p>}
      {after.map(({ link, what }) => (
        <div key={link.id}>
          <p className={styles.who}>
            {linkWords[link.type][link.from.id === statement.id ? 0 : 1]} <NewMark id={link.id} />
          </p>
          <EntryLine entry={what} />
          <FoldedSources sources={link.evidence.nodes} />
        </div>
      ))}
    </div>
  );
}
