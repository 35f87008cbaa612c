import type { NameKind } from "../../database/generated/enums.ts";
import { casedAs, type Casing, casings, casingOf } from "./casing.ts";
import { append } from "./multimap.ts";
import type { Holder, Holders, RoleAt } from "./posts.ts";
import type { Reading } from "./reading.ts";
import { type Span, Spans } from "./spans.ts";
import { stepsOf, Trie } from "./trie.ts";

/** A name of an actor. */
export interface NameOf {
  actorId: string;
  kind: NameKind;
  value: string;
}

interface Named extends Casing {
  actorId: string;
  kind: NameKind;
  /** The signs that it ends with, as U.S. does. */
  tail: string;
}

interface Called {
  names?: Named[];
  holders?: Holders;
}

/** What is called by which phrase: actors by names, posts by roles. */
export class Phrases {
  private readonly trie = new Trie<Called>();

  addName({ actorId, kind, value }: NameOf, reading: Reading): void {
    const last = reading.words.at(-1);
    if (!last) return;
    const tail = value.slice(last.end).trim();
    const called = this.trie.at(stepsOf(reading), () => ({}));
    const { capitals, acronym } = casingOf(reading);
    const named = { actorId, kind, tail, capitals, acronym };
    if (called.names) called.names.push(named);
    else called.names = [named];
  }

  /** The actors that have words as a name. */
  bearersOf(words: string[]): string[] {
    return (this.trie.get(words)?.names ?? []).map(({ actorId }) => actorId);
  }

  /** A role of bodies; of none if its words have its body in them. */
  addRole(words: string[], bodies: Iterable<string | undefined>, holder: Holder): void {
    const called = this.trie.at(words, () => ({}));
    called.holders ??= new Map();
    for (const body of bodies) append(called.holders, body, holder);
  }

  /** The names that stand in a text, and the roles. */
  *in(reading: Reading): Generator<void, { names: Spans; roles: RoleAt[] }> {
    const names = new Spans();
    const roles: RoleAt[] = [];
    for (const first of reading.words.keys()) {
      for (const { last, value } of this.trie.from(reading, first)) {
        const span = value.names && nameAt(reading, first, last, value.names);
        if (span) names.add(span);
        if (value.holders) roles.push({ first, last, holders: value.holders });
      }
      yield;
    }
    return { names, roles };
  }
}

/** The words of a text as a name, by those of the actors whose names are cased most like it. */
function nameAt(reading: Reading, first: number, last: number, named: Named[]): Span | undefined {
  const { words, text } = reading;
  for (const cased of casings) {
    const those = named.filter((name) => casedAs(name, reading, first, last) === cased);
    if (those.length === 0) continue;
    const end = words[last]!.end;
    const tail = Math.max(...those.map(({ tail }) => (text.startsWith(tail, end) ? tail.length : 0)));
    const candidates = those.map(({ actorId, kind }) => ({ actorId, kind }));
    return { first, last, end: end + tail, candidates, cased };
  }
  return undefined;
}
