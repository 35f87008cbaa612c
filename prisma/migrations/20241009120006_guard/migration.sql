-- What is derived stays what it is derived to be: a change of it by hand is derived again at commit. The settling itself runs in a trigger.

CREATE TRIGGER stale_by_hand AFTER UPDATE ON "Fact" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION mark_stale('SELECT id FROM changed');

CREATE TRIGGER stale_by_hand_inserted AFTER INSERT ON "Standing" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION mark_stale('SELECT "entryId" FROM changed');
CREATE TRIGGER stale_by_hand_deleted AFTER DELETE ON "Standing" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION mark_stale('SELECT "entryId" FROM changed');
CREATE TRIGGER stale_by_hand_changed_from AFTER UPDATE ON "Standing" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION mark_stale('SELECT "entryId" FROM changed');
CREATE TRIGGER stale_by_hand_changed_to AFTER UPDATE ON "Standing" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION mark_stale('SELECT "entryId" FROM changed');

-- What was changed by hand already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
