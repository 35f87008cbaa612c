import { flushSync } from "react-dom";
import { nounWord, ShapePath } from "../../fact/shape.tsx";
import type { Point } from "./layout.ts";
import { nameBelow, shortened } from "./names.ts";
import type { Thing } from "./relations.ts";
import styles from "./network.module.css";

interface Props {
  thing: Thing;
  at: Point;
  /** Whether it is the one that the tab key leads to. */
  entrance: boolean;
  /** Whether its name stands beside it when it is not looked at. */
  named: boolean;
  state: "focus" | "dim" | "plain";
  onLook: (id: string | undefined) => void;
  /** When it is come to by keys, which may be where it is not seen. */
  onReach: (at: Point) => void;
  onOpen: (slug: string) => void;
}

/** One thing in the drawing: its shape, and its name where that is short or looked at. */
export function ThingMark({ thing, at, entrance, named, state, onLook, onReach, onOpen }: Props) {
  const { id, slug, label, noun } = thing;
  return (
    <g
      className={styles.thing}
      data-thing={id}
      data-state={state}
      transform={`translate(${at.x} ${at.y})`}
      role="link"
      tabIndex={entrance ? 0 : -1}
      aria-label={`${label}, ${nounWord(noun)}`}
      onFocus={({ currentTarget }) => {
        onLook(id);
        if (!currentTarget.matches(":focus-visible")) return;
        flushSync(() => onReach(at));
        currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      onBlur={() => onLook(undefined)}
      onPointerEnter={() => onLook(id)}
      onPointerLeave={() => onLook(undefined)}
      onKeyDown={({ key }) => key === "Enter" && onOpen(slug)}
    >
      <circle r="13" className={styles.halo} />
      <ShapePath noun={noun} />
      {(state === "focus" || (named && state === "plain")) && (
        <text className={styles.label} y={nameBelow}>
          {state === "focus" ? label : shortened(label)}
        </text>
      )}
    </g>
  );
}
