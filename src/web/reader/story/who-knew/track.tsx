import type { NoticeGivenFragment } from "../../generated/documents.ts";
import { joined, placeOf } from "./places.ts";
import styles from "./who-knew.module.css";

/** The drawing of what one knower had of one incident: discs on the axis, a crossed ring for none, and what conflicts joined by a dashed line. */
export function Track({ notices }: { notices: readonly NoticeGivenFragment[] }) {
  return (
    <div className={styles.track} aria-hidden="true">
      <span className={styles.before} />
      <span className={styles.incidentItself} style={{ left: `${placeOf.DURING}%` }} />
      {joined(notices).map(({ key, from, until }) => (
        <span key={key} className={styles.conflict} style={{ left: `${from}%`, width: `${until - from}%` }} />
      ))}
      {notices.map(({ id, timing, knower }) => (
        <span key={id} className={styles.notice} style={{ left: `${placeOf[timing]}%` }}>
          <svg viewBox="-9 -9 18 18">
            {timing === "NONE" ? (
              <path className={styles.none} d="M6.5 0A6.5 6.5 0 1 1 -6.5 0A6.5 6.5 0 1 1 6.5 0ZM-4.6 4.6L4.6 -4.6" />
            ) : (
              <circle className={styles.some} r="6.5" />
            )}
          </svg>
          <bdi>{shortName(knower)}</bdi>
        </span>
      ))}
    </div>
  );
}

/** A person by the last of their names, and any other as a whole; the account beside the drawing names both in full. */
const shortName = ({ name, actorKind }: NoticeGivenFragment["knower"]) =>
  actorKind === "PERSON" ? (name.split(" ").at(-1) ?? name) : name;
