import { EntryLine } from "../fact/entry-lines.tsx";
import { FoldedSources, Sources } from "../fact/sources.tsx";
import {
  type Assertion,
  type EntryLinkFragment,
  MoreLinksDocument,
  MoreSaidAboutDocument,
  MoreSourcesDocument,
} from "../generated/documents.ts";
import { capitalized } from "../words/sentence.ts";
import { linkWords } from "../words/words.ts";
import type { Entry } from "./entry-page.tsx";
import { LinesPart } from "./lines-part.tsx";
import { Part } from "./part.tsx";
import styles from "./entry.module.css";

/** What an entry is linked to, what is said about it, and the words that it rests on. */
export function Linked({ entry }: { entry: Entry }) {
  const { links, statementsAbout, evidence } = entry;
  return (
    <aside className={styles.linked} aria-label="Linked, and sources">
      {links.nodes.length > 0 && (
        <Part title="Linked" page={links} by={MoreLinksDocument}>
          <ul className={styles.list}>
            {links.nodes.map((link) => (
              <li key={link.id}>
                <LinkLine link={link} of={entry.id} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <LinesPart title="Said about it" page={statementsAbout} by={MoreSaidAboutDocument} />
      <Part title="Sources" page={evidence} by={MoreSourcesDocument}>
        <Sources sources={evidence.nodes} />
      </Part>
    </aside>
  );
}

const assertionWords: Record<Assertion, string> = {
  REPORTER: "by the report",
  SOURCE: "by a source",
  EDITOR: "by the editors of the dossier",
};

function LinkLine({ link, of }: { link: EntryLinkFragment; of: string }) {
  const out = link.from.id === of;
  return (
    <>
      <p className={styles.kind}>
        {capitalized(linkWords[link.type][out ? 0 : 1])}, {assertionWords[link.assertedBy]}
      </p>
      <EntryLine entry={out ? link.to : link.from} />
      {link.note !== null && (
        <p>
          <bdi>{link.note}</bdi>
        </p>
      )}
      <FoldedSources sources={link.evidence.nodes} />
    </>
  );
}
