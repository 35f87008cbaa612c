import styles from "./states.module.css";

/** Stands for what is on its way, in about its size; after half a second it says so. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  return (
    <div className={styles.waiting} role="status">
      <p className={styles.told}>Loading…</p>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={styles.line} />
        ))}
      </div>
    </div>
  );
}

/** Says that no answer came, and asks again when told to. */
export function Failed({ retry }: { retry: () => void }) {
  return (
    <div className={styles.message} role="alert">
      <p>No answer came. The server may be down, or the connection is.</p>
      <button type="button" className={styles.button} onClick={retry}>
        Ask again
      </button>
    </div>
  );
}

/** Stands for a page of which there is nothing. */
export function Missing({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={styles.missing}>
      <h1>{title}</h1>
      <Nothing>{children}</Nothing>
    </div>
  );
}

/** Says in words that there is nothing. */
export function Nothing({ children }: { children: React.ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
