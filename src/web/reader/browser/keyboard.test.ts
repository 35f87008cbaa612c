import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";

interface Use {
  what: string;
  at: string;
  control: (page: Page) => Locator;
  /** What is pressed once the control has the focus; Enter unless others are given. */
  keys?: string[];
  then: (page: Page) => Promise<unknown>;
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const titled = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { level: 1, name }).waitFor();
const asOf = (instant: string | null) => (page: Page) =>
  expect.poll(() => new URL(page.url()).searchParams.get("asOf")).toBe(instant);
const box = (page: Page) => page.getByRole("group", { name: /^Network/ }).getAttribute("viewBox");

const past = "?asOf=2024-10-08T15:00:00Z";
const visit = "/entries/gallant-washington-visit";

const frame: Use[] = [
  {
    what: "the way past the head",
    at: "/",
    control: (page) => page.getByRole("link", { name: "Skip to the page" }),
    then: (page) => page.locator("main:focus").waitFor(),
  },
  {
    what: "the name of the house",
    at: visit,
    control: (page) => page.getByRole("link", { name: "Backgrounder" }),
    then: titled("What stands behind the news"),
  },
  {
    what: "the way to all stories",
    at: "/context",
    control: (page) => page.getByRole("link", { name: "Stories" }),
    then: titled("What stands behind the news"),
  },
  {
    what: "the way to context",
    at: "/",
    control: (page) => page.getByRole("link", { name: "Context" }),
    then: titled("What a text needs beside it"),
  },
  {
    what: "the search field",
    at: "/context",
    control: (page) => page.getByRole("combobox", { name: "Search" }),
    keys: ["t", "r", "u", "s", "t", "Enter"],
    then: titled("Found for trust"),
  },
  {
    what: "the way back to now",
    at: `/${past}`,
    control: (page) => page.getByRole("button", { name: "Show now" }),
    then: asOf(null),
  },
];

const when: Use[] = [
  {
    what: "the slider",
    at: storyPath,
    control: (page) => page.getByRole("slider", { name: "As reported by" }),
    keys: ["ArrowLeft"],
    then: asOf("2024-10-08T12:00:00.000Z"),
  },
  {
    what: "the step before",
    at: visit,
    control: (page) => page.getByRole("button", { name: "Earlier" }),
    keys: ["Space", "Space"],
    then: asOf("2024-10-08T10:00:00.000Z"),
  },
  {
    what: "the step after",
    at: storyPath + past,
    control: (page) => page.getByRole("button", { name: "Later" }),
    then: asOf(null),
  },
  {
    what: "the field for an instant",
    at: storyPath,
    control: (page) => page.getByRole("textbox", { name: "As reported by" }),
    keys: Array.from("2024-10-08").concat("Enter"),
    then: asOf("2024-10-08T23:59:59.999Z"),
  },
  {
    what: "now",
    at: storyPath + past,
    control: (page) => page.getByRole("button", { name: "Now" }),
    then: asOf(null),
  },
];

const story: Use[] = [
  {
    what: "a story",
    at: "/",
    control: (page) => page.getByRole("article").getByRole("link"),
    then: titled(/trust before the strike/),
  },
  {
    what: "the way to a part",
    at: storyPath,
    control: (page) => page.getByRole("link", { name: "Exchange" }),
    then: async (page) => {
      const { y } = (await part(page, "What passed between them").boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(200);
    },
  },
  {
    what: "what is planned",
    at: storyPath,
    control: (page) => part(page, "What is planned").getByRole("link", { name: /visit to Washington/ }),
    then: titled("Yoav Gallant's visit to Washington"),
  },
  {
    what: "the sources of a fact",
    at: storyPath,
    control: (page) => part(page, "What is planned").getByText("5 sources"),
    then: (page) => part(page, "What is planned").getByText("delays visit to Washington", { exact: true }).waitFor(),
  },
  {
    what: "an entry on the timeline",
    at: storyPath,
    control: (page) => part(page, "Timeline").getByRole("link", { name: "Killing of Ismail Haniyeh in Tehran" }),
    then: titled("Killing of Ismail Haniyeh in Tehran"),
  },
  {
    what: "who knew",
    at: storyPath,
    control: (page) => part(page, "Who knew, and when").getByRole("link", { name: "Lloyd Austin" }).first(),
    then: titled("Lloyd Austin"),
  },
  {
    what: "what followed an assurance",
    at: storyPath,
    control: (page) =>
      part(page, "Assurances, and what followed")
        .getByRole("link", { name: /Haniyeh/ })
        .first(),
    then: titled("Killing of Ismail Haniyeh in Tehran"),
  },
  {
    what: "what passed",
    at: storyPath,
    control: (page) => part(page, "What passed between them").getByRole("link", { name: /^Israel has not settled/ }),
    then: titled(/^Israel has not settled/),
  },
  {
    what: "between whom it passed",
    at: storyPath,
    control: (page) => page.getByRole("combobox", { name: "Other side" }),
    keys: ["H", "e", "z"],
    then: (page) => page.getByText("Nothing is reported to have passed between Israel and Hezbollah.").waitFor(),
  },
];

const network: Use[] = [
  {
    what: "which nouns the network has",
    at: storyPath,
    control: (page) => part(page, "Network").getByRole("checkbox", { name: "statements" }),
    keys: ["Space"],
    then: (page) => expect.poll(() => page.locator('[data-thing][aria-label$=", statement"]').count()).toBe(0),
  },
  {
    what: "what the network is around",
    at: storyPath,
    control: (page) => part(page, "Network").getByRole("combobox", { name: "around" }),
    keys: ["K", "i", "l", "l"],
    then: (page) => expect.poll(() => page.locator("[data-thing]").count()).toBeLessThan(10),
  },
  {
    what: "nearer, and back to the whole",
    at: storyPath,
    control: (page) => part(page, "Network").getByRole("button", { name: "Nearer" }),
    keys: ["Enter", "Enter", "Tab", "Space", "Tab", "Enter"],
    then: async (page) => expect(await box(page)).toBe("0 0 1100 700"),
  },
  {
    what: "the network in words",
    at: storyPath,
    control: (page) => part(page, "Network").getByText(/^The same in words/),
    keys: ["Space", "Tab", "Enter"],
    then: (page) => page.waitForURL("**/entries/*"),
  },
];
const others: Use[] = [
  {
    what: "the story of an entry",
    at: visit,
    control: (page) => page.getByText("Part of").getByRole("link"),
    then: titled(/trust before the strike/),
  },
  {
    what: "an article that a fact rests on",
    at: visit,
    control: (page) => part(page, "Sources").getByRole("link", { name: /delays visit to Washington on tensions/ }),
    then: (page) => page.waitForURL("https://shafaq.com/**"),
  },
  {
    what: "the sources of a status",
    at: visit,
    control: (page) => part(page, "Every status it has had").getByText("5 sources"),
    keys: ["Space", "Tab", "Enter"],
    then: (page) => page.waitForURL("**/entries/*"),
  },
  {
    what: "what was found",
    at: "/search?q=visit",
    control: (page) => page.getByRole("article").getByRole("link").first(),
    then: (page) => page.waitForURL("**/entries/*"),
  },
];

describeInBrowser("the keyboard alone", (site) => {
  test.each([...frame, ...when, ...story, ...network, ...others])("uses $what", async (use) => {
    const { page } = await site.open(use.at);
    await page.route(/^https:/, (route) => route.fulfill({ body: "an article" }));
    await press(page, use.control(page), use.keys);
    await use.then(page);
  });

  test("writes a text, follows whom it names, and opens what stands beside it", async () => {
    const { page } = await site.open("/context");
    const beside = part(page, "Beside it");
    await press(page, page.getByRole("textbox", { name: /Paste/ }), []);
    await page.keyboard.type("Yoav Gallant met Lloyd Austin.");
    await page.locator("mark").first().waitFor();
    await press(page, beside.getByText(/^1 source/).first(), ["Space"]);
    await beside.locator("details[open] q").first().waitFor();
    await press(page, beside.getByRole("link", { name: /trust before the strike/ }));
    await titled(/trust before the strike/)(page);
    await page.goto(site.address("/context"));
    await press(page, page.getByRole("textbox", { name: /Paste/ }), []);
    await page.keyboard.type("Lloyd Austin");
    await press(page, page.locator("mark > a"));
    await titled("Lloyd Austin")(page);
  });

  test("asks again when no answer came", async () => {
    const { page } = await site.open("/context");
    await page.route("**/graphql", (route) => route.abort());
    await press(page, page.getByRole("link", { name: "Stories" }));
    await page.getByRole("alert").waitFor();
    await page.unroute("**/graphql");
    await press(page, page.getByRole("button", { name: "Ask again" }));
    await titled("What stands behind the news")(page);
  });
});

/** Goes by the tab key from where the focus is to a control, and presses some keys there. */
async function press(page: Page, control: Locator, keys = ["Enter"]): Promise<void> {
  await control.waitFor();
  const reached = () => control.evaluate((element) => element.contains(document.activeElement));
  for (let steps = 0; !(await reached()); steps++) {
    expect(steps).toBeLessThan(300);
    await page.keyboard.press("Tab");
  }
  for (const key of keys) await page.keyboard.press(key);
}
