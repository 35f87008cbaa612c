-- One normalization: what is stored is folded by the rules of src/text/steps.ts, as what is asked is; a test compares the two, character by
-- character. Before, the dictionary "unaccent" and the locale of the database had their own.

-- Small letters of all scripts, whatever the locale of the database.
DO $$ BEGIN
  IF current_setting('server_version_num')::int >= 170000 THEN
    CREATE COLLATION letters (provider = builtin, locale = 'C.UTF-8');
  ELSE
    CREATE COLLATION letters (provider = icu, locale = 'und');
  END IF;
END $$;

-- A text without case, accents, signs and what is not seen. It depends on no locale, and on the encoding UTF8.
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := value;
BEGIN
  -- What has letters of ASCII only is spared the steps for others; dashes and quotation marks are left as they are by each of them.
  IF value COLLATE "C" ~ '[^\u0001-\u007F\u2010\u2012-\u2015\u2018-\u201F]' THEN
    -- Soft hyphens, zero-width characters, direction marks, and the tatweel.
    folded := regexp_replace(
      folded COLLATE "C",
      '[\u00AD\u034F\u0600-\u0605\u061C\u0640\u06DD\u070F\u0890\u0891\u08E2\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E'
      '\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U000110BD\U000110CD\U00013430-\U0001343F\U0001BCA0-\U0001BCA3'
      '\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]+',
      '', 'g'
    );
    -- An acute accent alone is an apostrophe.
    folded := normalize(regexp_replace(folded COLLATE "C", '[\u00B4\u1FFD]', '''', 'g'), NFKD);
    -- Accents, points of vowels, and the tatweel of presentation forms.
    folded := regexp_replace(
      folded COLLATE "C",
      '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC'
      '\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08E1\u08E3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u302A-\u302D'
      '\uFE20-\uFE2F]+',
      '', 'g'
    );
    folded := lower(folded COLLATE public.letters);
    -- Letters without a decomposition, letters that keyboards take for each other, digits, and half rings.
    IF folded COLLATE "C" ~ '[øłđıħŧðŋɓɗƙƴəþæœßςةٱىیکڪہە٠-٩۰-۹ʿʾ]' THEN
      folded := translate(
        replace(replace(replace(replace(folded, 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'),
        'øłđıħŧðŋɓɗƙƴəςةٱىیکڪہە٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ʿʾ',
        'oldihtdnbdkyeσهاييككهه01234567890123456789'
      );
    END IF;
  END IF;
  folded := lower(folded COLLATE "C");
  -- Apostrophes and hyphens.
  folded := regexp_replace(
    folded COLLATE "C", '[\u0060\u02B9\u02BB-\u02BD\u055A\u05F3\u2018-\u201B\u2032\u2035\u2039\u203A\u275B\u275C\u275F]', '''', 'g'
  );
  folded := regexp_replace(folded COLLATE "C", '[\u05BE\u2010]', '-', 'g');
  -- The mark of a Hebrew acronym, before its last letter.
  folded := regexp_replace(
    folded COLLATE "C", '(?<=[\u05D0-\u05EA])["\u05F4\u201C\u201D](?=[\u05D0-\u05EA](?![\u05D0-\u05EA]))', '', 'g'
  );
  -- Signs but those of ASCII that join words or numbers; and white space.
  folded := regexp_replace(
    folded COLLATE "C",
    '[\t-\r"<>\u0085\u00A1-\u00BF\u00D7\u00F7\u02C2-\u02C5\u02D2-\u02DF\u02EE\u0482\u055B-\u055F\u0589-\u058F\u05C0\u05C3\u05C6\u05F4'
    '\u0606-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u0964\u0965\u0E3F\u0E4F\u0E5A\u0E5B\u0F0B-\u0F14\u104A-\u104F\u10FB\u1360-\u1368\u1680'
    '\u17D4-\u17DB\u2000-\u206F\u20A0-\u20CF\u2100-\u214F\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D-\u303F\u30A0'
    '\u30FB\uE000-\uF8FF\uFE10-\uFE6F\uFFFC\uFFFD\U0001F000-\U0001FAFF\U000F0000-\U0010FFFD]',
    ' ', 'g'
  );
  RETURN btrim(regexp_replace(folded COLLATE "C", ' {2,}', ' ', 'g'), ' ');
END $$;

-- A folded text, with a space around each character of Chinese and Japanese, which parts words by none.
CREATE FUNCTION spaced(folded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(
    regexp_replace(
      folded COLLATE "C",
      '(?<=[^ ])(?=[\u2E80-\u2FFF\u3005-\u3007\u3021-\u302F\u3031-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF'
      '\u3400-\u4DBF\u4E00-\u9FFF\U00020000-\U0003FFFF])',
      ' ', 'g'
    ),
    '(?<=[\u2E80-\u2FFF\u3005-\u3007\u3021-\u302F\u3031-\u303C\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF'
    '\u3400-\u4DBF\u4E00-\u9FFF\U00020000-\U0003FFFF])(?=[^ \u3099\u309A])',
    ' ', 'g'
  );

-- Words come to the configurations folded.
ALTER TEXT SEARCH CONFIGURATION news ALTER MAPPING FOR hword, hword_part, word WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION news_unstemmed ALTER MAPPING FOR hword, hword_part, word WITH unstemmed;

CREATE OR REPLACE FUNCTION news_document(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT to_tsvector('news', words) || to_tsvector('news_unstemmed', words)
    FROM (SELECT spaced(fold(value)) OFFSET 0) folded (words)
  );

-- What is asked comes folded, too.
CREATE OR REPLACE FUNCTION news_beginnings(word text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE length(word) WHEN 1 THEN ARRAY[word] ELSE tsvector_to_array(to_tsvector('news_unstemmed', word)) END;

-- What is there already, but for what has letters and signs only that were always folded so.
UPDATE "Name" SET value = value WHERE folded <> fold(value);
UPDATE "Story" SET title = title WHERE "titleKey" <> fold(title) || ' ' || slug;
INSERT INTO "Stale"
SELECT pg_current_xact_id()::text::bigint, e.id
FROM "Entry" e
LEFT JOIN "Actor" a ON a.id = e.id
LEFT JOIN "Statement" s ON s.id = e.id
LEFT JOIN "Incident" i ON i.id = e.id
LEFT JOIN "Meeting" m ON m.id = e.id
WHERE concat_ws(
    ' ', e.label, a.name, a.description, s.content, s.quote, s.condition, i.title, i.summary, m.title, m.summary,
    (SELECT string_agg(x.value, ' ') FROM "Name" x WHERE x."actorId" = e.id)
  ) COLLATE "C" ~ '[^ !#-;=?-~]';
