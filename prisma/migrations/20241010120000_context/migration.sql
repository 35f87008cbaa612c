-- What a text names: how actors are called is kept in memory, and read again when it has changed.

-- CreateTable
CREATE TABLE "NameChange" (
    "id" INTEGER NOT NULL,
    "transaction" BIGINT NOT NULL,

    CONSTRAINT "NameChange_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION note_name_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "NameChange" VALUES (1, pg_current_xact_id()::text::bigint)
  ON CONFLICT (id) DO UPDATE SET transaction = excluded.transaction;
  RETURN NULL;
END $$;
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON "Name" FOR EACH STATEMENT EXECUTE FUNCTION note_name_change();
CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON "Affiliation" FOR EACH STATEMENT EXECUTE FUNCTION note_name_change();
