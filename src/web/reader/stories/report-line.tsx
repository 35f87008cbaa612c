import type { Report } from "../as-of/steps.ts";
import { instantWords } from "../time/span-words.ts";
import { counted } from "../words/counted.ts";
import { extentOf, scaleOver } from "../time/scale.ts";
import styles from "./stories.module.css";

const width = 600;
const height = 36;

/** When a story was reported, to scale: a bar at each report, as high as it brought facts. */
export function ReportLine({ reports }: { reports: readonly Report[] }) {
  if (reports.length === 0) return null;
  const scale = scaleOver(
    reports.map(({ reportedAt }) => extentOf({ earliest: reportedAt, latest: reportedAt })),
    width,
    6,
  );
  const most = Math.max(...reports.map(({ facts }) => facts));
  const said = reports.map(({ reportedAt, facts }) => `${instantWords(reportedAt)}: ${counted(facts, "fact")}`);
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Facts first reported. ${said.join("; ")}`}
    >
      <path d={`M0 ${height - 0.5}H${width}`} />
      {reports.map(({ reportedAt, facts }) => {
        const x = scale.at(Date.parse(reportedAt));
        return <path key={reportedAt} d={`M${x} ${height}V${height - 4 - (facts / most) * (height - 6)}`} />;
      })}
    </svg>
  );
}
