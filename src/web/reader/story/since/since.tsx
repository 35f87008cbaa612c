import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { StoryReportsQuery } from "../../generated/documents.ts";
import { instantWords } from "../../time/span-words.ts";
import { counted } from "../../words/counted.ts";
import { developmentWords } from "../../words/words.ts";
import styles from "./since.module.css";

export type Development = NonNullable<StoryReportsQuery["developments"]>["nodes"][number];

interface Props {
  lastVisit: string;
  developments: readonly Development[];
  /** Whether there are others beside these. */
  more: boolean;
}

/** What developed since the reader was last here; nothing where nothing did. */
export function Since({ lastVisit, developments, more }: Props) {
  if (developments.length === 0) return null;
  return (
    <details className={styles.since}>
      <summary>
        {counted(developments.length, "development")} {more && "and more "}since your last visit,{" "}
        {instantWords(lastVisit)}
      </summary>
      <ul className={styles.list}>
        {developments.map((development, index) => (
          <li key={index}>
            <span className={styles.kind}>{developmentWords[development.kind]}</span>{" "}
            <PlaceLink to={entryPath(slugOf(development.subject))}>
              <bdi>{development.label}</bdi>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The ids that developments are of, and of the entries that show them. */
export const idsOf = (developments: readonly Development[]): ReadonlySet<string> =>
  new Set(
    developments.flatMap(({ subject }) =>
      subject.__typename === "Link" ? [subject.id, subject.from.id] : [subject.id],
    ),
  );

function slugOf(subject: Development["subject"]): string {
  switch (subject.__typename) {
    case "Actor":
    case "Incident":
    case "Meeting":
    case "Statement":
      return subject.slug;
    case "Notice":
      return subject.incident.slug;
    case "Link":
      return subject.from.slug;
    default:
      return "";
  }
}
