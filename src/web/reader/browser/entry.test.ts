import { expect, test } from "vitest";
import { describeInBrowser } from "../../../testkit/browser/browser.ts";

describeInBrowser("an entry in the browser", (site) => {
  test("shows the sources of a statement with their chain, unnamed as reported", async () => {
    const { page } = await site.open("/entries/administration-distrusts-israels-word");
    const sources = page.getByRole("region", { name: "Sources" });
    const star = await sources
      .getByRole("listitem")
      .filter({ hasText: "The Daily Star (Lebanon), 8 Oct" })
      .first()
      .innerText();
    expect(star).toContain("The Daily Star (Lebanon), 8 Oct 2024, 12:00 UTC");
    expect(star.replaceAll(/\s+/g, " ")).toMatch(
      /The Daily Star \(Lebanon\) Axios terms not stated four U\.S\. officials \(4 unnamed, of United States\) terms not stated/,
    );
    await page.getByText("1 independent outlet", { exact: true }).waitFor();
  });

  test("shows every status of a meeting, and follows the instant", async () => {
    const { page } = await site.open("/entries/gallant-washington-visit");
    const statuses = page.getByRole("region", { name: "Every status it has had" });
    await statuses.getByText("Postponed").waitFor();
    expect(await statuses.innerText()).toContain("Netanyahu first wanted the security cabinet to decide");
    await page.getByRole("button", { name: "Earlier" }).click();
    await statuses.getByText("Postponed").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Yoav Gallant" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Yoav Gallant" }).waitFor();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2024-10-08T12:00:00.000Z");
  });

  test("shows links from both ends", async () => {
    const { page } = await site.open("/entries/iran-missile-attack");
    const linked = page.getByRole("region", { name: "Linked" });
    expect(await linked.innerText()).toMatch(/Retaliated for by, by the report\s+Israel's planned retaliation/);
    await linked.getByRole("link", { name: "Israel's planned retaliation against Iran" }).click();
    await page.getByText(/^Retaliation for, by the report/).waitFor();
  });

  test("has nothing at an address without an entry", async () => {
    const { page } = await site.open("/entries/none");
    await page.getByText("There is no entry at this address.").waitFor();
  });
});
