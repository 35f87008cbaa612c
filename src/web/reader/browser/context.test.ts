import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../../../testkit/browser/browser.ts";

const field = (page: Page) => page.getByRole("textbox", { name: /Paste or write a text/ });

describeInBrowser("context in the browser", (site) => {
  test("marks whom a pasted text names, and puts beside it what matters", async () => {
    const { page } = await site.open("/context");
    await field(page).fill("🕊 Yoav Gallant was to see Lloyd Austin about Iran.");
    const marked = page.getByRole("region", { name: "Your text, with whom it names" });
    await marked.locator("mark").first().waitFor();
    expect(await marked.locator("mark > a").allInnerTexts()).toEqual(["Yoav Gallant", "Lloyd Austin", "Iran"]);
    const beside = page.getByRole("region", { name: "Beside it" });
    await beside.getByRole("link", { name: /trust before the strike on Iran/ }).waitFor();
    await beside.getByRole("link", { name: "Yoav Gallant's visit to Washington" }).waitFor();
  });

  test("asks once one stops typing, and drops an answer that comes too late", async () => {
    const { page } = await site.open("/context");
    const asked: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/graphql", async (route) => {
      const { text } = (route.request().postDataJSON() as { variables: { text: string } }).variables;
      asked.push(text);
      if (text.includes("Biden")) await held;
      await route.continue();
    });
    await field(page).pressSequentially("Joe Biden");
    await expect.poll(() => asked).toEqual(["Joe Biden"]);
    await field(page).fill("Yoav Gallant");
    const marked = page.getByRole("region", { name: "Your text, with whom it names" });
    await marked.locator("mark").waitFor();
    release();
    await page.waitForLoadState("networkidle");
    expect(await marked.locator("mark > a").allInnerTexts()).toEqual(["Yoav Gallant"]);
    expect(await page.getByRole("region", { name: "Beside it" }).innerText()).toContain("Israeli Defense Minister");
  });

  test("says when it knows of nothing", async () => {
    const { page } = await site.open("/context");
    await field(page).fill("The bakery opens at seven.");
    await page.getByText("Nothing is known of whom or what this text is about.").waitFor();
  });
});
