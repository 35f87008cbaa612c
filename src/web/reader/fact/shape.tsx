import styles from "./shape.module.css";

export type Noun = "Actor" | "Statement" | "Incident" | "Meeting";

/** What each noun is drawn as, about a middle at zero and twelve across: told apart by shape, and by colour besides. */
const paths: Record<Noun, string> = {
  Statement: "M5.5 0A5.5 5.5 0 1 1 -5.5 0A5.5 5.5 0 1 1 5.5 0Z",
  Incident: "M0 -6.8L6.8 0L0 6.8L-6.8 0Z",
  Meeting: "M-5.2 -5.2H5.2V5.2H-5.2Z",
  Actor: "M-6.2 4.6L0 -6.2L6.2 4.6Z",
};

const words: Record<Noun, string> = {
  Statement: "statement",
  Incident: "incident",
  Meeting: "meeting",
  Actor: "actor",
};

/** What a noun is called in a sentence. */
export const nounWord = (noun: Noun): string => words[noun];

/** The shape of a noun within a drawing. */
export function ShapePath({ noun, open = false }: { noun: Noun; open?: boolean }) {
  return <path d={paths[noun]} className={styles[noun]} data-open={open || undefined} />;
}

/** The shape of a noun within a line of text. */
export function Shape({ noun }: { noun: Noun }) {
  return (
    <svg className={styles.shape} viewBox="-8 -8 16 16" role="img" aria-label={words[noun]}>
      <ShapePath noun={noun} />
    </svg>
  );
}
