import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type AxeResults, source as axe } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Database } from "../../database/open.ts";
import { importBundled } from "../../dossier/bundled.ts";
import type { Settings } from "../../server/settings.ts";
import { databases } from "../database/database.ts";
import { type Served, serve } from "../server/serve.ts";

/** Where the first story is shown. */
export const storyPath = "/stories/us-israel-trust-2024";

export interface Site {
  /** The address of a path on the server under test. */
  address: (path: string) => string;
  /** Opens a page in a context of its own, gone after the test; `complaints` gathers what the browser holds against it. */
  open: (path: string, options?: BrowserContextOptions) => Promise<{ page: Page; complaints: string[] }>;
  /** What the server serves. */
  readonly database: Database;
}

interface SiteOptions {
  /** Fills the empty database; by default with the bundled stories. */
  fill?: (database: Database) => Promise<unknown>;
  settings?: Partial<Settings>;
}

const executablePath = systemChromium();
if (!executablePath) {
  console.warn(
    "Browser tests are skipped: there is no Chromium on the PATH. Install it, or set CHROMIUM to its program.",
  );
}

/** A suite of browser tests against the real server; it is skipped, with a printed reason, where there is no Chromium. */
export function describeInBrowser(name: string, tests: (site: Site) => void, options: SiteOptions = {}): void {
  describe.skipIf(!executablePath)(name, () => {
    const { fill = ({ client }) => importBundled(client), settings } = options;
    let browser: Browser;
    let database: Database;
    let served: Served;
    beforeAll(async () => {
      database = await databases[0]!.open();
      await fill(database);
      served = await serve(database, settings);
      browser = await chromium.launch({ executablePath });
    });
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    afterAll(async () => {
      await browser.close();
      await served.close();
      await database.close();
    });
    const address = (path: string) => new URL(path, served.url).href;
    tests({
      address,
      open: async (path, contextOptions) => {
        const page = await (await browser.newContext(contextOptions)).newPage();
        const complaints = complaintsOf(page);
        await page.goto(address(path));
        return { page, complaints };
      },
      get database() {
        return database;
      },
    });
  });
}

/** What axe finds wrong with a page as it stands: each rule, with where it is broken. */
export async function accessibilityFlaws(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.flat().join(" ")}`),
  );
}

/** Errors that nobody caught, failures to load, and what the Content-Security-Policy refused. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

function systemChromium(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM ?? [], onPath].flat().find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
