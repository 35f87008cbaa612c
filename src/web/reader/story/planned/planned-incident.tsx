import { FoldedSources, IndependentOutlets } from "../../fact/sources.tsx";
import { Shape } from "../../fact/shape.tsx";
import { Tag } from "../../fact/tag.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { PlannedIncidentFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { capitalized } from "../../words/sentence.ts";
import { incidentWords, occurrenceWords, verificationWords } from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import { Parts } from "./parts.tsx";
import styles from "./planned.module.css";

/** An incident that is planned, or goes on: whose it is, and how well that is established. */
export function PlannedIncident({ incident }: { incident: PlannedIncidentFragment }) {
  return (
    <article className={styles.plan}>
      <p className={styles.kind}>
        <Shape noun="Incident" /> {capitalized(incidentWords[incident.incidentKind])},{" "}
        {incident.time ? spanWords(incident.time) : "no date reported"} <NewMark id={incident.id} />
      </p>
      <h3>
        <PlaceLink to={entryPath(incident.slug)}>
          <bdi>{incident.label}</bdi>
        </PlaceLink>{" "}
        <Tag mark={incident.occurrence === "PLANNED" ? "◇" : "◈"}>{occurrenceWords[incident.occurrence]}</Tag>
      </h3>
      <Parts participants={incident.participants} />
      <p className={styles.aside}>
        {capitalized(verificationWords[incident.verification])} by{" "}
        <IndependentOutlets count={incident.independentOutlets} />
      </p>
      <FoldedSources sources={incident.evidence.nodes} />
    </article>
  );
}
