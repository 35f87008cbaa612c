import { type ReactNode, useEffect, useRef } from "react";
import styles from "./story.module.css";

interface Props {
  id: string;
  title: string;
  note?: string;
  children: ReactNode;
}

/** A part of a story with a heading of its own, to which an address can lead. */
export function Section({ id, title, note, children }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser looked for it before there was anything here.
    if (location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section id={id} ref={section} aria-labelledby={`${id}-title`} className={styles.section}>
      <header className={styles.heading}>
        <h2 id={`${id}-title`}>{title}</h2>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </header>
      {children}
    </section>
  );
}
