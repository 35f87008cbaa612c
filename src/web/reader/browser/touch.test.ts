import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";

type Place = readonly [x: number, y: number];

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const svg = (page: Page) => page.getByRole("group", { name: /^Network/ });
const thing = (page: Page) => page.locator('[data-thing][aria-label^="Lloyd Austin,"]');

describeInBrowser("the network beneath fingers", (site) => {
  const open = async () => {
    const { page } = await site.open(storyPath, phone);
    await svg(page).evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
    await thing(page).waitFor();
    const whole = await svg(page).getAttribute("viewBox");
    const corner = (await svg(page).boundingBox())!;
    return { page, whole, ground: [corner.x + 10, corner.y + 150] as const };
  };
  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test("lets one finger scroll the page past it, from its ground and from a thing", async () => {
    const { page, whole, ground } = await open();
    const [place, start] = [await thing(page).getAttribute("transform"), await scrolled(page)];
    await slide(page, [ground], [0, -80]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(start + 40);
    await slide(page, [await middleOf(thing(page))], [0, 80]);
    await expect.poll(() => scrolled(page)).toBeLessThan(start + 40);
    expect(await svg(page).getAttribute("viewBox")).toBe(whole);
    expect(await thing(page).getAttribute("transform")).toBe(place);
  });

  test("is moved from side to side by one finger, which scrolls nothing", async () => {
    const { page, whole, ground } = await open();
    const start = await scrolled(page);
    await slide(page, [ground], [80, 0]);
    await expect.poll(() => svg(page).getAttribute("viewBox")).not.toBe(whole);
    expect(await scrolled(page)).toBe(start);
  });

  test("moves a thing that was tapped, and opens it when it is tapped again", async () => {
    const { page, whole } = await open();
    const start = await scrolled(page);
    await page.touchscreen.tap(...(await middleOf(thing(page))));
    await expect.poll(() => thing(page).getAttribute("data-state")).toBe("focus");
    const before = await middleOf(thing(page));
    await slide(page, [before], [-40, 60]);
    const after = await middleOf(thing(page));
    expect(after[0]).toBeCloseTo(before[0] - 40, 0);
    expect(after[1]).toBeCloseTo(before[1] + 60, 0);
    expect(await svg(page).getAttribute("viewBox")).toBe(whole);
    expect(await scrolled(page)).toBe(start);
    await page.touchscreen.tap(...after);
    await page.waitForURL("**/entries/lloyd-austin");
  });

  test("is neared and moved by two fingers, which neither scroll nor zoom the page", async () => {
    const { page } = await open();
    const start = await scrolled(page);
    const [x, y] = await middleOf(thing(page));
    const fingers: Place[] = [
      [x - 40, y],
      [x + 40, y],
    ];
    await slide(page, fingers, [-40, -20], [40, -20]);
    const seen = (await svg(page).getAttribute("viewBox"))!.split(" ").map(Number);
    expect(seen[2]).toBeCloseTo(200, 0);
    const after = await middleOf(thing(page));
    expect(after[0]).toBeCloseTo(x, 0);
    expect(after[1]).toBeCloseTo(y - 20, 0);
    expect(await scrolled(page)).toBe(start);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });
});

async function middleOf(drawn: ReturnType<Page["locator"]>): Promise<Place> {
  const { x, y, width, height } = (await drawn.locator("circle").first().boundingBox())!;
  return [x + width / 2, y + height / 2];
}

/** Puts fingers down, moves each by so much in steps, and lifts them. */
async function slide(page: Page, fingers: readonly Place[], ...by: readonly Place[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : fingers.map(([x, y], id) => ({ id, x: x + by[id]![0] * part, y: y + by[id]![1] * part })),
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= 8; step++) await touch("touchMove", step / 8);
  await touch("touchEnd", 1);
}
