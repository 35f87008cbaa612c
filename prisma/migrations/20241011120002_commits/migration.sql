-- A commit takes as long as what it changes, not as what there is.

-- What a statement is about, or a meeting has on its agenda, rests on it only where it is an actor: else a statement more about an
-- incident of which much is told would have all of that derived again.
DO $$
DECLARE
  rule record;
  event record;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('About', 'SELECT "statementId" FROM changed UNION SELECT a.id FROM changed JOIN "Actor" a ON a.id = changed."entryId"'),
    ('AgendaItem', 'SELECT "meetingId" FROM changed UNION SELECT a.id FROM changed JOIN "Actor" a ON a.id = changed."entryId"')
  ) AS rules (on_table, marked)
  LOOP
    FOR event IN SELECT * FROM (VALUES
      ('inserted', 'INSERT', 'NEW'), ('deleted', 'DELETE', 'OLD'), ('changed_from', 'UPDATE', 'OLD'), ('changed_to', 'UPDATE', 'NEW')
    ) AS events (name, verb, rows)
    LOOP
      EXECUTE format('DROP TRIGGER stale_%s ON %I', event.name, rule.on_table);
      EXECUTE format('CREATE TRIGGER stale_%s AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_stale(%L)',
        event.name, event.verb, rule.on_table, event.rows, rule.marked);
    END LOOP;
  END LOOP;
END $$;

-- Whom some facts concern: the sides that the entries they are of involve, and those of who had a notice. An actor involves the
-- sides that it was of when it was first reported. The offset keeps these a look-up, where a join would read those of all actors.
CREATE OR REPLACE FUNCTION derive_concerns(facts uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Concern" c USING unnest(facts) due (id) WHERE c."factId" = due.id;

  INSERT INTO "Concern" ("sideId", "factId", "developmentKey", "reportedFrom", "reportedUntil")
  WITH development AS (
    SELECT f.* FROM unnest(facts) due (id) JOIN "Fact" f ON f.id = due.id WHERE f."developmentKey" IS NOT NULL
  ), concerned AS (
    SELECT d.id, d."developmentKey", d."seenFrom", i."sideId", i."reportedFrom", i."reportedUntil"
    FROM development d JOIN "Regarding" r ON r."factId" = d.id JOIN "Involvement" i ON i."entryId" = r."entryId"
    UNION ALL
    SELECT d.id, d."developmentKey", d."seenFrom", side."sideId", side."reportedFrom", 'infinity'
    FROM development d JOIN "Regarding" r ON r."factId" = d.id CROSS JOIN LATERAL (
      SELECT side.* FROM "Actor" a JOIN "Fact" named ON named.id = a.id JOIN "Side" side ON side."actorId" = a.id
      WHERE a.id = r."entryId" AND holds_at(side.since, side.until, NULL, NULL, named."reportedAt")
      OFFSET 0
    ) side
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
