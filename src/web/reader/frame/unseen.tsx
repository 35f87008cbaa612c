import type { ReactNode } from "react";
import styles from "./unseen.module.css";

/** Words for those who listen to the page, where others see a shape or a place. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}
