import { MoreButton } from "../frame/more-button.tsx";
import styles from "./story.module.css";

interface Props {
  page: {
    nodes: readonly unknown[];
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  /** What they are called, where there are several. */
  what: string;
  onMore: (after: string | null) => Promise<boolean>;
}

/** Says how many there are of a list that is not shown as a whole, and shows more of it. */
export function More({ page: { nodes, totalCount, pageInfo }, what, onMore }: Props) {
  if (!pageInfo.hasNextPage) return null;
  return (
    <p className={styles.partial}>
      The first {nodes.length} of {totalCount?.toLocaleString("en")} {what} are shown.{" "}
      <MoreButton onMore={() => onMore(pageInfo.endCursor)}>Show more</MoreButton>
    </p>
  );
}
