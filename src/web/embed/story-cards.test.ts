import { expect, test } from "vitest";
import type { EmbedSourcesFragment, EmbedStoryQuery } from "./generated/documents.ts";
import { storyCards } from "./story-cards.ts";

type Incident = EmbedStoryQuery["incidents"]["nodes"][number];
type Development = EmbedStoryQuery["developments"]["nodes"][number];
type Notice = Incident["notices"]["nodes"][number];

const day = {
  edtf: "2024-10-08",
  approximate: false,
  uncertain: false,
  earliest: null,
  latest: null,
  precision: "DAY",
} as const;
const by = (...outlets: string[]): EmbedSourcesFragment => ({
  nodes: outlets.map((outlet) => {
    const [name, url = null] = outlet.split(" ");
    return { exact: `said ${name!}`, article: { url, outlet: { name: name! }, published: day } };
  }),
});
const story = (change: Partial<Record<"meetings" | "incidents" | "developments", unknown[]>>) => {
  const { meetings = [], incidents = [], developments = [] } = change;
  return {
    story: { title: "One" },
    meetings: { nodes: meetings },
    incidents: { nodes: incidents },
    developments: { nodes: developments },
  } as EmbedStoryQuery;
};
const incident = (slug: string, change: Partial<Incident> = {}): Incident => ({
  ...{ slug, label: slug, time: null, occurrence: "OCCURRED", evidence: by("star"), notices: { nodes: [] } },
  ...change,
});
const known = (...notices: [Notice["timing"], ...Notice["conflicts"][number]["timing"][]][]) => ({
  notices: {
    nodes: notices.map(([timing, ...others]) => ({
      ...{ timing, knower: { name: "Austin" }, conflicts: others.map((other) => ({ timing: other })) },
      evidence: by(`paper-${timing}`),
    })),
  },
});
const appeared = (subject: Development["subject"], label = "news"): Development => ({
  ...{ label, subject, reportedAt: "2024-10-08T00:00:00Z", evidence: by("star") },
});
const kinds = (data: EmbedStoryQuery) => storyCards(data).map(({ kind, slug }) => [kind, slug]);

test("a meeting ahead comes before an incident that is planned", () => {
  const visit = {
    slug: "visit",
    label: "Visit",
    time: day,
    statusHistory: [{ status: "SCHEDULED", reason: null, evidence: by("star") }],
  };
  const strike = incident("strike", { occurrence: "PLANNED" });
  expect(kinds(story({ meetings: [visit], incidents: [strike] }))).toEqual([["Planned", "visit"]]);
  expect(kinds(story({ incidents: [strike] }))).toEqual([["Planned", "strike"]]);
});

test("accounts that conflict are both told, before what came without warning, before other notices", () => {
  const days = incident("days", known(["DAYS_BEFORE"]));
  const none = incident("none", known(["NONE"]));
  const conflict = incident(
    "conflict",
    known(["HOURS_BEFORE"], ["MINUTES_BEFORE", "NONE"], ["NONE", "MINUTES_BEFORE"]),
  );
  const [told] = storyCards(story({ incidents: [days, none, conflict] }));
  expect(told).toMatchObject({ kind: "Who knew: accounts differ", slug: "conflict" });
  expect(told!.claims.map(({ words }) => words)).toEqual([
    "Austin learned of it minutes before",
    "Austin had no notice",
  ]);
  expect(kinds(story({ incidents: [days, none] }))).toEqual([["Who knew", "none"]]);
});

test("the latest is of none that another card tells of, and not who came in", () => {
  const none = incident("none", known(["NONE"]));
  const developments = [
    appeared({ __typename: "Incident", slug: "older" }),
    appeared({ __typename: "Link", from: { slug: "newer" } }),
    appeared({ __typename: "Notice", incident: { slug: "none" } }),
    appeared({ __typename: "Statement", slug: "said", about: { nodes: [{ slug: "none" }] } }),
    appeared({ __typename: "Actor" }),
  ];
  expect(kinds(story({ incidents: [none], developments }))).toEqual([
    ["Who knew", "none"],
    ["Latest", "newer"],
  ]);
});

test("a source that can be followed stands for a fact, else the first; without any there is no card", () => {
  const source = (...outlets: string[]) =>
    storyCards(story({ incidents: [incident("strike", { occurrence: "PLANNED", evidence: by(...outlets) })] }))[0]
      ?.claims[0]?.source;
  expect(source("star", "wire https://wire.example/1")).toMatchObject({
    outlet: "wire",
    url: "https://wire.example/1",
  });
  expect(source("star", "wire javascript:alert(1)")).toMatchObject({ outlet: "star", url: undefined });
  expect(source()).toBeUndefined();
});
