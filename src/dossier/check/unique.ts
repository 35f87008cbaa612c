import { cut } from "../../api/echo.ts";
import { printPlace } from "../read/problem.ts";
import { type Check, problemAt } from "./whole.ts";

/** That an external id belongs to one actor. */
export const checkExternalIds: Check = function* ({ dossiers, known }) {
  const first = new Map([...known.externalIds].map(([id, slug]) => [id, { slug, where: "in the database" }]));
  for (const { facts, places } of dossiers) {
    for (const [slug, { ids }] of Object.entries(facts.actors)) {
      for (const [scheme, value] of Object.entries(ids)) {
        const place = places.of(["actors", slug, "ids", scheme]);
        const other = first.get(`${scheme}:${value}`);
        if (!other) first.set(`${scheme}:${value}`, { slug, where: `at ${printPlace(place)}` });
        else if (other.slug !== slug) {
          yield problemAt(
            place,
            `${scheme} ${cut(value)} is "${other.slug}" ${other.where}: join the two actors, or mend the id`,
          );
        }
      }
    }
  }
};

/** That a URL is of one article. */
export const checkUrls: Check = function* ({ dossiers, known }) {
  const first = new Map([...known.articles].map(([slug, { url }]) => [url, { slug, where: "in the database" }]));
  for (const { facts, places } of dossiers) {
    for (const [slug, { url }] of Object.entries(facts.articles)) {
      if (!url) continue;
      const place = places.of(["articles", slug, "url"]);
      const other = first.get(url);
      if (!other) first.set(url, { slug, where: `at ${printPlace(place)}` });
      else if (other.slug !== slug)
        yield problemAt(
          place,
          `this URL is of the article "${other.slug}" ${other.where}: join the two, or mend the URL`,
        );
    }
  }
};
