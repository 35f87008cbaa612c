import { describe, expect, test } from "vitest";
import { databases } from "../../../testkit/database/database.ts";
import { type Time, timeFields, timeLine } from "../../../testkit/operations/lines.ts";
import { serveBundled } from "../../../testkit/server/story.ts";

/** Key, outlet, headline, publication, and then what not every article has. */
const articles = [
  [
    "star",
    "The Daily Star (Lebanon)",
    "[U.S. trust in Israeli government fades]",
    "2024-10-08T12:00:00Z INFERRED",
    {
      url: "https://dailystar.com.lb/us-trust-israeli-govt-fades-official-denies-war/",
      relays: ["axios"],
    },
  ],
  [
    "axios",
    "Axios",
    "White House loses trust in Israeli government as Middle East spirals",
    "2024-10-08T10:00:00Z INFERRED",
    { byline: ["Barak Ravid"] },
  ],
  [
    "defnews",
    "Defense News",
    "Israel defense minister delays DC visit amid Iran strike planning",
    "2024-10-08T20:00:00Z INFERRED",
    {},
  ],
  [
    "hill",
    "The Hill",
    "Israel defense minister cancels visit with Pentagon chief",
    "2024-10-08T20:00:00Z INFERRED",
    {},
  ],
  [
    "newsmax",
    "Newsmax",
    "[Gallant's visit blocked]",
    "2024-10-08T20:00:00Z INFERRED",
    { url: "https://www.newsmax.com/newsfront/benjamin-netanyahu-israel-joe-biden/2024/10/08/id/1183352/" },
  ],
  [
    "shafaq",
    "Shafaq News",
    "Israel's Security Minister delays visit to Washington on tensions with Iran",
    "2024-10-08T20:00:00Z INFERRED",
    { url: "https://shafaq.com/en/World/Israel-s-Security-Minister-delays-visit-to-Washington-on-tensions-with-Iran" },
  ],
  [
    "yalibnan",
    "Ya Libnan",
    "Blinken: US not involved in killing of Hamas leader",
    "2024-07-31",
    { url: "https://yalibnan.com/2024/07/31/blinken-us-not-involved-in-killing-of-hamas-leader/" },
  ],
  [
    "unn",
    "UNN",
    "US had no warning of Israeli strike on Beirut - Austin",
    "2024-09-28",
    { url: "https://unn.ua/en/news/us-had-no-warning-of-israeli-strike-on-beirut-austin" },
  ],
  [
    "cbs",
    "CBS News",
    "[Israel says it killed Hassan Nasrallah]",
    "2024-09-28",
    { url: "https://www.cbsnews.com/news/israel-lebanon-hezbollah-hassan-nasrallah-killed-beirut-strike/" },
  ],
] as const;

const operation = /* GraphQL */ `
  query Article($slug: String!) {
    article(slug: $slug) {
      headline
      url
      byline
      outlet {
        name
        actorKind
      }
      published {
        ...Time
      }
      relays {
        slug
      }
    }
  }
  ${timeFields}
`;

interface Answer {
  article: {
    headline: string;
    url: string | null;
    byline: string[];
    outlet: { name: string; actorKind: string };
    published: Time;
    relays: { slug: string }[];
  };
}

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test.each(articles)("%s of %s", async (slug, outlet, headline, published, rest) => {
    const { article } = await ask<Answer>(operation, { slug });
    const told = {
      ...article,
      published: timeLine(article.published),
      relays: article.relays.map((relayed) => relayed.slug),
    };
    const known = { url: null, byline: [], relays: [], ...rest };
    expect(told).toEqual({ outlet: { name: outlet, actorKind: "OUTLET" }, headline, published, ...known });
  });

  test("the story rests on these and no others", async () => {
    const { story } = await ask<{ story: { articles: { nodes: { slug: string }[] } } }>(
      'query Articles { story(slug: "us-israel-trust-2024") { articles { nodes { slug } } } }',
    );
    expect(story.articles.nodes.map(({ slug }) => slug).sort()).toEqual(articles.map(([slug]) => slug).sort());
  });
});
