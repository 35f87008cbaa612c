import type { Database } from "../../database/open.ts";
import { invention } from "../synthetic/names.ts";
import { Random } from "../synthetic/random.ts";

/** Gives the actors of a graph so many names more that there are as many as are wanted, the same ones every time. */
export async function withNames(client: Database["client"], count: number): Promise<void> {
  const missing = count - (await client.name.count());
  if (missing <= 0) return;
  const random = new Random(count);
  const actors = await client.actor.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const names = Array.from({ length: missing }, (_, number) => ({
    actorId: actors[number % actors.length]!.id,
    value: `${invention(random)} ${invention(random)} ${invention(random)}`,
    kind: "ALIAS" as const,
    position: 100 + number,
  }));
  await client.name.createMany({ data: names, skipDuplicates: true });
}
