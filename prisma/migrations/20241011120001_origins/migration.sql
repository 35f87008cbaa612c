-- Of a hub there is more evidence than articles, and more articles than are relayed: so the origin is asked for once an article.
DROP FUNCTION outlet_of_origin(uuid, timestamptz);

-- The outlet that reports an article of its own, by what is out by an instant: that of the article that it relays, if it relays one.
CREATE FUNCTION origin_of(article uuid, as_of timestamptz) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH RECURSIVE relayed (id, depth) AS (
      SELECT article, 0
      UNION
      SELECT first.id, relayed.depth + 1 FROM relayed, LATERAL (
        SELECT a.id FROM "ArticleRelay" r JOIN "Article" a ON a.id = r."relayedId"
          WHERE r."articleId" = relayed.id AND a."reportedAt" <= as_of ORDER BY r.position, a.id LIMIT 1
      ) first
      WHERE relayed.depth < 10
    )
    SELECT a."outletId" FROM relayed JOIN "Article" a ON a.id = relayed.id ORDER BY relayed.depth DESC LIMIT 1;
  END;
