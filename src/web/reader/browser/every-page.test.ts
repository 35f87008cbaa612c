import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";
import { focusFlaws } from "../../../testkit/browser/focus.ts";

const pages: [name: string, path: string, shown: (page: Page) => Promise<unknown>][] = [
  ["the stories", "/", (page) => page.getByRole("article").first().waitFor()],
  ["a story", storyPath, (page) => page.getByRole("group", { name: /^Network/ }).waitFor()],
  [
    "a story of the past",
    `${storyPath}?asOf=2024-09-28T23:59:59.999Z`,
    (page) => page.getByRole("group", { name: /^Network/ }).waitFor(),
  ],
  ["a meeting", "/entries/gallant-washington-visit", (page) => page.getByRole("region", { name: "Sources" }).waitFor()],
  ["an incident", "/entries/nasrallah-killing", (page) => page.getByRole("region", { name: "Sources" }).waitFor()],
  [
    "a statement",
    "/entries/sullivan-expects-clarity",
    (page) => page.getByRole("region", { name: "Sources" }).waitFor(),
  ],
  ["an actor", "/entries/united-states", (page) => page.getByRole("region", { name: "Sources" }).waitFor()],
  ["what was found", "/search?q=trust", (page) => page.getByRole("article").first().waitFor()],
  ["context", "/context", writeText],
  ["no page", "/stories/none", (page) => page.getByText("There is no story").waitFor()],
];

async function writeText(page: Page) {
  await page.getByRole("textbox", { name: /Paste/ }).fill("Yoav Gallant was to see Lloyd Austin.");
  await page.locator("mark").first().waitFor();
}

describeInBrowser("every page in the browser", (site) => {
  test.each(pages)("%s has nothing that axe finds wrong, light or dark, wide or narrow", async (_, path, shown) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 360],
    ] as const) {
      const { page, complaints } = await site.open(path, { colorScheme, viewport: { width, height: 800 } });
      await shown(page);
      for (const details of await page.locator("details > summary").all()) await details.click();
      expect(await accessibilityFlaws(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    }
  });

  test.each(pages)("%s is gone through by the tab key, and shows where that is", async (_, path, shown) => {
    const { page } = await site.open(path);
    await shown(page);
    for (const details of await page.locator("details > summary").all()) await details.click();
    expect(await focusFlaws(page)).toEqual([]);
  });

  test("the story's scripts are less than 200 kB compressed, the network's apart", async () => {
    const { page } = await site.open("/context");
    const sizes = new Map<string, number>();
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith(".js") || pathname.includes("network")) return;
      sizes.set(pathname, Number(response.headers()["content-length"] ?? Number.POSITIVE_INFINITY));
    });
    await page.goto(site.address(storyPath));
    await page.getByRole("region", { name: "Network" }).waitFor();
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    expect(sizes.size).toBeGreaterThan(0);
  });

  test("nothing that is shown is moved by what comes later", async () => {
    const { page } = await site.open("/context");
    for (const [, path, shown] of pages) {
      await page.goto(site.address(path));
      await shown(page);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(layoutShift)).toBeLessThan(0.05);
    }
  });
});

/** How much of what was shown has moved since the page began, as Cumulative Layout Shift counts it. */
function layoutShift(): Promise<number> {
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
  }
  return new Promise((resolve) => {
    const seen = new PerformanceObserver((list) => {
      const shifts = (list.getEntries() as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput);
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    });
    seen.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(0), 200);
  });
}
