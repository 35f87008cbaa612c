import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../../testkit/browser/browser.ts";
import { openOtherSite, type OtherSite } from "../../testkit/server/other-site.ts";
import type { EmbedSourcesFragment, EmbedStoryQuery } from "./generated/documents.ts";

const markup = '<img src=x onerror="document.title = `broken`"><script>document.title = "broken"</script>';
const turned = "\u202Eright to left";
const endless = "x".repeat(10_000);

const time = {
  edtf: "2024",
  approximate: false,
  uncertain: false,
  earliest: null,
  latest: null,
  precision: "YEAR",
} as const;
const saying = (exact: string, url: string): EmbedSourcesFragment => ({
  nodes: [{ exact, article: { url, outlet: { name: markup }, published: time } }],
});
const story: EmbedStoryQuery = {
  story: { title: markup },
  meetings: {
    nodes: [
      {
        slug: "../../elsewhere?a=b#c",
        label: markup,
        time,
        statusHistory: [
          { status: "POSTPONED", reason: turned, evidence: saying(endless, "javascript:document.title='broken'") },
        ],
      },
    ],
  },
  incidents: { nodes: [] },
  developments: {
    nodes: [
      {
        label: endless,
        reportedAt: "no date",
        subject: { __typename: "Incident", slug: "none" },
        evidence: saying(turned, "data:text/html,broken"),
      },
    ],
  },
};

let host: OtherSite;
let gateway: OtherSite;
beforeAll(async () => {
  host = await openOtherSite();
  gateway = await openOtherSite();
});
afterAll(() => Promise.all([host.close(), gateway.close()]));

describeInBrowser("the embed, whatever a dossier holds", ({ open, address }) => {
  const visit = async (data: EmbedStoryQuery) => {
    gateway.answer(JSON.stringify({ data }), { "content-type": "application/json" });
    host.answer(
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
       <script src="${address("/embed.js")}"></script><news-context story="any" src="${gateway.origin}"></news-context>`,
    );
    return open(host.origin, { viewport: { width: 360, height: 740 } });
  };

  test("shows text as text, in its place, and leads nowhere but to the web", async () => {
    const [appeared] = story.developments.nodes;
    const reported = { ...appeared!, reportedAt: "2024-10-08T00:00:00Z" };
    const { page, complaints } = await visit({ ...story, developments: { nodes: [reported] } });
    const cards = page.getByRole("listitem");
    await expect.poll(() => cards.count()).toBe(2);
    expect(await cards.first().locator(".label").innerText()).toBe(markup);
    expect(await cards.first().locator("img, script").count()).toBe(0);
    const hrefs = await page.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs).toEqual([
      `${gateway.origin}/entries/..%2F..%2Felsewhere%3Fa%3Db%23c`,
      `${gateway.origin}/entries/none`,
      `${gateway.origin}/stories/any`,
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await cards.evaluateAll((all) => all.every(({ clientHeight }) => clientHeight < 1_000))).toBe(true);
    expect(await page.title()).toBe("Host");
    expect(complaints).toEqual([]);
  });

  test("shows nothing of what makes no sense", async () => {
    const { page, complaints } = await visit(story);
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("listitem").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
