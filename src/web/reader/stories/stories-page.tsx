import { useAsOf } from "../as-of/instant.ts";
import { MoreButton } from "../frame/more-button.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { storyPath } from "../frame/paths.ts";
import { Failed, Nothing, Waiting } from "../frame/states.tsx";
import { Title } from "../frame/title.tsx";
import { StoriesPageDocument, type StoriesPageQuery } from "../generated/documents.ts";
import { useAnswer } from "../graph/answer.ts";
import { instantWords } from "../time/span-words.ts";
import { counted } from "../words/counted.ts";
import { ReportLine } from "./report-line.tsx";
import styles from "./stories.module.css";

type Story = StoriesPageQuery["stories"]["nodes"][number];

/** All stories, twenty at a time, each with how much of it there is and when it was reported. */
export function StoriesPage() {
  const asOf = useAsOf();
  const { data, failed, retry, more } = useAnswer(StoriesPageDocument, {
    variables: { asOf },
    asOf,
    subject: "stories",
  });
  if (failed) return <Failed retry={retry} />;
  if (!data) return <Waiting />;
  const { nodes, pageInfo } = data.stories;
  return (
    <>
      <Title>Stories</Title>
      <h1 className={styles.title}>What stands behind the news</h1>
      {nodes.length === 0 && <Nothing>No story was reported by then.</Nothing>}
      <ul className={styles.stories}>
        {nodes.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p className={styles.more}>
          <MoreButton onMore={() => more(pageInfo.endCursor)}>More stories</MoreButton>
        </p>
      )}
    </>
  );
}

function StoryCard({ story }: { story: Story }) {
  const last = story.reports.at(-1);
  return (
    <article className={styles.story}>
      <h2>
        <PlaceLink to={storyPath(story.slug)}>
          <bdi>{story.title}</bdi>
        </PlaceLink>
      </h2>
      <p className={styles.summary}>
        <bdi>{story.summary}</bdi>
      </p>
      <ReportLine reports={story.reports} />
      <p className={styles.counts}>
        {counted(story.incidents.totalCount ?? 0, "incident")} ·{" "}
        {counted(story.statements.totalCount ?? 0, "statement")} · {counted(story.meetings.totalCount ?? 0, "meeting")}{" "}
        · {counted(story.actors.totalCount ?? 0, "actor")} · {counted(story.articles.totalCount ?? 0, "article")}
        {last && ` · last reported ${instantWords(last.reportedAt)}`}
      </p>
    </article>
  );
}
