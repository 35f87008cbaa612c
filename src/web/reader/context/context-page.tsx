import { useState } from "react";
import { useAsOf } from "../as-of/instant.ts";
import { Failed, Nothing } from "../frame/states.tsx";
import { Title } from "../frame/title.tsx";
import { ContextPageDocument } from "../generated/documents.ts";
import { useAnswer } from "../graph/answer.ts";
import { useDebounced } from "../graph/debounced.ts";
import { Cards } from "./cards.tsx";
import { MarkedText } from "./marked-text.tsx";
import styles from "./context.module.css";

const settledAfter = 350;

/** The server takes no longer texts. */
const longest = 200_000;

/** A text of the reader's, with whom it names marked in it and what to know beside it, as one types. */
export function ContextPage() {
  const [text, setText] = useState("");
  const asked = useDebounced(text, settledAfter);
  const asOf = useAsOf();
  const blank = asked.trim() === "";
  const { data, stale, failed, retry } = useAnswer(ContextPageDocument, {
    variables: { text: asked, asOf },
    asOf,
    subject: "context",
    skip: blank,
  });
  // Offsets are those of the text that was asked about; another text has none of them.
  const mentions = data && !stale && asked === text ? data.context.mentions : [];
  return (
    <>
      <Title>Context</Title>
      <h1 className={styles.title}>What a text needs beside it</h1>
      <div className={styles.columns}>
        <div>
          <label htmlFor="text" className={styles.label}>
            Paste or write a text. It is read, not kept.
          </label>
          <textarea
            id="text"
            className={styles.text}
            rows={10}
            maxLength={longest}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <MarkedText text={text} mentions={mentions} />
        </div>
        <section aria-label="Beside it" aria-busy={stale || asked !== text} className={styles.beside}>
          {failed && <Failed retry={retry} />}
          {blank && <Nothing>What is known of those your text names will stand here.</Nothing>}
          {data && <Cards context={data.context} />}
          {!data && !blank && !failed && <p className={styles.reading}>Reading…</p>}
        </section>
      </div>
    </>
  );
}
