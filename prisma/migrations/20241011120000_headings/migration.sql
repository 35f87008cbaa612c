-- Under what lists find what they list, in order: else a list below a hub, which a million items name, would sort them all.

-- CreateTable
CREATE TABLE "Heading" (
    "headingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "type" "EntryType" NOT NULL,
    "timeAsc" TEXT COLLATE "C" NOT NULL,
    "timeDesc" TEXT COLLATE "C" NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,
    "reportedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Heading_pkey" PRIMARY KEY ("entryId","itemId","headingId","reportedFrom")
);

-- AlterTable
ALTER TABLE "StoryFact" ADD COLUMN "titleKey" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- DropIndex
DROP INDEX "Involvement_sideId_type_span_timeAsc_entryId_idx";

-- DropIndex
DROP INDEX "Involvement_sideId_type_span_timeDesc_entryId_idx";

-- DropIndex
DROP INDEX "StoryFact_factId_idx";

-- CreateIndex
CREATE INDEX "Heading_timeAsc_idx" ON "Heading"("headingId", "type", "timeAsc", "itemId", "reportedFrom", "reportedUntil");

-- CreateIndex
CREATE INDEX "Heading_timeDesc_idx" ON "Heading"("headingId", "type", "timeDesc", "itemId", "reportedFrom", "reportedUntil");

-- CreateIndex
CREATE INDEX "Involvement_timeAsc_idx" ON "Involvement"("sideId", "type", "span", "timeAsc", "entryId", "reportedFrom", "reportedUntil");

-- CreateIndex
CREATE INDEX "Involvement_timeDesc_idx" ON "Involvement"("sideId", "type", "span", "timeDesc", "entryId", "reportedFrom", "reportedUntil");

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- Months of report ----

-- Lists by time of what was reported within a range read a page a month.
CREATE INDEX "Standing_reported_timeAsc_idx" ON "Standing" (type, left("reportedKey", 6), "timeAsc", "entryId");
CREATE INDEX "Standing_reported_timeDesc_idx" ON "Standing" (type, left("reportedKey", 6), "timeDesc", "entryId");

-- The months, as in 202410, in which entries of a type were reported, from one to another; each found by a look-up.
CREATE FUNCTION months_reported(reported "EntryType", low text, high text) RETURNS SETOF text
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
  BEGIN ATOMIC
    WITH RECURSIVE month (key) AS (
      SELECT (SELECT left(s."reportedKey", 6) FROM "Standing" s WHERE s.type = reported AND left(s."reportedKey", 6) >= low
        ORDER BY left(s."reportedKey", 6) LIMIT 1)
      UNION ALL
      SELECT (SELECT left(s."reportedKey", 6) FROM "Standing" s WHERE s.type = reported AND left(s."reportedKey", 6) > month.key
        ORDER BY left(s."reportedKey", 6) LIMIT 1)
      FROM month WHERE month.key < high
    )
    SELECT key FROM month WHERE key <= high;
  END;

-- ---- Stories by title ----

CREATE FUNCTION derive_story_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."titleKey" := (SELECT y."titleKey" FROM "Story" y WHERE y.id = NEW."storyId");
  RETURN NEW;
END $$;
CREATE TRIGGER derive BEFORE INSERT OR UPDATE ON "StoryFact" FOR EACH ROW EXECUTE FUNCTION derive_story_fact();

CREATE FUNCTION retitle_story_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StoryFact" f SET "titleKey" = NEW."titleKey" WHERE f."storyId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER retitled AFTER UPDATE ON "Story" FOR EACH ROW WHEN (OLD."titleKey" <> NEW."titleKey") EXECUTE FUNCTION retitle_story_facts();

UPDATE "StoryFact" SET place = place;

CREATE INDEX "StoryFact_factId_titleKey_storyId_idx" ON "StoryFact"("factId", "titleKey", "storyId");

-- ---- What is derived at commit ----

-- The headings of some entries: of a statement what it is about, of a meeting its agenda, of an incident the sides that had notice.
CREATE FUNCTION derive_headings(entries uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Heading" h USING unnest(entries) due (id) WHERE h."entryId" = due.id;

  INSERT INTO "Heading" ("headingId", "itemId", "entryId", type, "timeAsc", "timeDesc", "reportedFrom", "reportedUntil")
  SELECT filed."headingId", filed."itemId", s."entryId", s.type, s."timeAsc", s."timeDesc",
    min(greatest(s."reportedFrom", filed."from")), s."reportedUntil"
  FROM unnest(entries) due (id) JOIN "Standing" s ON s."entryId" = due.id
  CROSS JOIN LATERAL (
    SELECT a."entryId", a."statementId", '-infinity'::timestamptz FROM "About" a WHERE a."statementId" = s."entryId"
    UNION ALL
    SELECT a."entryId", a."meetingId", '-infinity' FROM "AgendaItem" a WHERE a."meetingId" = s."entryId"
    UNION ALL
    SELECT side."sideId", n.id, greatest(f."seenFrom", side."reportedFrom")
    FROM "Notice" n JOIN "Fact" f ON f.id = n.id JOIN "Side" side ON side."actorId" = n."knowerId"
    WHERE n."incidentId" = s."entryId" AND holds_at(side.since, side.until, s.earliest, s.latest, s."reportedAt")
    OFFSET 0
  ) filed ("headingId", "itemId", "from")
  WHERE greatest(s."reportedFrom", filed."from") < s."reportedUntil"
  GROUP BY filed."headingId", filed."itemId", s."entryId", s.type, s."timeAsc", s."timeDesc", s."reportedUntil";
$$;

-- The involvements and exchanges of some entries. A side that is named later than those that it stands for is direct from then on.
CREATE OR REPLACE FUNCTION derive_involvements(entries uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Involvement" i USING unnest(entries) due (id) WHERE i."entryId" = due.id;
  DELETE FROM "Exchange" x USING unnest(entries) due (id) WHERE x."entryId" = due.id;

  INSERT INTO "Involvement" ("sideId", "entryId", type, span, "timeAsc", "timeDesc", direct, "reportedFrom", "reportedUntil")
  SELECT "sideId", "entryId", type, span, "timeAsc", "timeDesc", held.direct, held."from", held."until"
  FROM (
    SELECT e."sideId", e."entryId", e.type, e.span, e."timeAsc", e."timeDesc", e."reportedUntil",
      min(e."reportedFrom") AS first, min(e."reportedFrom") FILTER (WHERE e.direct) AS named
    FROM unnest(entries) due (id) JOIN "Engagement" e ON e."entryId" = due.id
    GROUP BY e."sideId", e."entryId", e.type, e.span, e."timeAsc", e."timeDesc", e."reportedUntil"
  ) involved
  CROSS JOIN LATERAL (VALUES (false, first, coalesce(named, "reportedUntil")), (true, named, "reportedUntil")) held (direct, "from", "until")
  WHERE held."from" < held."until";

  INSERT INTO "Exchange" ("sideId", "otherId", "itemId", "entryId", span, "timeAsc", "timeDesc", "reportedFrom", "reportedUntil")
  SELECT least("sideId", "otherId"), greatest("sideId", "otherId"), "itemId", "entryId", span, "timeAsc", "timeDesc", min("reportedFrom"), "reportedUntil"
  FROM (
    SELECT one."sideId", other."sideId" AS "otherId", one."entryId" AS "itemId", one."entryId", one.span, one."timeAsc", one."timeDesc",
      greatest(one."reportedFrom", other."reportedFrom") AS "reportedFrom", one."reportedUntil"
    FROM unnest(entries) due (id)
    JOIN "Engagement" one ON one."entryId" = due.id
    JOIN "Engagement" other ON other."entryId" = one."entryId" AND other."reportedUntil" = one."reportedUntil" AND other."actorId" <> one."actorId"
    WHERE one.role = 'SPEAKER' AND other.role = 'ADDRESSEE' OR one.type = 'MEETING'
    UNION ALL
    SELECT n."sideId", n."otherId", n.id, n."entryId", n.span, n."timeAsc", n."timeDesc", n."reportedFrom", n."reportedUntil"
    FROM unnest(entries) due (id) JOIN "Informing" n ON n."entryId" = due.id
  ) passed
  GROUP BY 1, 2, "itemId", "entryId", span, "timeAsc", "timeDesc", "reportedUntil"
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
  PERFORM derive_headings(entries);
  PERFORM derive_concerns(ARRAY(SELECT due_concerns(entries, actors || ARRAY(SELECT derive_developments(current)))));
  DELETE FROM "Stale" WHERE transaction = current;
END $$;

-- What is there already: headings of all, and involvements of those that name a participant later than another of its side.
SELECT derive_headings(ARRAY(SELECT id FROM "Entry"));
SELECT derive_involvements(ARRAY(
  SELECT i."entryId" FROM "Involvement" i JOIN "Participation" p ON p."entryId" = i."entryId" AND p."actorId" = i."sideId"
  JOIN "Fact" f ON f.id = p.id WHERE i.direct AND f."seenFrom" > i."reportedFrom"));
