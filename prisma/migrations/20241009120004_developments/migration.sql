-- What was newly reported, in order, and whom it concerns: derived at commit, like all that follows.

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN "developmentKey" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "Concern" (
    "sideId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "developmentKey" TEXT COLLATE "C" NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,
    "reportedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("factId","sideId","reportedFrom")
);

-- CreateIndex
CREATE INDEX "Concern_order_idx" ON "Concern"("sideId", "developmentKey", "factId", "reportedFrom", "reportedUntil");

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Participations, affiliations and all else that is no development stay out of it.
CREATE INDEX "Fact_developmentKey_id_idx" ON "Fact" ("developmentKey", id) WHERE "developmentKey" IS NOT NULL;

-- ---- Steps ----

-- The statuses of meetings, with what their order hangs on.
CREATE VIEW "DatedStatus" AS
  SELECT c.id, c."meetingId", c.status, held.edtf, f."reportedAt", coalesce(changed.earliest, changed.latest, '-infinity') AS happened, c.position
  FROM "MeetingStatusChange" c
  JOIN "Fact" f ON f.id = c.id
  LEFT JOIN "TimeSpan" changed ON changed.id = c."changedId"
  LEFT JOIN "TimeSpan" held ON held.id = c."timeId";

-- The status and the date in force before a status change; null of a meeting's first. As report time comes first in the order, what
-- is before a step was seen no later: so the answer is the same as of any instant at which the step is seen.
CREATE FUNCTION status_before(change uuid) RETURNS TABLE (status "MeetingStatus", edtf text)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT
      (array_agg(b.status ORDER BY b."reportedAt" DESC, b.happened DESC, b.position DESC, b.id DESC))[1],
      (array_agg(b.edtf ORDER BY b."reportedAt" DESC, b.happened DESC, b.position DESC, b.id DESC) FILTER (WHERE b.edtf IS NOT NULL))[1]
    FROM "DatedStatus" c JOIN "DatedStatus" b ON b."meetingId" = c."meetingId"
      AND (b."reportedAt", b.happened, b.position, b.id) < (c."reportedAt", c.happened, c.position, c.id)
    WHERE c.id = change;
  END;

-- The assessment in force before another, likewise; none of an incident's first.
CREATE FUNCTION assessment_before(assessment uuid) RETURNS TABLE (occurrence "Occurrence", verification "Verification")
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT b.occurrence, b.verification
    FROM "Assessment" a JOIN "Fact" f ON f.id = a.id
    JOIN "Assessment" b ON b."incidentId" = a."incidentId" JOIN "Fact" g ON g.id = b.id
    WHERE a.id = assessment AND (g."reportedAt", b.position, b.id) < (f."reportedAt", a.position, a.id)
    ORDER BY g."reportedAt" DESC, b.position DESC, b.id DESC LIMIT 1;
  END;

-- That a fact is of an entry: the entry itself, a step of it, notice of it, or a link from or to it.
CREATE VIEW "Regarding" ("factId", "entryId") AS
  SELECT id, id FROM "Entry"
  UNION ALL SELECT id, "meetingId" FROM "MeetingStatusChange"
  UNION ALL SELECT id, "incidentId" FROM "Assessment"
  UNION ALL SELECT id, "incidentId" FROM "Notice"
  UNION ALL SELECT id, "fromId" FROM "Link"
  UNION ALL SELECT id, "toId" FROM "Link";

-- ---- What is derived at commit ----

-- The facts whose developmentKey is due: those that are marked, and those that come before or after one of them in what they tell.
CREATE FUNCTION due_developments(current bigint) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH stale AS (SELECT "factId" AS id FROM "Stale" WHERE transaction = current)
  SELECT id FROM stale
  UNION SELECT b.id FROM stale JOIN "MeetingStatusChange" c ON c.id = stale.id JOIN "MeetingStatusChange" b ON b."meetingId" = c."meetingId"
  UNION SELECT b.id FROM stale JOIN "Assessment" a ON a.id = stale.id JOIN "Assessment" b ON b."incidentId" = a."incidentId"
  UNION SELECT b.id FROM stale JOIN "Notice" n ON n.id = stale.id JOIN "Notice" b ON b."incidentId" = n."incidentId" AND b."knowerId" = n."knowerId"
  UNION SELECT b.id FROM stale JOIN "Link" l ON l.id = stale.id JOIN "Link" b ON b."fromId" = l."fromId" AND b."toId" = l."toId"
  -- Of a link that is gone, the ends are marked.
  UNION SELECT b.id FROM stale JOIN "Link" b ON b."fromId" = stale.id JOIN stale target ON target.id = b."toId"
$$;

-- developmentKey of the facts for which it is due: when each was seen, and a digit for its kind, in the order of the kinds; gives
-- those of which it changed. What was known before is no development: a step that leaves all as it was, a notice that tells of no
-- other time than an earlier one, a link that relates as another did. What may be seen later than the fact itself does not count.
CREATE FUNCTION derive_developments(current bigint) RETURNS SETOF uuid LANGUAGE sql AS $$
  UPDATE "Fact" f SET "developmentKey" = derived.key
  FROM (
    SELECT own.id, instant_key(own."seenFrom") || development.kind AS key
    FROM due_developments(current) due (id)
    JOIN "Fact" own ON own.id = due.id
    LEFT JOIN LATERAL (
      SELECT '1' FROM "Entry" e WHERE e.id = own.id
      UNION ALL
      SELECT '2' FROM "DatedStatus" c CROSS JOIN LATERAL status_before(c.id) former
      WHERE c.id = own.id AND (c.status <> former.status OR former.status IS NOT NULL AND c.edtf <> coalesce(former.edtf, ''))
      UNION ALL
      SELECT '3' FROM "Assessment" a CROSS JOIN LATERAL assessment_before(a.id) former
      WHERE a.id = own.id AND (a.occurrence <> former.occurrence OR a.verification <> former.verification)
      UNION ALL
      SELECT '4' FROM "Notice" n
      WHERE n.id = own.id AND NOT EXISTS (
        SELECT FROM "Notice" b JOIN "Fact" g ON g.id = b.id
        WHERE b."incidentId" = n."incidentId" AND b."knowerId" = n."knowerId" AND b.timing = n.timing
          AND coalesce(n."leadMin", b."leadMin") IS NOT DISTINCT FROM b."leadMin" AND coalesce(n."leadMax", b."leadMax") IS NOT DISTINCT FROM b."leadMax"
          AND (g."seenFrom", b.id) < (own."seenFrom", n.id)
      )
      UNION ALL
      SELECT '5' FROM "Link" l
      WHERE l.id = own.id AND NOT EXISTS (
        SELECT FROM "Link" b JOIN "Fact" g ON g.id = b.id
        WHERE b."fromId" = l."fromId" AND b."toId" = l."toId" AND b.type = l.type AND (g."seenFrom", b.id) < (own."seenFrom", l.id)
      )
    ) development (kind) ON true
  ) derived
  WHERE f.id = derived.id AND f."developmentKey" IS DISTINCT FROM derived.key
  RETURNING f.id
$$;

-- Whom some facts concern: the sides that the entries they are of involve, and those of who had a notice. An actor involves the
-- sides that it was of when it was first reported.
CREATE FUNCTION derive_concerns(facts uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Concern" c USING unnest(facts) due (id) WHERE c."factId" = due.id;

  INSERT INTO "Concern" ("sideId", "factId", "developmentKey", "reportedFrom", "reportedUntil")
  WITH development AS (
    SELECT f.* FROM unnest(facts) due (id) JOIN "Fact" f ON f.id = due.id WHERE f."developmentKey" IS NOT NULL
  ), concerned AS (
    SELECT d.id, d."developmentKey", d."seenFrom", i."sideId", i."reportedFrom", i."reportedUntil"
    FROM development d JOIN "Regarding" r ON r."factId" = d.id JOIN "Involvement" i ON i."entryId" = r."entryId"
    UNION ALL
    SELECT d.id, d."developmentKey", d."seenFrom", side."sideId", side."reportedFrom", 'infinity'
    FROM development d JOIN "Regarding" r ON r."factId" = d.id JOIN "Actor" a ON a.id = r."entryId" JOIN "Fact" named ON named.id = a.id
    JOIN "Side" side ON side."actorId" = a.id
    WHERE holds_at(side.since, side.until, NULL, NULL, named."reportedAt")
    UNION ALL
    SELECT d.id, d."developmentKey", d."seenFrom", side."sideId", greatest(s."reportedFrom", side."reportedFrom"), s."reportedUntil"
    FROM development d JOIN "Notice" n ON n.id = d.id JOIN "Standing" s ON s."entryId" = n."incidentId" JOIN "Side" side ON side."actorId" = n."knowerId"
    WHERE holds_at(side.since, side.until, s.earliest, s.latest, s."reportedAt")
  ), merged AS (
    SELECT c.id, c."developmentKey", c."sideId", range_agg(tstzrange(greatest(c."seenFrom", c."reportedFrom"), c."reportedUntil")) AS spans
    FROM concerned c
    WHERE c."seenFrom" < c."reportedUntil" AND c."reportedFrom" < c."reportedUntil"
    GROUP BY c.id, c."developmentKey", c."sideId"
  )
  SELECT m."sideId", m.id, m."developmentKey", lower(span), upper(span) FROM merged m, unnest(m.spans) span
$$;

-- The facts of which it is due whom they concern: those of due or changed entries, and those that changed. Of an actor that is due
-- but did not change, nothing is.
CREATE FUNCTION due_concerns(entries uuid[], changed uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM unnest(entries || changed) id
  UNION SELECT r."factId" FROM unnest(changed) entry (id) JOIN "Regarding" r ON r."entryId" = entry.id
  UNION SELECT r."factId" FROM unnest(entries) entry (id) JOIN "Regarding" r ON r."entryId" = entry.id
    WHERE NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = entry.id)
$$;

-- Derives all that follows from what a transaction marked, or refuses it.
CREATE OR REPLACE FUNCTION derive(current bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  actors uuid[];
  entries uuid[];
BEGIN
  PERFORM spread_stale(current);
  -- The table is empty but within a transaction, and planned for as such.
  IF (SELECT count(*) FROM "Stale" WHERE transaction = current) > 1000 THEN
    ANALYZE "Stale";
  END IF;
  PERFORM derive_facts(current);
  PERFORM refuse_unfounded(current);
  PERFORM derive_standings(current);
  PERFORM refuse_incomplete(current);
  actors := derive_sides(current);
  entries := ARRAY(SELECT due_entries(current, actors));
  PERFORM derive_involvements(entries);
  PERFORM derive_concerns(ARRAY(SELECT due_concerns(entries, actors || ARRAY(SELECT derive_developments(current)))));
  DELETE FROM "Stale" WHERE transaction = current;
END $$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
