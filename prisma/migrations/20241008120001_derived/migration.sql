-- What the database keeps by itself: it refuses what must never be, and derives at commit what follows from what is stated.

-- ---- Values ----

-- English, with accents folded.
CREATE TEXT SEARCH CONFIGURATION news (COPY = english);
ALTER TEXT SEARCH CONFIGURATION news ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

-- A text without case and accents.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- An instant as digits that sort as it does.
CREATE FUNCTION instant_key(instant timestamptz) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_char(instant AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS');

-- Where a time span sorts: by its earliest bound, else its latest; then the longer first; then by slug. Null without a bound.
CREATE FUNCTION time_key(earliest timestamptz, latest timestamptz, slug text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN instant_key(coalesce(earliest, latest))
    || lpad((999999999999999 - coalesce((extract(epoch FROM latest - earliest) * 1000)::bigint, 999999999999999))::text, 15, '0')
    || ' ' || slug;

-- Sort keys compare byte by byte, on any server.
ALTER TABLE "Standing"
  ALTER COLUMN "timeAsc" TYPE text COLLATE "C", ALTER COLUMN "timeDesc" TYPE text COLLATE "C",
  ALTER COLUMN "reportedKey" TYPE text COLLATE "C", ALTER COLUMN "nameKey" TYPE text COLLATE "C";
ALTER TABLE "Article" ALTER COLUMN "timeKey" TYPE text COLLATE "C";
ALTER TABLE "Story" ALTER COLUMN "titleKey" TYPE text COLLATE "C";

-- ---- What a row can see of itself ----

ALTER TABLE "TimeSpan" ADD CONSTRAINT "TimeSpan_end_before_start" CHECK (earliest <= latest);
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_end_before_start" CHECK ("reportedFrom" < "reportedUntil");
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_end_before_start" CHECK (0 <= "start" AND "start" < "end"),
  ADD CONSTRAINT "Evidence_without_words" CHECK (exact <> '');
ALTER TABLE "UnnamedSource" ADD CONSTRAINT "UnnamedSource_count" CHECK (0 < "countMin" AND "countMin" <= "countMax");
ALTER TABLE "StatementVoice" ADD CONSTRAINT "StatementVoice_one_voice" CHECK (num_nonnulls("actorId", "sourceId") = 1);
ALTER TABLE "AttributionHop" ADD CONSTRAINT "AttributionHop_one_voice" CHECK (num_nonnulls("actorId", "sourceId") = 1);
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_one_voice" CHECK (num_nonnulls("byActorId", "bySourceId") <= 1);
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_one_voice" CHECK (num_nonnulls("byActorId", "bySourceId") <= 1);
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_one_voice" CHECK (num_nonnulls("informantActorId", "informantSourceId") <= 1);
ALTER TABLE "Link" ADD CONSTRAINT "Link_to_itself" CHECK ("fromId" <> "toId");
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_with_itself" CHECK ("actorId" <> "organizationId");

-- ---- What a row must not be, seen beside others ----

CREATE FUNCTION refuse_other_type() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found "EntryType" := (SELECT type FROM "Entry" WHERE id = NEW.id);
BEGIN
  IF found::text <> upper(TG_TABLE_NAME) THEN
    RAISE check_violation USING MESSAGE = format('%s %s cannot stand on an entry of type %s', lower(TG_TABLE_NAME), NEW.id, found);
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN
    RAISE check_violation USING MESSAGE = format('a row of %I is never changed', TG_TABLE_NAME),
      HINT = 'Add another, which takes its place.';
  END IF;
  RETURN NEW;
END $$;

-- The argument names the column of the entry that it is part of.
CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('backgrounder.withdraw', true), '') <> 'on'
    AND EXISTS (SELECT FROM "Fact" WHERE id = (to_jsonb(OLD) ->> TG_ARGV[0])::uuid) THEN
    RAISE check_violation USING MESSAGE = format('a row of %I is removed only with its entry', TG_TABLE_NAME),
      HINT = 'To withdraw a mistake, set backgrounder.withdraw to on within the transaction.';
  END IF;
  RETURN OLD;
END $$;

CREATE FUNCTION refuse_end_before_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT latest FROM "TimeSpan" WHERE id = NEW."toId") < (SELECT earliest FROM "TimeSpan" WHERE id = NEW."fromId") THEN
    RAISE check_violation USING MESSAGE = format('affiliation %s ends before it starts', NEW.id);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER type BEFORE INSERT OR UPDATE ON "Actor" FOR EACH ROW EXECUTE FUNCTION refuse_other_type();
CREATE TRIGGER type BEFORE INSERT OR UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION refuse_other_type();
CREATE TRIGGER type BEFORE INSERT OR UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION refuse_other_type();
CREATE TRIGGER type BEFORE INSERT OR UPDATE ON "Meeting" FOR EACH ROW EXECUTE FUNCTION refuse_other_type();
CREATE TRIGGER type BEFORE UPDATE OF id, type ON "Entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER value BEFORE UPDATE ON "TimeSpan" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history BEFORE UPDATE ON "Assessment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history BEFORE UPDATE ON "MeetingStatusChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE DELETE ON "Assessment" FOR EACH ROW EXECUTE FUNCTION refuse_removal('incidentId');
CREATE TRIGGER kept BEFORE DELETE ON "MeetingStatusChange" FOR EACH ROW EXECUTE FUNCTION refuse_removal('meetingId');
CREATE TRIGGER span BEFORE INSERT OR UPDATE ON "Affiliation" FOR EACH ROW EXECUTE FUNCTION refuse_end_before_start();

-- ---- What a row derives as it is written ----

CREATE FUNCTION derive_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.folded := fold(NEW.value);
  RETURN NEW;
END $$;
CREATE TRIGGER derive BEFORE INSERT OR UPDATE ON "Name" FOR EACH ROW EXECUTE FUNCTION derive_name();

CREATE FUNCTION derive_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."titleKey" := fold(NEW.title) || ' ' || NEW.slug;
  RETURN NEW;
END $$;
CREATE TRIGGER derive BEFORE INSERT OR UPDATE ON "Story" FOR EACH ROW EXECUTE FUNCTION derive_story();

CREATE FUNCTION derive_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published "TimeSpan" := (SELECT t FROM "TimeSpan" t WHERE t.id = NEW."publishedId");
BEGIN
  IF published.latest IS NULL THEN
    RAISE check_violation USING MESSAGE = format('article %s needs a time by which it was certainly out', NEW.slug);
  END IF;
  NEW."reportedAt" := published.latest;
  NEW."timeKey" := time_key(published.earliest, published.latest, NEW.slug);
  RETURN NEW;
END $$;
CREATE TRIGGER derive BEFORE INSERT OR UPDATE ON "Article" FOR EACH ROW EXECUTE FUNCTION derive_article();

CREATE FUNCTION derive_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."reportedAt" := (SELECT "reportedAt" FROM "Article" WHERE id = NEW."articleId");
  RETURN NEW;
END $$;
CREATE TRIGGER derive BEFORE INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION derive_evidence();

CREATE FUNCTION follow_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Evidence" SET "reportedAt" = NEW."reportedAt" WHERE "articleId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN (NEW."reportedAt" <> OLD."reportedAt") EXECUTE FUNCTION follow_article();

-- A fact goes with the row that says what it is.
CREATE FUNCTION remove_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Fact" WHERE id = OLD.id;
  RETURN NULL;
END $$;

-- ---- What rests on what ----

-- That a fact names an actor, an unnamed source by its affiliation.
CREATE VIEW "Naming" ("actorId", "factId") AS
  SELECT "actorId", id FROM "Affiliation"
  UNION ALL SELECT "organizationId", id FROM "Affiliation"
  UNION ALL SELECT "actorId", id FROM "Participation"
  UNION ALL SELECT "actorId", "statementId" FROM "StatementVoice" WHERE "actorId" IS NOT NULL
  UNION ALL SELECT s."affiliationId", v."statementId" FROM "StatementVoice" v JOIN "UnnamedSource" s ON s.id = v."sourceId" WHERE s."affiliationId" IS NOT NULL
  UNION ALL SELECT a.id, x."statementId" FROM "About" x JOIN "Actor" a ON a.id = x."entryId"
  UNION ALL SELECT a.id, x."meetingId" FROM "AgendaItem" x JOIN "Actor" a ON a.id = x."entryId"
  UNION ALL SELECT "knowerId", id FROM "Notice"
  UNION ALL SELECT "informantActorId", id FROM "Notice" WHERE "informantActorId" IS NOT NULL
  UNION ALL SELECT s."affiliationId", n.id FROM "Notice" n JOIN "UnnamedSource" s ON s.id = n."informantSourceId" WHERE s."affiliationId" IS NOT NULL
  UNION ALL SELECT a.id, l.id FROM "Link" l JOIN "Actor" a ON a.id = l."fromId"
  UNION ALL SELECT a.id, l.id FROM "Link" l JOIN "Actor" a ON a.id = l."toId"
  UNION ALL SELECT "byActorId", id FROM "Assessment" WHERE "byActorId" IS NOT NULL
  UNION ALL SELECT s."affiliationId", a.id FROM "Assessment" a JOIN "UnnamedSource" s ON s.id = a."bySourceId" WHERE s."affiliationId" IS NOT NULL
  UNION ALL SELECT "byActorId", id FROM "MeetingStatusChange" WHERE "byActorId" IS NOT NULL
  UNION ALL SELECT s."affiliationId", c.id FROM "MeetingStatusChange" c JOIN "UnnamedSource" s ON s.id = c."bySourceId" WHERE s."affiliationId" IS NOT NULL
  UNION ALL SELECT p."countryId", i.id FROM "Incident" i JOIN "Place" p ON p.id = i."placeId" WHERE p."countryId" IS NOT NULL
  UNION ALL SELECT p."countryId", m.id FROM "Meeting" m JOIN "Place" p ON p.id = m."placeId" WHERE p."countryId" IS NOT NULL;

-- That the chain of an evidence names an actor, likewise.
CREATE VIEW "Attribution" ("actorId", "evidenceId") AS
  SELECT "actorId", "evidenceId" FROM "AttributionHop" WHERE "actorId" IS NOT NULL
  UNION ALL SELECT s."affiliationId", h."evidenceId" FROM "AttributionHop" h JOIN "UnnamedSource" s ON s.id = h."sourceId" WHERE s."affiliationId" IS NOT NULL;

-- The evidence that a fact rests on, each once: its own; without any, a part's that of its whole; an actor's that of all that names it.
CREATE FUNCTION evidence_of(fact uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
  BEGIN ATOMIC
    WITH RECURSIVE ground (id) AS (
      SELECT fact
      UNION
      SELECT below.id FROM ground, LATERAL (
        SELECT f."wholeId" FROM "Fact" f
          WHERE f.id = ground.id AND f."wholeId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
        UNION ALL
        SELECT n."factId" FROM "Naming" n WHERE n."actorId" = ground.id
      ) below (id)
    )
    SELECT c."evidenceId" FROM ground JOIN "Citation" c ON c."factId" = ground.id
    UNION
    SELECT a."evidenceId" FROM ground JOIN "Attribution" a ON a."actorId" = ground.id;
  END;

-- The facts that rest on an article: the inverse of evidence_of, over all its evidence.
CREATE FUNCTION facts_resting_on(article uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
  BEGIN ATOMIC
    WITH RECURSIVE resting (id) AS (
      SELECT ground.id FROM "Evidence" e, LATERAL (
        SELECT c."factId" FROM "Citation" c WHERE c."evidenceId" = e.id
        UNION ALL
        SELECT a."actorId" FROM "Attribution" a WHERE a."evidenceId" = e.id
      ) ground (id) WHERE e."articleId" = article
      UNION
      SELECT above.id FROM resting, LATERAL (
        SELECT f.id FROM "Fact" f
          WHERE f."wholeId" = resting.id AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
        UNION ALL
        SELECT n."actorId" FROM "Naming" n WHERE n."factId" = resting.id
      ) above (id)
    )
    SELECT id FROM resting;
  END;

-- The outlet that reports an evidence of its own: the last one of its chain; where that is the article's, the outlet of the article it relays.
CREATE FUNCTION outlet_of_origin(evidence uuid) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH RECURSIVE relayed (id, depth) AS (
      SELECT e."articleId", 0 FROM "Evidence" e WHERE e.id = evidence
      UNION
      SELECT r."relayedId", relayed.depth + 1 FROM relayed JOIN "ArticleRelay" r ON r."articleId" = relayed.id AND r.position = 0
      WHERE relayed.depth < 10
    )
    SELECT coalesce(
      (SELECT h."actorId" FROM "AttributionHop" h JOIN "Actor" o ON o.id = h."actorId"
        WHERE h."evidenceId" = evidence AND h.position > 0 AND o."actorKind" = 'OUTLET' ORDER BY h.position DESC LIMIT 1),
      (SELECT a."outletId" FROM relayed JOIN "Article" a ON a.id = relayed.id ORDER BY relayed.depth DESC LIMIT 1)
    );
  END;

-- ---- What is derived at commit ----

-- Marks the facts, and the evidence, whose ids its argument, a query over the changed rows, gives.
CREATE FUNCTION mark_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM (%s) marked (id) WHERE id IS NOT NULL ON CONFLICT DO NOTHING',
    TG_ARGV[0]);
  RETURN NULL;
END $$;

DO $$
DECLARE
  rule record;
  event record;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('Fact', 'SELECT id FROM changed UNION SELECT "wholeId" FROM changed'),
    ('Citation', 'SELECT unnest(ARRAY["factId", "evidenceId"]) FROM changed'),
    ('Evidence', 'SELECT id FROM changed UNION SELECT c."factId" FROM changed JOIN "Citation" c ON c."evidenceId" = changed.id UNION SELECT a."actorId" FROM changed JOIN "Attribution" a ON a."evidenceId" = changed.id'),
    ('AttributionHop', 'SELECT unnest(ARRAY["evidenceId", "actorId"]) FROM changed UNION SELECT s."affiliationId" FROM changed JOIN "UnnamedSource" s ON s.id = "sourceId"'),
    ('Article', 'SELECT "outletId" FROM changed'),
    ('UnnamedSource', 'SELECT "affiliationId" FROM changed'),
    ('Entry', 'SELECT id FROM changed'),
    ('Actor', 'SELECT id FROM changed'),
    ('Name', 'SELECT "actorId" FROM changed'),
    ('Statement', 'SELECT id FROM changed'),
    ('StatementVoice', 'SELECT "statementId" FROM changed UNION SELECT "actorId" FROM changed UNION SELECT s."affiliationId" FROM changed JOIN "UnnamedSource" s ON s.id = "sourceId"'),
    ('About', 'SELECT "statementId" FROM changed UNION SELECT "entryId" FROM changed'),
    ('Incident', 'SELECT id FROM changed UNION SELECT p."countryId" FROM changed JOIN "Place" p ON p.id = "placeId"'),
    ('Meeting', 'SELECT id FROM changed UNION SELECT p."countryId" FROM changed JOIN "Place" p ON p.id = "placeId"'),
    ('AgendaItem', 'SELECT "meetingId" FROM changed UNION SELECT "entryId" FROM changed'),
    ('Affiliation', 'SELECT unnest(ARRAY[id, "actorId", "organizationId"]) FROM changed'),
    ('Participation', 'SELECT unnest(ARRAY[id, "actorId", "entryId"]) FROM changed'),
    ('Assessment', 'SELECT unnest(ARRAY[id, "incidentId", "byActorId"]) FROM changed UNION SELECT s."affiliationId" FROM changed JOIN "UnnamedSource" s ON s.id = "bySourceId"'),
    ('MeetingStatusChange', 'SELECT unnest(ARRAY[id, "meetingId", "byActorId"]) FROM changed UNION SELECT s."affiliationId" FROM changed JOIN "UnnamedSource" s ON s.id = "bySourceId"'),
    ('Notice', 'SELECT unnest(ARRAY[id, "incidentId", "knowerId", "informantActorId"]) FROM changed UNION SELECT s."affiliationId" FROM changed JOIN "UnnamedSource" s ON s.id = "informantSourceId"'),
    ('Link', 'SELECT unnest(ARRAY[id, "fromId", "toId"]) FROM changed')
  ) AS rules (on_table, marked)
  LOOP
    FOR event IN SELECT * FROM (VALUES
      ('inserted', 'INSERT', 'NEW'), ('deleted', 'DELETE', 'OLD'), ('changed_from', 'UPDATE', 'OLD'), ('changed_to', 'UPDATE', 'NEW')
    ) AS events (name, verb, rows)
    LOOP
      -- Facts are changed by the settling alone.
      CONTINUE WHEN rule.on_table = 'Fact' AND event.verb = 'UPDATE';
      EXECUTE format('CREATE TRIGGER stale_%s AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(%L)',
        event.name, event.verb, rule.on_table, event.rows, rule.marked);
    END LOOP;
  END LOOP;

  FOR rule IN SELECT unnest(ARRAY['Entry', 'Actor', 'Statement', 'Incident', 'Meeting', 'Affiliation', 'Participation', 'Assessment', 'MeetingStatusChange', 'Notice', 'Link']) AS on_table
  LOOP
    EXECUTE format('CREATE TRIGGER fact AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION remove_fact()', rule.on_table);
  END LOOP;
END $$;

-- Marks what follows from what is marked: parts, actors named, and what joins it.
CREATE FUNCTION spread_stale(current bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Stale"
  WITH RECURSIVE stale (id) AS (
    SELECT "factId" FROM "Stale" WHERE transaction = current
    UNION
    SELECT above.id FROM stale, LATERAL (
      SELECT f.id FROM "Fact" f WHERE f."wholeId" = stale.id
      UNION ALL
      SELECT n."actorId" FROM "Naming" n WHERE n."factId" = stale.id
    ) above (id)
  ), joining (id) AS (
    SELECT n.id FROM stale JOIN "Notice" n ON n."incidentId" = stale.id
    UNION
    SELECT unnest(ARRAY[l.id, l."fromId"]) FROM stale JOIN "Link" l ON stale.id IN (l."fromId", l."toId")
  )
  SELECT current, id FROM (TABLE stale UNION TABLE joining) marked
  ON CONFLICT DO NOTHING
$$;

-- reportedAt and seenFrom of the facts that are marked.
CREATE FUNCTION derive_facts(current bigint) RETURNS void LANGUAGE sql AS $$
  UPDATE "Fact" f SET "reportedAt" = derived.at
  FROM (
    -- What cites evidence and is no actor rests on nothing else.
    SELECT s."factId" AS id, min(e."reportedAt") AS at
    FROM "Stale" s JOIN "Citation" c ON c."factId" = s."factId" JOIN "Evidence" e ON e.id = c."evidenceId"
    WHERE s.transaction = current AND NOT EXISTS (SELECT FROM "Actor" WHERE id = s."factId")
    GROUP BY s."factId"
    UNION ALL
    SELECT s."factId", coalesce(least(
      (SELECT min(e."reportedAt") FROM evidence_of(s."factId") own (id) JOIN "Evidence" e ON e.id = own.id),
      (SELECT min(a."reportedAt") FROM "Article" a WHERE a."outletId" = s."factId")
    ), 'infinity')
    FROM "Stale" s
    WHERE s.transaction = current
      AND (NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = s."factId") OR EXISTS (SELECT FROM "Actor" WHERE id = s."factId"))
  ) derived
  WHERE f.id = derived.id AND f."reportedAt" <> derived.at;

  UPDATE "Fact" f SET "seenFrom" = derived.at
  FROM (
    SELECT own.id, greatest(own."reportedAt", whole."reportedAt", incident."reportedAt", source."reportedAt", target."reportedAt") AS at
    FROM "Stale" s
    JOIN "Fact" own ON own.id = s."factId"
    LEFT JOIN "Fact" whole ON whole.id = own."wholeId"
    LEFT JOIN "Notice" n ON n.id = own.id
    LEFT JOIN "Fact" incident ON incident.id = n."incidentId"
    LEFT JOIN "Link" l ON l.id = own.id
    LEFT JOIN "Fact" source ON source.id = l."fromId"
    LEFT JOIN "Fact" target ON target.id = l."toId"
    WHERE s.transaction = current
  ) derived
  WHERE f.id = derived.id AND f."seenFrom" IS DISTINCT FROM derived.at
$$;

-- Refuses, by name, a marked fact that rests on no evidence.
CREATE FUNCTION refuse_unfounded(current bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  unfounded text;
BEGIN
  SELECT string_agg(coalesce(lower(e.type::text) || ' ' || e.slug, kind.name || ' ' || f.id), ', ' ORDER BY e.slug, f.id) INTO unfounded
  FROM "Stale" s
  JOIN "Fact" f ON f.id = s."factId"
  LEFT JOIN "Entry" e ON e.id = f.id
  LEFT JOIN LATERAL (
    SELECT 'assessment' FROM "Assessment" WHERE id = f.id
    UNION ALL SELECT 'status change' FROM "MeetingStatusChange" WHERE id = f.id
    UNION ALL SELECT 'notice' FROM "Notice" WHERE id = f.id
    UNION ALL SELECT 'link' FROM "Link" WHERE id = f.id
    UNION ALL SELECT 'affiliation' FROM "Affiliation" WHERE id = f.id
    UNION ALL SELECT 'participation' FROM "Participation" WHERE id = f.id
  ) kind (name) ON true
  WHERE s.transaction = current AND (
    f."reportedAt" = 'infinity'
    OR kind.name IN ('assessment', 'status change') AND NOT EXISTS (SELECT FROM "Citation" c WHERE c."factId" = f.id)
  );
  IF unfounded IS NOT NULL THEN
    RAISE check_violation USING MESSAGE = 'no evidence for ' || unfounded, HINT = 'Cite words of an article for each, in the same transaction.';
  END IF;
END $$;

-- The standings of the entries that are marked.
CREATE FUNCTION derive_standings(current bigint) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Standing" WHERE "entryId" IN (SELECT "factId" FROM "Stale" WHERE transaction = current);

  INSERT INTO "Standing"
  WITH entry AS (
    SELECT e.*, f."reportedAt" FROM "Stale" s JOIN "Entry" e ON e.id = s."factId" JOIN "Fact" f ON f.id = e.id WHERE s.transaction = current
  ), turn (id, at) AS (
    SELECT id, "reportedAt" FROM entry
    UNION SELECT entry.id, f."seenFrom" FROM entry JOIN "Assessment" a ON a."incidentId" = entry.id JOIN "Fact" f ON f.id = a.id
    UNION SELECT entry.id, f."seenFrom" FROM entry JOIN "MeetingStatusChange" c ON c."meetingId" = entry.id JOIN "Fact" f ON f.id = c.id
    UNION SELECT entry.id, f."seenFrom" FROM entry JOIN "Link" l ON l."fromId" = entry.id JOIN "Fact" f ON f.id = l.id
      WHERE l.type IN ('FULFILLED_BY', 'BROKEN_BY', 'CONTRADICTED_BY')
  ), span AS (
    SELECT id, at AS since, coalesce(lead(at) OVER (PARTITION BY id ORDER BY at), 'infinity') AS until FROM turn
  )
  SELECT
    entry.id, entry.type, span.since, span.until, entry."reportedAt",
    t.id, t.earliest, t.latest,
    coalesce(time_key(t.earliest, t.latest, entry.slug), '~' || entry.slug),
    coalesce(time_key(t.earliest, t.latest, entry.slug), ' ' || entry.slug),
    instant_key(entry."reportedAt") || ' ' || entry.slug,
    coalesce(fold(actor.name), '') || ' ' || entry.slug,
    assessed.occurrence, assessed.verification, changed.status, promise.outcome,
    setweight(to_tsvector('news', concat_ws(' ', entry.label, actor.name, names.list, incident.title, meeting.title)), 'A')
      || setweight(to_tsvector('news', concat_ws(' ', statement.content, statement.quote)), 'B')
      || setweight(to_tsvector('news', concat_ws(' ', actor.description, statement.condition, incident.summary, meeting.summary)), 'C')
  FROM entry
  JOIN span ON span.id = entry.id
  LEFT JOIN "Actor" actor ON actor.id = entry.id
  LEFT JOIN "Statement" statement ON statement.id = entry.id
  LEFT JOIN "Incident" incident ON incident.id = entry.id
  LEFT JOIN "Meeting" meeting ON meeting.id = entry.id
  LEFT JOIN LATERAL (SELECT string_agg(value, ' ' ORDER BY position, value) FROM "Name" WHERE "actorId" = actor.id) names (list) ON true
  LEFT JOIN LATERAL (
    SELECT a.occurrence, a.verification FROM "Assessment" a JOIN "Fact" f ON f.id = a.id
    WHERE a."incidentId" = incident.id AND f."seenFrom" <= span.since
    ORDER BY f."reportedAt" DESC, a.position DESC, a.id DESC LIMIT 1
  ) assessed ON true
  LEFT JOIN LATERAL (
    SELECT
      (array_agg(c.status ORDER BY f."reportedAt" DESC, c.happened DESC, c.position DESC, c.id DESC))[1] AS status,
      (array_agg(c."timeId" ORDER BY f."reportedAt" DESC, c.happened DESC, c.position DESC, c.id DESC) FILTER (WHERE c."timeId" IS NOT NULL))[1] AS "timeId"
    FROM (
      -- What does not say when it happened comes before what does.
      SELECT c.*, coalesce(t.earliest, t.latest, '-infinity') AS happened FROM "MeetingStatusChange" c LEFT JOIN "TimeSpan" t ON t.id = c."changedId"
      WHERE c."meetingId" = meeting.id
    ) c JOIN "Fact" f ON f.id = c.id
    WHERE f."seenFrom" <= span.since
  ) changed ON true
  LEFT JOIN LATERAL (
    SELECT CASE WHEN statement.illocution IN ('ASSURE', 'PROMISE') THEN coalesce((
      SELECT CASE l.type WHEN 'BROKEN_BY' THEN 'BROKEN' WHEN 'CONTRADICTED_BY' THEN 'CONTRADICTED' ELSE 'FULFILLED' END::"Outcome"
      FROM "Link" l JOIN "Fact" f ON f.id = l.id
      WHERE l."fromId" = statement.id AND l.type IN ('FULFILLED_BY', 'BROKEN_BY', 'CONTRADICTED_BY') AND f."seenFrom" <= span.since
      ORDER BY f."reportedAt" DESC, array_position(ARRAY['BROKEN_BY', 'CONTRADICTED_BY', 'FULFILLED_BY']::"LinkType"[], l.type) LIMIT 1
    ), 'PENDING') END
  ) promise (outcome) ON true
  LEFT JOIN "TimeSpan" t ON t.id = coalesce(statement."timeId", incident."timeId", changed."timeId")
$$;

-- Refuses, by name, a marked entry of which its noun, or its first assessment or status, is missing.
CREATE FUNCTION refuse_incomplete(current bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  incomplete text;
BEGIN
  SELECT string_agg(DISTINCT lower(e.type::text) || ' ' || e.slug, ', ') INTO incomplete
  FROM "Stale" s JOIN "Entry" e ON e.id = s."factId"
  LEFT JOIN "Standing" st ON st."entryId" = e.id
  WHERE s.transaction = current AND CASE e.type
    WHEN 'ACTOR' THEN NOT EXISTS (SELECT FROM "Actor" WHERE id = e.id)
    WHEN 'STATEMENT' THEN NOT EXISTS (SELECT FROM "Statement" WHERE id = e.id)
    WHEN 'INCIDENT' THEN st.occurrence IS NULL
    WHEN 'MEETING' THEN st.status IS NULL
  END;
  IF incomplete IS NOT NULL THEN
    RAISE check_violation USING MESSAGE = 'incomplete: ' || incomplete,
      HINT = 'An incident needs an assessment, a meeting a status, that was reported as early as itself.';
  END IF;
END $$;

-- At commit, once a transaction and one transaction at a time: derives all that follows from what it changed.
CREATE FUNCTION settle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Stale" WHERE transaction = NEW.transaction AND "factId" = NEW."factId") THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('backgrounder settle'));
  PERFORM spread_stale(NEW.transaction);
  PERFORM derive_facts(NEW.transaction);
  PERFORM refuse_unfounded(NEW.transaction);
  PERFORM derive_standings(NEW.transaction);
  PERFORM refuse_incomplete(NEW.transaction);
  DELETE FROM "Stale" WHERE transaction = NEW.transaction;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER settle AFTER INSERT ON "Stale" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle();
