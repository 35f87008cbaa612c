import { parse, stringify } from "yaml";

type Keyed = Record<string, Record<string, unknown>>;
type Dossier = Record<Section | "actors" | "story", Keyed>;
type Section = (typeof sections)[number];

const sections = ["articles", "sources", "statements", "incidents", "meetings", "notices", "links"] as const;
/** The fields that point at articles, and those that point at anything else but actors. */
const toArticles = /^(article|relays)$/;
const toItems = /^(speakers|addressees|voice|via|by|informant|meeting|about|agenda|incident|from|to)$/;

/** A dossier, as YAML, with everything but its actors ten times: as it is, and in nine copies that point at each other. */
export function tenfold(source: string): string {
  const dossier = parse(source) as Dossier;
  const items = new Set(sections.slice(1).flatMap((section) => Object.keys(dossier[section])));
  const copies = (section: Section) => (copy: number) => {
    const entries = Object.entries(dossier[section]);
    return entries.map(([key, item]) => [`${key}-${copy}`, copied(item, `-${copy}`)] as const);
  };
  const multiplied = sections.map((section) => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(copies(section));
    return [section, { ...dossier[section], ...Object.fromEntries(nine) }] as const;
  });
  return stringify({ ...dossier, ...Object.fromEntries(multiplied) }, { aliasDuplicateObjects: false });

  function copied(value: unknown, suffix: string, field = ""): unknown {
    if (Array.isArray(value)) return value.map((each) => copied(each, suffix, field));
    if (typeof value === "object" && value !== null) {
      const rest = Object.entries(value).filter(([name]) => name !== "url");
      return Object.fromEntries(rest.map(([name, inner]) => [name, copied(inner, suffix, name)]));
    }
    const pointed = toArticles.test(field) || (toItems.test(field) && items.has(String(value)));
    return pointed ? `${String(value)}${suffix}` : value;
  }
}
