import { FoldedSources } from "../fact/sources.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import type { PartWithSourcesFragment, PlaceNamedFragment, PlacePrecision } from "../generated/documents.ts";
import { roleWords } from "../words/words.ts";
import { Part } from "./part.tsx";
import styles from "./entry.module.css";

/** Who took part, in which role, on whose word. */
export function PartsTaken({ participants }: { participants: readonly PartWithSourcesFragment[] }) {
  if (participants.length === 0) return null;
  return (
    <Part title="Who took part">
      <ul className={styles.list}>
        {participants.map(({ actor, role, post, evidence }) => (
          <li key={`${actor.id} ${role}`}>
            <PlaceLink to={entryPath(actor.slug)}>
              <bdi>{actor.name}</bdi>
            </PlaceLink>
            {post !== null && (
              <>
                , <bdi>{post}</bdi>
              </>
            )}
            <span className={styles.kind}> {roleWords[role]}</span>
            <FoldedSources sources={evidence.nodes} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

const precisionWords: Record<PlacePrecision, string> = {
  EXACT: "to the point",
  CITY: "city",
  REGION: "region",
  COUNTRY: "country",
};

/** Where it was, as closely as it is known. */
export function PlaceLine({ place: { name, precision, country } }: { place: PlaceNamedFragment }) {
  return (
    <p>
      <bdi>{name}</bdi> <span className={styles.kind}>({precisionWords[precision]})</span>
      {country && (
        <>
          ,{" "}
          <PlaceLink to={entryPath(country.slug)}>
            <bdi>{country.name}</bdi>
          </PlaceLink>
        </>
      )}
    </p>
  );
}
