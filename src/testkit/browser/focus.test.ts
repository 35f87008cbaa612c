import { expect, test } from "vitest";
import { describeInBrowser } from "./browser.ts";
import { focusFlaws } from "./focus.ts";

describeInBrowser("the tab key", ({ open }) => {
  test("finds what shows no focus, and what cannot be come to", async () => {
    const { page } = await open("/health/live");
    await page.setContent(`<style>
        :focus { outline: 2px solid black }
        .bare:focus, g:focus { outline: none }
        .faint:focus { outline: 1px solid black }
        g:focus circle { stroke: black; stroke-width: 2 }
      </style>
      <a href="#a">a</a> <button class="bare">b</button> <button class="faint">f</button> <button disabled>d</button>
      <svg><g tabindex="0"><circle r="9" /></g></svg> <div inert><button>i</button></div>`);
    expect(await focusFlaws(page)).toEqual([
      expect.stringMatching(/^shows no focus: .*>b</),
      expect.stringMatching(/^shows no focus: .*>f</),
      expect.stringMatching(/^is not come to: .*>i</),
    ]);
  });
});
