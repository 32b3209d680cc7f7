-- What lets every search of the public list answer at once (`docs/task-list.md`).

-- The search vector also holds each character of the scripts that put no spaces between words (Thai to Tibetan and
-- Myanmar, Khmer, Chinese, Japanese): a search for a part of such a text finds its candidates by them.
CREATE OR REPLACE FUNCTION "task_search_vector"(name text, facts jsonb) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 100000 AS $$
DECLARE
  searched text := translate(name, '_-', '  ') || ' ' || coalesce(facts ->> 'summary', '') || ' '
    || left(coalesce(facts ->> 'definition', ''), 20000);
  unspaced text := regexp_replace(searched,
    '[^\u0E00-\u109F\u1780-\u17FF\u19E0-\u19FF\u2E80-\u31FF\u3400-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uF900-\uFAFF\uFF66-\uFF9F\U000116D0-\U000116E3\U00016FE0-\U00016FFF\U0001AFF0-\U0001B16F\U00020000-\U0003FFFF]+',
    '', 'g');
BEGIN
  RETURN to_tsvector('pg_catalog.simple'::regconfig, searched) || array_to_tsvector(string_to_array(unspaced, NULL));
END;
$$;
REINDEX INDEX "Submission_search_idx";

-- The submissions that a search finds, of these where `parts` are given those whose text is like all of them. A function
-- of its own, since a planner that thinks of reading the whole table cannot know that it would have to make every
-- vector anew; and since only what the index has found is to be compared with the parts.
CREATE FUNCTION "search_submissions"(query tsquery, parts text[] DEFAULT NULL) RETURNS SETOF uuid
  LANGUAGE sql STABLE ROWS 3000 SET enable_seqscan = off SET jit = off AS $$
  SELECT "id" FROM "Submission"
  WHERE "task_search_vector"("name", "facts") @@ query AND (parts IS NULL
    OR concat_ws(' ', "name", "facts" ->> 'summary', "facts" ->> 'definition') ILIKE ALL (parts));
$$;
