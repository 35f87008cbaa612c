import { EntryLine } from "../fact/entry-lines.tsx";
import { WhoSays } from "../fact/who-says.tsx";
import { MoreWhatItIsAboutDocument, type StatementFactsFragment, type StatementForm } from "../generated/documents.ts";
import { channelWords } from "../words/words.ts";
import { LinesPart } from "./lines-part.tsx";
import { Part } from "./part.tsx";
import styles from "./entry.module.css";

const formWords: Record<StatementForm, string> = {
  DIRECT_QUOTE: "reported in the speaker's own words",
  PARTIAL_QUOTE: "reported partly in the speaker's own words",
  PARAPHRASE: "reported in other words than the speaker's",
  MENTAL_STATE: "reported as what they think, not as what they said",
};

/** Who said it to whom, how, and about what. */
export function StatementFacts({ statement }: { statement: StatementFactsFragment }) {
  const { channel, form, quote, condition, meeting, about } = statement;
  return (
    <>
      <p className={styles.summary}>
        <WhoSays statement={statement} />
        {channelWords[channel] !== "" && `, ${channelWords[channel]}`}; {formWords[form]}.
      </p>
      {quote !== null && (
        <blockquote className={styles.quote}>
          <q>
            <bdi>{quote}</bdi>
          </q>
        </blockquote>
      )}
      {condition !== null && (
        <p>
          On the condition: <bdi>{condition}</bdi>
        </p>
      )}
      {meeting && (
        <Part title="Where it was said">
          <EntryLine entry={meeting} />
        </Part>
      )}
      <LinesPart title="What it is about" page={about} by={MoreWhatItIsAboutDocument} />
    </>
  );
}
