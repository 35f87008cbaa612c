import { expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser } from "../../testkit/browser.ts";

describeInBrowser("the explorer", ({ open }) => {
  test.each(["light", "dark"] as const)("runs an example, and shows its answer, in %s", async (colorScheme) => {
    const { page, complaints } = await open("/graphql", { colorScheme });
    await page.getByRole("button", { name: "Which visits between two sides are planned" }).click();
    await page.getByRole("region", { name: "Operation Editor" }).getByText("WhatIsPlanned").waitFor();
    await page.getByRole("button", { name: /^Execute query/ }).click();
    await page.getByText('"gallant-washington-visit"').first().waitFor();
    expect(complaints).toEqual([]);
    expect(await accessibilityFlaws(page)).toEqual([]);
  });

  test("fits a phone", async () => {
    const { page, complaints } = await open("/graphql", { viewport: { width: 360, height: 740 } });
    await page.getByRole("button", { name: "What passed between two sides" }).click();
    await page.getByText("WhatPassed").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(complaints).toEqual([]);
    expect(await accessibilityFlaws(page)).toEqual([]);
  });
});
