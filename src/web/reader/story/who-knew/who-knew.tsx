import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { Nothing } from "../../frame/states.tsx";
import type { KnownIncidentFragment, NoticeGivenFragment } from "../../generated/documents.ts";
import { spanWords } from "../../time/span-words.ts";
import { counted } from "../../words/counted.ts";
import { NewMark } from "../since/new-mark.tsx";
import { Account } from "./account.tsx";
import { placeNames, placeOf } from "./places.ts";
import { Track } from "./track.tsx";
import styles from "./who-knew.module.css";

/** A row an incident: who knew of it, on an axis from days before it to after; the accounts beside it say the same in words. */
export function WhoKnew({ incidents }: { incidents: readonly KnownIncidentFragment[] }) {
  const known = incidents.filter(({ notices }) => notices.nodes.length > 0);
  const untold = incidents.filter(({ notices }) => notices.nodes.length === 0);
  if (incidents.length === 0) return <Nothing>No incident was reported by then.</Nothing>;
  return (
    <>
      {known.length > 0 && <Head />}
      <ul className={styles.rows}>
        {known.map((incident) => (
          <li key={incident.id} className={styles.row}>
            <div className={styles.incident}>
              <h3>
                <PlaceLink to={entryPath(incident.slug)}>
                  <bdi>{incident.label}</bdi>
                </PlaceLink>{" "}
                <NewMark id={incident.id} />
              </h3>
              <p className={styles.date}>{incident.time ? spanWords(incident.time) : "no date reported"}</p>
            </div>
            <div>
              {byKnower(incident.notices.nodes).map(([id, notices]) => (
                <Track key={id} notices={notices} />
              ))}
            </div>
            <ul className={styles.accounts}>
              {incident.notices.nodes.map((notice) => (
                <li key={notice.id}>
                  <Account notice={notice} />
                </li>
              ))}
              <MoreAccounts incident={incident} />
            </ul>
          </li>
        ))}
      </ul>
      {untold.length > 0 && (
        <p className={styles.untold}>
          Nothing is reported of who knew of{" "}
          {untold.map(({ id, slug, label }, index) => (
            <span key={id}>
              {index > 0 && "; "}
              <PlaceLink to={entryPath(slug)}>
                <bdi>{label}</bdi>
              </PlaceLink>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

/** Leads to where all accounts of an incident are shown, when here they are not. */
function MoreAccounts({ incident: { slug, notices } }: { incident: KnownIncidentFragment }) {
  const more = (notices.totalCount ?? 0) - notices.nodes.length;
  return (
    more > 0 && (
      <li>
        <PlaceLink to={entryPath(slug)}>{counted(more, "more account")}</PlaceLink>
      </li>
    )
  );
}

/** Notices by whose they are: only those of one knower can conflict. */
function byKnower(notices: readonly NoticeGivenFragment[]): [string, NoticeGivenFragment[]][] {
  const found = new Map<string, NoticeGivenFragment[]>();
  for (const notice of notices) found.set(notice.knower.id, [...(found.get(notice.knower.id) ?? []), notice]);
  return [...found];
}

/** The names of the places on the axis. */
function Head() {
  return (
    <div className={styles.head} aria-hidden="true">
      <div className={styles.places}>
        {placeNames.map(([timing, name]) => (
          <span key={timing} data-timing={timing} style={{ left: `${placeOf[timing]}%` }}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}
