import { type SyntheticEvent, useId, useState } from "react";
import type { Instant } from "../graph/client.ts";
import { instantWords } from "../time/span-words.ts";
import { useAsOf, useSetAsOf } from "./instant.ts";
import { instantIn } from "./written.ts";
import styles from "./as-of.module.css";

interface Draft {
  text: string;
  refused: boolean;
  /** The instant that was shown when it was written: once another is shown, it is no more. */
  over: Instant;
}

/** The instant that is shown; another that is written in its place is shown on Enter, or once the field is left. */
export function AsOfField() {
  const id = useId();
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const [written, setDraft] = useState<Draft>();
  const draft = written?.over === asOf ? written : undefined;
  const take = () => {
    if (!draft) return;
    const instant = instantIn(draft.text);
    setDraft(instant === undefined ? { ...draft, refused: true } : undefined);
    if (instant !== undefined) setAsOf(instant);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    take();
  };
  return (
    <form className={styles.asked} onSubmit={onSubmit}>
      <label htmlFor={id} className={styles.label}>
        As reported by
      </label>
      <input
        id={id}
        className={styles.when}
        value={draft?.text ?? (asOf === null ? "now" : instantWords(asOf))}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={draft?.refused}
        aria-describedby={`${id}-form`}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setDraft({ text: target.value, refused: false, over: asOf })}
        onBlur={take}
        onKeyDown={({ key }) => key === "Escape" && setDraft(undefined)}
      />
      <p id={`${id}-form`} className={styles.form}>
        {draft?.refused && <strong role="alert">That is no instant. </strong>}
        As in 2024-10-08 15:00, in UTC; or now, for all that is known.
      </p>
    </form>
  );
}
