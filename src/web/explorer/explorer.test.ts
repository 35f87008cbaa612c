import { expect, test } from "vitest";
import { accessibilityFlaws, describeInBrowser } from "../../testkit/browser/browser.ts";
import { focusFlaws } from "../../testkit/browser/focus.ts";

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

  test("runs what was chosen a moment ago, not yet known by its name", async () => {
    const { page } = await open("/graphql");
    const editor = page.getByRole("region", { name: "Operation Editor" });
    await editor.getByText("HowTheyConnect").waitFor();
    await page
      .getByRole("button", { name: "Which visits between two sides are planned" })
      .evaluate((example: HTMLElement) => {
        example.click();
        document.querySelector<HTMLElement>("[aria-label^='Execute query']")?.click();
      });
    await page.getByText('"gallant-washington-visit"').first().waitFor();
  });

  test("can be used by keyboard alone", async () => {
    const { page } = await open("/graphql");
    const editor = page.getByRole("region", { name: "Operation Editor" });
    await editor.getByText("HowTheyConnect").waitFor();
    const typing = () => editor.getByRole("textbox").evaluate((box) => box === document.activeElement);
    await page.getByRole("button", { name: "What passed between two sides" }).focus();
    await page.keyboard.press("Enter");
    await editor.getByText("WhatPassed").waitFor();
    for (let steps = 0; steps < 30 && !(await typing()); steps++) {
      await page.keyboard.press("Tab");
      await page.keyboard.press(
        await page.evaluate(() => (document.activeElement?.tagName === "DIV" ? "Enter" : "Shift")),
      );
    }
    expect(await typing()).toBe(true);
    await page.keyboard.press("Control+Enter");
    await page.getByText('"communications"').waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await typing()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Execute query/);
  });

  test("shows which of its controls has the focus", async () => {
    const { page } = await open("/graphql");
    await page.getByRole("region", { name: "Operation Editor" }).getByText("HowTheyConnect").waitFor();
    expect(await focusFlaws(page)).toEqual([]);
  });

  test("fits a phone", async () => {
    const { page, complaints } = await open("/graphql", { viewport: { width: 360, height: 740 } });
    await page.getByRole("button", { name: "What passed between two sides" }).click();
    await page.getByRole("region", { name: "Operation Editor" }).getByText("WhatPassed").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(complaints).toEqual([]);
    expect(await accessibilityFlaws(page)).toEqual([]);
  });
});
