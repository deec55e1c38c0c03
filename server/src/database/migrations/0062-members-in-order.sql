-- Members of a large body, and people of frequent names, are read in the order in which they are shown, as far as the page goes.

-- Derived from the person's name, as the words are: a word's people stand in the order of their names. Written anew as a whole, without its
-- keys: changing the seventeen million rows of a country one by one takes twenty minutes.
CREATE TEMPORARY TABLE named ON COMMIT DROP AS
  SELECT w.organization_id, w.person_id, w.word, p.sort_name FROM person_name_word w JOIN person p ON p.id = w.person_id;
TRUNCATE person_name_word;
DROP INDEX person_name_word_search;
ALTER TABLE person_name_word DROP CONSTRAINT person_name_word_pkey, ADD COLUMN sort_name text COLLATE "C" NOT NULL;
INSERT INTO person_name_word (organization_id, person_id, word, sort_name) SELECT organization_id, person_id, word, sort_name FROM named ORDER BY organization_id;
ALTER TABLE person_name_word ADD PRIMARY KEY (organization_id, word, person_id);
CREATE INDEX person_name_word_search ON person_name_word (word, sort_name, person_id, organization_id);
CREATE INDEX member_standing_kind ON member_standing (kind, organization_id, person_id);

CREATE OR REPLACE FUNCTION index_person_name(person uuid, words text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM person_name_word w WHERE w.person_id = person AND w.word <> ALL (words);
  INSERT INTO person_name_word (organization_id, person_id, word, sort_name)
    SELECT DISTINCT m.organization_id, m.person_id, word, p.sort_name FROM membership m JOIN person p ON p.id = m.person_id
    CROSS JOIN unnest(words) AS word WHERE m.person_id = person
    ON CONFLICT (organization_id, word, person_id) DO UPDATE SET sort_name = excluded.sort_name WHERE person_name_word.sort_name <> excluded.sort_name
$$;

-- How many rows the planner expects of a query: what statistics say of a word's frequency, without reading its people. (EXPLAIN is allowed in a
-- volatile function only.)
CREATE FUNCTION nennep_rows_expected(query text) RETURNS double precision LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
  RETURN (plan #>> '{0,Plan,Plan Rows}')::double precision;
END $$;
REVOKE ALL ON FUNCTION nennep_rows_expected(text) FROM PUBLIC;

/*
 * A page of members in the order of their names: of those under a path, or wherever the actor sees people where that is null;
 * whose names have words that begin like each of the given ones, if any are. Row-level security would be asked for everybody
 * of that name; here the scope is applied once: whoever sees a body sees everybody under it. The page itself is read through the policies.
 *
 * Few people are gathered and sorted: those of a small body, of a rare word, of a standing. Many are walked through in their order until
 * the page is full. The border is where both cost the same: gathering reads the share of all people that is in scope, walking
 * reads the page divided by that share.
 */
DROP FUNCTION nennep_members_named(text, text[], text, text, text, text, uuid, uuid, integer, integer);
CREATE FUNCTION nennep_members_in_order(under text, words text[], wanted_status text, wanted_stay text, wanted_standing text,
    after_name text, after_person uuid, after_membership uuid, most integer)
  -- Whole tables would be read, and hashed, by guessing how many people have all the words.
  RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off SET jit = off AS $$
DECLARE
  scope constant text[] := nennep_people_scope();
  prefixes constant text[] := CASE WHEN under IS NULL THEN scope WHEN nennep_within(under, scope) THEN ARRAY[under] ELSE '{}' END;
  people constant double precision := greatest((SELECT reltuples FROM pg_class WHERE oid = 'person'::regclass), 1);
  people_of_one constant double precision := people / greatest((SELECT reltuples FROM pg_class WHERE oid = 'organization'::regclass), 1);
  few constant double precision := sqrt(most * people);
  -- By words far fewer people are read of each organization, and many more of a list that is walked through.
  few_organizations constant double precision := ceil(few / greatest(people_of_one, 1)) * CASE WHEN cardinality(words) > 0 THEN 12 ELSE 1 END;
  -- The words stand in the text, so that the planner knows how frequent each is.
  begins constant text := '%1$s.word >= %2$L AND %1$s.word < %3$L';
  ending constant text := U&'\FFFF';
  organizations uuid[];
  is_small boolean;
  driver text;
  expected double precision;
  other_words text;
  wanted text;
BEGIN
  is_small := (SELECT coalesce(sum(nennep_rows_expected(format('SELECT FROM organization o WHERE o.path >= %L AND o.path < %L', prefix, prefix || '~'))), 0)
    FROM unnest(prefixes) AS prefix) <= few_organizations;
  IF is_small THEN
    SELECT array_agg(o.id) INTO organizations FROM unnest(prefixes) AS prefix JOIN organization o ON o.path >= prefix AND o.path < prefix || '~';
  END IF;
  IF is_small AND organizations IS NULL THEN
    RETURN;
  END IF;
  -- The rarest word leads; the last one already where it is not much more frequent: it is the given name, by which people stand in order, so
  -- that those of another word who have it stand together, far into their list.
  SELECT word, rows INTO driver, expected FROM unnest(words) WITH ORDINALITY AS w (word, place) CROSS JOIN LATERAL
    nennep_rows_expected('SELECT FROM person_name_word n WHERE ' || format(begins, 'n', word, word || ending)) AS rows
    ORDER BY rows / CASE WHEN place = cardinality(words) THEN 4 ELSE 1 END LIMIT 1;
  -- OFFSET 0 has it asked of each person, in their order: else everybody of the other word would be gathered first.
  SELECT coalesce(string_agg(format(' AND EXISTS (SELECT FROM person_name_word v WHERE v.organization_id = n.organization_id AND v.person_id = n.person_id AND '
    || begins || ' OFFSET 0)', 'v', word, word || ending), ''), '') INTO other_words FROM unnest(words) AS word WHERE word <> driver;
  wanted := $wanted$ o.path ^@ ANY ($1) AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to > $2)
    AND ($3 IS NULL OR m.status = $3) AND ($4 IS NULL OR m.stay = $4)
    AND ($5 IS NULL OR EXISTS (SELECT FROM member_standing s WHERE s.organization_id = m.organization_id AND s.person_id = m.person_id
      AND s.kind = $5 AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)))
    AND ($6 IS NULL OR (p.sort_name, p.id, m.id) > ($6, $7, $8)) $wanted$ || other_words;
  RETURN QUERY EXECUTE CASE
    WHEN is_small OR expected <= few THEN format($gather$
      SELECT m.id FROM (SELECT DISTINCT n.organization_id, n.person_id FROM %s WHERE %s %s) AS n
        JOIN membership m ON m.organization_id = n.organization_id AND m.person_id = n.person_id
        JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
      WHERE %s ORDER BY p.sort_name, p.id, m.id LIMIT $9 $gather$,
      CASE WHEN driver IS NULL THEN 'membership n' ELSE 'person_name_word n' END,
      CASE WHEN driver IS NULL THEN 'true' ELSE format(begins, 'n', driver, driver || ending) END,
      CASE WHEN is_small THEN ' AND n.organization_id = ANY ($10)' END, wanted)
    WHEN driver IS NULL AND wanted_standing IS NOT NULL THEN format($of_standing$
      SELECT m.id FROM (SELECT DISTINCT n.organization_id, n.person_id FROM member_standing n WHERE n.kind = $5) AS n
        JOIN membership m ON m.organization_id = n.organization_id AND m.person_id = n.person_id
        JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
      WHERE %s ORDER BY p.sort_name, p.id, m.id LIMIT $9 $of_standing$, wanted)
    WHEN driver IS NULL THEN format($everybody$
      SELECT m.id FROM person p JOIN membership m ON m.person_id = p.id JOIN organization o ON o.id = m.organization_id
      WHERE ($6 IS NULL OR (p.sort_name, p.id) >= ($6, $7)) AND %s ORDER BY p.sort_name, p.id, m.id LIMIT $9 $everybody$, wanted)
    -- Each word that begins so has its people in order; the page is made of the first ones of each.
    ELSE format($named$
      WITH RECURSIVE spelled AS (
        (SELECT n.word FROM person_name_word n WHERE n.word >= %2$L AND n.word < %3$L ORDER BY n.word LIMIT 1)
        UNION ALL SELECT (SELECT n.word FROM person_name_word n WHERE n.word > s.word AND n.word < %3$L ORDER BY n.word LIMIT 1) FROM spelled s WHERE s.word IS NOT NULL)
      SELECT found.id FROM (SELECT DISTINCT first.sort_name, first.person_id, first.id FROM spelled CROSS JOIN LATERAL (
          SELECT p.sort_name, m.person_id, m.id FROM person_name_word n
            JOIN membership m ON m.organization_id = n.organization_id AND m.person_id = n.person_id
            JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
          WHERE n.word = spelled.word AND ($6 IS NULL OR (n.sort_name, n.person_id) >= ($6, $7)) AND %1$s
          ORDER BY n.sort_name, n.person_id, m.id LIMIT $9) AS first) AS found
      ORDER BY found.sort_name, found.person_id, found.id LIMIT $9 $named$, wanted, driver, driver || ending)
    END
    USING prefixes, nennep_today(), wanted_status, wanted_stay, wanted_standing, after_name, after_person, after_membership, most, organizations;
END $$;
REVOKE ALL ON FUNCTION nennep_members_in_order(text, text[], text, text, text, text, uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_members_in_order(text, text[], text, text, text, text, uuid, uuid, integer) TO nennep_app;
