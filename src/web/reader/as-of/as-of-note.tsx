import { useMatch } from "react-router";
import { instantWords } from "../time/span-words.ts";
import { useAsOf, useSetAsOf } from "./instant.ts";
import styles from "./as-of.module.css";

/** Says on pages without the slider that they show the past, with the way back to now. */
export function AsOfNote() {
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const onStory = useMatch("/stories/:slug");
  const onEntry = useMatch("/entries/:slug");
  if (asOf === null || onStory || onEntry) return null;
  return (
    <p className={styles.note}>
      As reported by {instantWords(asOf)}.{" "}
      <button type="button" className={styles.now} onClick={() => setAsOf(null)}>
        Show now
      </button>
    </p>
  );
}
