-- The shortest chains of relations between two entries, found from both ends.

CREATE TYPE "RelationKind" AS ENUM ('AFFILIATION', 'PARTICIPATION', 'SPOKE', 'ADDRESSED', 'ABOUT', 'AGENDA', 'MADE_AT', 'NOTICE', 'LINK');

-- ---- The relations ----

-- From either end, an index gives the relations of a kind in the order of the other end.
DROP INDEX "Affiliation_actorId_idx", "Affiliation_organizationId_idx", "Statement_meetingId_idx", "About_entryId_idx",
  "Participation_entryId_idx", "AgendaItem_entryId_idx", "Notice_knowerId_idx", "Link_fromId_idx", "Link_toId_idx";
CREATE INDEX "Affiliation_actorId_organizationId_idx" ON "Affiliation"("actorId", "organizationId");
CREATE INDEX "Affiliation_organizationId_actorId_idx" ON "Affiliation"("organizationId", "actorId");
CREATE INDEX "Statement_meetingId_id_idx" ON "Statement"("meetingId", "id");
CREATE INDEX "About_entryId_statementId_idx" ON "About"("entryId", "statementId");
CREATE INDEX "Participation_entryId_actorId_idx" ON "Participation"("entryId", "actorId");
CREATE INDEX "AgendaItem_entryId_meetingId_idx" ON "AgendaItem"("entryId", "meetingId");
CREATE INDEX "Notice_knowerId_incidentId_idx" ON "Notice"("knowerId", "incidentId");
CREATE INDEX "Link_fromId_toId_idx" ON "Link"("fromId", "toId");
CREATE INDEX "Link_toId_fromId_idx" ON "Link"("toId", "fromId");

-- Every relation of two entries, in its own direction, with the fact that states it and what that fact says of it.
CREATE VIEW "Relation" (kind, "fromId", "toId", "factId", detail, post) AS
  SELECT 'AFFILIATION'::"RelationKind", "actorId", "organizationId", id, kind::text, post FROM "Affiliation"
  UNION ALL SELECT 'PARTICIPATION', "actorId", "entryId", id, role::text, NULL FROM "Participation"
  UNION ALL SELECT 'SPOKE', "actorId", "statementId", "statementId", NULL, NULL FROM "StatementVoice" WHERE role = 'SPEAKER' AND "actorId" IS NOT NULL
  UNION ALL SELECT 'ADDRESSED', "statementId", "actorId", "statementId", NULL, NULL FROM "StatementVoice" WHERE role = 'ADDRESSEE' AND "actorId" IS NOT NULL
  UNION ALL SELECT 'ABOUT', "statementId", "entryId", "statementId", NULL, NULL FROM "About"
  UNION ALL SELECT 'AGENDA', "meetingId", "entryId", "meetingId", NULL, NULL FROM "AgendaItem"
  UNION ALL SELECT 'MADE_AT', id, "meetingId", id, NULL, NULL FROM "Statement" WHERE "meetingId" IS NOT NULL
  UNION ALL SELECT 'NOTICE', "knowerId", "incidentId", id, timing::text, NULL FROM "Notice"
  UNION ALL SELECT 'LINK', "fromId", "toId", id, type::text, NULL FROM "Link";

-- Relations of some entries: of each at most `fan_out` of a kind either way, and `most` in all, of which each has its share.
CREATE FUNCTION relations_of(entries uuid[], fan_out int, most int) RETURNS TABLE (id uuid, other uuid, fact uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT entry.id, r.other, r.fact
    FROM unnest(entries) entry (id) CROSS JOIN LATERAL (
      SELECT either.* FROM unnest(enum_range(NULL::"RelationKind")) asked (kind) CROSS JOIN LATERAL (
        (SELECT "toId", "factId" FROM "Relation" WHERE "fromId" = entry.id AND kind = asked.kind LIMIT fan_out)
        UNION ALL
        (SELECT "fromId", "factId" FROM "Relation" WHERE "toId" = entry.id AND kind = asked.kind LIMIT fan_out)
      ) either (other, fact)
      LIMIT 1 + most / (1 + cardinality(entries))
    ) r
    LIMIT most;
  END;

-- How one entry is related to another, by an instant (null: ever): of several relations the first kind, in its own direction if it
-- can be, as it was last reported.
CREATE FUNCTION relation_between(one uuid, other uuid, as_of timestamptz) RETURNS TABLE (via "RelationKind", forward boolean, manner text, post text)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT r.kind, r.forward, r.kind || coalesce(' ' || r.detail, ''), r.post
    FROM (
      SELECT *, true AS forward FROM "Relation" WHERE "fromId" = one AND "toId" = other
      UNION ALL
      SELECT *, false FROM "Relation" WHERE "fromId" = other AND "toId" = one
    ) r JOIN "Fact" f ON f.id = r."factId"
    WHERE as_of IS NULL OR f."seenFrom" <= as_of
    ORDER BY r.kind, r.forward DESC, f."reportedAt" DESC, f.id LIMIT 1;
  END;

-- ---- The chains ----

-- The chains from one entry to another among relations given end by end: of at most `longest` relations, no entry twice, the
-- shortest first, then by the slugs of their entries. As many as are wanted, each as an array of ids.
CREATE FUNCTION chains_among(ends uuid[], other_ends uuid[], source uuid, target uuid, longest int, wanted int) RETURNS jsonb
  LANGUAGE plpgsql STABLE
  -- How many relations are given, no plan can know; a nested loop would take each with each.
  SET enable_nestloop = off
AS $$
DECLARE
  most_turns CONSTANT int := 50000;
  turns int := 0;
  chains jsonb := '[]';
  -- The entries that a chain can lead through, by slug: of each, how far the target is and which part of `nexts` is its own.
  ids uuid[];
  away int[];
  first_next int[];
  last_next int[];
  nexts int[];
  -- The chain that is tried, by places in `ids`, and at each of its entries the next to try.
  chain int[];
  trying int[];
  depth int;
  next int;
BEGIN
  WITH RECURSIVE pair (id, other) AS MATERIALIZED (
    SELECT * FROM unnest(ends, other_ends) UNION SELECT * FROM unnest(other_ends, ends)
  ), reached (id, backward, distance) AS (
    VALUES (source, false, 0), (target, true, 0)
    UNION
    SELECT pair.other, backward, distance + 1 FROM reached JOIN pair USING (id) WHERE distance < longest
  ), distant AS (
    SELECT id, min(distance) FILTER (WHERE NOT backward) AS gone, min(distance) FILTER (WHERE backward) AS away FROM reached GROUP BY id
  ), entry AS (
    SELECT *, row_number() OVER (ORDER BY (SELECT slug FROM "Entry" e WHERE e.id = distant.id) COLLATE "C") AS place
    FROM distant WHERE gone + distant.away <= longest
  ), step AS (
    SELECT one.place, other.place AS next, row_number() OVER (ORDER BY one.place, other.place) AS number
    FROM pair JOIN entry one ON one.id = pair.id JOIN entry other ON other.id = pair.other WHERE one.gone + 1 + other.away <= longest
  )
  SELECT array_agg(entry.id ORDER BY place), array_agg(entry.away ORDER BY place),
    array_agg(own.first ORDER BY place), array_agg(own.last ORDER BY place), (SELECT array_agg(step.next ORDER BY number) FROM step)
  INTO ids, away, first_next, last_next, nexts
  FROM entry LEFT JOIN (SELECT place, min(number) AS first, max(number) AS last FROM step GROUP BY place) own USING (place);
  IF ids IS NULL THEN
    RETURN chains;
  END IF;

  chain[1] := array_position(ids, source);
  FOR length IN away[chain[1]]..longest LOOP
    depth := 1;
    trying[1] := first_next[chain[1]];
    WHILE depth > 0 LOOP
      turns := turns + 1;
      IF depth > length THEN
        chains := chains || jsonb_build_array(ARRAY(SELECT ids[place] FROM unnest(chain[:depth]) WITH ORDINALITY x (place, at) ORDER BY at));
        depth := depth - 1;
      ELSIF trying[depth] <= last_next[chain[depth]] THEN
        next := nexts[trying[depth]];
        trying[depth] := trying[depth] + 1;
        -- The target ends a chain, and only there can it stand.
        IF away[next] <= length - depth AND (away[next] = 0) = (length = depth) AND next <> ALL (chain[:depth]) THEN
          depth := depth + 1;
          chain[depth] := next;
          trying[depth] := first_next[next];
        END IF;
      ELSE
        depth := depth - 1;
      END IF;
      IF turns = most_turns OR jsonb_array_length(chains) = wanted THEN
        RETURN chains;
      END IF;
    END LOOP;
  END LOOP;
  RETURN chains;
END $$;

-- The shortest chains of relations from one entry to another, at most `longest` long, by an instant (null: ever): as many as are
-- wanted, in order, each with its steps. Reads relations level by level from both ends, always from where fewer are left to go on
-- from, until those read hold all chains as short as are wanted. Beyond `fan_out` and `most_rows` nothing is read: among entries with
-- more relations a chain may be missed.
CREATE FUNCTION paths_between(source uuid, target uuid, longest int, wanted int, as_of timestamptz) RETURNS TABLE (length int, steps jsonb)
  LANGUAGE plpgsql STABLE
  -- By index alone, whatever the statistics say: only so are the rows beyond a limit never read. And in the order of an index two
  -- entries with many relations give those to the same others first, and meet.
  SET enable_seqscan = off SET enable_bitmapscan = off SET jit = off
AS $$
DECLARE
  -- Relations of one kind that are read of an entry, either way.
  fan_out CONSTANT int := 100;
  -- Relations that are read in all.
  most_rows CONSTANT int := 20000;
  rows_left int := most_rows;
  rows_read int;
  -- The relations read, end by end.
  ends uuid[] := '{}';
  other_ends uuid[] := '{}';
  new_ends uuid[];
  new_other_ends uuid[];
  -- What was reached last, and at all, from one end and from the other.
  frontier uuid[] := ARRAY[source];
  reached uuid[] := frontier;
  other_frontier uuid[] := ARRAY[target];
  other_reached uuid[] := other_frontier;
  chains jsonb;
BEGIN
  FOR level IN 0..CASE WHEN source = target THEN 0 ELSE longest END LOOP
    IF level > 0 THEN
      IF cardinality(other_frontier) < cardinality(frontier) THEN
        SELECT frontier, reached, other_frontier, other_reached INTO other_frontier, other_reached, frontier, reached;
      END IF;
      SELECT count(*), coalesce(array_agg(r.id) FILTER (WHERE r.seen), '{}'), coalesce(array_agg(r.other) FILTER (WHERE r.seen), '{}')
      INTO rows_read, new_ends, new_other_ends
      FROM (
        SELECT *, as_of IS NULL OR NOT EXISTS (SELECT FROM "Fact" f WHERE f.id IN (fact, other) AND f."seenFrom" > as_of) AS seen
        FROM relations_of(frontier, fan_out, rows_left)
      ) r;
      rows_left := rows_left - rows_read;
      ends := ends || new_ends;
      other_ends := other_ends || new_other_ends;
      frontier := ARRAY(SELECT id FROM (SELECT unnest(new_other_ends) EXCEPT SELECT unnest(reached)) fresh (id) ORDER BY id);
      reached := reached || frontier;
    END IF;
    chains := chains_among(ends, other_ends, source, target, level, wanted);
    EXIT WHEN jsonb_array_length(chains) = wanted;
  END LOOP;

  RETURN QUERY
  SELECT jsonb_array_length(chain.ids) - 1, told.steps
  FROM jsonb_array_elements(chains) WITH ORDINALITY chain (ids, place) CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('entryId', step.id, 'via', r.via, 'forward', r.forward, 'manner', r.manner, 'post', r.post) ORDER BY step.place) AS steps
    FROM (
      SELECT id::uuid, lag(id::uuid) OVER (ORDER BY at) AS before, at AS place
      FROM jsonb_array_elements_text(chain.ids) WITH ORDINALITY x (id, at)
    ) step LEFT JOIN LATERAL relation_between(step.before, step.id, as_of) r ON true
  ) told
  ORDER BY chain.place;
END $$;
