import type { OutgoingHttpHeaders } from "node:http";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser } from "../../testkit/browser/browser.ts";
import { openOtherSite, type OtherSite } from "../../testkit/server/other-site.ts";

let host: OtherSite;
let gateway: OtherSite;
const corsOrigins: string[] = [];
beforeAll(async () => {
  host = await openOtherSite();
  gateway = await openOtherSite();
  corsOrigins.push(host.origin);
});
afterAll(() => Promise.all([host.close(), gateway.close()]));

const story = '<news-context story="us-israel-trust-2024"></news-context>';
const article = (more = "") => `<news-context ${more}><article>
  <p>Lloyd Austin was told of the strike on Beirut that killed Hassan Nasrallah as it was under way.</p>
  <p hidden>Wang Yi came along.</p><script>const minister = "Ron Dermer";</script><style>.x { color: red }</style>
</article></news-context>`;
const cards = (page: Page) => page.getByRole("group", { name: "Background" }).getByRole("listitem");

describeInBrowser(
  "the embed",
  ({ open, address }) => {
    const visit = async (body: string, { head = "", headers = {}, type = "", ...options }: Visit = {}) => {
      const script = `<script type="${type}" src="${address("/embed.js")}"></script>`;
      const icon = '<link rel="icon" href="data:,">';
      host.answer(
        `<!doctype html><html lang="en"><title>Host</title>${icon}${head}${script}<main><h1>News</h1>${body}</main>`,
        headers,
      );
      return open(host.origin, options);
    };

    test("shows a story's plans, who knew, and what came last, each on somebody's word", async () => {
      const { page, complaints } = await visit(story);
      await expect
        .poll(() => cards(page).allInnerTexts())
        .toEqual([
          expect.stringMatching(
            /^planned\n+Yoav Gallant's visit to Washington\n+planned for 9 October 2024\n+Postponed: Netanyahu first wanted .*\n+.*delays visit to Washington.* Shafaq News, 8 October 2024$/i,
          ),
          expect.stringMatching(
            /^who knew: accounts differ\n+Killing of Hassan Nasrallah in Beirut\n+27 September 2024\n+Lloyd Austin learned of it minutes before\n+.*just minutes before.* The Daily Star \(Lebanon\), 8 October 2024\n+Lloyd Austin learned of it as it happened\n+.*was actually underway.* UNN, 28 September 2024$/i,
          ),
          expect.stringMatching(
            /^latest\n+Killing of Ismail Haniyeh in Tehran, following Benjamin Netanyahu to Joe Biden: [^\n]*\n+reported 8 October 2024\n+.*These actions followed assurances.* The Daily Star/i,
          ),
        ]);
      expect(await hrefs(page)).toEqual([
        address("/entries/gallant-washington-visit"),
        expect.stringMatching(/^https:\/\/shafaq\.com\//),
        address("/entries/nasrallah-killing"),
        expect.stringMatching(/^https:\/\/dailystar\.com\.lb\//),
        expect.stringMatching(/^https:\/\/unn\.ua\//),
        address("/entries/haniyeh-killing"),
        expect.stringMatching(/^https:\/\/dailystar\.com\.lb\//),
        address("/stories/us-israel-trust-2024"),
      ]);
      expect(complaints).toEqual([]);
    });

    test("shows it as of an instant, and anew when its attributes change", async () => {
      const { page } = await visit(story.replace("story", 'as-of="2024-10-08T15:00:00Z" story'));
      await cards(page).getByText("Scheduled", { exact: true }).waitFor();
      await page.locator("news-context").evaluate((element) => element.removeAttribute("as-of"));
      await cards(page).getByText("Postponed").waitFor();
      expect(await cards(page).getByText("Scheduled").count()).toBe(0);
      await page.locator("news-context").evaluate((element) => element.setAttribute("story", "no-such-story"));
      await expect.poll(() => cards(page).count()).toBe(0);
    });

    test("asks for what can be read of an article, and sets its background below it", async () => {
      const asked: unknown[] = [];
      const { page, complaints } = await visit("", {});
      page.on("request", (request) => {
        if (request.url() === address("/graphql") && request.method() === "POST") asked.push(request.postDataJSON());
      });
      await insert(page, article('published="2024-09-28"'));
      await cards(page).getByRole("link", { name: "Killing of Hassan Nasrallah in Beirut" }).waitFor();
      expect(await cards(page).count()).toBeLessThanOrEqual(3);
      expect(asked).toEqual([
        expect.objectContaining({
          variables: {
            text: "Lloyd Austin was told of the strike on Beirut that killed Hassan Nasrallah as it was under way.",
            published: "2024-09-28T00:00:00.000Z",
          },
        }),
      ]);
      expect(complaints).toEqual([]);
    });

    test("waits for an article that is still on its way", async () => {
      const { page } = await visit(article());
      await cards(page).getByRole("link", { name: "Killing of Hassan Nasrallah in Beirut" }).waitFor();
    });

    test.each(["light", "dark"] as const)(
      "has no flaw that axe finds, in %s, and fits a phone",
      async (colorScheme) => {
        const head =
          '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
        const { page } = await visit(story + article(), { head, colorScheme, viewport: { width: 360, height: 740 } });
        await expect.poll(() => page.getByRole("group", { name: "Background" }).count()).toBe(2);
        expect(await accessibilityFlaws(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      },
    );

    test("shows itself whatever a host's styles say, and changes none of the host", async () => {
      const styles =
        "* { display: none !important; color: #fefefe !important; font-size: 90px !important; opacity: 0 !important }";
      const { page } = await visit(story, {
        head: `<style>html, head, body, main { all: unset !important } ${styles}</style>`,
      });
      await page.addStyleTag({ content: "html, body, main { display: block !important; opacity: 1 !important }" });
      const label = cards(page).getByRole("link", { name: "Yoav Gallant's visit to Washington" });
      await label.waitFor();
      expect(await label.evaluate((link) => [getComputedStyle(link).color, getComputedStyle(link).fontSize])).toEqual([
        "rgb(31, 35, 40)",
        "17px",
      ]);
      expect(await page.locator("h1").isVisible()).toBe(false);
    });

    test("leads by the tab key from link to link, each of which shows it, and by Enter onward", async () => {
      const { page } = await visit(story);
      await cards(page).first().waitFor();
      const links = page.getByRole("group", { name: "Background" }).getByRole("link");
      for (const link of await links.all()) {
        await page.keyboard.press("Tab");
        const [focused, outline] = await link.evaluate((it) => [it.matches(":focus"), getComputedStyle(it).outline]);
        expect(focused).toBe(true);
        expect(outline).toMatch(/ solid 2px$/);
      }
      await page.keyboard.press("Enter");
      await page.waitForURL(address("/stories/us-israel-trust-2024"));
    });

    test("leaves an article's looks alone", async () => {
      const head = "<style>main { font: italic 21px serif; color: rgb(1, 2, 3) }</style>";
      const { page } = await visit(article(), { head });
      await cards(page).first().waitFor();
      const looks = (element: Element) => {
        const { color, fontSize, fontStyle } = getComputedStyle(element);
        return [color, fontSize, fontStyle];
      };
      expect(await page.locator("article p").first().evaluate(looks)).toEqual(["rgb(1, 2, 3)", "21px", "italic"]);
      expect(await page.locator(".box").evaluate(looks)).toEqual(["rgb(31, 35, 40)", "15px", "normal"]);
    });

    test("works under a host's policy that admits its gateway and no inline style", async () => {
      const { origin } = new URL(address("/"));
      const policy = `default-src 'none'; img-src data:; script-src ${origin}; connect-src ${origin}`;
      const { page, complaints } = await visit(story, { headers: { "content-security-policy": policy } });
      await cards(page).first().waitFor();
      expect(await page.locator(".box").evaluate((box) => getComputedStyle(box).fontSize)).toBe("15px");
      expect(complaints).toEqual([]);
    });

    describe("shows nothing, and throws nothing", () => {
      const nothing = async (page: Page, complaints: string[]) => {
        expect(
          await page.locator("news-context").evaluate((element) => element.shadowRoot?.querySelector(".box")),
        ).toBeNull();
        expect(await page.locator("h1").isVisible()).toBe(true);
        // A browser itself tells of requests that fail; the page is not troubled.
        expect(complaints.filter((complaint) => !/^(Failed to load resource|Access to fetch)/.test(complaint))).toEqual(
          [],
        );
      };
      const at = (origin: string) => story.replace("story", `src="${origin}" story`);

      test.each([
        ["an error", 500, "text/plain", "down"],
        ["a page", 200, "text/html", "<p>moved</p>"],
        ["errors", 200, "application/json", '{"data":null,"errors":[{"message":"no"}]}'],
        ["another shape", 200, "application/json", '{"data":{"story":{}}}'],
        ["no object", 200, "application/json", "null"],
      ])("when the gateway answers with %s", async (_, status, type, body) => {
        gateway.answer(body, { "content-type": type }, status);
        const { page, complaints } = await visit("");
        const answered = page.waitForResponse((response) => response.request().method() === "POST");
        await insert(page, at(gateway.origin));
        await (await answered).finished();
        await nothing(page, complaints);
      });

      test("when the gateway is slow", async () => {
        gateway.hang();
        const { page, complaints } = await visit("");
        await page.clock.install();
        const asked = page.waitForRequest((request) => request.url().startsWith(gateway.origin));
        const given = page.waitForEvent("requestfailed");
        await insert(page, at(gateway.origin));
        await asked;
        await page.clock.fastForward(5_000);
        expect((await given).failure()?.errorText).toBe("net::ERR_ABORTED");
        await nothing(page, complaints);
      });

      test("when it is a module, and no gateway is named", async () => {
        const { page, complaints } = await visit(story, { type: "module" });
        await page.waitForLoadState("networkidle");
        await nothing(page, complaints);
        await insert(page, at(address("/")));
        await cards(page).first().waitFor();
      });

      test.each([
        ["the gateway is down", at("http://127.0.0.1:9")],
        ["the gateway is none", at("http://")],
        ["there is no such story", '<news-context story="no-such-story"></news-context>'],
        ["an article is about something else", "<news-context><p>Bread rises best in a warm place.</p></news-context>"],
        ["there is no article", "<news-context></news-context>"],
      ])("when %s", async (_, body) => {
        const { page, complaints } = await visit(body);
        await page.waitForLoadState("networkidle");
        await nothing(page, complaints);
      });
    });

    test("is small", async () => {
      const response = await fetch(address("/embed.js"), { headers: { "accept-encoding": "gzip" } });
      expect(response.headers.get("content-encoding")).toBe("gzip");
      expect(Number(response.headers.get("content-length"))).toBeLessThan(40_000);
    });
  },
  { settings: { corsOrigins } },
);

interface Visit extends BrowserContextOptions {
  head?: string;
  headers?: OutgoingHttpHeaders;
  /** The script's type, for one that is a module. */
  type?: string;
}

const insert = (page: Page, body: string) =>
  page.locator("main").evaluate((main, html) => main.insertAdjacentHTML("beforeend", html), body);

const hrefs = (page: Page) =>
  page
    .getByRole("group", { name: "Background" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
