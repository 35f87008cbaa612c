import { PlaceLink } from "../../frame/place-link.tsx";
import { entryPath } from "../../frame/paths.ts";
import { counted } from "../../words/counted.ts";
import type { Relations } from "./relations.ts";
import styles from "./network.module.css";

/** The drawing in words: every relation that it shows. */
export function RelationTable({ shown: { things, relations } }: { shown: Relations }) {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const name = (id: string) => {
    const thing = byId.get(id);
    return (
      thing && (
        <PlaceLink to={entryPath(thing.slug)}>
          <bdi>{thing.label}</bdi>
        </PlaceLink>
      )
    );
  };
  return (
    <details className={styles.words}>
      <summary>The same in words: {counted(relations.length, "relation")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Relation</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {relations.map(({ from, to, words }) => (
            <tr key={`${from} ${words} ${to}`}>
              <td>{name(from)}</td>
              <td>{words}</td>
              <td>{name(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
