import { z } from "zod";
import { actor, article, incident, link, meeting, notice, source, statement } from "./items.ts";
import { name, slug, text } from "./values.ts";

/** The import format: one YAML file a story. What is keyed is keyed by slug. */

const keyed = <T extends z.ZodType>(item: T) => z.record(slug, item).default({});

export const sectionSchemas = {
  articles: keyed(article).describe("Articles, by a slug of their own."),
  sources: keyed(source).describe("Unnamed sources, each told of by one article."),
  actors: keyed(actor).describe("Persons, bodies, states and outlets, by slug."),
  statements: keyed(statement).describe("Who said what to whom, by slug."),
  incidents: keyed(incident).describe("What happened or is planned, by slug."),
  meetings: keyed(meeting).describe("Calls, visits and meetings, by slug."),
  notices: keyed(notice).describe("Who knew of an incident beforehand, by a key within this file."),
  links: keyed(link).describe("Relations between entries, by a key within this file."),
};

export const dossierSchema = z.strictObject({
  story: z
    .strictObject({
      slug: slug.describe("The story's slug."),
      title: name.describe("The story's title."),
      summary: text.describe("What it is about."),
    })
    .describe("The story that this file tells."),
  ...sectionSchemas,
});

export type Dossier = z.output<typeof dossierSchema>;
export type Section = keyof typeof sectionSchemas;
/** An item of a section, as all that is written short comes out in full. */
export type ItemOf<S extends Section> = Dossier[S][string];
export type Evidence = ItemOf<"statements">["evidence"][number];
export const sections = Object.keys(sectionSchemas) as Section[];
