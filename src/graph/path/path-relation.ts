import type {
  AffiliationKind,
  LinkType,
  NoticeTiming,
  ParticipantRole,
  RelationKind,
} from "../../database/generated/enums.ts";

/** What a relation of a kind says of itself, where it says more than its kind. */
interface Details {
  AFFILIATION: AffiliationKind;
  PARTICIPATION: ParticipantRole;
  NOTICE: NoticeTiming;
  LINK: LinkType;
}

/** Every way in which two entries can be related. */
export type Manner = {
  [Kind in RelationKind]: Kind extends keyof Details ? `${Kind} ${Details[Kind]}` : Kind;
}[RelationKind];

/** From the entry that the relation starts from to the one it leads to, and back. Their time is left open: what is planned has them, too. */
const words: Record<Manner, [forward: string, backward: string]> = {
  "AFFILIATION OFFICE": ["holds an office in", "has in an office"],
  "AFFILIATION MEMBER": ["is a member of", "has as a member"],
  "AFFILIATION PART_OF": ["is part of", "has as a part"],
  "PARTICIPATION PERPETRATOR": ["takes part as perpetrator in", "has as perpetrator"],
  "PARTICIPATION ALLEGED_PERPETRATOR": ["is said to take part as perpetrator in", "has as alleged perpetrator"],
  "PARTICIPATION TARGET": ["is the target of", "is aimed at"],
  "PARTICIPATION VICTIM": ["is a victim of", "has as victim"],
  "PARTICIPATION CLAIMANT": ["claims responsibility for", "is claimed by"],
  "PARTICIPATION MEDIATOR": ["mediates in", "is mediated by"],
  "PARTICIPATION HOST": ["is host at", "has as host"],
  "PARTICIPATION GUEST": ["is a guest at", "has as guest"],
  "PARTICIPATION ATTENDEE": ["takes part in", "is attended by"],
  SPOKE: ["spoke in", "was said by"],
  ADDRESSED: ["was addressed to", "was addressed in"],
  ABOUT: ["is about", "is spoken of in"],
  AGENDA: ["has on its agenda", "is on the agenda of"],
  MADE_AT: ["was made at", "was the occasion of"],
  "NOTICE NONE": ["had no notice of", "came without notice to"],
  "NOTICE MINUTES_BEFORE": ["had minutes of notice of", "came with minutes of notice to"],
  "NOTICE HOURS_BEFORE": ["had hours of notice of", "came with hours of notice to"],
  "NOTICE DAYS_BEFORE": ["had days of notice of", "came with days of notice to"],
  "NOTICE DURING": ["learned in the course of", "became known in its course to"],
  "NOTICE AFTER": ["learned afterwards of", "became known afterwards to"],
  "NOTICE UNKNOWN": ["learned at an unknown time of", "became known at an unknown time to"],
  "LINK RETALIATION_FOR": ["is in retaliation for", "is retaliated against by"],
  "LINK IN_RESPONSE_TO": ["is in response to", "is answered by"],
  "LINK FOLLOWED": ["followed", "was followed by"],
  "LINK CONTRADICTED_BY": ["is contradicted by", "contradicts"],
  "LINK FULFILLED_BY": ["is fulfilled by", "fulfils"],
  "LINK BROKEN_BY": ["is broken by", "breaks"],
  "LINK SUPPORTS": ["supports", "is supported by"],
  "LINK REFUTES": ["refutes", "is refuted by"],
  "LINK PRECONDITION_OF": ["is a precondition of", "depends on"],
  "LINK PART_OF": ["is part of", "has as a part"],
  "LINK SUPERSEDES": ["supersedes", "is superseded by"],
};

/** The same of an actor's post in an organization. */
const wordsOfPost = (post: string): [forward: string, backward: string] => [`is ${post} in`, `has as ${post}`];

/** How one entry relates to another, put between the two: the first, these words, the second. */
export function inWords(manner: Manner, forward: boolean, post: string | null): string {
  const [onward, back] = post === null ? words[manner] : wordsOfPost(post);
  return forward ? onward : back;
}
