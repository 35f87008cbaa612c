import { setImmediate } from "node:timers/promises";
import { cancelledBy, unlessCancelled } from "../../database/cancellation.ts";
import { sql, type View } from "../../query/as-of.ts";
import { tablesAsOf } from "../../query/tables.ts";
import { type Match, NameIndex } from "./name-index.ts";
import type { NameOf } from "./phrases.ts";
import type { PostOf } from "./post-writer.ts";

/** How many actors are read at a time, so that others have their turn between. */
const batch = 500;

/** What all actors of a database are called, reported by then or not, kept in memory for as long as it is so. */
export class KnownNames {
  private static readonly ofClients = new WeakMap<object, KnownNames>();
  private known: Known | undefined;

  /** Those of a database, by the client that reads it. */
  static of(client: object): KnownNames {
    const known = this.ofClients.get(client) ?? new KnownNames();
    this.ofClients.set(client, known);
    return known;
  }

  /**
   * What is made of all that a text may name. It is made while it is asked whether the names have changed, and once more when they
   * have.
   */
  async reading<Result>(view: View, text: string, make: (matches: Match[]) => Promise<Result>): Promise<Result> {
    const { known } = this;
    const makeOf = async (index: NameIndex) => make(await index.find(text));
    const [index, made] = await Promise.all([
      this.index(view),
      known && setImmediate().then(async () => ({ result: await makeOf(await unlessCancelled(known.index)) })),
    ]);
    return made && this.known === known ? made.result : makeOf(index);
  }

  /** The index of them, as they are now: one SQL statement unless they have changed. */
  async index(view: View): Promise<NameIndex> {
    const [last] = await view.rows<{ change: string }>(sql`SELECT transaction::text AS change FROM "NameChange"`);
    const change = last?.change ?? "none";
    // Whoever asked first may leave; the others still wait for it.
    if (this.known?.change !== change) this.known = { change, index: cancelledBy(undefined, () => this.read(view)) };
    return unlessCancelled(this.known.index);
  }

  /** What fails is tried again by the next to ask. */
  private async read(view: View): Promise<NameIndex> {
    try {
      const called: Called[] = [];
      for await (const actor of actorsOf(view)) called.push(actor);
      return await NameIndex.build(
        each(called, ({ names }) => names),
        each(called, ({ posts }) => posts),
      );
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }
}

interface Known {
  change: string;
  index: Promise<NameIndex>;
}

interface Called {
  actorId: string;
  names: Omit<NameOf, "actorId">[];
  posts: Omit<PostOf, "actorId">[];
}

/** What each actor has of something, one at a time, so that others may have their turn between. */
function* each<Item extends object>(
  called: Called[],
  of: (actor: Called) => Item[],
): Generator<Item & Pick<Called, "actorId">> {
  for (const actor of called) for (const item of of(actor)) yield { ...item, actorId: actor.actorId };
}

const all = tablesAsOf();

/** All actors, a batch at a time. */
async function* actorsOf(view: View): AsyncGenerator<Called> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const actors = await view.rows<Called>(sql`
      SELECT actor.id AS "actorId", to_jsonb(ARRAY(
        SELECT jsonb_build_object('kind', x.kind, 'value', x.value) FROM "Name" x WHERE x."actorId" = actor.id ORDER BY x.position
      )) AS names, to_jsonb(ARRAY(
        SELECT jsonb_build_object('affiliationId', a.id, 'post', a.post, 'bodies', ARRAY(
          SELECT side."sideId" FROM ${all.side} side WHERE side."actorId" = a."organizationId"
        )) FROM ${all.affiliation} a WHERE a."actorId" = actor.id AND a.post IS NOT NULL ORDER BY a.id
      )) AS posts
      FROM "Actor" actor WHERE actor.id > ${after}::uuid ORDER BY actor.id LIMIT ${batch}`);
    yield* actors;
    const last = actors.at(-1);
    if (!last || actors.length < batch) return;
    after = last.actorId;
  }
}
