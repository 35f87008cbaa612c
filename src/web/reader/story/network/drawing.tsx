import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { entryPath } from "../../frame/paths.ts";
import { useWidth } from "../../frame/width.ts";
import { type Point, placed } from "./layout.ts";
import { nearest } from "./nearest.ts";
import { busiest, neighbours, type Relations } from "./relations.ts";
import { ThingMark } from "./thing-mark.tsx";
import { boxOf, type View, zoomed } from "./view.ts";
import styles from "./network.module.css";

/** From which width on it is drawn broad. */
const broad = 720;
/** By how much one step is nearer. */
const step = 1.3;
/** How many have their names beside them where there is little room. */
const namedWhenNarrow = 9;

/** What the pointer moves: a thing, or all of the drawing. */
type Held = { thing: string } | "drawing";

/** The drawing: things as shapes, relations as lines; by pointer or by keys it can be moved, neared, and followed. */
export function Drawing({ shown }: { shown: Relations }) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pageWidth = useWidth(frame);
  const [width, height] = pageWidth >= broad ? [1100, 700] : [400, 640];
  const whole: View = { x: width / 2, y: height / 2, zoom: 1 };
  const [moved, setMoved] = useState<ReadonlyMap<string, Point>>(new Map());
  const [seen, setSeen] = useState<View>();
  const [focus, setFocus] = useState<string>();
  const [held, setHeld] = useState<Held>();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const laidOut = useMemo(() => placed(shown, width, height), [shown, width, height]);
  const points = new Map([...laidOut].map(([id, point]) => [id, moved.get(id) ?? point]));
  const view = seen ?? whole;
  const near = focus === undefined ? undefined : neighbours(shown.relations, focus);
  const named = pageWidth >= broad ? undefined : busiest(shown, namedWhenNarrow);
  const entrance = focus ?? shown.things[0]?.id;

  const open = (slug: string) => void navigate({ pathname: entryPath(slug), search: parameters.toString() });
  const perPixel = () => width / view.zoom / (svg.current?.clientWidth ?? width);
  const onPointerMove = ({ movementX, movementY }: PointerEvent) => {
    if (held === undefined) return;
    const [x, y] = [movementX * perPixel(), movementY * perPixel()];
    if (held === "drawing") {
      setSeen({ ...view, x: view.x - x, y: view.y - y });
      return;
    }
    const point = points.get(held.thing);
    if (point) setMoved(new Map(moved).set(held.thing, { x: point.x + x, y: point.y + y }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "+") setSeen(zoomed(view, step));
    if (event.key === "-") setSeen(zoomed(view, 1 / step));
    const to = entrance === undefined ? undefined : nearest(points, entrance, event.key);
    if (to === undefined) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-thing="${CSS.escape(to)}"]`)?.focus();
  };

  return (
    <div ref={frame} className={styles.drawing}>
      <svg
        ref={svg}
        viewBox={boxOf(view, width, height)}
        role="group"
        aria-label="Network. Arrow keys lead from one to the next, Enter opens it."
        style={{ aspectRatio: `${width} / ${height}` }}
        onPointerDown={() => setHeld("drawing")}
        onPointerMove={onPointerMove}
        onPointerUp={() => setHeld(undefined)}
        onPointerLeave={() => setHeld(undefined)}
        onKeyDown={onKeyDown}
      >
        {shown.relations.map(({ from, to, words }) => {
          const [start, end] = [points.get(from)!, points.get(to)!];
          const dim = focus !== undefined && from !== focus && to !== focus;
          return (
            <path
              key={`${from} ${words} ${to}`}
              className={styles.relation}
              data-dim={dim || undefined}
              d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
            />
          );
        })}
        {shown.things.map((thing) => (
          <ThingMark
            key={thing.id}
            thing={thing}
            at={points.get(thing.id)!}
            entrance={thing.id === entrance}
            named={named ? named.has(thing.id) : thing.noun !== "Statement"}
            state={focus === thing.id ? "focus" : near?.has(thing.id) === false ? "dim" : "plain"}
            onFocus={setFocus}
            onHold={(id) => setHeld({ thing: id })}
            onOpen={open}
          />
        ))}
      </svg>
      <div className={styles.tools}>
        <button type="button" aria-label="Nearer" onClick={() => setSeen(zoomed(view, step))}>
          +
        </button>
        <button type="button" aria-label="Farther" onClick={() => setSeen(zoomed(view, 1 / step))}>
          −
        </button>
        <button
          type="button"
          onClick={() => {
            setSeen(undefined);
            setMoved(new Map());
          }}
        >
          Whole
        </button>
      </div>
    </div>
  );
}
