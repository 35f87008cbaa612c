-- An actor rests on a fact that names it from when that is seen, not from when its evidence was out: so what rests on what depends
-- on the instant as of which it is asked.

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

-- ---- What rests on what, as of an instant ----

-- The evidence that a fact rests on, each once, by what is seen by an instant: its own; without any, a part's that of its whole; an
-- actor's that of all that names it. Of what it gives, some may be of articles that were out later.
DROP FUNCTION evidence_of(uuid);
CREATE FUNCTION evidence_of(fact uuid, as_of timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
  BEGIN ATOMIC
    WITH RECURSIVE ground (id) AS (
      SELECT fact
      UNION
      SELECT below.id FROM ground, LATERAL (
        SELECT f."wholeId" FROM "Fact" f
          WHERE f.id = ground.id AND f."wholeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
        UNION ALL
        SELECT n."factId" FROM "Naming" n JOIN "Fact" f ON f.id = n."factId"
          WHERE n."actorId" = ground.id AND greatest(f."seenFrom", n."from") <= as_of
      ) below (id)
    )
    -- A look-up for each, where a join would read all citations that there are.
    SELECT DISTINCT found.id FROM ground, LATERAL (
      SELECT c."evidenceId" FROM "Citation" c WHERE c."factId" = ground.id
      UNION ALL
      SELECT a."evidenceId" FROM "Attribution" a WHERE a."actorId" = ground.id AND a."from" <= as_of
      OFFSET 0
    ) found (id);
  END;

-- The facts that rest on an article that is out by an instant: the inverse of evidence_of, over all its evidence.
DROP FUNCTION facts_resting_on(uuid);
CREATE FUNCTION facts_resting_on(article uuid, as_of timestamptz) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
  BEGIN ATOMIC
    WITH RECURSIVE resting (id) AS (
      SELECT ground.id FROM "Evidence" e, LATERAL (
        SELECT c."factId" FROM "Citation" c WHERE c."evidenceId" = e.id
        UNION ALL
        SELECT a."actorId" FROM "Attribution" a WHERE a."evidenceId" = e.id AND a."from" <= as_of
      ) ground (id) WHERE e."articleId" = article
      UNION
      SELECT above.id FROM resting, LATERAL (
        SELECT f.id FROM "Fact" f
          WHERE f."wholeId" = resting.id AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
        UNION ALL
        SELECT n."actorId" FROM "Naming" n JOIN "Fact" f ON f.id = n."factId"
          WHERE n."factId" = resting.id AND greatest(f."seenFrom", n."from") <= as_of
      ) above (id)
    )
    SELECT id FROM resting;
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

-- When an article was out bears on whom its unnamed sources name.
CREATE TRIGGER stale_placed AFTER UPDATE ON "Article" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(
  'SELECT p."actorId" FROM changed JOIN "UnnamedSource" s ON s."articleId" = changed.id JOIN "Placing" p ON p."sourceId" = s.id');

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

  UPDATE "Fact" f SET "reportedAt" = derived.at, "seenFrom" = derived.at
  FROM (
    WITH RECURSIVE ungrounded (member, organization) AS (
      SELECT a."actorId", a."organizationId" FROM "Stale" s JOIN "Affiliation" a ON a.id = s."factId"
      WHERE s.transaction = current AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = a.id)
    ), named (id, by) AS (
      SELECT a.id, a.id FROM "Stale" s JOIN "Actor" a ON a.id = s."factId" WHERE s.transaction = current
      UNION
      SELECT named.id, u.member FROM named JOIN ungrounded u ON u.organization = named.by
    )
    SELECT named.id, coalesce(min(naming.at), 'infinity') AS at
    FROM named LEFT JOIN LATERAL (
      SELECT greatest(f."seenFrom", n."from") FROM "Naming" n JOIN "Fact" f ON f.id = n."factId"
        WHERE n."actorId" = named.by AND NOT EXISTS (
          SELECT FROM "Affiliation" a JOIN "Stale" s ON s."factId" = a.id AND s.transaction = current
          WHERE a.id = n."factId" AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = a.id))
      UNION ALL
      SELECT greatest(e."reportedAt", a."from") FROM "Attribution" a JOIN "Evidence" e ON e.id = a."evidenceId" WHERE a."actorId" = named.by
      UNION ALL
      SELECT e."reportedAt" FROM "Citation" c JOIN "Evidence" e ON e.id = c."evidenceId" WHERE c."factId" = named.by
      UNION ALL
      SELECT a."reportedAt" FROM "Article" a WHERE a."outletId" = named.by
    ) naming (at) ON true
    GROUP BY named.id
  ) derived
  WHERE f.id = derived.id AND (f."reportedAt", f."seenFrom") <> (derived.at, derived.at);

  SELECT derive_ungrounded(current);
$$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
