import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dossierJsonSchema } from "./json-schema.ts";

writeFileSync(join(import.meta.dirname, "../../schema/dossier.schema.json"), dossierJsonSchema());
