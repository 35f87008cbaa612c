import { lazy, Suspense } from "react";
import { useParams } from "react-router";
import { AsOfControl } from "../as-of/as-of-control.tsx";
import { useAsOf } from "../as-of/instant.ts";
import { Failed, Missing, Waiting } from "../frame/states.tsx";
import { Title } from "../frame/title.tsx";
import {
  MoreActorsDocument,
  MoreEntriesDocument,
  MoreIncidentsDocument,
  MorePlannedIncidentsDocument,
  MorePlannedMeetingsDocument,
  type StoryAccountsQuery,
  StoryAccountsDocument,
  StoryPageDocument,
  type StoryPageQuery,
  StoryReportsDocument,
} from "../generated/documents.ts";
import { type MorePage, useAnswer } from "../graph/answer.ts";
import { Assurances } from "./assurances/assurances.tsx";
import { Exchange } from "./exchange/exchange.tsx";
import { Lead } from "./lead.tsx";
import { More } from "../frame/more.tsx";
import { Planned } from "./planned/planned.tsx";
import { Section } from "./section.tsx";
import { useLastVisit } from "./since/last-visit.ts";
import { NewThings } from "./since/new-mark.tsx";
import { idsOf, Since } from "./since/since.tsx";
import { Timeline } from "./timeline/timeline.tsx";
import { WhoKnew } from "./who-knew/who-knew.tsx";
import styles from "./story.module.css";

const Network = lazy(async () => ({ default: (await import("./network/network.tsx")).Network }));

/** A story, all of it as of one instant. */
export function StoryPage() {
  const { slug = "" } = useParams();
  return <StoryOf key={slug} slug={slug} />;
}

/** Asks for all that the page shows at once, in three operations. */
function StoryOf({ slug }: { slug: string }) {
  const asOf = useAsOf();
  const lastVisit = useLastVisit(slug);
  const since = { since: lastVisit ?? new Date(0).toISOString(), returning: lastVisit !== null };
  const reports = useAnswer(StoryReportsDocument, { variables: { slug, ...since }, asOf: null, subject: slug });
  const page = useAnswer(StoryPageDocument, { variables: { slug, asOf }, asOf, subject: slug });
  const accounts = useAnswer(StoryAccountsDocument, { variables: { slug, asOf }, asOf, subject: slug });
  const all = [reports, page, accounts];
  const stale = page.stale || accounts.stale;
  if (all.some(({ failed }) => failed)) {
    return <Failed retry={() => all.filter(({ failed }) => failed).forEach(({ retry }) => retry())} />;
  }
  const story = reports.data?.story;
  if (reports.data && !story) return <Missing title="No such story">There is no story at this address.</Missing>;
  const unreported = page.data?.story === null;
  const { nodes: developments = [], totalCount } = reports.data?.developments ?? {};
  const known = developments.filter(({ reportedAt }) => asOf === null || Date.parse(reportedAt) <= Date.parse(asOf));
  const more = known.length === developments.length && (totalCount ?? 0) > developments.length;
  return (
    <NewThings value={idsOf(known)}>
      <AsOfControl reports={story?.reports} stale={stale} />
      {story && <Title>{story.title}</Title>}
      {story && unreported && <Missing title={story.title}>Nothing of this story was reported by then.</Missing>}
      {story && !unreported && <Lead story={story} known={page.data?.story} />}
      {lastVisit !== null && <Since lastVisit={lastVisit} developments={known} more={more} />}
      {story && page.data && accounts.data ? (
        <div aria-busy={stale} className={styles.page}>
          {page.data.story && (
            <Sections
              story={page.data.story}
              accounts={accounts.data}
              more={{ page: page.more, accounts: accounts.more }}
            />
          )}
        </div>
      ) : (
        // One of its own beneath the lead: what stays in the page and moves down is a shift, and what is new is none.
        <Waiting key={story ? "parts" : "story"} lines={12} />
      )}
    </NewThings>
  );
}

interface SectionsProps {
  story: NonNullable<StoryPageQuery["story"]>;
  accounts: StoryAccountsQuery;
  more: { page: MorePage; accounts: MorePage };
}

function Sections({ story, accounts, more }: SectionsProps) {
  const entries = story.entries.nodes;
  const { incidents, plannedMeetings, plannedIncidents } = accounts;
  const notices = incidents.nodes.flatMap((incident) => incident.notices.nodes);
  return (
    <>
      <More page={story.entries} what="entries" onMore={(after) => more.page(after, MoreEntriesDocument)} />
      <More page={story.actors} what="actors" onMore={(after) => more.page(after, MoreActorsDocument)} />
      <Section id="planned" title="What is planned">
        <Planned meetings={plannedMeetings.nodes} incidents={plannedIncidents.nodes} />
        <More
          page={plannedMeetings}
          what="planned meetings"
          onMore={(after) => more.accounts(after, MorePlannedMeetingsDocument)}
        />
        <More
          page={plannedIncidents}
          what="planned incidents"
          onMore={(after) => more.accounts(after, MorePlannedIncidentsDocument)}
        />
      </Section>
      <Section id="timeline" title="Timeline" note="To scale in time">
        <Timeline entries={entries} />
      </Section>
      <Section id="who-knew" title="Who knew, and when" note="By incident; each account with its source">
        <WhoKnew incidents={incidents.nodes} />
        <More page={incidents} what="incidents" onMore={(after) => more.accounts(after, MoreIncidentsDocument)} />
      </Section>
      <Section id="assurances" title="Assurances, and what followed">
        <Assurances entries={entries} />
      </Section>
      <Section id="exchange" title="What passed between them">
        <Exchange entries={entries} notices={notices} actors={story.actors.nodes} />
      </Section>
      <Section id="network" title="Network" note="Who and what hang together">
        <Suspense fallback={<Waiting lines={3} />}>
          <Network entries={entries} actors={story.actors.nodes} />
        </Suspense>
      </Section>
    </>
  );
}
