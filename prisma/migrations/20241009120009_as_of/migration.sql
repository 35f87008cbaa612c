-- An actor rests on a fact that names it from when that is seen, not from when its evidence was out: so what rests on what depends
-- on the instant as of which it is asked.

-- CreateTable
CREATE TABLE "Ground" (
    "factId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "reportedKey" TEXT COLLATE "C" NOT NULL,
    "seenFrom" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ground_pkey" PRIMARY KEY ("evidenceId","factId")
);

-- CreateIndex
CREATE INDEX "Ground_order_idx" ON "Ground"("factId", "reportedKey", "evidenceId", "seenFrom");

-- AddForeignKey
ALTER TABLE "Ground" ADD CONSTRAINT "Ground_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ground" ADD CONSTRAINT "Ground_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- What names whom ----

-- That an unnamed source belongs to an actor, once its article is out.
CREATE VIEW "Placing" ("sourceId", "actorId", "from") AS
  SELECT s.id, s."affiliationId", a."reportedAt" FROM "UnnamedSource" s JOIN "Article" a ON a.id = s."articleId" WHERE s."affiliationId" IS NOT NULL;

-- That a fact names an actor, from when it is seen but not before an instant; an unnamed source by its affiliation.
CREATE OR REPLACE VIEW "Naming" ("actorId", "factId", "from") AS
  SELECT "actorId", id, '-infinity'::timestamptz FROM "Affiliation"
  UNION ALL SELECT "organizationId", id, '-infinity' FROM "Affiliation"
  UNION ALL SELECT "actorId", id, '-infinity' FROM "Participation"
  UNION ALL SELECT "actorId", "statementId", '-infinity' FROM "StatementVoice" WHERE "actorId" IS NOT NULL
  UNION ALL SELECT p."actorId", v."statementId", p."from" FROM "StatementVoice" v JOIN "Placing" p ON p."sourceId" = v."sourceId"
  UNION ALL SELECT a.id, x."statementId", '-infinity' FROM "About" x JOIN "Actor" a ON a.id = x."entryId"
  UNION ALL SELECT a.id, x."meetingId", '-infinity' FROM "AgendaItem" x JOIN "Actor" a ON a.id = x."entryId"
  UNION ALL SELECT "knowerId", id, '-infinity' FROM "Notice"
  UNION ALL SELECT "informantActorId", id, '-infinity' FROM "Notice" WHERE "informantActorId" IS NOT NULL
  UNION ALL SELECT p."actorId", n.id, p."from" FROM "Notice" n JOIN "Placing" p ON p."sourceId" = n."informantSourceId"
  UNION ALL SELECT a.id, l.id, '-infinity' FROM "Link" l JOIN "Actor" a ON a.id = l."fromId"
  UNION ALL SELECT a.id, l.id, '-infinity' FROM "Link" l JOIN "Actor" a ON a.id = l."toId"
  UNION ALL SELECT "byActorId", id, '-infinity' FROM "Assessment" WHERE "byActorId" IS NOT NULL
  UNION ALL SELECT p."actorId", a.id, p."from" FROM "Assessment" a JOIN "Placing" p ON p."sourceId" = a."bySourceId"
  UNION ALL SELECT "byActorId", id, '-infinity' FROM "MeetingStatusChange" WHERE "byActorId" IS NOT NULL
  UNION ALL SELECT p."actorId", c.id, p."from" FROM "MeetingStatusChange" c JOIN "Placing" p ON p."sourceId" = c."bySourceId"
  UNION ALL SELECT p."countryId", i.id, '-infinity' FROM "Incident" i JOIN "Place" p ON p.id = i."placeId" WHERE p."countryId" IS NOT NULL
  UNION ALL SELECT p."countryId", m.id, '-infinity' FROM "Meeting" m JOIN "Place" p ON p.id = m."placeId" WHERE p."countryId" IS NOT NULL;

-- That the chain of an evidence names an actor, likewise.
CREATE OR REPLACE VIEW "Attribution" ("actorId", "evidenceId", "from") AS
  SELECT "actorId", "evidenceId", '-infinity'::timestamptz FROM "AttributionHop" WHERE "actorId" IS NOT NULL
  UNION ALL SELECT p."actorId", h."evidenceId", p."from" FROM "AttributionHop" h JOIN "Placing" p ON p."sourceId" = h."sourceId";

-- That a body rests on all that a member rests on, from when the affiliation is seen, of which there is no evidence of its own.
CREATE VIEW "Leaning" ("affiliationId", "bodyId", "memberId", "from") AS
  SELECT a.id, a."organizationId", a."actorId", f."seenFrom" FROM "Affiliation" a JOIN "Fact" f ON f.id = a.id
  WHERE NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = a.id);

-- ---- What rests on what, as of an instant ----

DROP FUNCTION evidence_of(uuid);

-- The facts whose grounds are those of a fact, by what is seen by an instant: itself; without evidence of its own, a part's whole; a
-- body's members.
CREATE FUNCTION bases_of(fact uuid, as_of timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
  BEGIN ATOMIC
    WITH RECURSIVE base (id) AS (
      SELECT fact
      UNION
      SELECT below.id FROM base, LATERAL (
        SELECT f."wholeId" FROM "Fact" f
          WHERE f.id = base.id AND f."wholeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
        UNION ALL
        SELECT l."memberId" FROM "Leaning" l WHERE l."bodyId" = base.id AND l."from" <= as_of
      ) below (id)
    )
    SELECT id FROM base;
  END;

-- The entries that rest on an article that is out by an instant: the inverse of bases_of, over the grounds of all its evidence.
DROP FUNCTION facts_resting_on(uuid);
CREATE FUNCTION entries_resting_on(article uuid, as_of timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
  BEGIN ATOMIC
    WITH RECURSIVE resting (id) AS (
      SELECT g."factId" FROM "Evidence" e JOIN "Ground" g ON g."evidenceId" = e.id WHERE e."articleId" = article AND g."seenFrom" <= as_of
      UNION
      SELECT l."bodyId" FROM resting JOIN "Leaning" l ON l."memberId" = resting.id WHERE l."from" <= as_of
    )
    SELECT resting.id FROM resting JOIN "Entry" e ON e.id = resting.id;
  END;

-- The outlet that reports an evidence of its own, by what is out by an instant: the last one of its chain; where that is the
-- article's, the outlet of the article that it relays.
DROP FUNCTION outlet_of_origin(uuid);
CREATE FUNCTION outlet_of_origin(evidence uuid, as_of timestamptz) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH RECURSIVE relayed (id, depth) AS (
      SELECT e."articleId", 0 FROM "Evidence" e WHERE e.id = evidence
      UNION
      SELECT first.id, relayed.depth + 1 FROM relayed, LATERAL (
        SELECT a.id FROM "ArticleRelay" r JOIN "Article" a ON a.id = r."relayedId"
          WHERE r."articleId" = relayed.id AND a."reportedAt" <= as_of ORDER BY r.position, a.id LIMIT 1
      ) first
      WHERE relayed.depth < 10
    )
    SELECT coalesce(
      (SELECT h."actorId" FROM "AttributionHop" h JOIN "Actor" o ON o.id = h."actorId"
        WHERE h."evidenceId" = evidence AND h.position > 0 AND o."actorKind" = 'OUTLET' ORDER BY h.position DESC LIMIT 1),
      (SELECT a."outletId" FROM relayed JOIN "Article" a ON a.id = relayed.id ORDER BY relayed.depth DESC LIMIT 1)
    );
  END;

-- ---- What is derived at commit ----

-- What an unnamed source is heard in, facts and evidence.
CREATE VIEW "Hearing" ("sourceId", id) AS
  SELECT "sourceId", "statementId" FROM "StatementVoice"
  UNION ALL SELECT "informantSourceId", id FROM "Notice"
  UNION ALL SELECT "bySourceId", id FROM "Assessment"
  UNION ALL SELECT "bySourceId", id FROM "MeetingStatusChange"
  UNION ALL SELECT "sourceId", "evidenceId" FROM "AttributionHop";

-- When an article was out bears on whom its unnamed sources name.
CREATE TRIGGER stale_placed AFTER UPDATE ON "Article" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(
  'SELECT unnest(ARRAY[p."actorId", h.id]) FROM changed JOIN "UnnamedSource" s ON s."articleId" = changed.id
   JOIN "Placing" p ON p."sourceId" = s.id LEFT JOIN "Hearing" h ON h."sourceId" = s.id');
CREATE TRIGGER stale_heard AFTER UPDATE ON "UnnamedSource" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(
  'SELECT h.id FROM changed JOIN "Hearing" h ON h."sourceId" = changed.id');

-- Marks what follows from what is marked: parts, what joins it, and actors named; then the entries that stand by what is marked.
CREATE OR REPLACE FUNCTION spread_stale(current bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Stale"
  WITH RECURSIVE stale (id) AS (
    SELECT "factId" FROM "Stale" WHERE transaction = current
    UNION
    SELECT above.id FROM stale, LATERAL (
      SELECT f.id FROM "Fact" f WHERE f."wholeId" = stale.id
      UNION ALL
      SELECT n.id FROM "Notice" n WHERE n."incidentId" = stale.id
      UNION ALL
      -- An actor is seen as soon as a link that joins it.
      SELECT l.id FROM "Link" l WHERE l."fromId" = stale.id AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = stale.id)
      UNION ALL
      SELECT l.id FROM "Link" l WHERE l."toId" = stale.id AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = stale.id)
      UNION ALL
      SELECT n."actorId" FROM "Naming" n WHERE n."factId" = stale.id
    ) above (id)
  )
  SELECT current, id FROM (
    TABLE stale
    UNION SELECT f."wholeId" FROM stale JOIN "Fact" f ON f.id = stale.id WHERE f."wholeId" IS NOT NULL
    UNION SELECT l."fromId" FROM stale JOIN "Link" l ON l.id = stale.id
  ) marked
  ON CONFLICT DO NOTHING
$$;

-- The grounds of the evidence that is marked, or that a marked fact or its whole cites: the facts that cite it, and the actors that
-- these, their parts without evidence of their own, or its chain name. What names an actor by many ways does so from the first.
CREATE FUNCTION derive_grounds(current bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  due uuid[] := ARRAY(
    SELECT e.id FROM "Stale" s JOIN "Evidence" e ON e.id = s."factId" WHERE s.transaction = current
    UNION SELECT c."evidenceId" FROM "Stale" s JOIN "Citation" c ON c."factId" = s."factId" WHERE s.transaction = current
    UNION SELECT c."evidenceId" FROM "Stale" s JOIN "Fact" f ON f.id = s."factId" JOIN "Citation" c ON c."factId" = f."wholeId" WHERE s.transaction = current
  );
BEGIN
  DELETE FROM "Ground" g USING unnest(due) d (id) WHERE g."evidenceId" = d.id;

  INSERT INTO "Ground" ("factId", "evidenceId", "reportedKey", "seenFrom")
  SELECT resting.id, e.id, instant_key(e."reportedAt"), greatest(e."reportedAt", min(resting."from"))
  FROM unnest(due) d (id) JOIN "Evidence" e ON e.id = d.id CROSS JOIN LATERAL (
    SELECT c."factId", '-infinity'::timestamptz FROM "Citation" c WHERE c."evidenceId" = e.id
    UNION ALL
    SELECT a."actorId", a."from" FROM "Attribution" a WHERE a."evidenceId" = e.id
    UNION ALL
    SELECT n."actorId", greatest(f."seenFrom", n."from")
    FROM "Citation" c CROSS JOIN LATERAL (
      SELECT c."factId"
      UNION ALL
      SELECT p.id FROM "Fact" p WHERE p."wholeId" = c."factId"
        AND NOT EXISTS (SELECT FROM "Citation" own WHERE own."factId" = p.id) AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = p."wholeId")
    ) told (id)
    JOIN "Fact" f ON f.id = told.id
    CROSS JOIN LATERAL (SELECT * FROM "Naming" n WHERE n."factId" = f.id OFFSET 0) n
    WHERE c."evidenceId" = e.id
    OFFSET 0
  ) resting (id, "from")
  GROUP BY resting.id, e.id;
END $$;

-- reportedAt and seenFrom of the marked facts that rest on their wholes.
CREATE FUNCTION derive_ungrounded(current bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE "Fact" f SET "reportedAt" = derived.at, "seenFrom" = derived.at
  FROM (
    SELECT own.id, coalesce(whole."reportedAt", 'infinity') AS at
    FROM "Stale" s JOIN "Fact" own ON own.id = s."factId" LEFT JOIN "Fact" whole ON whole.id = own."wholeId"
    WHERE s.transaction = current
      AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = own.id) AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = own.id)
  ) derived
  WHERE f.id = derived.id AND (f."reportedAt", f."seenFrom") <> (derived.at, derived.at)
$$;

-- reportedAt and seenFrom of the facts that are marked: first of those that are no actors, then of actors, which rest on them, then
-- of the affiliations that rest on their members. What an actor joins puts no bound on it, for it names it.
CREATE OR REPLACE FUNCTION derive_facts(current bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE "Fact" f SET "reportedAt" = derived.at
  FROM (
    SELECT s."factId" AS id, min(e."reportedAt") AS at
    FROM "Stale" s JOIN "Citation" c ON c."factId" = s."factId" JOIN "Evidence" e ON e.id = c."evidenceId"
    WHERE s.transaction = current AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = s."factId")
    GROUP BY s."factId"
  ) derived
  WHERE f.id = derived.id AND f."reportedAt" <> derived.at;

  SELECT derive_ungrounded(current);

  UPDATE "Fact" f SET "seenFrom" = derived.at
  FROM (
    SELECT own.id, greatest(own."reportedAt", whole."reportedAt", incident."reportedAt", source."reportedAt", target."reportedAt") AS at
    FROM "Stale" s
    JOIN "Fact" own ON own.id = s."factId"
    LEFT JOIN "Fact" whole ON whole.id = own."wholeId" AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = whole.id)
    LEFT JOIN "Notice" n ON n.id = own.id
    LEFT JOIN "Fact" incident ON incident.id = n."incidentId"
    LEFT JOIN "Link" l ON l.id = own.id
    LEFT JOIN "Fact" source ON source.id = l."fromId" AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = source.id)
    LEFT JOIN "Fact" target ON target.id = l."toId" AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = target.id)
    WHERE s.transaction = current AND NOT EXISTS (SELECT FROM "Actor" a WHERE a.id = own.id)
  ) derived
  WHERE f.id = derived.id AND f."seenFrom" <> derived.at;

  SELECT derive_grounds(current);

  UPDATE "Fact" f SET "reportedAt" = derived.at, "seenFrom" = derived.at
  FROM (
    WITH RECURSIVE named (id, by) AS (
      SELECT a.id, a.id FROM "Stale" s JOIN "Actor" a ON a.id = s."factId" WHERE s.transaction = current
      UNION
      SELECT named.id, l."memberId" FROM named JOIN "Leaning" l ON l."bodyId" = named.by
      JOIN "Stale" s ON s."factId" = l."affiliationId" AND s.transaction = current
    )
    SELECT named.id, coalesce(min(seen.at), 'infinity') AS at
    FROM named LEFT JOIN LATERAL (
      -- Nothing is seen before it was reported: what was reported by when the first report is seen has the first seen.
      SELECT min(g."seenFrom") FROM "Ground" g WHERE g."factId" = named.by AND g."reportedKey" <= instant_key((
        SELECT first."seenFrom" FROM "Ground" first WHERE first."factId" = named.by ORDER BY first."reportedKey", first."evidenceId" LIMIT 1))
      UNION ALL
      SELECT min(l."from") FROM "Leaning" l WHERE l."bodyId" = named.by
        AND NOT EXISTS (SELECT FROM "Stale" s WHERE s."factId" = l."affiliationId" AND s.transaction = current)
      UNION ALL
      SELECT min(a."reportedAt") FROM "Article" a WHERE a."outletId" = named.by
    ) seen (at) ON true
    GROUP BY named.id
  ) derived
  WHERE f.id = derived.id AND (f."reportedAt", f."seenFrom") <> (derived.at, derived.at);

  SELECT derive_ungrounded(current);
$$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM (SELECT id FROM "Fact" UNION SELECT id FROM "Evidence") fact;
