-- Report times derived at a cost that is linear in what is marked, so that a whole graph can be derived at once by the same
-- functions as a single change: a hub no longer gathers all that stands below it, but takes what stands right below has already.

-- The report time that a transaction has come to so far for what it marked.
ALTER TABLE "Stale" ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

-- What a marked fact rests on right below: an uncited part on its whole, an actor on the facts that name it.
CREATE VIEW "Ground" (transaction, "factId", "groundId") AS
  SELECT s.transaction, s."factId", f."wholeId"
  FROM "Stale" s JOIN "Fact" f ON f.id = s."factId"
  WHERE f."wholeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = s."factId")
  UNION ALL
  SELECT s.transaction, s."factId", n."factId" FROM "Stale" s JOIN "Naming" n ON n."actorId" = s."factId";

-- reportedAt and seenFrom of the facts that are marked.
CREATE OR REPLACE FUNCTION derive_facts(current bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Stale" s SET "reportedAt" = coalesce(least(
    (SELECT min(e."reportedAt") FROM "Citation" c JOIN "Evidence" e ON e.id = c."evidenceId" WHERE c."factId" = s."factId"),
    (SELECT min(e."reportedAt") FROM "Attribution" a JOIN "Evidence" e ON e.id = a."evidenceId" WHERE a."actorId" = s."factId")
  ), 'infinity')
  WHERE s.transaction = current;

  -- The times only get earlier, so it comes to an end; that is after as many rounds as affiliations follow one another.
  LOOP
    UPDATE "Stale" s SET "reportedAt" = below.at
    FROM (
      SELECT g."factId", min(coalesce(marked."reportedAt", f."reportedAt")) AS at
      FROM "Ground" g
      JOIN "Fact" f ON f.id = g."groundId"
      LEFT JOIN "Stale" marked ON marked.transaction = current AND marked."factId" = g."groundId"
      WHERE g.transaction = current
      GROUP BY g."factId"
    ) below
    WHERE s.transaction = current AND s."factId" = below."factId" AND below.at < s."reportedAt";
    EXIT WHEN NOT FOUND;
  END LOOP;

  -- An outlet was there when its articles were; what it takes part in rests on more than that.
  UPDATE "Stale" s SET "reportedAt" = published.at
  FROM (SELECT "outletId", min("reportedAt") AS at FROM "Article" WHERE "outletId" IN (SELECT "factId" FROM "Stale" WHERE transaction = current) GROUP BY "outletId") published
  WHERE s.transaction = current AND s."factId" = published."outletId" AND published.at < s."reportedAt";

  UPDATE "Fact" f SET "reportedAt" = derived.at, "seenFrom" = derived.seen
  FROM (
    SELECT s."factId" AS id, s."reportedAt" AS at, (
      SELECT greatest(s."reportedAt", max(coalesce(marked."reportedAt", joined."reportedAt")))
      FROM "Fact" joined LEFT JOIN "Stale" marked ON marked.transaction = current AND marked."factId" = joined.id
      WHERE joined.id IN (own."wholeId", n."incidentId", l."fromId", l."toId")
    ) AS seen
    FROM "Stale" s
    JOIN "Fact" own ON own.id = s."factId"
    LEFT JOIN "Notice" n ON n.id = s."factId"
    LEFT JOIN "Link" l ON l.id = s."factId"
    WHERE s.transaction = current
  ) derived
  WHERE f.id = derived.id AND (f."reportedAt", f."seenFrom") IS DISTINCT FROM (derived.at, derived.seen);
END $$;
