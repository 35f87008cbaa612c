import type { Facts } from "../../context/mentions/facts.ts";
import { type Match, NameIndex } from "../../context/names/name-index.ts";
import type { NameOf } from "../../context/names/phrases.ts";
import type { NameKind } from "../../database/generated/enums.ts";

type Names = Partial<Record<NameKind, string[]>>;

const actors: Record<string, Names> = {
  "united-states": {
    PREFERRED: ["United States"],
    ALIAS: ["U.S.", "USA"],
    WEAK_ALIAS: ["US", "America"],
    DEMONYM: ["American", "Americans"],
    METONYM: ["Washington"],
  },
  "white-house": { PREFERRED: ["White House"] },
  pentagon: {
    PREFERRED: ["Pentagon"],
    ALIAS: ["U.S. Department of Defense", "Department of Defense"],
    WEAK_ALIAS: ["DoD"],
  },
  israel: { PREFERRED: ["Israel"], ALIAS: ["State of Israel"], DEMONYM: ["Israeli"] },
  "israeli-government": { PREFERRED: ["Israeli government"] },
  "israeli-military": { PREFERRED: ["Israeli military"], ALIAS: ["Israel Defense Forces"], WEAK_ALIAS: ["IDF"] },
  iran: { PREFERRED: ["Iran"], METONYM: ["Tehran"] },
  hamas: { PREFERRED: ["Hamas"] },
  "joe-biden": { PREFERRED: ["Joe Biden"], ALIAS: ["Joseph R. Biden Jr."], WEAK_ALIAS: ["Biden"] },
  "lloyd-austin": { PREFERRED: ["Lloyd Austin"], WEAK_ALIAS: ["Austin"] },
  "jake-sullivan": { PREFERRED: ["Jake Sullivan"], WEAK_ALIAS: ["Sullivan"] },
  "sabrina-singh": { PREFERRED: ["Sabrina Singh"], WEAK_ALIAS: ["Singh"] },
  netanyahu: { PREFERRED: ["Benjamin Netanyahu"], WEAK_ALIAS: ["Netanyahu"] },
  gallant: { PREFERRED: ["Yoav Gallant"], WEAK_ALIAS: ["Gallant"] },
  haniyeh: { PREFERRED: ["Ismail Haniyeh"], WEAK_ALIAS: ["Haniyeh"] },
  assad: { PREFERRED: ["Bashar al-Assad"], WEAK_ALIAS: ["al-Assad"] },
  obrien: { PREFERRED: ["Robert O'Brien"] },
  star: { PREFERRED: ["The Daily Star (Lebanon)"] },
  unicef: { PREFERRED: ["UNICEF"] },
  sanaa: { PREFERRED: ["Sana'a"] },
  yasin: { PREFERRED: ["Ala' Yasin"] },
  nobel: { PREFERRED: ["Łódź Ærø"] },
  china: { PREFERRED: ["China"], TRANSLITERATION: ["中国"] },
};

const posts: [actorId: string, post: string, ...bodies: string[]][] = [
  ["joe-biden", "President of the United States", "united-states"],
  ["lloyd-austin", "U.S. Secretary of Defense", "pentagon", "united-states"],
  ["jake-sullivan", "White House national security adviser", "white-house", "united-states"],
  ["sabrina-singh", "deputy Pentagon press secretary", "pentagon", "united-states"],
  ["netanyahu", "Prime Minister of Israel", "israeli-government", "israel"],
  ["gallant", "Israeli Defense Minister", "israeli-government", "israel"],
  ["dermer", "Israel's minister for strategic affairs", "israeli-government", "israel"],
  ["haniyeh", "leader of Hamas", "hamas"],
  ["hochstein", "U.S. special envoy for Lebanon", "united-states"],
  ["bar", "Commander of the Israeli Air Force", "israeli-military", "israel"],
];

/** A few actors of the news, with what they are called. */
export const cast = {
  names: Object.entries(actors).flatMap(([actorId, names]) =>
    Object.entries(names).flatMap(([kind, values]) =>
      values.map((value): NameOf => ({ actorId, kind: kind as NameKind, value })),
    ),
  ),
  posts: posts.map(([actorId, post, ...bodies]) => ({ affiliationId: `${actorId}'s`, actorId, post, bodies })),
};

const index = NameIndex.build(cast.names, cast.posts);

/** What a text has of the cast. */
export const found = async (text: string): Promise<Match[]> => (await index).find(text);

/** What a graph says of the cast: who is what, and that all posts are held. */
export const factsOfCast: Facts = {
  actors: new Map([
    ...["united-states", "israel", "iran", "china"].map((id) => [id, "STATE"] as const),
    ...["white-house", "pentagon", "israeli-government", "israeli-military"].map(
      (id) => [id, "GOVERNMENT_BODY"] as const,
    ),
    ...["hamas"].map((id) => [id, "ARMED_GROUP"] as const),
    ...["joe-biden", "lloyd-austin", "jake-sullivan", "sabrina-singh", "netanyahu", "gallant", "haniyeh"].map(
      (id) => [id, "PERSON"] as const,
    ),
    ["star", "OUTLET"],
  ]),
  posts: new Set(cast.posts.map(({ affiliationId }) => affiliationId)),
  traits: new Map(),
};

/** The same in lines: the words, and whom they may mean. */
export async function foundLines(text: string): Promise<string[]> {
  return (await found(text)).map(
    ({ start, end, candidates }) =>
      `${text.slice(start, end)}: ${candidates.map(({ actorId, kind }) => `${actorId} ${kind}`).join(", ")}`,
  );
}
