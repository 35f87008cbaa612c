import { KnownNames } from "../context/names/known-names.ts";
import { type Reader, viewOf } from "../query/as-of.ts";
import type { Meter } from "../query/meter.ts";
import { Pager } from "../query/page.ts";
import { actorLoader } from "./actor/actor.loader.ts";
import { articleLoader } from "./article/article.loader.ts";
import { evidenceLoader } from "./article/evidence.loader.ts";
import { communicationLoader } from "./communication/communication.loader.ts";
import { contextLoader } from "./context/context.loader.ts";
import { developmentLoader } from "./development/development.loader.ts";
import { entryLoader } from "./entry/entry.loader.ts";
import { incidentLoader } from "./incident/incident.loader.ts";
import { linkLoader } from "./link/link.loader.ts";
import { meetingLoader } from "./meeting/meeting.loader.ts";
import { noticeLoader } from "./notice/notice.loader.ts";
import { participationLoader } from "./participation/participation.loader.ts";
import { pathLoader } from "./path/path.loader.ts";
import { placeLoader } from "./place/place.loader.ts";
import { searchLoader } from "./search/search.loader.ts";
import { statementLoader } from "./statement/statement.loader.ts";
import { storyLoader } from "./story/story.loader.ts";
import { timelineLoader } from "./timeline/timeline.loader.ts";
import { sourceLoader } from "./voice/source.loader.ts";

/** What one request carries: it reads each row once, and forgets it when the request ends. */
export interface Request {
  loaders: ReturnType<typeof loadersOf>;
}

/** A request on the graph as it was reported by an instant; without one, on all of it. Its rows are charged to the meter. */
export function openRequest(client: Reader, asOf?: Date, meter?: Meter): Request {
  return { loaders: loadersOf(client, asOf, meter) };
}

function loadersOf(client: Reader, asOf?: Date, meter?: Meter) {
  const view = viewOf(client, asOf, meter);
  const pager = new Pager(view);
  return {
    actor: actorLoader(view, pager),
    article: articleLoader(view, pager),
    communication: communicationLoader(view, pager),
    context: contextLoader(view, KnownNames.of(client)),
    development: developmentLoader(view, pager),
    entry: entryLoader(view, pager),
    evidence: evidenceLoader(view, pager),
    incident: incidentLoader(view, pager),
    link: linkLoader(view, pager),
    meeting: meetingLoader(view, pager),
    notice: noticeLoader(view, pager),
    participation: participationLoader(view),
    path: pathLoader(view),
    place: placeLoader(view),
    search: searchLoader(view, pager),
    source: sourceLoader(view),
    statement: statementLoader(view, pager),
    story: storyLoader(view, pager),
    timeline: timelineLoader(view, pager),
  };
}
