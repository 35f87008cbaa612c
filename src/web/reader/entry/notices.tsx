import type { DocumentNode } from "@apollo/client";
import type { Page } from "../frame/more.tsx";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import type { NoticeGivenFragment } from "../generated/documents.ts";
import { Account } from "../story/who-knew/account.tsx";
import { Part } from "./part.tsx";
import styles from "./entry.module.css";

interface Props {
  title: string;
  page: Page<NoticeGivenFragment>;
  /** What asks for its next page. */
  by: DocumentNode;
  /** Whether to tell of which incident each is: on that incident's own page it goes without saying. */
  subject?: "incident";
}

/** Who knew what, and when; nothing where no notice is reported. */
export function Notices({ title, page, by, subject }: Props) {
  if (page.nodes.length === 0) return null;
  return (
    <Part title={title} page={page} by={by}>
      <ul className={styles.list}>
        {page.nodes.map((notice) => (
          <li key={notice.id}>
            {subject && (
              <PlaceLink to={entryPath(notice.incident.slug)}>
                <bdi>{notice.incident.label}</bdi>
              </PlaceLink>
            )}
            <Account notice={notice} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
