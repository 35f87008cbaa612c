import { createContext, use } from "react";
import styles from "./since.module.css";

/** The ids of what is new since the reader's last visit. */
export const NewThings = createContext<ReadonlySet<string>>(new Set());

/** Marks what is new since the reader's last visit. */
export function NewMark({ id }: { id: string }) {
  return use(NewThings).has(id) ? <span className={styles.new}>new</span> : null;
}
