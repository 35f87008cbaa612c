import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { aDossier, importing } from "../../../testkit/dossiers/dossier.ts";
import { describeInBrowser } from "../../../testkit/browser/browser.ts";

const markup = `<img src=x onerror="window.broken = true"><script>window.broken = true</script>`;
const longWord = "w".repeat(10_000);
const rightToLeft = "יואב גלנט (2024)";

const hostile = aDossier((dossier) => {
  dossier.story.title = `Trust ${markup}`;
  dossier.story.summary = `${longWord.slice(200)}. Second ${rightToLeft}. Third ${markup}`;
  Object.assign(dossier.actors.austin!, { name: `Lloyd ${markup}`, description: longWord });
  Object.assign(dossier.actors.gallant!, { name: `Yoav ${rightToLeft}` });
  Object.assign(dossier.statements.breach!, { content: longWord, illocution: "ASSURE" });
  Object.assign(dossier.incidents.strike!, { title: longWord, summary: markup });
  Object.assign(dossier.meetings.visit!, { title: `The visit ${markup}` });
});

const pages = [
  "/",
  "/stories/trust",
  "/entries/austin",
  "/entries/strike",
  "/entries/breach",
  "/entries/visit",
  "/search?q=visit",
];

const brokenOut = (page: Page) =>
  page.evaluate(() => ({
    ran: "broken" in window,
    elements: document.querySelectorAll("main img, main script").length,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));

describeInBrowser(
  "hostile content in the browser",
  (site) => {
    test.each(pages)("shows as text at %s, and breaks nothing", async (path) => {
      const { page, complaints } = await site.open(path, { viewport: { width: 360, height: 800 } });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await brokenOut(page)).toEqual({ ran: false, elements: 0, wide: 0 });
      expect(complaints).toEqual([]);
    });

    test("is printed to the letter", async () => {
      const { page } = await site.open("/stories/trust");
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`Trust ${markup}`);
    });

    test("what turns the direction of text turns nothing beside it", async () => {
      const { page } = await site.open("/entries/visit");
      const name = page.getByRole("link", { name: /^Yoav/ }).first();
      await name.waitFor();
      expect(await name.evaluate((link) => getComputedStyle(link.firstElementChild!).unicodeBidi)).toBe("isolate");
    });

    test("an address that is none of the web is no link", async () => {
      const { page } = await site.open("/search");
      await page.route("**/graphql", async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        await route.fulfill({
          response,
          body: text.replaceAll("https://example.org/star", "javascript:window.broken=1"),
        });
      });
      await page.goto(site.address("/entries/visit"));
      await page.getByRole("region", { name: "Sources" }).getByText("Trust fades").first().waitFor();
      expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
      expect(await page.locator("a cite").count()).toBe(0);
    });
  },
  { fill: (database) => importing(database, hostile) },
);
