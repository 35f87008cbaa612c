-- What a search finds entries by.

-- Sort keys compare byte by byte, on any server: so names that begin alike stand together.
ALTER TABLE "Name" ALTER COLUMN folded TYPE text COLLATE "C";

-- CreateIndex
CREATE INDEX "Name_folded_sorted_idx" ON "Name"("folded");

-- ---- Words ----

-- English words as they are, with accents folded and without stop words.
CREATE TEXT SEARCH DICTIONARY unstemmed (TEMPLATE = pg_catalog.simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION news_unstemmed (COPY = news);
ALTER TEXT SEARCH CONFIGURATION news_unstemmed ALTER MAPPING REPLACE english_stem WITH unstemmed;

-- What a text is found by: the stems of its words, and the words as they are, for their beginnings.
CREATE FUNCTION news_document(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('news', value) || to_tsvector('news_unstemmed', value);

-- Standings have it in place of the stems alone.
DO $$
BEGIN
  EXECUTE replace(pg_get_functiondef('derive_standings'::regproc), 'to_tsvector(''news'', ', 'news_document(');
END $$;

-- ---- Tiers: a random half of the entries of a type, a quarter, an eighth, ..., so that few rows hold enough of a common word ----

-- The tier of an entry: 0 for half of all, 1 for a quarter, and so on; 9 for the last 512th.
CREATE FUNCTION search_tier(entry uuid) RETURNS int
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN strpos((uuid_hash_extended(entry, 0)::bit(9))::text || '1', '1') - 1;

-- What the lexemes of a tier start with: one byte, by which the longest lexeme there is becomes no longer than one may be.
CREATE FUNCTION search_tag(type "EntryType", tier int) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN chr(tier + ascii(CASE type WHEN 'ACTOR' THEN '0' WHEN 'STATEMENT' THEN 'A' WHEN 'INCIDENT' THEN 'K' WHEN 'MEETING' THEN 'a' END));

-- The lexemes of a document, each tagged, so that an index has the matches of each tier apart.
CREATE FUNCTION tagged(document tsvector, tag text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 100
  RETURN array_to_tsvector(string_to_array(tag || array_to_string(tsvector_to_array(document), chr(1) || tag), chr(1)));

-- A search reads it once a tier: no row may wait outside of it.
CREATE INDEX "Standing_tagged_idx" ON "Standing" USING gin (tagged(document, search_tag(type, search_tier("entryId")))) WITH (fastupdate = off);

-- ---- What is asked: some words, and one more that may be only the beginning of one ----

CREATE FUNCTION news_stems(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN tsvector_to_array(to_tsvector('news', words));

-- A single letter is no stop word.
CREATE FUNCTION news_beginnings(word text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE length(word) WHEN 1 THEN ARRAY[fold(word)] ELSE tsvector_to_array(to_tsvector('news_unstemmed', word)) END;

-- Lexemes as a tsquery has them, each after chr(1), in whose place a tag is put; null without any.
CREATE FUNCTION search_terms(lexemes text[], ending text, operator text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT string_agg('''' || chr(1) || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''' || ending, operator) FROM unnest(lexemes) lexeme);

-- The terms of which a document has to have all.
CREATE FUNCTION search_query(words text, beginning text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  whole text := search_terms(news_stems(words), '', ' & ');
  begun text := concat_ws(' | ', search_terms(news_stems(beginning), '', ' & '), search_terms(news_beginnings(beginning), ':*', ' & '));
BEGIN
  IF whole IS NULL AND begun = '' THEN
    RAISE SQLSTATE 'BG001' USING MESSAGE = 'nothing but stop words';
  END IF;
  RETURN concat_ws(' & ', whole, '(' || nullif(begun, '') || ')');
END $$;

-- How like a folded name is to what is asked, folded too: from 0.5 to 1 when it has it as its words or the beginning of some; when
-- each of the words is like one of its own, to 0.005, for what is misspelled comes after what has the words; else null.
CREATE FUNCTION likeness(asked text, name text) RETURNS float
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN strpos(' ' || name, ' ' || asked) > 0 THEN (1 + similarity(asked, name)) / 2
    WHEN (SELECT bool_and(word <% name) FROM regexp_split_to_table(asked, ' ') word) THEN (similarity(asked, name) + word_similarity(asked, name)) / 400
  END;

-- What of a document is shown to match: any of the words, and what begins so; of what hyphens join, the parts.
CREATE FUNCTION search_marks(document tsvector, words text, beginning text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN replace(coalesce(search_terms(news_stems(concat_ws(' ', words, beginning, (
    SELECT string_agg(lexeme, ' ') FROM unnest(tsvector_to_array(document)) lexeme WHERE lexeme ^@ ANY(news_beginnings(beginning)) AND strpos(lexeme, '-') = 0
  ))), '', ' | '), ''), chr(1), '')::tsquery;

-- What is there already.
INSERT INTO "Stale" SELECT pg_current_xact_id()::text::bigint, id FROM "Fact";
