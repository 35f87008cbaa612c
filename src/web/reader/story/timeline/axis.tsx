import { type Noun, ShapePath } from "../../fact/shape.tsx";
import { type Scale, ticksOf } from "../../time/scale.ts";
import type { Placed } from "./layout.ts";
import styles from "./timeline.module.css";

interface Mark extends Placed {
  id: string;
  noun: Noun;
  side: "left" | "right";
}

interface Props {
  width: number;
  wide: boolean;
  scale: Scale;
  marks: readonly Mark[];
}

/** From the axis to the first lane, at most from lane to lane, and from the last lane to the words. */
const firstLane = 30;
const widestLane = 15;
const beforeWords = 24;
/** Where the middle of the first line of words is. */
const firstLine = 10;
const tickEvery = 72;

/** How far the words keep from the axis; the style sheet has the same. */
const wordsAt = (wide: boolean) => (wide ? 136 : 94);

/** The axis with its days and months, the marks to scale, and what leads from each to its words. */
export function Axis({ width, wide, scale, marks }: Props) {
  const deepest = Math.max(1, ...marks.map(({ lane }) => lane));
  const laneWidth = Math.min(widestLane, (wordsAt(wide) - beforeWords - firstLane) / deepest);
  const middle = wide ? width / 2 : 28;
  return (
    <svg className={styles.axis} width="100%" height={scale.length} aria-hidden="true">
      <path className={styles.line} d={`M${middle} 0V${scale.length}`} />
      {ticksOf(scale, tickEvery).map(({ at, label, major }) => (
        <g key={at} transform={`translate(${middle} ${at})`}>
          <text className={styles.tick} data-major={major || undefined} dy="0.32em">
            {label}
          </text>
        </g>
      ))}
      {marks.map((mark) => {
        const way = mark.side === "left" ? -1 : 1;
        const x = middle + way * (firstLane + laneWidth * mark.lane);
        const words = middle + way * (wordsAt(wide) - 8);
        const line = mark.words + firstLine;
        return (
          <g key={mark.id}>
            <path
              className={styles.lead}
              d={`M${x} ${mark.mark}C${(x + words) / 2} ${mark.mark} ${(x + words) / 2} ${line} ${words} ${line}`}
            />
            <path className={styles.span} data-noun={mark.noun} data-open={mark.open} d={spanPath(mark, x)} />
            <g transform={`translate(${x} ${mark.mark})`}>
              <ShapePath noun={mark.noun} />
            </g>
          </g>
        );
      })}
    </svg>
  );
}

const spanPath = ({ from, until, open }: Placed, x: number) => {
  if (open === "start") return `M${x} ${until}V${from}`;
  return `M${x} ${from}V${until}`;
};
