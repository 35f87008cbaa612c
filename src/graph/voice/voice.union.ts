import { createUnionType } from "type-graphql";
import type { ActorRow } from "../actor/actor.loader.ts";
import { Actor } from "../actor/actor.type.ts";
import type { Request } from "../request.ts";
import type { SourceRow } from "./source.loader.ts";
import { UnnamedSource } from "./unnamed-source.type.ts";

export const Voice = createUnionType({
  name: "Voice",
  description: "Whoever can be heard: an actor, or a source that a report leaves unnamed.",
  types: () => [Actor, UnnamedSource] as const,
  resolveType: (voice) => ("descriptor" in voice ? UnnamedSource : Actor),
});

/** The voice that one of two ids is of; null when neither is given, or it is not seen yet. */
export async function voiceOf(
  { loaders }: Request,
  { actorId, sourceId }: { actorId: string | null; sourceId: string | null },
): Promise<ActorRow | SourceRow | null> {
  if (actorId) return loaders.actor.byId.load(actorId);
  return sourceId ? loaders.source.byId.load(sourceId) : null;
}
