import { FoldedSources } from "../../fact/sources.tsx";
import { VoiceName } from "../../fact/voice-names.tsx";
import type { StatusStepFragment } from "../../generated/documents.ts";
import { instantWords, spanWords } from "../../time/span-words.ts";
import { capitalized } from "../../words/sentence.ts";
import { statusWords } from "../../words/words.ts";
import { statusMark } from "./status-mark.ts";
import styles from "./planned.module.css";

interface Props {
  steps: readonly StatusStepFragment[];
  /** Whether the reason of the last stands with it, and not elsewhere. */
  whole?: boolean;
}

/** Every status that a meeting has had, the first reported first, each with its sources. */
export function StatusSteps({ steps, whole = false }: Props) {
  return (
    <ol className={styles.steps} aria-label="Every status it has had">
      {steps.map((step, index) => (
        <li key={index}>
          <span className={styles.mark} aria-hidden="true">
            {statusMark[step.status]}
          </span>
          <div>
            <p>
              <strong>{capitalized(statusWords[step.status])}</strong>
              {step.time && ` for ${spanWords(step.time)}`}
              {step.changed && ` on ${spanWords(step.changed)}`}
              {step.by && (
                <>
                  , by <VoiceName voice={step.by} />
                </>
              )}
              <span className={styles.reported}> reported {instantWords(step.reportedAt)}</span>
            </p>
            {step.reason !== null && (whole || index < steps.length - 1) && (
              <p>
                <bdi>{step.reason}</bdi>
              </p>
            )}
            <FoldedSources sources={step.evidence.nodes} />
          </div>
        </li>
      ))}
    </ol>
  );
}
