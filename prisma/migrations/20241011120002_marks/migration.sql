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
