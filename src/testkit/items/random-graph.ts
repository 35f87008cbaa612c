import {
  ActorKind,
  AffiliationKind,
  Illocution,
  IncidentKind,
  LinkType,
  MeetingFormat,
  MeetingStatus,
  NoticeTiming,
  Occurrence,
  ParticipantRole,
  StatementForm,
  Verification,
} from "../../database/generated/enums.ts";
import { drawing, drawOne } from "./drawing.ts";
import { anArticle, anEvidence, anUnnamedSource } from "./grounds.ts";
import { type Item, withNeeds } from "./item.ts";
import { aMeeting, anActor, anIncident, aPlace, aStatement } from "./nouns.ts";
import { aLink, aNotice, aStory } from "./relations.ts";

/** How many there are of what a random graph is made of, and the seed that all else is drawn by. */
export interface Measures {
  seed: number;
  articles: number;
  actors: number;
  incidents: number;
  meetings: number;
  statements: number;
  notices: number;
  links: number;
}

const publications = ["2024-10-01T08:00:00Z", "2024-10-02", "2024-10-03/2024-10-04"];
const times = [undefined, "2024-09-28T10:00:00Z", "2024-10-02", "2024-09-30/2024-10-03", "../2024-10-02", "2024-10/.."];
const starts = [undefined, "2024-01", "2024-09-29"];
const ends = [undefined, "2024-10-01", "2024-12"];
const outcomes = [LinkType.FULFILLED_BY, LinkType.BROKEN_BY, LinkType.CONTRADICTED_BY];
/** What a word that is printed of it is, too: its slug, label and name. */
const called = (word: string) => ({ slug: word, label: word, title: word, name: word });

/** Whatever a dossier can state, in every way that it can rest on articles of several dates; the same for the same measures. */
export function randomGraph({ seed, ...measures }: Measures): Item[] {
  const draw = drawing(seed);
  const one = <Value>(values: readonly Value[]) => drawOne(draw, values);
  const any = <Value extends string>(values: Record<string, Value>) => one(Object.values(values));
  const maybe = <Value>(make: () => Value) => (draw(2) === 0 ? make() : undefined);
  const some = <Value>(values: readonly Value[], most: number, least = 0) =>
    values.length > 0 ? Array.from({ length: least + draw(most - least + 1) }, () => one(values)) : [];
  /** As many as are wanted, each made with those before it at hand. */
  const grow = (count: number, make: (before: Item[], number: number) => Item) => {
    const grown: Item[] = [];
    for (let number = 1; number <= count; number++) grown.push(make(grown, number));
    return grown;
  };

  const outlets = grow(2, (_, number) => anActor({ ...called(`outlet${number}`), kind: "OUTLET", evidence: [] }));
  const articles = grow(measures.articles, (before, number) =>
    anArticle({
      ...{ slug: `article${number}`, url: `https://example.org/article${number}` },
      ...{
        outlet: one(outlets),
        published: publications[(seed + number) % publications.length]!,
        relays: some(before, 2),
      },
    }),
  );
  const printed = articles.map((article) => anEvidence({ article }));
  const actors = grow(measures.actors, (before, number) =>
    anActor({
      ...{ ...called(`actor${number}`), kind: any(ActorKind), evidence: some(printed, draw(4) === 0 ? 1 : 0) },
      affiliations: some(before, 2).map((organization) => ({
        ...{ organization, kind: any(AffiliationKind), from: one(starts), to: one(ends) },
        evidence: maybe(() => some(printed, 2, 1)),
      })),
    }),
  );
  const sources = articles.map((article) => anUnnamedSource({ article, affiliation: maybe(() => one(actors)) }));
  const voices = [...actors, ...sources];
  const told = articles.flatMap((article) => [
    anEvidence({ article, via: some(voices, 2) }),
    anEvidence({ article, via: [...some(outlets, 1), ...some(sources, 1)] }),
  ]);
  const grounds = () => ({ evidence: some([...printed, ...told], 1 + draw(2), 1) });
  const ownGrounds = () => ({ evidence: maybe(() => grounds().evidence) });
  const places = grow(2, (_, number) => aPlace({ name: `place${number}`, country: maybe(() => one(actors)) }));
  const by = () => maybe(() => one(voices));
  const participants = () =>
    some(actors, 3).map((actor) => ({ actor, role: any(ParticipantRole), post: maybe(() => "post"), ...ownGrounds() }));
  const event = () => ({ place: maybe(() => one(places)), participants: participants(), ...grounds() });
  const judged = () => ({ occurrence: any(Occurrence), verification: any(Verification), by: by() });
  const changed = () => ({ status: any(MeetingStatus), by: by(), changed: one(times), time: one(times) });

  const incidents = grow(measures.incidents, (_, number) =>
    anIncident({
      ...{ ...called(`incident${number}`), ...event(), kind: any(IncidentKind), time: one(times) },
      ...{ codes: [{ scheme: "CAMEO", code: "190" }] },
      assessments: [judged(), ...some([1], 3).map(() => ({ ...judged(), ...grounds() }))],
    }),
  );
  const meetings = grow(measures.meetings, (before, number) =>
    aMeeting({
      ...{ ...called(`meeting${number}`), ...event(), format: any(MeetingFormat) },
      agenda: some([...actors, ...incidents, ...before], 3),
      statuses: [changed(), ...some([1], 3).map(() => ({ ...changed(), ...grounds() }))],
    }),
  );
  const statements = grow(measures.statements, (before, number) =>
    aStatement({
      ...{ slug: `statement${number}`, label: `statement${number}`, content: `statement${number}` },
      ...{ speakers: some(voices, 2, 1), addressees: some(voices, 2), time: one(times), meeting: maybeOne(meetings) },
      ...{ about: some([...actors, ...incidents, ...meetings, ...before], 3), form: any(StatementForm), ...grounds() },
      illocution: one([Illocution.PROMISE, any(Illocution)]),
    }),
  );
  const entries = [...actors, ...incidents, ...meetings, ...statements];
  const notices = incidents.length > 0 ? grow(measures.notices, () => aNotice(notice())) : [];
  const links = entries.length > 1 ? grow(measures.links, () => aLink(link())) : [];
  const stated = [...statements, ...incidents, ...meetings, ...notices, ...links];
  const facts = withNeeds(stated).filter(({ rows }) => rows.Fact);
  const stories = grow(3, (_, number) =>
    aStory({ slug: `story${number}`, title: `Story ${number}`, facts: some(facts, 4), articles: some(articles, 2) }),
  );
  return [...stated, ...articles, ...told, ...stories];

  function maybeOne(items: Item[]): Item | undefined {
    return items.length > 0 ? maybe(() => one(items)) : undefined;
  }
  /** Of few knowers and incidents, so that some conflict. */
  function notice() {
    const who = {
      incident: one(incidents.slice(0, 1 + draw(2))),
      knower: one(actors.slice(0, 2)),
      informant: by(),
      meeting: maybeOne(meetings),
    };
    return { ...who, timing: any(NoticeTiming), ...grounds() };
  }
  function link() {
    const from = one(entries);
    const to = one(entries.filter((entry) => entry !== from));
    return { from, to, type: one([...outcomes, any(LinkType)]), ...grounds() };
  }
}
