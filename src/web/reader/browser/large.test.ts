import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../../../testkit/browser/browser.ts";
import { aDossier, importing } from "../../../testkit/dossiers/dossier.ts";

const numbers = Array.from({ length: 130 }, (_, index) => index + 1);

/** More of everything than the page of a story shows at first; what is planned comes last. */
const large = aDossier(({ actors, incidents, meetings, notices }) => {
  for (const number of numbers) {
    actors[`envoy-${number}`] = { name: `Envoy ${number}`, kind: "PERSON" };
    const common = {
      title: `No. ${number}`,
      participants: { actor: `envoy-${number}`, role: "ATTENDEE" },
      evidence: { article: "star", exact: `the matter ${number}` },
    } as const;
    const occurrence = number <= 100 ? "OCCURRED" : "PLANNED";
    incidents[`incident-${number}`] = {
      ...{ ...common, kind: "NEGOTIATION", time: "2024-09-28" },
      assessments: [{ occurrence, verification: "REPORTED" }],
    };
    meetings[`meeting-${number}`] = {
      ...{ ...common, format: "CALL" },
      statuses: [{ status: number <= 100 ? "HELD" : "PROPOSED" }],
    };
    const notice = { incident: "strike", knower: `envoy-${number}`, timing: "NONE" } as const;
    notices[`notice-${number}`] = { ...notice, evidence: common.evidence };
  }
});

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

describeInBrowser(
  "a large story in the browser",
  (site) => {
    test("says of each list how much of it is shown, and shows the rest when asked, by keyboard", async () => {
      const { page, complaints } = await site.open("/stories/trust");
      const said = (what: string) => page.getByText(new RegExp(`^The first \\d+ of \\d+ ${what} are shown`));
      const more = async (what: string) => {
        const before = await said(what).innerText();
        await said(what).getByRole("button", { name: "Show more" }).press("Enter");
        await expect.poll(() => said(what).allInnerTexts()).not.toContain(before);
      };
      const counted = async () => ({
        ahead: await part(page, "What is planned").getByRole("article").count(),
        told: await part(page, "Who knew, and when")
          .getByRole("link", { name: /^(No\. \d+|The strike)$/ })
          .count(),
        actors: await page.getByLabel("One side").locator("option").count(),
        drawn: await page.locator("[data-thing]").count(),
      });
      await page.locator("[data-thing]").first().waitFor();
      expect(await counted()).toEqual({ ahead: 40, told: 50, actors: 100, drawn: 198 });
      await more("planned meetings");
      await more("planned incidents");
      await more("incidents");
      await more("incidents");
      await more("actors");
      await more("entries");
      await more("entries");
      expect(await counted()).toEqual({ ahead: 61, told: 131, actors: 134, drawn: 396 });
      expect(await page.getByText(/are shown/).count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    test("leads to the accounts that it does not show, and says that there are more developments", async () => {
      const { page } = await site.open("/context");
      await page.evaluate(() => localStorage.setItem("visited trust", "2024-10-01T00:00:00Z"));
      await page.goto(site.address("/stories/trust"));
      await part(page, "Who knew, and when").getByRole("link", { name: "111 more accounts" }).waitFor();
      await page.getByText(/^100 developments and more since your last visit/).waitFor();
    });

    test.each([
      ["stories", "/", "More stories", 20, 21],
      ["what was found", "/search?q=envoy", "More", 20, 40],
    ])("shows more of %s when asked by keyboard", async (_, path, name, first, then) => {
      const { page } = await site.open(path);
      const more = page.getByRole("button", { name, exact: true });
      await more.waitFor();
      expect(await page.getByRole("article").count()).toBe(first);
      await more.press("Enter");
      await expect.poll(() => page.getByRole("article").count()).toBe(then);
    });

    test("says so when no more comes, and asks again", async () => {
      const { page } = await site.open("/search?q=envoy");
      const more = page.getByRole("button", { name: "More", exact: true });
      await more.waitFor();
      await page.route("**/graphql", (route) => route.abort());
      await more.click();
      await page.getByRole("alert").getByText("No answer came.").waitFor();
      await page.unroute("**/graphql");
      await more.click();
      await expect.poll(() => page.getByRole("article").count()).toBe(40);
      expect(await page.getByRole("alert").count()).toBe(0);
    });

    test("shows a page once that is asked for twice", async () => {
      const { page } = await site.open("/search?q=envoy");
      await page.getByRole("button", { name: "More", exact: true }).dblclick();
      await page.waitForLoadState("networkidle");
      const shown = await page.getByRole("article").allInnerTexts();
      expect(shown.length).toBeGreaterThan(20);
      expect(shown).toEqual([...new Set(shown)]);
    });
  },
  {
    fill: async (database) => {
      await importing(database, large);
      for (const number of numbers.slice(0, 20)) {
        const another = { story: { slug: `trust-${number}`, title: "Trust", summary: "The same." }, notices: {} };
        await importing(database, { ...aDossier(), ...another });
      }
    },
  },
);
