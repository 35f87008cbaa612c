import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { entryPath } from "../../frame/paths.ts";
import { useWidth } from "../../frame/width.ts";
import { useFingers } from "./fingers.ts";
import { thingOf, useHeld } from "./held.ts";
import { type Point, placed } from "./layout.ts";
import { namesApart } from "./names.ts";
import { nearest, ways } from "./nearest.ts";
import { busiest, neighbours, type Relations } from "./relations.ts";
import { ThingMark } from "./thing-mark.tsx";
import { boxOf, pinched, showing, type View, zoomed } from "./view.ts";
import styles from "./network.module.css";

/** From which width on it is drawn broad. */
const broad = 720;
/** By how much one step is nearer. */
const step = 1.3;
/** How far an arrow key moves a thing. */
const stride = 20;
/** How many have their names beside them where there is little room. */
const namedWhenNarrow = 9;

/** The drawing: things as shapes, relations as lines; by pointer, fingers or keys it can be moved, neared, and followed. */
export function Drawing({ shown }: { shown: Relations }) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pageWidth = useWidth(frame);
  const [width, height] = pageWidth >= broad ? [1100, 700] : [400, 640];
  const size = { width, height };
  const whole: View = { x: width / 2, y: height / 2, zoom: 1 };
  const [moved, setMoved] = useState<ReadonlyMap<string, Point>>(new Map());
  const [seen, setSeen] = useState<View>();
  const [focus, setFocus] = useState<string>();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const laidOut = useMemo(() => placed(shown, width, height), [shown, width, height]);
  const points = new Map([...laidOut].map(([id, point]) => [id, moved.get(id) ?? point]));
  const view = seen ?? whole;
  const near = focus === undefined ? undefined : neighbours(shown.relations, focus);
  const named = namesApart(busiest(shown).slice(0, pageWidth >= broad ? undefined : namedWhenNarrow), points);
  const entrance = focus ?? shown.things[0]?.id;

  const open = (slug: string) => void navigate({ pathname: entryPath(slug), search: parameters.toString() });
  const show = (point: Point) => {
    const next = showing(view, point, size);
    if (next !== view) setSeen(next);
  };
  const move = (thing: string, by: Point) => {
    const { x, y } = points.get(thing)!;
    const point = { x: x + by.x, y: y + by.y };
    setMoved(new Map(moved).set(thing, point));
    return point;
  };
  const scaled = ({ x, y }: Point): Point => {
    const perPixel = width / view.zoom / (svg.current?.clientWidth ?? width);
    return { x: x * perPixel, y: y * perPixel };
  };
  const pointer = useHeld({
    onMove: (thing, by) => void move(thing, scaled(by)),
    onPan: (by) => setSeen({ ...view, x: view.x - scaled(by).x, y: view.y - scaled(by).y }),
    onOpen: (id) => open(shown.things.find((thing) => thing.id === id)!.slug),
  });
  useFingers(svg, (from, to) => setSeen((before = whole) => pinched(before, from, to, size)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "+") setSeen(zoomed(view, step));
    if (event.key === "-") setSeen(zoomed(view, 1 / step));
    const way = ways[event.key];
    const thing = thingOf(event.target);
    if (!way || thing === undefined) return;
    if (event.shiftKey) {
      event.preventDefault();
      show(move(thing, { x: way.x * stride, y: way.y * stride }));
      return;
    }
    const to = nearest(points, thing, way);
    if (to === undefined) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-thing="${CSS.escape(to)}"]`)?.focus();
  };

  return (
    <div ref={frame} className={styles.drawing}>
      <svg
        ref={svg}
        viewBox={boxOf(view, size)}
        role="group"
        aria-label="Network. Arrow keys lead from one to the next, and with Shift move it; Enter opens it."
        style={{ aspectRatio: `${width} / ${height}` }}
        {...pointer}
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
            named={named.has(thing.id)}
            state={focus === thing.id ? "focus" : near?.has(thing.id) === false ? "dim" : "plain"}
            onLook={setFocus}
            onReach={show}
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
