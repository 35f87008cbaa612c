import { useMemo, useState } from "react";
import { Unseen } from "../../frame/unseen.tsx";
import { nounWord, type Noun, Shape } from "../../fact/shape.tsx";
import type { StoryActorFragment, StoryEntryFragment } from "../../generated/documents.ts";
import { Drawing } from "./drawing.tsx";
import { filtered, relationsOf } from "./relations.ts";
import { RelationTable } from "./relation-table.tsx";
import styles from "./network.module.css";

interface Props {
  entries: readonly StoryEntryFragment[];
  actors: readonly StoryActorFragment[];
}

const nouns: readonly Noun[] = ["Actor", "Statement", "Incident", "Meeting"];

/** Who and what hang together, as a drawing that can be moved and filtered, and as a table that says the same. */
export function Network({ entries, actors }: Props) {
  const [wanted, setWanted] = useState<ReadonlySet<Noun>>(new Set(nouns));
  const [around, setAround] = useState<string | null>(null);
  const all = useMemo(() => relationsOf(entries, actors), [entries, actors]);
  // What it was drawn around may not have been reported as of another instant.
  const centre = all.things.some(({ id }) => id === around) ? around : null;
  const shown = useMemo(() => filtered(all, wanted, centre), [all, wanted, centre]);
  const toggle = (noun: Noun) => setWanted(new Set(nouns.filter((one) => wanted.has(one) !== (one === noun))));
  return (
    <>
      <fieldset className={styles.filter}>
        <legend>
          <Unseen>What to show</Unseen>
        </legend>
        {nouns.map((noun) => (
          <label key={noun}>
            <input type="checkbox" checked={wanted.has(noun)} onChange={() => toggle(noun)} /> <Shape noun={noun} />{" "}
            {nounWord(noun)}s
          </label>
        ))}
        <label>
          around{" "}
          <select value={centre ?? ""} onChange={({ target }) => setAround(target.value === "" ? null : target.value)}>
            <option value="">everything</option>
            {all.things.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <Drawing key={shown.things.map(({ id }) => id).join()} shown={shown} />
      <RelationTable shown={shown} />
    </>
  );
}
