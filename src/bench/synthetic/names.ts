import type { Random } from "./random.ts";

const starts =
  "Al Ar Bel Ber Čar Da Dé Dor El Er Fa Fer Ga Gó Ha Il Ja Ka Kó La Le Lu Ma Mé Mi Na Ni Or Pa Pé Ra Re Ro Sa Sé Ši Ta Te Ul Va Ve Za Žu";
const middles =
  "ba da dé di dra ga gi hé ka la lé li lo ma mé mi na ne ni nó ra ré ri ro sa sé si ta te ti va ve vi za zé";
const ends =
  "bek čić dar dez din fa gan grad han ián is kov lan lén lin man mir na nas né ner nov ñez os rah rez ri rík ro sen ska son ssé ta tan ter tín vić vin yan zá";
const [startings, middlings, endings] = [starts, middles, ends].map((list) => list.split(" ")) as [
  string[],
  string[],
  string[],
];

/** A name that could be one. */
export function invention(random: Random): string {
  const middle = random.chance(0.4) ? random.pick(middlings) : "";
  return random.pick(startings) + middle + random.pick(endings);
}

/** A list of names, none of them twice, not even as a slug. */
export function inventions(random: Random, count: number): string[] {
  const made = new Map<string, string>();
  while (made.size < count) {
    const name = invention(random);
    made.set(slugOf(name), name);
  }
  return [...made.values()];
}

/** A name as a slug may begin: without accents, in small letters. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

const offices =
  "Defense|Foreign Affairs|Interior|Finance|Justice|Energy|Trade|Health|Transport|Information|Agriculture|Education".split(
    "|",
  );
/** What the ministries of a government are for, the most important first. */
export const portfolios: readonly string[] = offices;

export const posts =
  "minister|deputy minister|spokesperson|adviser|chief of staff|envoy|director|commander|secretary|analyst".split("|");
