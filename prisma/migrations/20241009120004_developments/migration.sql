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

-- The statuses of a meeting, with what their order hangs on.
CREATE VIEW "DatedStatus" AS
  SELECT c.id, c."meetingId", c.status, held.edtf, f."reportedAt", coalesce(changed.earliest, changed.latest, '-infinity') AS happened, c.position
  FROM "MeetingStatusChange" c
  JOIN "Fact" f ON f.id = c.id
  LEFT JOIN "TimeSpan" changed ON changed.id = c."changedId"
  LEFT JOIN "TimeSpan" held ON held.id = c."timeId";

-- The statuses of a meeting, each with the status and the date in force before it; null for the first. As report time comes first
-- in their order, what is before a step was seen no later: so the view is the same as of any instant at which the step is seen.
CREATE VIEW "StatusStep" AS
  SELECT c.id, c."meetingId", c.status, c.edtf, former.status AS "formerStatus", former.edtf AS "formerEdtf"
  FROM "DatedStatus" c CROSS JOIN LATERAL (
    SELECT
      (array_agg(b.status ORDER BY b."reportedAt" DESC, b.happened DESC, b.position DESC, b.id DESC))[1],
      (array_agg(b.edtf ORDER BY b."reportedAt" DESC, b.happened DESC, b.position DESC, b.id DESC) FILTER (WHERE b.edtf IS NOT NULL))[1]
    FROM "DatedStatus" b
    WHERE b."meetingId" = c."meetingId" AND (b."reportedAt", b.happened, b.position, b.id) < (c."reportedAt", c.happened, c.position, c.id)
  ) former (status, edtf);

-- The assessments of an incident, likewise.
CREATE VIEW "AssessmentStep" AS
  SELECT
    a.id, a."incidentId", a.occurrence, a.verification,
    former.occurrence AS "formerOccurrence", former.verification AS "formerVerification"
  FROM "Assessment" a
  JOIN "Fact" f ON f.id = a.id
  LEFT JOIN LATERAL (
    SELECT b.occurrence, b.verification FROM "Assessment" b JOIN "Fact" g ON g.id = b.id
    WHERE b."incidentId" = a."incidentId" AND (g."reportedAt", b.position, b.id) < (f."reportedAt", a.position, a.id)
    ORDER BY g."reportedAt" DESC, b.position DESC, b.id DESC LIMIT 1
  ) former ON true;

-- That a fact is of an entry: the entry itself, a step of it, notice of it, or a link from or to it.
CREATE VIEW "Regarding" ("factId", "entryId") AS
  SELECT id, id FROM "Entry"
  UNION ALL SELECT id, "meetingId" FROM "MeetingStatusChange"
  UNION ALL SELECT id, "incidentId" FROM "Assessment"
  UNION ALL SELECT id, "incidentId" FROM "Notice"
  UNION ALL SELECT id, "fromId" FROM "Link"
  UNION ALL SELECT id, "toId" FROM "Link";

-- ---- What is derived at commit ----

-- Marks what follows from what is marked: parts, actors named, what joins it; and of what it is, with all else that is of that,
-- which may come before or after it.
CREATE OR REPLACE FUNCTION spread_stale(current bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Stale"
  WITH RECURSIVE stale (id) AS (
    SELECT "factId" FROM "Stale" WHERE transaction = current
    UNION
    SELECT above.id FROM stale, LATERAL (
      SELECT f.id FROM "Fact" f WHERE f."wholeId" = stale.id
      UNION ALL
      SELECT n."actorId" FROM "Naming" n WHERE n."factId" = stale.id
      UNION ALL
      SELECT r."entryId" FROM "Regarding" r WHERE r."factId" = stale.id
    ) above (id)
  ), joining (id) AS (
    SELECT n.id FROM stale JOIN "Notice" n ON n."incidentId" = stale.id
    UNION
    SELECT unnest(ARRAY[l.id, l."fromId"]) FROM stale JOIN "Link" l ON stale.id IN (l."fromId", l."toId")
  )
  SELECT current, id FROM (TABLE stale UNION TABLE joining) marked
  ON CONFLICT DO NOTHING
$$;

-- developmentKey of the facts that are marked: when each was seen, and a digit for its kind, in the order of the kinds. What was
-- known before is no development: a step that leaves all as it was, a notice or link that adds nothing to an earlier one.
CREATE FUNCTION derive_developments(current bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE "Fact" f SET "developmentKey" = derived.key
  FROM (
    SELECT own.id, instant_key(own."seenFrom") || development.kind AS key
    FROM "Stale" s
    JOIN "Fact" own ON own.id = s."factId"
    LEFT JOIN LATERAL (
      SELECT '1' FROM "Entry" e WHERE e.id = own.id
      UNION ALL
      SELECT '2' FROM "StatusStep" c
      WHERE c.id = own.id AND (c.status <> c."formerStatus" OR c."formerStatus" IS NOT NULL AND c.edtf <> coalesce(c."formerEdtf", ''))
      UNION ALL
      SELECT '3' FROM "AssessmentStep" a
      WHERE a.id = own.id AND (a.occurrence <> a."formerOccurrence" OR a.verification <> a."formerVerification")
      UNION ALL
      SELECT '4' FROM "Notice" n
      WHERE n.id = own.id AND NOT EXISTS (
        SELECT FROM "Notice" b JOIN "Fact" g ON g.id = b.id
        WHERE b."incidentId" = n."incidentId" AND b."knowerId" = n."knowerId" AND (g."seenFrom", b.id) < (own."seenFrom", n.id)
          AND to_jsonb(b) @> jsonb_strip_nulls(to_jsonb(n) - ARRAY['id', 'leadVerbatim', CASE n.channel WHEN 'UNKNOWN' THEN 'channel' END])
      )
      UNION ALL
      SELECT '5' FROM "Link" l
      WHERE l.id = own.id AND NOT EXISTS (
        SELECT FROM "Link" b JOIN "Fact" g ON g.id = b.id
        WHERE b."fromId" = l."fromId" AND b."toId" = l."toId" AND b.type = l.type AND (g."seenFrom", b.id) < (own."seenFrom", l.id)
      )
    ) development (kind) ON true
    WHERE s.transaction = current
  ) derived
  WHERE f.id = derived.id AND f."developmentKey" IS DISTINCT FROM derived.key
$$;

-- Whom some facts concern: the sides that the entries they are of involve, and those of who had a notice. An actor involves the
-- sides that it was of when it was first reported.
CREATE FUNCTION derive_concerns(facts uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Concern" c USING unnest(facts) due (id) WHERE c."factId" = due.id;

  INSERT INTO "Concern" ("sideId", "factId", "developmentKey", "reportedFrom", "reportedUntil")
  WITH development AS (
    SELECT f.* FROM unnest(facts) due (id) JOIN "Fact" f ON f.id = due.id WHERE f."developmentKey" IS NOT NULL
  ), concerned AS (
    SELECT d.id, i."sideId", i."reportedFrom", i."reportedUntil"
    FROM development d JOIN "Regarding" r ON r."factId" = d.id JOIN "Involvement" i ON i."entryId" = r."entryId"
    UNION ALL
    SELECT d.id, side."sideId", side."reportedFrom", 'infinity'
    FROM development d JOIN "Regarding" r ON r."factId" = d.id JOIN "Actor" a ON a.id = r."entryId" JOIN "Fact" named ON named.id = a.id
    JOIN "Side" side ON side."actorId" = a.id
    WHERE holds_at(side.since, side.until, NULL, NULL, named."reportedAt")
    UNION ALL
    SELECT d.id, side."sideId", greatest(s."reportedFrom", side."reportedFrom"), s."reportedUntil"
    FROM development d JOIN "Notice" n ON n.id = d.id JOIN "Standing" s ON s."entryId" = n."incidentId" JOIN "Side" side ON side."actorId" = n."knowerId"
    WHERE holds_at(side.since, side.until, s.earliest, s.latest, s."reportedAt")
  ), merged AS (
    SELECT d.id, d."developmentKey", c."sideId", range_agg(tstzrange(greatest(d."seenFrom", c."reportedFrom"), c."reportedUntil")) AS spans
    FROM development d JOIN concerned c ON c.id = d.id
    WHERE d."seenFrom" < c."reportedUntil" AND c."reportedFrom" < c."reportedUntil"
    GROUP BY d.id, d."developmentKey", c."sideId"
  )
  SELECT m."sideId", m.id, m."developmentKey", lower(span), upper(span) FROM merged m, unnest(m.spans) span
$$;

-- Derives all that follows from what a transaction marked, or refuses it.
CREATE OR REPLACE FUNCTION derive(current bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  actors uuid[];
  entries uuid[];
BEGIN
  PERFORM spread_stale(current);
  PERFORM derive_facts(current);
  PERFORM refuse_unfounded(current);
  PERFORM derive_standings(current);
  PERFORM refuse_incomplete(current);
  actors := derive_sides(current);
  entries := ARRAY(SELECT due_entries(current, actors));
  PERFORM derive_involvements(entries);
  PERFORM derive_developments(current);
  PERFORM derive_concerns(ARRAY(
    SELECT id FROM unnest(entries || actors) id
    UNION SELECT r."factId" FROM unnest(entries || actors) due (id) JOIN "Regarding" r ON r."entryId" = due.id));
  DELETE FROM "Stale" WHERE transaction = current;
END $$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
