import type { Rows } from "../../dossier/plan/tables.ts";
import { aFact, type Grounds, type Optional, voiceColumns } from "./grounds.ts";
import { type Item, item, next } from "./item.ts";
import { anActor, anIncident, aStatement } from "./nouns.ts";

/** That an actor knew of an incident: days before, when nothing else is said. */
export function aNotice({
  incident = anIncident(),
  knower = anActor({ evidence: [] }),
  informant,
  meeting,
  evidence,
  reported,
  ...row
}: { incident?: Item; knower?: Item; informant?: Item; meeting?: Item } & Grounds &
  Optional<Rows["Notice"], "timing" | "leadMin" | "leadMax" | "leadVerbatim" | "channel"> = {}): Item {
  const { id } = next();
  const { actorId, sourceId } = informant ? voiceColumns(informant) : {};
  const who = { incidentId: incident.id, knowerId: knower.id, informantActorId: actorId, informantSourceId: sourceId };
  return item(
    id,
    { Notice: [{ id, ...who, meetingId: meeting?.id, timing: "DAYS_BEFORE", channel: "UNKNOWN", ...row }] },
    aFact(id, { evidence, reported }),
    incident,
    knower,
    informant,
    meeting,
  );
}

/** A relation between two entries; between new statements, the second in response to the first, when nothing else is said. */
export function aLink({
  from = aStatement(),
  to = aStatement(),
  evidence,
  reported,
  ...row
}: { from?: Item; to?: Item } & Grounds & Optional<Rows["Link"], "type" | "note" | "assertedBy"> = {}): Item {
  const { id } = next();
  return item(
    id,
    { Link: [{ id, fromId: from.id, toId: to.id, type: "IN_RESPONSE_TO", assertedBy: "REPORTER", ...row }] },
    aFact(id, { evidence, reported }),
    from,
    to,
  );
}

/** A story whose dossier states these facts and cites these articles. */
export function aStory({
  facts = [],
  articles = [],
  ...row
}: { facts?: Item[]; articles?: Item[] } & Optional<Rows["Story"], "slug" | "title" | "summary"> = {}): Item {
  const { id, number } = next();
  const place = (line: number) => `dossier.yaml:${line + 1}:1`;
  return item(
    id,
    {
      Story: [{ id, slug: `story-${number}`, title: `Story ${number}`, summary: `Summary ${number}`, ...row }],
      StoryFact: facts.map((fact, line) => ({ storyId: id, factId: fact.id, place: place(line) })),
      StoryArticle: articles.map((article, line) => ({ storyId: id, articleId: article.id, place: place(line) })),
    },
    facts,
    articles,
  );
}
