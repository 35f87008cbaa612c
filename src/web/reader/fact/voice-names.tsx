import { Fragment } from "react";
import { PlaceLink } from "../frame/place-link.tsx";
import { entryPath } from "../frame/paths.ts";
import type { VoiceHeardFragment } from "../generated/documents.ts";
import { unnamedWords } from "./voices.ts";
import styles from "./fact.module.css";

/** Who is heard: a name that leads to its page, or the words for a source that stays unnamed. */
export function VoiceName({ voice }: { voice: VoiceHeardFragment }) {
  if (voice.__typename === "Actor") {
    return (
      <PlaceLink to={entryPath(voice.slug)}>
        <bdi>{voice.name}</bdi>
      </PlaceLink>
    );
  }
  return (
    <span>
      <bdi>{voice.descriptor}</bdi> <span className={styles.unnamed}>({unnamedWords(voice)})</span>
    </span>
  );
}

/** Several of them, with commas between. */
export function VoiceNames({ voices }: { voices: readonly VoiceHeardFragment[] }) {
  return voices.map((voice, index) => (
    <Fragment key={voice.id}>
      {index > 0 && ", "}
      <VoiceName voice={voice} />
    </Fragment>
  ));
}
