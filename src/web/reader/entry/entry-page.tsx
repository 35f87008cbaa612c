import { useParams } from "react-router";
import { AsOfControl } from "../as-of/as-of-control.tsx";
import { useAsOf } from "../as-of/instant.ts";
import { Failed, Missing, Waiting } from "../frame/states.tsx";
import { Title } from "../frame/title.tsx";
import { EntryPageDocument, type EntryPageQuery, EntryReportsDocument } from "../generated/documents.ts";
import { useAnswer } from "../graph/answer.ts";
import { ActorFacts } from "./actor-facts.tsx";
import { EntryHeading } from "./entry-heading.tsx";
import { IncidentFacts } from "./incident-facts.tsx";
import { Linked } from "./linked.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { MoreOfEntry } from "./part.tsx";
import { StatementFacts } from "./statement-facts.tsx";
import styles from "./entry.module.css";

export type Entry = NonNullable<EntryPageQuery["entry"]>;

/** One entry as of an instant: its facts with their sources, and everything linked to it. */
export function EntryPage() {
  const { slug = "" } = useParams();
  const asOf = useAsOf();
  const reports = useAnswer(EntryReportsDocument, { variables: { slug }, asOf: null, subject: slug });
  const { data, stale, failed, retry, more } = useAnswer(EntryPageDocument, {
    variables: { slug, asOf },
    asOf,
    subject: slug,
  });
  if (failed || reports.failed) return <Failed retry={failed ? retry : reports.retry} />;
  if (reports.data && !reports.data.entry)
    return <Missing title="No such entry">There is no entry at this address.</Missing>;
  const entry = data?.entry;
  return (
    <>
      <AsOfControl reports={reports.data?.entry?.stories.nodes[0]?.reports} stale={stale} />
      {reports.data?.entry && <Title>{reports.data.entry.label}</Title>}
      {!data && <Waiting lines={10} />}
      {data && !entry && (
        <Missing title={reports.data?.entry?.label ?? ""}>Nothing of it was reported by then.</Missing>
      )}
      {entry && (
        <div aria-busy={stale} className={styles.page}>
          <EntryHeading entry={entry} />
          <MoreOfEntry value={more}>
            <div className={styles.columns}>
              <div className={styles.facts}>
                <Facts entry={entry} />
              </div>
              <Linked entry={entry} />
            </div>
          </MoreOfEntry>
        </div>
      )}
    </>
  );
}

function Facts({ entry }: { entry: Entry }) {
  switch (entry.__typename) {
    case "Actor":
      return <ActorFacts actor={entry} />;
    case "Statement":
      return <StatementFacts statement={entry} />;
    case "Incident":
      return <IncidentFacts incident={entry} />;
    case "Meeting":
      return <MeetingFacts meeting={entry} />;
  }
}
