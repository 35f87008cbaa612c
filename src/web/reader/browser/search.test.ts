import { expect, test } from "vitest";
import { describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";

describeInBrowser("search in the browser", (site) => {
  test("opens from anywhere by the slash key, and leads on by arrows and Enter", async () => {
    const { page } = await site.open(storyPath);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("galant");
    const found = page.getByRole("option");
    await found.first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await found.first().getAttribute("aria-selected")).toBe("true");
    const label = await found.first().innerText();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entries/*");
    await page.getByRole("heading", { level: 1, name: label, exact: true }).waitFor();
  });

  test("shows all that was found, with the words marked, and keeps the instant", async () => {
    const { page } = await site.open("/?asOf=2024-10-08T15:00:00Z");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("visit");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=visit/);
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2024-10-08T15:00:00Z");
    await page.locator("mark", { hasText: "visit" }).first().waitFor();
    expect(await page.getByText("Sabrina Singh to reporters").count()).toBe(0);
    await page.getByRole("button", { name: "Show now" }).click();
    await page.getByText("Sabrina Singh to reporters").first().waitFor();
  });

  test("says when there is nothing, and Escape closes the list", async () => {
    const { page } = await site.open("/search?q=zebra");
    await page.getByText("Nothing has these words.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("biden");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("option").count()).toBe(0);
  });
});
