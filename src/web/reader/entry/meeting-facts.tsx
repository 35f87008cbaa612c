import { type MeetingFactsFragment, MoreOnAgendaDocument, MoreSaidThereDocument } from "../generated/documents.ts";
import { StatusSteps } from "../story/planned/status-steps.tsx";
import { LinesPart } from "./lines-part.tsx";
import { Part } from "./part.tsx";
import { PartsTaken, PlaceLine } from "./parts-taken.tsx";
import styles from "./entry.module.css";

/** Who met or is to meet, on what, what was said there, and every status it has had. */
export function MeetingFacts({ meeting }: { meeting: MeetingFactsFragment }) {
  const { summary, place, statusHistory, participants, agenda, statements } = meeting;
  return (
    <>
      {summary !== null && (
        <p className={styles.summary}>
          <bdi>{summary}</bdi>
        </p>
      )}
      {place && <PlaceLine place={place} />}
      <Part title="Every status it has had">
        <StatusSteps steps={statusHistory} whole />
      </Part>
      <PartsTaken participants={participants} />
      <LinesPart title="On the agenda" page={agenda} by={MoreOnAgendaDocument} />
      <LinesPart title="Said there" page={statements} by={MoreSaidThereDocument} />
    </>
  );
}
