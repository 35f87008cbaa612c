import { MoreButton } from "./more-button.tsx";
import styles from "./more.module.css";

/** A list of which there may be more. */
export interface Page<Node> {
  nodes: readonly Node[];
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Props {
  page: Page<unknown>;
  /** What they are called, where there are several; where a heading does not say it. */
  what?: string;
  onMore: (after: string | null) => Promise<boolean>;
}

/** Says how many there are of a list that is not shown as a whole, and shows more of it. */
export function More({ page: { nodes, totalCount, pageInfo }, what, onMore }: Props) {
  if (!pageInfo.hasNextPage) return null;
  const all = [totalCount?.toLocaleString("en"), what].filter(Boolean).join(" ");
  return (
    <p className={styles.partial}>
      The first {nodes.length} of {all} are shown.{" "}
      <MoreButton onMore={() => onMore(pageInfo.endCursor)}>Show more</MoreButton>
    </p>
  );
}
