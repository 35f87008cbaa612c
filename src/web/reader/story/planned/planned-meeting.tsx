import { Fragment } from "react";
import { IndependentOutlets } from "../../fact/sources.tsx";
import { Shape } from "../../fact/shape.tsx";
import { Tag } from "../../fact/tag.tsx";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { PlannedMeetingFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { capitalized } from "../../words/sentence.ts";
import { formatWords, statusWords } from "../../words/words.ts";
import { NewMark } from "../since/new-mark.tsx";
import { Parts } from "./parts.tsx";
import { statusMark } from "./status-mark.ts";
import { StatusSteps } from "./status-steps.tsx";
import styles from "./planned.module.css";

/** A meeting ahead, or put off: how it stands and why, with whom, on what, and how that came about. */
export function PlannedMeeting({ meeting }: { meeting: PlannedMeetingFragment }) {
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
      <p className={styles.aside}>
        <IndependentOutlets count={meeting.independentOutlets} />
      </p>
    </article>
  );
}
