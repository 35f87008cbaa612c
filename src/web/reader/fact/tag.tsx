import styles from "./fact.module.css";

/** How something stands, in a word with a mark of its own. */
export function Tag({ mark, children }: { mark: string; children: string }) {
  return (
    <span className={styles.tag}>
      <span aria-hidden="true">{mark}</span> <span>{children}</span>
    </span>
  );
}
