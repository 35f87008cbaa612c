-- What an actor is found by has its names in their order, so that it is the same however it was derived.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('derive_standings'::regproc), 'string_agg(value, '' '')', 'string_agg(value, '' '' ORDER BY position, value)');
END $$;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, "actorId" FROM "Name" GROUP BY "actorId" HAVING count(*) > 1;
