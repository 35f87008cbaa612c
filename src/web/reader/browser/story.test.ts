import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, storyPath } from "../../../testkit/browser/browser.ts";

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const visit = (page: Page) => part(page, "What is planned").locator("article", { hasText: "visit to Washington" });
const slider = (page: Page) => page.getByRole("slider", { name: "As reported by" });

describeInBrowser("a story in the browser", (site) => {
  test("is found from the stories, and tells what it is about in two sentences", async () => {
    const { page, complaints } = await site.open("/");
    await page.getByRole("link", { name: /trust before the strike on Iran/ }).click();
    await page.waitForURL(`**${storyPath}`);
    const lead = await page.locator("header > h1 + p").innerText();
    expect([...new Intl.Segmenter("en", { granularity: "sentence" }).segment(lead)]).toHaveLength(2);
    expect(await page.title()).toContain("trust before the strike on Iran");
    await page.goBack();
    await page.getByRole("heading", { name: "What stands behind the news" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("asks three operations, all at once", async () => {
    const { page } = await site.open("/context");
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/graphql"))
        sent.push(`ask ${(request.postDataJSON() as { operationName: string }).operationName}`);
    });
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) sent.push("answer");
    });
    await page.goto(site.address(storyPath));
    await visit(page).waitFor();
    await page.waitForLoadState("networkidle");
    expect(sent.slice(0, 3).toSorted()).toEqual(["ask StoryAccounts", "ask StoryPage", "ask StoryReports"]);
    expect(sent.slice(3)).toEqual(["answer", "answer", "answer"]);
  });

  test("shows the visit as it was reported by then, by the address and by the slider", async () => {
    const { page } = await site.open(`${storyPath}?asOf=2024-10-08T15:00:00Z`);
    await visit(page).getByText("scheduled", { exact: true }).first().waitFor();
    expect(await visit(page).innerText()).not.toContain("postponed");
    await slider(page).focus();
    await page.keyboard.press("End");
    await visit(page).getByText("postponed", { exact: true }).waitFor();
    expect(await visit(page).innerText()).toContain("Netanyahu first wanted the security cabinet to decide");
    expect(new URL(page.url()).searchParams.has("asOf")).toBe(false);
    await page.keyboard.press("ArrowLeft");
    await visit(page).getByText("scheduled", { exact: true }).first().waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2024-10-08T12:00:00.000Z");
    await page.keyboard.press("Home");
    await page.getByText("Nothing is reported to be planned.").waitFor();
    await page.getByRole("button", { name: "Now" }).click();
    await visit(page).getByText("postponed", { exact: true }).waitFor();
  });

  test("takes an instant that is written, and what is none changes nothing", async () => {
    const { page } = await site.open(storyPath);
    const field = page.getByRole("textbox", { name: "As reported by" });
    const asOf = () => new URL(page.url()).searchParams.get("asOf");
    await visit(page).getByText("postponed", { exact: true }).waitFor();
    await field.focus();
    await page.keyboard.type("2024-10-08 15:00");
    await page.keyboard.press("Enter");
    await visit(page).getByText("scheduled", { exact: true }).first().waitFor();
    expect(asOf()).toBe("2024-10-08T15:00:00.000Z");
    expect(await field.inputValue()).toBe("8 Oct 2024, 15:00 UTC");
    await field.fill("soon");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("That is no instant.").waitFor();
    expect(asOf()).toBe("2024-10-08T15:00:00.000Z");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await field.inputValue()).toBe("8 Oct 2024, 15:00 UTC");
    await field.fill("now");
    await page.keyboard.press("Tab");
    await visit(page).getByText("postponed", { exact: true }).waitFor();
    expect(asOf()).toBeNull();
  });

  test("shows every report on the slider, with the number of its facts", async () => {
    const { page } = await site.open(storyPath);
    await visit(page).waitFor();
    expect(await page.locator("ol", { hasText: "8 Oct 2024, 20:00 UTC: 9 facts" }).locator("li").count()).toBe(5);
    expect(await slider(page).getAttribute("aria-valuetext")).toBe("now, 114 of 114 facts");
  });

  test("tells who knew, and when, with accounts that conflict", async () => {
    const { page } = await site.open(storyPath);
    const row = part(page, "Who knew, and when")
      .getByRole("listitem")
      .filter({ hasText: "Killing of Hassan Nasrallah" });
    const accounts = await row.first().innerText();
    expect(accounts).toContain("Lloyd Austin knew minutes before");
    expect(accounts).toContain("Lloyd Austin knew while it went on, from Yoav Gallant");
    expect(accounts.match(/conflicts with another account/g)).toHaveLength(2);
    expect(await part(page, "Who knew, and when").innerText()).toContain("United States had no notice");
  });

  test("tells what followed an assurance, and that it is pending", async () => {
    const { page } = await site.open(storyPath);
    const assurances = part(page, "Assurances, and what followed").getByRole("listitem");
    const netanyahu = await assurances.filter({ hasText: "Benjamin Netanyahu assures Joe Biden" }).first().innerText();
    expect(netanyahu).toMatch(/pending[^]*followed by[^]*Killing of Ismail Haniyeh/);
    expect(await assurances.filter({ hasText: "an Israeli official" }).first().innerText()).toContain(
      "Nothing is reported to have followed.",
    );
  });

  test("tells what passed between any two, whom its address keeps, and when that is nothing", async () => {
    const { page } = await site.open(storyPath);
    const exchange = part(page, "What passed between them");
    await exchange.getByRole("listitem").first().waitFor();
    const [one, other] = [exchange.getByLabel("One side"), exchange.getByLabel("Other side")];
    expect([await one.inputValue(), await other.inputValue()]).toEqual(["israel", "united-states"]);
    await other.selectOption("Benjamin Netanyahu");
    await one.selectOption("Joe Biden");
    await exchange.getByText("Benjamin Netanyahu assures Joe Biden").waitFor();
    await page.reload();
    await exchange.getByText("Benjamin Netanyahu assures Joe Biden").waitFor();
    expect(new URL(page.url()).search).toBe("?and=benjamin-netanyahu&between=joe-biden");
    await other.selectOption("Hezbollah");
    await exchange.getByText("Nothing is reported to have passed between Joe Biden and Hezbollah.").waitFor();
    expect(await exchange.getByRole("listitem").count()).toBe(0);
  });

  test("marks what is new since the last visit", async () => {
    const { page } = await site.open("/context");
    await page.evaluate(() => localStorage.setItem("visited us-israel-trust-2024", "2024-10-08T15:00:00Z"));
    await page.goto(site.address(storyPath));
    const since = page.locator("details", { hasText: "since your last visit" });
    await since.locator("summary").click();
    expect(await since.innerText()).toContain("SCHEDULED → POSTPONED");
    await visit(page).getByText("new", { exact: true }).waitFor();
    expect(await part(page, "Assurances, and what followed").getByText("new", { exact: true }).count()).toBe(0);
    await page.goto(site.address(`${storyPath}?asOf=2024-10-08T12:00:00Z`));
    await visit(page).waitFor();
    expect(await page.getByText("since your last visit").count()).toBe(0);
  });

  test("leads from a source to its article, and to the outlet", async () => {
    const { page } = await site.open(storyPath);
    await visit(page).getByText("5 sources").click();
    const shafaq = visit(page).getByRole("listitem").filter({ hasText: "delays visit to Washington" }).last();
    const article = shafaq.getByRole("link", { name: /delays visit to Washington on tensions/ });
    expect(await article.getAttribute("href")).toMatch(/^https:\/\/shafaq\.com\//);
    await shafaq.getByRole("link", { name: "Shafaq News" }).click();
    await page.getByRole("heading", { level: 1, name: "Shafaq News" }).waitFor();
  });

  test("is where it was left when one comes back", async () => {
    const { page } = await site.open(storyPath);
    const last = part(page, "What passed between them").getByRole("link", { name: /^Israel has not settled/ });
    await last.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(1_000);
    await last.click();
    await page.getByRole("heading", { level: 1, name: /^Israel has not settled/ }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await last.waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  });

  test("has its timeline laid out for paper by when it is printed, and for the screen again after that", async () => {
    const { page } = await site.open(storyPath);
    await page.locator("#timeline [data-wide]").waitFor();
    const sided = await page.evaluate(() =>
      ["beforeprint", "afterprint"].map((type) => {
        window.dispatchEvent(new Event(type));
        return document.querySelector("#timeline [data-wide]") === null ? "one" : "two";
      }),
    );
    expect(sided).toEqual(["one", "two"]);
  });

  test("says nothing of a story that there is not, and of one that was not yet reported", async () => {
    const { page } = await site.open("/stories/none");
    await page.getByText("There is no story at this address.").waitFor();
    await page.goto(site.address(`${storyPath}?asOf=2020-01-01T00:00:00Z`));
    await page.getByText("Nothing of this story was reported by then.").waitFor();
  });

  test("says so when no answer comes, and asks again", async () => {
    const { page } = await site.open("/context");
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(site.address(storyPath));
    await page.getByRole("alert").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Ask again" }).click();
    await visit(page).waitFor();
  });
});
