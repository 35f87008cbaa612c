import { FoldedSources } from "../../fact/sources.tsx";
import { VoiceName } from "../../fact/voice-names.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { NoticeGivenFragment } from "../../generated/documents.ts";
import { timingWords } from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import styles from "./who-knew.module.css";

/** One account of who knew, and when, in words, with its sources. */
export function Account({ notice }: { notice: NoticeGivenFragment }) {
  const { knower, timing, lead, informant, meeting, conflicts, evidence } = notice;
  return (
    <>
      <p>
        <PlaceLink to={entryPath(knower.slug)}>
          <bdi>{knower.name}</bdi>
        </PlaceLink>
        {timing === "NONE" ? " had " : " knew "}
        <strong>{timingWords[timing]}</strong>
        {lead?.verbatim != null && (
          <>
            {" "}
            (<q>{lead.verbatim}</q>)
          </>
        )}
        {informant && (
          <>
            , from <VoiceName voice={informant} />
          </>
        )}
        {meeting && (
          <>
            , at{" "}
            <PlaceLink to={entryPath(meeting.slug)}>
              <bdi>{meeting.label}</bdi>
            </PlaceLink>
          </>
        )}
        {conflicts.length > 0 && <span className={styles.conflicts}> ⚡ conflicts with another account</span>}{" "}
        <NewMark id={notice.id} />
      </p>
      <FoldedSources sources={evidence.nodes} />
    </>
  );
}
