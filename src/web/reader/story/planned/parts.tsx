import { Fragment } from "react";
import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import type { TakesPartFragment } from "../../generated/documents.ts";
import { roleWords } from "../../words/words.ts";
import styles from "./planned.module.css";

/** Who takes part, in which role, in one line. */
export function Parts({ participants }: { participants: readonly TakesPartFragment[] }) {
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
