import { Fragment } from "react";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import { Unseen } from "../frame/unseen.tsx";
import type { ContextPageQuery } from "../generated/documents.ts";
import { cut } from "../search/marked.ts";
import styles from "./context.module.css";

type Mention = ContextPageQuery["context"]["mentions"][number];

/** A text with its mentions marked; each leads to whom it names, and says how sure that is. */
export function MarkedText({ text, mentions }: { text: string; mentions: readonly Mention[] }) {
  if (text.trim() === "") return null;
  return (
    <section aria-label="Your text, with whom it names" className={styles.marked}>
      {cut(text, mentions).map(({ text: piece, mark }, index) =>
        mark ? (
          <mark key={index} className={mark.confidence < 0.8 ? styles.unsure : undefined}>
            <PlaceLink to={entryPath(mark.actor.slug)}>{piece}</PlaceLink>
            <Unseen>
              {" "}
              ({mark.actor.name}, {Math.round(mark.confidence * 100)} % sure)
            </Unseen>
          </mark>
        ) : (
          <Fragment key={index}>{piece}</Fragment>
        ),
      )}
    </section>
  );
}
