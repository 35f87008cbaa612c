import { Fragment } from "react";
import { IndependentOutlets, FoldedSources } from "../../fact/sources.tsx";
import { Shape } from "../../fact/shape.tsx";
import { Tag } from "../../fact/tag.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { Nothing } from "../../frame/states.tsx";
import type { PlannedIncidentFragment, PlannedMeetingFragment, TakesPartFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { capitalized } from "../../words/sentence.ts";
import {
  formatWords,
  incidentWords,
  occurrenceWords,
  roleWords,
  statusWords,
  verificationWords,
} from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import { statusMark } from "./status-mark.ts";
import { StatusSteps } from "./status-steps.tsx";
import styles from "./planned.module.css";

interface Props {
  meetings: readonly PlannedMeetingFragment[];
  incidents: readonly PlannedIncidentFragment[];
}

/** Meetings and incidents ahead, or put off: with whom, when, and how that came to stand. */
export function Planned({ meetings, incidents }: Props) {
  if (meetings.length === 0 && incidents.length === 0) return <Nothing>Nothing is reported to be planned.</Nothing>;
  return (
    <ul className={styles.plans}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <PlannedMeeting meeting={meeting} />
        </li>
      ))}
      {incidents.map((incident) => (
        <li key={incident.id}>
          <PlannedIncident incident={incident} />
        </li>
      ))}
    </ul>
  );
}

function PlannedMeeting({ meeting }: { meeting: PlannedMeetingFragment }) {
  const { status, statusHistory, time, place, agenda } = meeting;
  const reasons = statusHistory.filter((step) => step.reason !== null);
  const reason = reasons.at(-1)?.status === status ? reasons.at(-1)?.reason : undefined;
  return (
    <article className={styles.plan}>
      <p className={styles.kind}>
        <Shape noun="Meeting" /> {capitalized(formatWords[meeting.format])}
        {time && (
          <>
            , {status === "POSTPONED" ? "was for " : ""}
            {spanWords(time)}
          </>
        )}
        {place && (
          <>
            , <bdi>{place.name}</bdi>
          </>
        )}{" "}
        <NewMark id={meeting.id} />
      </p>
      <h3>
        <PlaceLink to={entryPath(meeting.slug)}>
          <bdi>{meeting.label}</bdi>
        </PlaceLink>{" "}
        <Tag mark={statusMark[status]}>{statusWords[status]}</Tag>
      </h3>
      {reason !== undefined && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
      <Parts participants={meeting.participants} />
      {agenda.nodes.length > 0 && (
        <p className={styles.aside}>
          About{" "}
          {agenda.nodes.map((item, index) => (
            <Fragment key={item.id}>
              {index > 0 && ", "}
              <PlaceLink to={entryPath(item.slug)}>
                <bdi>{item.label}</bdi>
              </PlaceLink>
            </Fragment>
          ))}
        </p>
      )}
      <StatusSteps steps={statusHistory} />
      <IndependentOutlets count={meeting.independentOutlets} />
    </article>
  );
}

function PlannedIncident({ incident }: { incident: PlannedIncidentFragment }) {
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

function Parts({ participants }: { participants: readonly TakesPartFragment[] }) {
  return (
    <p className={styles.aside}>
      {participants.map(({ actor, role }, index) => (
        <Fragment key={`${actor.id} ${role}`}>
          {index > 0 && ", "}
          <PlaceLink to={entryPath(actor.slug)}>
            <bdi>{actor.name}</bdi>
          </PlaceLink>{" "}
          ({roleWords[role]})
        </Fragment>
      ))}
    </p>
  );
}
