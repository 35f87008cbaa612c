import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../database/open.ts";
import { databases } from "../database/database.ts";
import { insert } from "../items/item.ts";
import { aStatement } from "../items/nouns.ts";
import { aStory } from "../items/relations.ts";
import { type Served, serve } from "./serve.ts";

describe.each(databases)("on $name", ({ open }) => {
  let database: Database;
  let served: Served;
  beforeAll(async () => {
    database = await open();
    served = await serve(database);
    await insert(database, aStory({ slug: "one", title: "One", facts: [aStatement()] }));
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });

  test("it answers over HTTP", async () => {
    const asked = served.ask("query Story($slug: String!) { story(slug: $slug) { title } }", { slug: "one" });
    expect(await asked).toEqual({ story: { title: "One" } });
  });

  test("a failure says operation, variables and body", async () => {
    await expect(served.ask("query Nothing { nothing }", { first: 1 })).rejects.toThrow(
      /^The operation failed\.\n\nquery Nothing { nothing }\n\n{\n {2}"first": 1\n}\n\n{\n {2}"errors": \[\n/,
    );
  });
});
