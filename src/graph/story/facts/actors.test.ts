import { describe, expect, test } from "vitest";
import { databases } from "../../../testkit/database/database.ts";
import { serveBundled } from "../../../testkit/server/story.ts";

/** The post each person held then, and the bodies that it makes the person one of. */
const persons = [
  ["Joe Biden", "President of the United States", "united-states", ["biden-administration"]],
  ["Jake Sullivan", "White House national security adviser", "white-house", []],
  ["Lloyd Austin", "U.S. Secretary of Defense", "pentagon", []],
  ["Antony Blinken", "U.S. Secretary of State", "state-department", []],
  ["Sabrina Singh", "deputy Pentagon press secretary", "pentagon", []],
  ["Benjamin Netanyahu", "Prime Minister of Israel", "israeli-government", []],
  ["Yoav Gallant", "Israeli Defense Minister", "israeli-government", []],
  ["Ron Dermer", "Israel's minister for strategic affairs", "israeli-government", []],
  ["Ismail Haniyeh", "leader of Hamas", "hamas", []],
  ["Hassan Nasrallah", "leader of Hezbollah", "hezbollah", []],
] as const;

/** What each body is, what it is part of, and other names that tell of it. */
const bodies = [
  ["united-states", "United States", "STATE", null, ["DEMONYM American", "WEAK_ALIAS US", "METONYM Washington"]],
  ["biden-administration", "Biden administration", "GOVERNMENT_BODY", "united-states", []],
  ["white-house", "White House", "GOVERNMENT_BODY", "biden-administration", []],
  ["pentagon", "Pentagon", "GOVERNMENT_BODY", "biden-administration", ["ALIAS U.S. Department of Defense"]],
  ["state-department", "State Department", "GOVERNMENT_BODY", "biden-administration", []],
  ["israel", "Israel", "STATE", null, ["DEMONYM Israeli"]],
  ["israeli-government", "Israeli government", "GOVERNMENT_BODY", "israel", []],
  ["israeli-military", "Israeli military", "GOVERNMENT_BODY", "israel", ["ALIAS Israel Defense Forces"]],
  ["iran", "Iran", "STATE", null, ["DEMONYM Iranian"]],
  ["lebanon", "Lebanon", "STATE", null, []],
  ["hamas", "Hamas", "ARMED_GROUP", null, []],
  ["hezbollah", "Hezbollah", "ARMED_GROUP", null, ["TRANSLITERATION Hizbullah"]],
  ["daily-star", "The Daily Star (Lebanon)", "OUTLET", null, []],
  ["axios", "Axios", "OUTLET", null, []],
  ["defense-news", "Defense News", "OUTLET", null, []],
  ["the-hill", "The Hill", "OUTLET", null, []],
  ["newsmax", "Newsmax", "OUTLET", null, []],
  ["shafaq-news", "Shafaq News", "OUTLET", null, []],
  ["ya-libnan", "Ya Libnan", "OUTLET", null, []],
  ["unn", "UNN", "OUTLET", null, []],
  ["cbs-news", "CBS News", "OUTLET", null, []],
  ["channel-news-asia", "Channel News Asia", "OUTLET", null, []],
  ["reuters", "Reuters", "OUTLET", null, []],
] as const;

const operation = /* GraphQL */ `
  query Actor($slug: String!) {
    actor(slug: $slug) {
      name
      actorKind
      names {
        value
        kind
      }
      affiliations {
        kind
        post
        organization {
          slug
        }
        evidence {
          totalCount
        }
      }
      evidence {
        totalCount
      }
    }
  }
`;

interface Answer {
  actor: {
    name: string;
    actorKind: string;
    names: { value: string; kind: string }[];
    affiliations: {
      kind: string;
      post: string | null;
      organization: { slug: string };
      evidence: { totalCount: number };
    }[];
    evidence: { totalCount: number };
  };
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(" ", "-");

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  /** What an actor's answer says, its affiliations and other names in lines; all of it rests on evidence. */
  async function told(slug: string) {
    const { actor } = await ask<Answer>(operation, { slug });
    const grounds = [actor, ...actor.affiliations].map(({ evidence }) => evidence.totalCount);
    expect(Math.min(...grounds)).toBeGreaterThan(0);
    return {
      is: `${actor.name}, ${actor.actorKind}`,
      names: actor.names.map(({ kind, value }) => `${kind} ${value}`),
      affiliations: actor.affiliations
        .map(({ kind, organization, post }) => [kind, organization.slug, post ?? []].flat().join(" "))
        .sort(),
    };
  }

  test.each(persons)("%s, %s", async (name, post, office, memberships) => {
    const { is, names, affiliations } = await told(slugOf(name));
    expect(is).toBe(`${name}, PERSON`);
    expect(names).toEqual(
      expect.arrayContaining([`PREFERRED ${name}`, `WEAK_ALIAS ${String(name.split(" ").at(-1))}`]),
    );
    expect(affiliations).toEqual([...memberships.map((body) => `MEMBER ${body}`), `OFFICE ${office} ${post}`]);
  });

  test.each(bodies)("%s", async (slug, name, kind, whole, others) => {
    const { is, names, affiliations } = await told(slug);
    expect(is).toBe(`${name}, ${kind}`);
    expect(names).toEqual(expect.arrayContaining([`PREFERRED ${name}`, ...others]));
    expect(affiliations).toEqual(whole ? [`PART_OF ${whole}`] : []);
  });

  test("the story tells of these actors and no others", async () => {
    const { story } = await ask<{ story: { actors: { nodes: { slug: string }[] } } }>(
      'query Actors { story(slug: "us-israel-trust-2024") { actors(first: 100) { nodes { slug } } } }',
    );
    const expected = [...persons.map(([name]) => slugOf(name)), ...bodies.map(([slug]) => slug)];
    expect(story.actors.nodes.map(({ slug }) => slug).sort()).toEqual(expected.sort());
  });
});
