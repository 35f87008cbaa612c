import type { Page } from "playwright-core";

/**
 * What is wrong with going through a page by the tab key: each control that it does not come to, and each that does not
 * show its focus by a line about it, or about a shape in it, of two pixels at least.
 */
export async function focusFlaws(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stepHere);
    if (stop === "round") return [...flaws, ...(await page.evaluate(leftOut))];
    if (stop !== "shown") flaws.push(`shows no focus: ${stop}`);
  }
}

type Walk = typeof globalThis & { walked?: Set<Element> };

/** Whether what has the focus shows it: its markup where it does not; and whether the walk has been here before. */
function stepHere(): string {
  const walked = ((globalThis as Walk).walked ??= new Set());
  const here = document.activeElement as HTMLElement | SVGElement;
  if (walked.has(here)) return "round";
  walked.add(here);
  // Between the last control and the first nothing of the page has it.
  if (here === document.body) return "shown";
  const lines = () =>
    [here, ...here.querySelectorAll("*")].map((part) => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(part);
      return (
        (outlineStyle === "none" ? 0 : parseFloat(outlineWidth)) + (stroke === "none" ? 0 : parseFloat(strokeWidth))
      );
    });
  const focused = lines();
  here.blur();
  const shown = lines().some((plain, part) => focused[part]! >= 2 && focused[part]! > plain);
  here.focus({ preventScroll: true });
  return shown ? "shown" : here.outerHTML.slice(0, 120);
}

function leftOut(): string[] {
  const controls = ":is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex='-1'])";
  return [...document.querySelectorAll(controls)]
    .filter((control) => control.checkVisibility() && (globalThis as Walk).walked?.has(control) !== true)
    .map((control) => `is not come to: ${control.outerHTML.slice(0, 120)}`);
}
