import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { describeInBrowser } from "./browser.ts";

/** A suite on the reader's pages in a browser; it is skipped where the server at hand serves no pages yet. */
export const describeReader: typeof describeInBrowser = existsSync(join(import.meta.dirname, "../server/site.ts"))
  ? describeInBrowser
  : (name) => describe.skip(name);

/** Where the first story is shown. */
export const storyPath = "/stories/us-israel-trust-2024";
