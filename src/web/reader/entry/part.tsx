import { type ReactNode, useId } from "react";
import { counted } from "../words/counted.ts";
import styles from "./entry.module.css";

interface Props {
  title: string;
  children: ReactNode;
  /** How many there are in all, where more may be than are shown. */
  total?: number | null;
  shown?: number;
}

/** A part of what is known of an entry, beneath a heading; it says so when it shows not all. */
export function Part({ title, children, total, shown }: Props) {
  const id = useId();
  const hidden = (total ?? 0) - (shown ?? total ?? 0);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {hidden > 0 && <p className={styles.kind}>and {counted(hidden, "more", "more")}</p>}
    </section>
  );
}
