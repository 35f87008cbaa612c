import { expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser } from "./browser.ts";

describeInBrowser("a browser", ({ open, address }) => {
  test("opens a page of the server, and tells what is wrong with it", async () => {
    const { page, complaints } = await open("/health/live");
    expect(page.url()).toBe(address("/health/live"));
    expect(await page.textContent("body")).toContain("live");
    await page.setContent("<title>A</title><html lang=en><main><h1>A</h1><img src=nothing:></main>");
    expect(await accessibilityFlaws(page)).toEqual([expect.stringMatching(/^image-alt: .*, at img$/)]);
    await expect.poll(() => complaints).toContainEqual(expect.stringContaining("(nothing:)"));
  });
});
