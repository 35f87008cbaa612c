import { describe, expect, test } from "vitest";
import { importBundled } from "../../dossier/bundled.ts";
import { viewOf } from "../../query/as-of.ts";
import { databases } from "../../testkit/database/database.ts";
import { sharedDatabase } from "../../testkit/database/shared-database.ts";
import { KnownNames } from "./known-names.ts";
import type { Match } from "./name-index.ts";

describe.each(databases)("on $name", ({ open }) => {
  const database = sharedDatabase(open);

  test("names are those that are committed; what was made of others meanwhile is made anew", async () => {
    const { client } = database();
    await importBundled(client);
    const made: string[][] = [];
    const make = (matches: Match[]) => {
      made.push(matches.map(({ start, end }) => text.slice(start, end)));
      return Promise.resolve(made.at(-1));
    };
    const text = "Lloyd Austin is Zubenel Genubi.";
    const read = () => KnownNames.of(client).reading(viewOf(client), text, make);

    expect(await read()).toEqual(["Lloyd Austin", "Austin"]);
    expect(await read()).toEqual(["Lloyd Austin", "Austin"]);
    expect(made).toHaveLength(2);

    const { id } = await client.entry.findUniqueOrThrow({ where: { slug: "lloyd-austin" } });
    const name = { actorId: id, value: "Zubenel Genubi", kind: "ALIAS", position: 99 } as const;
    await client.name.create({ data: name });
    expect(await read()).toEqual(["Lloyd Austin", "Austin", "Zubenel Genubi"]);
    expect(made.slice(2)).toEqual([
      ["Lloyd Austin", "Austin"],
      ["Lloyd Austin", "Austin", "Zubenel Genubi"],
    ]);

    await client.name.deleteMany({ where: { value: name.value } });
    expect(await read()).toEqual(["Lloyd Austin", "Austin"]);
  });
});
