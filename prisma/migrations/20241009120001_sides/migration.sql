-- For whom an actor counts, whom an entry involves, and what passed between two sides: derived at commit, like all that follows.

-- CreateTable
CREATE TABLE "Side" (
    "actorId" UUID NOT NULL,
    "sideId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Side_pkey" PRIMARY KEY ("actorId","sideId","since","until")
);

-- CreateTable
CREATE TABLE "Involvement" (
    "sideId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "type" "EntryType" NOT NULL,
    "span" SMALLINT NOT NULL,
    "timeAsc" TEXT COLLATE "C" NOT NULL,
    "timeDesc" TEXT COLLATE "C" NOT NULL,
    "direct" BOOLEAN NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,
    "reportedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Involvement_pkey" PRIMARY KEY ("entryId","sideId","reportedFrom")
);

-- CreateTable
CREATE TABLE "Exchange" (
    "sideId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "span" SMALLINT NOT NULL,
    "timeAsc" TEXT COLLATE "C" NOT NULL,
    "timeDesc" TEXT COLLATE "C" NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,
    "reportedUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("entryId","itemId","sideId","otherId","reportedFrom")
);

-- CreateIndex
CREATE INDEX "Side_sideId_idx" ON "Side"("sideId");

-- CreateIndex
CREATE INDEX "Involvement_sideId_type_span_timeAsc_entryId_idx" ON "Involvement"("sideId", "type", "span", "timeAsc", "entryId");

-- CreateIndex
CREATE INDEX "Involvement_sideId_type_span_timeDesc_entryId_idx" ON "Involvement"("sideId", "type", "span", "timeDesc", "entryId");

-- CreateIndex
CREATE INDEX "Exchange_sideId_otherId_span_timeAsc_itemId_idx" ON "Exchange"("sideId", "otherId", "span", "timeAsc", "itemId");

-- CreateIndex
CREATE INDEX "Exchange_sideId_otherId_span_timeDesc_itemId_idx" ON "Exchange"("sideId", "otherId", "span", "timeDesc", "itemId");

-- AddForeignKey
ALTER TABLE "Involvement" ADD CONSTRAINT "Involvement_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exchange" ADD CONSTRAINT "Exchange_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- Spans by length ----

-- The class of a time span: 0 to 3 when it is no longer than 1, 10, 100 or 1,000 days, 4 when it is longer, 5 without a start,
-- 6 without an end, 7 without either. Within a class, what overlaps a range lies within the class's length of it.
CREATE FUNCTION span_class(earliest timestamptz, latest timestamptz) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN earliest IS NULL AND latest IS NULL THEN 7
    WHEN earliest IS NULL THEN 5
    WHEN latest IS NULL THEN 6
    WHEN latest - earliest <= interval '1 day' THEN 0
    WHEN latest - earliest <= interval '10 days' THEN 1
    WHEN latest - earliest <= interval '100 days' THEN 2
    WHEN latest - earliest <= interval '1000 days' THEN 3
    ELSE 4
  END::smallint;

-- Those whom an entry names itself are a small part of a state's or a body's.
CREATE INDEX "Involvement_direct_timeAsc_idx" ON "Involvement" ("sideId", type, "timeAsc", "entryId") WHERE direct;
CREATE INDEX "Involvement_direct_timeDesc_idx" ON "Involvement" ("sideId", type, "timeDesc", "entryId") WHERE direct;

CREATE INDEX "Standing_type_span_timeAsc_entryId_idx" ON "Standing" (type, span_class(earliest, latest), "timeAsc", "entryId");

-- ---- Sides ----

-- The sides of some actors; upwards from each, through what it is affiliated with and what that is part of.
CREATE FUNCTION sides_of(actors uuid[]) RETURNS SETOF "Side"
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH RECURSIVE side ("actorId", "sideId", since, until, "reportedFrom", first) AS (
      SELECT actor, actor, '-infinity'::timestamptz, 'infinity'::timestamptz, '-infinity'::timestamptz, true FROM unnest(actors) actor
      UNION
      SELECT side."actorId", a."organizationId", greatest(side.since, started.earliest), least(side.until, ended.latest),
        greatest(side."reportedFrom", f."seenFrom"), false
      FROM side
      JOIN "Affiliation" a ON a."actorId" = side."sideId" AND (side.first OR a.kind = 'PART_OF')
      JOIN "Fact" f ON f.id = a.id
      LEFT JOIN "TimeSpan" started ON started.id = a."fromId"
      LEFT JOIN "TimeSpan" ended ON ended.id = a."toId"
      WHERE greatest(side.since, started.earliest) <= least(side.until, ended.latest)
    )
    SELECT "actorId", "sideId", since, until, min("reportedFrom") FROM side GROUP BY "actorId", "sideId", since, until;
  END;

-- Whether what holds from one instant until another holds at the time in question, an unknown bound of which is open; what has no
-- time is taken at its report.
CREATE FUNCTION holds_at(since timestamptz, until timestamptz, earliest timestamptz, latest timestamptz, reported timestamptz) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN since <= coalesce(latest, CASE WHEN earliest IS NULL THEN reported ELSE 'infinity' END)
    AND until >= coalesce(earliest, CASE WHEN latest IS NULL THEN reported ELSE '-infinity' END);

-- Those whom a statement, an incident or a meeting involves, an unnamed source by its affiliation.
CREATE VIEW "Party" ("entryId", "actorId", role, direct, "seenFrom") AS
  SELECT "statementId", "actorId", role::text, true, '-infinity'::timestamptz FROM "StatementVoice" WHERE "actorId" IS NOT NULL
  UNION ALL
  SELECT v."statementId", u."affiliationId", v.role::text, false, a."reportedAt"
  FROM "StatementVoice" v JOIN "UnnamedSource" u ON u.id = v."sourceId" JOIN "Article" a ON a.id = u."articleId"
  WHERE u."affiliationId" IS NOT NULL
  UNION ALL
  SELECT p."entryId", p."actorId", p.role::text, true, f."seenFrom" FROM "Participation" p JOIN "Fact" f ON f.id = p.id;

-- That a standing involves a side by one of its parties, and from when that was reported. The offset keeps the parties a look-up by
-- index for each standing, where a join would read them all.
CREATE VIEW "Engagement" AS
  SELECT
    s."entryId", s.type, p."actorId", p.role, side."sideId", p.direct AND side."sideId" = p."actorId" AS direct,
    greatest(s."reportedFrom", p."seenFrom", side."reportedFrom") AS "reportedFrom", s."reportedUntil",
    span_class(s.earliest, s.latest) AS span, s."timeAsc", s."timeDesc"
  FROM "Standing" s
  CROSS JOIN LATERAL (SELECT * FROM "Party" party WHERE party."entryId" = s."entryId" OFFSET 0) p
  JOIN "Side" side ON side."actorId" = p."actorId"
  WHERE holds_at(side.since, side.until, s.earliest, s.latest, s."reportedAt")
    AND greatest(s."reportedFrom", p."seenFrom", side."reportedFrom") < s."reportedUntil";

-- That a notice tells one side of what another did or told: each pair of sides, by a standing of its incident.
CREATE VIEW "Informing" AS
  SELECT
    n.id, s."entryId", knower."sideId", other."sideId" AS "otherId",
    greatest(s."reportedFrom", f."seenFrom", knower."reportedFrom", other."reportedFrom") AS "reportedFrom", s."reportedUntil",
    span_class(s.earliest, s.latest) AS span,
    coalesce(time_key(s.earliest, s.latest, n.id::text), '~' || n.id) AS "timeAsc",
    coalesce(time_key(s.earliest, s.latest, n.id::text), ' ' || n.id) AS "timeDesc"
  FROM "Notice" n
  JOIN "Fact" f ON f.id = n.id
  JOIN "Standing" s ON s."entryId" = n."incidentId"
  JOIN "Side" knower ON knower."actorId" = n."knowerId" AND holds_at(knower.since, knower.until, s.earliest, s.latest, s."reportedAt")
  CROSS JOIN LATERAL (
    SELECT p."actorId", p."seenFrom" FROM "Party" p
      WHERE p."entryId" = n."incidentId" AND p.role IN ('PERPETRATOR', 'ALLEGED_PERPETRATOR', 'CLAIMANT')
    UNION ALL SELECT n."informantActorId", '-infinity' WHERE n."informantActorId" IS NOT NULL
    UNION ALL SELECT u."affiliationId", a."reportedAt" FROM "UnnamedSource" u JOIN "Article" a ON a.id = u."articleId"
      WHERE u.id = n."informantSourceId" AND u."affiliationId" IS NOT NULL
  ) party
  CROSS JOIN LATERAL (
    SELECT side."sideId", greatest(side."reportedFrom", party."seenFrom") AS "reportedFrom" FROM "Side" side
    WHERE side."actorId" = party."actorId" AND holds_at(side.since, side.until, s.earliest, s.latest, s."reportedAt")
  ) other
  WHERE party."actorId" <> n."knowerId"
    AND greatest(s."reportedFrom", f."seenFrom", knower."reportedFrom", other."reportedFrom") < s."reportedUntil";

-- ---- What is derived at commit ----

-- A change of whom an unnamed source belongs to, or of when its article was out, changes whom its words involve.
CREATE TRIGGER stale_voiced AFTER UPDATE ON "UnnamedSource" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(
  'SELECT v."statementId" FROM changed JOIN "StatementVoice" v ON v."sourceId" = changed.id
   UNION SELECT n."incidentId" FROM changed JOIN "Notice" n ON n."informantSourceId" = changed.id');
CREATE TRIGGER stale_voiced AFTER UPDATE ON "Article" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(
  'SELECT v."statementId" FROM changed JOIN "UnnamedSource" u ON u."articleId" = changed.id JOIN "StatementVoice" v ON v."sourceId" = u.id
   UNION SELECT n."incidentId" FROM changed JOIN "UnnamedSource" u ON u."articleId" = changed.id JOIN "Notice" n ON n."informantSourceId" = u.id');

-- The sides of the marked actors, and of all below those whose sides changed; gives those that it derived again.
CREATE FUNCTION derive_sides(current bigint) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  marked uuid[] := ARRAY(SELECT a.id FROM "Stale" s JOIN "Actor" a ON a.id = s."factId" WHERE s.transaction = current);
  changed uuid[];
BEGIN
  WITH derived AS (SELECT * FROM sides_of(marked)), kept AS (SELECT side.* FROM unnest(marked) m (id) JOIN "Side" side ON side."actorId" = m.id),
  differing AS (
    (TABLE derived EXCEPT TABLE kept) UNION (TABLE kept EXCEPT TABLE derived)
  )
  SELECT array_agg(DISTINCT "actorId") INTO changed FROM differing;

  WITH RECURSIVE below (id, whole) AS (
    SELECT id, true FROM unnest(changed) id
    UNION
    SELECT a."actorId", a.kind = 'PART_OF' FROM below JOIN "Affiliation" a ON a."organizationId" = below.id WHERE below.whole
  )
  SELECT array_agg(DISTINCT id) INTO changed FROM below;

  DELETE FROM "Side" side USING "Stale" s WHERE s.transaction = current AND side."actorId" = s."factId"
    AND NOT EXISTS (SELECT FROM "Actor" WHERE id = s."factId");
  DELETE FROM "Side" side USING unnest(changed) c (id) WHERE side."actorId" = c.id;
  INSERT INTO "Side" SELECT * FROM sides_of(changed);
  RETURN changed;
END $$;

-- The entries whose involvements are due: those that are marked, or of which a part, a notice or a party is.
CREATE FUNCTION due_entries(current bigint, actors uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH stale AS (SELECT "factId" AS id FROM "Stale" WHERE transaction = current), actor AS (SELECT id FROM unnest(actors) id)
  SELECT id FROM stale
  UNION SELECT f."wholeId" FROM stale JOIN "Fact" f ON f.id = stale.id
  UNION SELECT n."incidentId" FROM stale JOIN "Notice" n ON n.id = stale.id
  UNION SELECT v."statementId" FROM actor JOIN "StatementVoice" v ON v."actorId" = actor.id
  UNION SELECT v."statementId" FROM actor JOIN "UnnamedSource" u ON u."affiliationId" = actor.id JOIN "StatementVoice" v ON v."sourceId" = u.id
  UNION SELECT p."entryId" FROM actor JOIN "Participation" p ON p."actorId" = actor.id
  UNION SELECT n."incidentId" FROM actor JOIN "Notice" n ON n."knowerId" = actor.id
  UNION SELECT n."incidentId" FROM actor JOIN "Notice" n ON n."informantActorId" = actor.id
  UNION SELECT n."incidentId" FROM actor JOIN "UnnamedSource" u ON u."affiliationId" = actor.id JOIN "Notice" n ON n."informantSourceId" = u.id
$$;

-- The involvements and exchanges of some entries.
CREATE FUNCTION derive_involvements(entries uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Involvement" i USING unnest(entries) due (id) WHERE i."entryId" = due.id;
  DELETE FROM "Exchange" x USING unnest(entries) due (id) WHERE x."entryId" = due.id;

  INSERT INTO "Involvement" ("sideId", "entryId", type, span, "timeAsc", "timeDesc", direct, "reportedFrom", "reportedUntil")
  SELECT e."sideId", e."entryId", e.type, e.span, e."timeAsc", e."timeDesc", bool_or(e.direct), min(e."reportedFrom"), e."reportedUntil"
  FROM unnest(entries) due (id) JOIN "Engagement" e ON e."entryId" = due.id
  GROUP BY e."sideId", e."entryId", e.type, e.span, e."timeAsc", e."timeDesc", e."reportedUntil";

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
CREATE FUNCTION derive(current bigint) RETURNS void LANGUAGE plpgsql AS $$
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
  PERFORM derive_involvements(ARRAY(SELECT due_entries(current, derive_sides(current))));
  DELETE FROM "Stale" WHERE transaction = current;
END $$;

-- At commit, once a transaction and one transaction at a time.
CREATE OR REPLACE FUNCTION settle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Stale" WHERE transaction = NEW.transaction AND "factId" = NEW."factId") THEN
    PERFORM pg_advisory_xact_lock(hashtext('backgrounder settle'));
    PERFORM derive(NEW.transaction);
  END IF;
  RETURN NULL;
END $$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
