import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser } from "../../testkit/browser.ts";

const origin = "http://127.0.0.1:49999";

describeInBrowser(
  "shots",
  ({ open, address }) => {
    test.each([
      [1280, "light"],
      [1280, "dark"],
      [360, "light"],
      [360, "dark"],
      [720, "light"],
    ] as const)("%s %s", async (width, colorScheme) => {
      const { page, complaints } = await open("about:blank", { viewport: { width, height: 900 }, colorScheme });
      await page.route(`${origin}/**`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><html lang=en><title>T</title><link rel=icon href="data:,"><style>:root{color-scheme: light dark} body{max-width: ${width > 1000 ? 1100 : 700}px; margin: auto; padding: 16px; font: 18px/1.5 serif}</style><script src="${address("/embed.js")}"></script><main><h1>Host</h1><p>Hello.<news-context story="us-israel-trust-2024"></news-context><news-context><p>U.S. Defense Secretary Lloyd Austin said Yoav Gallant's visit to Washington is postponed.</p></news-context></main>`,
        }),
      );
      await page.goto(origin);
      await page.locator(".box").nth(1).waitFor();
      await page.screenshot({ path: `/tmp/server-embed-${width}-${colorScheme}.png`, fullPage: true });
      expect(complaints).toEqual([]);
      expect(await accessibilityFlaws(page)).toEqual([]);
    });
  },
  { settings: { corsOrigins: [origin] } },
);
