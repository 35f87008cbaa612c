import { Nothing } from "../../frame/states.tsx";
import type { PlannedIncidentFragment, PlannedMeetingFragment } from "../../generated/documents.ts";
import { PlannedIncident } from "./planned-incident.tsx";
import { PlannedMeeting } from "./planned-meeting.tsx";
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
