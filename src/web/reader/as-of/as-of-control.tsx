import { Unseen } from "../frame/unseen.tsx";
import { instantWords } from "../time/span-words.ts";
import { counted } from "../words/counted.ts";
import { AsOfField } from "./as-of-field.tsx";
import { instantOf, useAsOf, useSetAsOf } from "./instant.ts";
import { instantAt, knownAt, type Report, stepAt } from "./steps.ts";
import styles from "./as-of.module.css";

interface Props {
  /** Undefined while they are on their way. */
  reports: readonly Report[] | undefined;
  /** Whether what the page shows is still of another instant. */
  stale: boolean;
}

/** The one control of when: a field for any instant, and a slider over the report dates, with the number of facts first reported at each. */
export function AsOfControl({ reports = [], stale }: Props) {
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const step = stepAt(reports, asOf);
  const last = reports.length - 1;
  // Of the address itself: what React has shown may be of before the last step.
  const stepNow = () => stepAt(reports, instantOf(new URLSearchParams(location.search)));
  const go = (to: number) => setAsOf(instantAt(reports, Math.min(Math.max(to, 0), last)));
  const known = `${knownAt(reports, step).toLocaleString("en")} of ${counted(knownAt(reports, last), "fact")}`;
  const when = asOf === null ? "now" : instantWords(asOf);
  return (
    <div className={styles.control} aria-busy={stale}>
      <div className={styles.said}>
        <AsOfField />
        <span className={styles.known}>{reports.length > 0 && known}</span>
      </div>
      <div className={styles.slide}>
        <Step label="Earlier" mark="‹" disabled={step <= 0} onClick={() => go(stepNow() - 1)} />
        <div className={styles.track}>
          <Bars reports={reports} step={step} />
          <input
            className={styles.range}
            type="range"
            aria-label="As reported by"
            min={0}
            max={Math.max(last, 1)}
            step={1}
            value={Math.max(step, 0)}
            disabled={reports.length === 0}
            aria-valuetext={`${when}, ${known}`}
            onChange={({ target }) => go(Number(target.value))}
          />
        </div>
        <Step label="Later" mark="›" disabled={step >= last} onClick={() => go(stepNow() + 1)} />
        <button type="button" className={styles.now} disabled={asOf === null} onClick={() => setAsOf(null)}>
          Now
        </button>
      </div>
    </div>
  );
}

/** The facts first reported at each step, as bars above its place on the slider. */
function Bars({ reports, step }: { reports: readonly Report[]; step: number }) {
  const most = Math.max(1, ...reports.map(({ facts }) => facts));
  return (
    <ol className={styles.bars}>
      {reports.map(({ reportedAt, facts }, index) => (
        <li key={reportedAt} className={index <= step ? styles.past : styles.future}>
          <span className={styles.bar} style={{ height: `${Math.max(8, (facts / most) * 100)}%` }} />
          <Unseen>
            {instantWords(reportedAt)}: {counted(facts, "fact")}
          </Unseen>
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  label: string;
  mark: string;
  disabled: boolean;
  onClick: () => void;
}

const Step = ({ label, mark, disabled, onClick }: StepProps) => (
  <button type="button" className={styles.step} aria-label={label} disabled={disabled} onClick={onClick}>
    {mark}
  </button>
);
