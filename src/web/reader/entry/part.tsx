import type { DocumentNode } from "@apollo/client";
import { createContext, type ReactNode, useContext, useId } from "react";
import { More, type Page } from "../frame/more.tsx";
import type { MorePage } from "../graph/answer.ts";
import styles from "./entry.module.css";

/** Asks for the next page of a list of the entry that is shown. */
export const MoreOfEntry = createContext<MorePage>(() => Promise.resolve(false));

interface Props {
  title: string;
  children: ReactNode;
  /** The list that it shows, and what asks for its next page. */
  page?: Page<unknown>;
  by?: DocumentNode;
}

/** A part of what is known of an entry, beneath a heading; of a list that is not whole, it shows more when asked. */
export function Part({ title, children, page, by }: Props) {
  const id = useId();
  const more = useContext(MoreOfEntry);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {page && <More page={page} onMore={(after) => more(after, by)} />}
    </section>
  );
}
