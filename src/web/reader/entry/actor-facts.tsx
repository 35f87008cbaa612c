import { httpUrl } from "../fact/http-url.ts";
import { FoldedSources } from "../fact/sources.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import {
  type ActorFactsFragment,
  MoreAffiliatesDocument,
  MoreIncidentsOfDocument,
  MoreKnownDocument,
  MoreMeetingsOfDocument,
  MoreSaidDocument,
  MoreToldDocument,
} from "../generated/documents.ts";
import { spanWords } from "../time/span-words.ts";
import { affiliationWords, nameWords } from "../words/words.ts";
import { LinesPart } from "./lines-part.tsx";
import { Notices } from "./notices.tsx";
import { Part } from "./part.tsx";
import styles from "./entry.module.css";

/** Who an actor is, what it said and was told, took part in and knew. */
export function ActorFacts({ actor }: { actor: ActorFactsFragment }) {
  return (
    <>
      {actor.description !== null && (
        <p className={styles.summary}>
          <bdi>{actor.description}</bdi>
        </p>
      )}
      <Affiliations actor={actor} />
      <LinesPart title="Said" page={actor.statements} by={MoreSaidDocument} />
      <LinesPart title="Was told" page={actor.statementsReceived} by={MoreToldDocument} />
      <LinesPart title="Incidents" page={actor.incidents} by={MoreIncidentsOfDocument} />
      <LinesPart title="Meetings" page={actor.meetings} by={MoreMeetingsOfDocument} />
      <Notices title="Knew, and when" page={actor.notices} by={MoreKnownDocument} subject="incident" />
      <Affiliates actor={actor} />
      <Names actor={actor} />
    </>
  );
}

function Affiliations({ actor: { affiliations } }: { actor: ActorFactsFragment }) {
  if (affiliations.length === 0) return null;
  return (
    <Part title="Belongs to">
      <ul className={styles.list}>
        {affiliations.map(({ kind, post, organization, from, to, evidence }, index) => (
          <li key={index}>
            {post === null ? affiliationWords[kind] : <bdi>{post}</bdi>}
            {post === null ? " " : ", "}
            <PlaceLink to={entryPath(organization.slug)}>
              <bdi>{organization.name}</bdi>
            </PlaceLink>
            {from && `, since ${spanWords(from)}`}
            {to && `, until ${spanWords(to)}`}
            <FoldedSources sources={evidence.nodes} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Affiliates({ actor: { affiliates } }: { actor: ActorFactsFragment }) {
  if (affiliates.nodes.length === 0) return null;
  return (
    <Part title="Belonging to it" page={affiliates} by={MoreAffiliatesDocument}>
      <ul className={styles.list}>
        {affiliates.nodes.map(({ id, slug, name, description }) => (
          <li key={id}>
            <PlaceLink to={entryPath(slug)}>
              <bdi>{name}</bdi>
            </PlaceLink>
            {description !== null && <bdi className={styles.kind}> {description}</bdi>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Names({ actor: { names, externalIds } }: { actor: ActorFactsFragment }) {
  return (
    <Part title="Names">
      <ul className={styles.names}>
        {names.map(({ value, kind }) => (
          <li key={`${kind} ${value}`}>
            <span className={styles.kind}>{nameWords[kind]}</span> <bdi>{value}</bdi>
          </li>
        ))}
        {externalIds.map(({ scheme, value, url }) => (
          <li key={`${scheme} ${value}`}>
            <span className={styles.kind}>{scheme}</span>{" "}
            {httpUrl(url) === undefined ? (
              <bdi>{value}</bdi>
            ) : (
              <a href={httpUrl(url)} rel="noreferrer external">
                <bdi>{value}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
