import { FoldedSources } from "../fact/sources.tsx";
import { VoiceName } from "../fact/voice-names.tsx";
import { type IncidentFactsFragment, MoreMeetingsAboutDocument, MoreWhoKnewDocument } from "../generated/documents.ts";
import { instantWords } from "../time/span-words.ts";
import { capitalized } from "../words/sentence.ts";
import { occurrenceWords, verificationWords } from "../words/words.ts";
import { LinesPart } from "./lines-part.tsx";
import { Notices } from "./notices.tsx";
import { Part } from "./part.tsx";
import { PartsTaken, PlaceLine } from "./parts-taken.tsx";
import styles from "./entry.module.css";

/** What happened, who took part, who knew, and how well it is established. */
export function IncidentFacts({ incident }: { incident: IncidentFactsFragment }) {
  const { summary, place, participants, assessments, codes, notices, meetings } = incident;
  return (
    <>
      {summary !== null && (
        <p className={styles.summary}>
          <bdi>{summary}</bdi>
        </p>
      )}
      {place && <PlaceLine place={place} />}
      <PartsTaken participants={participants} />
      <Notices title="Who knew, and when" page={notices} by={MoreWhoKnewDocument} />
      <Part title="How well it is established">
        <ol className={styles.list}>
          {assessments.map(({ occurrence, verification, by, reportedAt, evidence }, index) => (
            <li key={index}>
              {capitalized(occurrenceWords[occurrence])}, {verificationWords[verification]}
              {by && (
                <>
                  {" by "}
                  <VoiceName voice={by} />
                </>
              )}
              <span className={styles.kind}> reported {instantWords(reportedAt)}</span>
              <FoldedSources sources={evidence.nodes} />
            </li>
          ))}
        </ol>
      </Part>
      <LinesPart title="Meetings about it" page={meetings} by={MoreMeetingsAboutDocument} />
      {codes.length > 0 && (
        <p className={styles.kind}>
          {codes.map(({ scheme, code, mode }) => [scheme, code, mode].filter(Boolean).join(" ")).join(" · ")}
        </p>
      )}
    </>
  );
}
