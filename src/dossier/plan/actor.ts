import type { ItemOf } from "../format/format.ts";
import type { Draft } from "./draft.ts";
import { planEntry } from "./entry.ts";
import { idOf } from "./ids.ts";

/** An actor, with its names, external ids and affiliations. */
export function planActor(draft: Draft, slug: string, actor: ItemOf<"actors">): void {
  const { name, kind, description = null, names, ids, affiliations } = actor;
  const id = planEntry(draft, "ACTOR", ["actors", slug], name);
  draft.add("Actor", { id, name, actorKind: kind, description });
  for (const [position, row] of namesOf(names).entries())
    draft.add("Name", { actorId: id, ...row, position: position + 1 });
  draft.add("Name", { actorId: id, value: name, kind: "PREFERRED", language: null, position: 0 });
  for (const [scheme, value] of Object.entries(ids)) draft.add("ExternalId", { scheme, value, actorId: id });
  for (const [index, { organization, kind, post = null, from, to, evidence }] of affiliations.entries()) {
    const organizationId = idOf.entry(organization);
    const affiliationId = idOf.affiliation(id, organizationId, kind, post, from?.edtf);
    const path = ["actors", slug, "affiliations", index];
    draft.fact(affiliationId, "affiliation", slug, path, id);
    draft.add("Affiliation", {
      id: affiliationId,
      actorId: id,
      organizationId,
      kind,
      post,
      fromId: draft.time(from),
      toId: draft.time(to),
    });
    draft.cite(affiliationId, evidence);
  }
}

function namesOf(names: ItemOf<"actors">["names"]) {
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) =>
    names[kind]!.map((name) => ({ kind, language: null, ...name })),
  );
}
