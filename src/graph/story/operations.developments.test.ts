import { describe, expect, test } from "vitest";
import { databases } from "../../testkit/database/database.ts";
import * as asked from "../../testkit/generated/operations.ts";
import { evidenceLines } from "../../testkit/operations/lines.ts";
import { serveBundled } from "../../testkit/server/story.ts";

describe.each(databases)("on $name", ({ open }) => {
  const ask = serveBundled(open);

  test("what developed between two instants", async () => {
    const { developments } = await ask(asked.WhatDevelopedDocument, {});
    expect(developments.totalCount).toBe(8);
    const told = developments.nodes.map(({ reportedAt, kind, label, subject, evidence }) => {
      expect(reportedAt).toBe("2024-10-08T20:00:00.000Z");
      return [`${kind} ${"slug" in subject ? subject.slug : subject.__typename}: ${label}`, ...evidenceLines(evidence)];
    });
    const hill = [
      'hill "planned Wednesday meeting" of the-hill',
      'hill "wait until the Israeli leader speaks with President Biden" of the-hill',
      'hill "will be postponing his trip to Washington, D.C." of the-hill ← sabrina-singh ON_RECORD',
    ] as const;
    const newsmax = [
      'newsmax "absent approval from the Israeli security cabinet" of newsmax ← axios',
      'newsmax "scheduled to arrive in the United States on Wednesday" of newsmax ← axios',
    ] as const;
    const defnews = 'defnews HEADLINE "delays DC visit" of defense-news';
    const shafaq = 'shafaq HEADLINE "delays visit to Washington" of shafaq-news';
    const postponement = [defnews, hill[1], hill[2], newsmax[0], shafaq];
    expect(told).toEqual([
      ["APPEARED shafaq-news: Shafaq News", 'shafaq "over 200 ballistic missiles" of shafaq-news', shafaq],
      [
        "APPEARED singh-announces-postponement: Sabrina Singh to reporters: Gallant puts off his visit to Washington.",
        hill[2],
      ],
      ["APPEARED newsmax: Newsmax", ...newsmax],
      ["APPEARED sabrina-singh: Sabrina Singh", ...postponement],
      ["APPEARED the-hill: The Hill", ...hill],
      ["APPEARED defense-news: Defense News", defnews],
      [
        "STATUS_CHANGED gallant-washington-visit: Yoav Gallant's visit to Washington: SCHEDULED, now for 2024-10-09",
        hill[0],
        newsmax[1],
      ],
      [
        "STATUS_CHANGED gallant-washington-visit: Yoav Gallant's visit to Washington: SCHEDULED → POSTPONED",
        ...postponement,
      ],
    ]);
  });
});
