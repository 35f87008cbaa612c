import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";

const network = (page: Page) => page.getByRole("region", { name: "Network" });
const drawn = (page: Page) =>
  network(page)
    .getByRole("group", { name: /^Network/ })
    .getByRole("link");

describeInBrowser("the network in the browser", (site) => {
  test("is filtered by noun and around one thing, drawing and words alike", async () => {
    const { page } = await site.open(storyPath);
    await drawn(page).first().waitFor();
    const all = await drawn(page).count();
    await network(page).getByRole("checkbox", { name: "statements" }).uncheck();
    expect(await drawn(page).count()).toBe(all - 14);
    await network(page).getByRole("combobox").selectOption({ label: "Killing of Ismail Haniyeh in Tehran" });
    expect(await drawn(page).count()).toBe(3);
    await network(page)
      .getByText(/The same in words/)
      .click();
    const words = await network(page).getByRole("row").allInnerTexts();
    expect(words.map((row) => row.split(/\s*\t\s*/).join(" "))).toContain(
      "Ismail Haniyeh is victim of Killing of Ismail Haniyeh in Tehran",
    );
  });

  test("is gone through by arrow keys, and opened by Enter", async () => {
    const { page } = await site.open(storyPath);
    await drawn(page).first().waitFor();
    expect(await network(page).locator('[role="link"][tabindex="0"]').count()).toBe(1);
    const entrance = network(page).locator('[role="link"][tabindex="0"]');
    await entrance.focus();
    const before = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    for (const key of ["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
    await page.keyboard.press("ArrowDown");
    const after = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(after).toMatch(/, (actor|statement|incident|meeting)$/);
    expect(after).not.toBe(before);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/entries/*");
  });

  test("is moved by the pointer: the whole of it, and one thing in it", async () => {
    const { page } = await site.open(storyPath, { viewport: { width: 1280, height: 1400 } });
    await drawn(page).first().waitFor();
    const svg = network(page).getByRole("group", { name: /^Network/ });
    await svg.scrollIntoViewIfNeeded();
    const whole = await svg.getAttribute("viewBox");
    const thing = drawn(page).filter({ hasText: "Hezbollah" }).last();
    const place = await thing.getAttribute("transform");
    await drag(page, await middleOf(thing.locator("path")));
    expect(await thing.getAttribute("transform")).not.toBe(place);
    expect(await svg.getAttribute("viewBox")).toBe(whole);
    const corner = (await svg.boundingBox())!;
    await drag(page, { x: corner.x + 4, y: corner.y + 4 });
    expect(await svg.getAttribute("viewBox")).not.toBe(whole);
    await network(page).getByRole("button", { name: "Whole" }).click();
    expect(await svg.getAttribute("viewBox")).toBe(whole);
    expect(await thing.getAttribute("transform")).toBe(place);
    await thing.locator("path").dblclick();
    await page.getByRole("heading", { level: 1, name: "Hezbollah" }).waitFor();
  });

  test("is moved by keys: a thing in it, and the whole of it to where the focus is", async () => {
    const { page } = await site.open(storyPath);
    await drawn(page).first().waitFor();
    const svg = network(page).getByRole("group", { name: /^Network/ });
    const focused = svg.locator(":focus");
    await svg.locator('[tabindex="0"]').focus();
    const place = await middleOf(focused.locator("circle"));
    await page.keyboard.press("Shift+ArrowLeft");
    expect((await middleOf(focused.locator("circle"))).x).toBeLessThan(place.x - 10);
    for (let nearer = 0; nearer < 6; nearer++) await page.keyboard.press("+");
    for (const key of ["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowRight"]) {
      for (let steps = 0; steps < 5; steps++) {
        await page.keyboard.press(key);
        const [all, one] = [(await svg.boundingBox())!, await middleOf(focused.locator("circle"))];
        expect(one.x).toBeGreaterThan(all.x);
        expect(one.x).toBeLessThan(all.x + all.width);
        expect(one.y).toBeGreaterThan(all.y);
        expect(one.y).toBeLessThan(all.y + all.height);
      }
    }
  });
});

async function middleOf(locator: ReturnType<Page["locator"]>) {
  const { x, y, width, height } = (await locator.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(page: Page, { x, y }: { x: number; y: number }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 20, { steps: 3 });
  await page.mouse.up();
}
