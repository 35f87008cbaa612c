import { z } from "zod";
import { dossierSchema } from "./format.ts";

/** The JSON Schema by which editors complete and check a dossier, as it is kept in schema/dossier.schema.json. */
export function dossierJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(dossierSchema, {
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
  });
  const named = {
    $schema,
    $id: "urn:backgrounder:dossier",
    title: "Dossier",
    description:
      "One story for Backgrounder: its articles, and every fact with the words of an article that it rests on.",
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
