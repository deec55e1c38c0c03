-- Two frequent words that hardly anybody bears together, or of which one begins a family name as well, had everybody of one of them asked for
-- the other: seconds in a country. Every two words of a name are kept together, each pair's people in the order of their names.

-- Derived from the words of the name by the triggers below, so without references. Both words stand in the order of their letters.
CREATE TABLE person_name_pair (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  words text COLLATE "C" NOT NULL,
  sort_name text COLLATE "C" NOT NULL
);
INSERT INTO person_name_pair (organization_id, person_id, words, sort_name)
  SELECT a.organization_id, a.person_id, a.word || ' ' || b.word, a.sort_name
  FROM person_name_word a JOIN person_name_word b ON b.organization_id = a.organization_id AND b.person_id = a.person_id AND b.word > a.word;
ALTER TABLE person_name_pair ADD PRIMARY KEY (organization_id, person_id, words);
CREATE INDEX person_name_pair_search ON person_name_pair (words, sort_name, person_id, organization_id);
SELECT nennep_protect_by_organization('person_name_pair', 'nennep_people_scope');

-- Many people come at once: words are paired with those written with them, and with those that the person's pairs have, never by reading an
-- organization's words again.
CREATE FUNCTION nennep_pairs_of_new_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO person_name_pair (organization_id, person_id, words, sort_name)
    SELECT n.organization_id, n.person_id, n.word || ' ' || other.word, n.sort_name
      FROM written n JOIN written other ON other.organization_id = n.organization_id AND other.person_id = n.person_id AND other.word > n.word
    UNION
    SELECT n.organization_id, n.person_id, least(n.word, held.word) || ' ' || greatest(n.word, held.word), n.sort_name
      FROM written n JOIN person_name_pair q ON q.organization_id = n.organization_id AND q.person_id = n.person_id
      CROSS JOIN unnest(string_to_array(q.words, ' ')) AS held (word) WHERE held.word <> n.word
    ON CONFLICT (organization_id, person_id, words) DO UPDATE SET sort_name = excluded.sort_name WHERE person_name_pair.sort_name <> excluded.sort_name;
  RETURN NULL;
END $$;
-- One person's words change with the name: all of them stand then.
CREATE FUNCTION nennep_pairs_follow_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO person_name_pair (organization_id, person_id, words, sort_name)
    SELECT DISTINCT n.organization_id, n.person_id, least(n.word, w.word) || ' ' || greatest(n.word, w.word), n.sort_name
    FROM written n JOIN person_name_word w ON w.organization_id = n.organization_id AND w.person_id = n.person_id AND w.word <> n.word
    ON CONFLICT (organization_id, person_id, words) DO UPDATE SET sort_name = excluded.sort_name WHERE person_name_pair.sort_name <> excluded.sort_name;
  RETURN NULL;
END $$;
CREATE FUNCTION nennep_pairs_leave_with_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM person_name_pair p USING removed r
    WHERE p.organization_id = r.organization_id AND p.person_id = r.person_id AND r.word = ANY (string_to_array(p.words, ' '));
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION nennep_pairs_of_new_words(), nennep_pairs_follow_words(), nennep_pairs_leave_with_words() FROM PUBLIC;
CREATE TRIGGER pairs_follow_new_words AFTER INSERT ON person_name_word REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_pairs_of_new_words();
CREATE TRIGGER pairs_follow_changed_words AFTER UPDATE ON person_name_word REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_pairs_follow_words();
CREATE TRIGGER pairs_leave_with_words AFTER DELETE ON person_name_word REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_pairs_leave_with_words();

/*
 * A page of members in the order of their names: of those under a path, or wherever the actor sees people where that is null;
 * whose names have words that begin like each of the given ones, if any are. Row-level security would be asked for everybody
 * of that name; here the scope is applied once: whoever sees a body sees everybody under it. The page itself is read through the policies.
 *
 * Few people are gathered and sorted: those of a small body, of a rare word, of a standing. Many are walked through in their order until
 * the page is full: everybody, those of a word, or of two words together. The border is where both cost the same: gathering
 * reads the share of all people that is in scope, walking reads the page divided by that share.
 */
CREATE OR REPLACE FUNCTION nennep_members_in_order(under text, words text[], wanted_status text, wanted_stay text, wanted_standing text,
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
  -- What another word begins with is asked for by that word: two that are left stand for two words of the name.
  asked constant text[] := array(SELECT word FROM unnest(words) AS word WHERE NOT EXISTS (SELECT FROM unnest(words) AS other WHERE other <> word AND other ^@ word));
  -- The words stand in the text, so that the planner knows how frequent each is.
  begins constant text := '%1$s.word >= %2$L AND %1$s.word < %3$L';
  ending constant text := U&'\FFFF';
  organizations uuid[];
  is_small boolean;
  drivers text[];
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
  IF NOT is_small AND cardinality(asked) > 1 THEN
    -- The rarest two lead, as far as whole words say it.
    SELECT ARRAY[a.word, b.word] INTO drivers FROM unnest(asked) WITH ORDINALITY AS a (word, place) JOIN unnest(asked) WITH ORDINALITY AS b (word, place) ON b.place > a.place
      ORDER BY CASE WHEN cardinality(asked) > 2 THEN nennep_rows_expected(format('SELECT FROM person_name_pair n WHERE n.words >= %1$L AND n.words < %2$L',
        least(a.word, b.word) || ' ' || greatest(a.word, b.word), least(a.word, b.word) || ' ' || greatest(a.word, b.word) || ending)) END LIMIT 1;
  ELSIF cardinality(asked) > 0 THEN
    SELECT ARRAY[word], rows INTO drivers, expected FROM unnest(asked) AS word CROSS JOIN LATERAL
      nennep_rows_expected('SELECT FROM person_name_word n WHERE ' || format(begins, 'n', word, word || ending)) AS rows ORDER BY rows LIMIT 1;
  END IF;
  -- OFFSET 0 has it asked of each person, in their order: else everybody of the other word would be gathered first.
  SELECT coalesce(string_agg(format(' AND EXISTS (SELECT FROM person_name_word v WHERE v.organization_id = n.organization_id AND v.person_id = n.person_id AND '
    || begins || ' OFFSET 0)', 'v', word, word || ending), ''), '') INTO other_words FROM unnest(asked) AS word WHERE word <> ALL (drivers);
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
      CASE WHEN drivers IS NULL THEN 'membership n' ELSE 'person_name_word n' END,
      CASE WHEN drivers IS NULL THEN 'true' ELSE format(begins, 'n', drivers[1], drivers[1] || ending) END,
      CASE WHEN is_small THEN ' AND n.organization_id = ANY ($10)' END, wanted)
    WHEN drivers IS NULL AND wanted_standing IS NOT NULL THEN format($of_standing$
      SELECT m.id FROM (SELECT DISTINCT n.organization_id, n.person_id FROM member_standing n WHERE n.kind = $5) AS n
        JOIN membership m ON m.organization_id = n.organization_id AND m.person_id = n.person_id
        JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
      WHERE %s ORDER BY p.sort_name, p.id, m.id LIMIT $9 $of_standing$, wanted)
    WHEN drivers IS NULL THEN format($everybody$
      SELECT m.id FROM person p JOIN membership m ON m.person_id = p.id JOIN organization o ON o.id = m.organization_id
      WHERE ($6 IS NULL OR (p.sort_name, p.id) >= ($6, $7)) AND %s ORDER BY p.sort_name, p.id, m.id LIMIT $9 $everybody$, wanted)
    -- Each word that begins so, or each two, has its people in order; the page is made of the first ones of each.
    ELSE format($named$
      SELECT found.id FROM (SELECT DISTINCT first.sort_name, first.person_id, first.id FROM %2$s AS spelled CROSS JOIN LATERAL (
          SELECT p.sort_name, m.person_id, m.id FROM %3$s n
            JOIN membership m ON m.organization_id = n.organization_id AND m.person_id = n.person_id
            JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
          WHERE n.%4$s = spelled AND ($6 IS NULL OR (n.sort_name, n.person_id) >= ($6, $7)) AND %1$s
          ORDER BY n.sort_name, n.person_id, m.id LIMIT $9) AS first) AS found
      ORDER BY found.sort_name, found.person_id, found.id LIMIT $9 $named$, wanted,
      CASE cardinality(drivers) WHEN 1 THEN format('nennep_spelled(%L)', drivers[1]) ELSE format('nennep_spelled_together(%L, %L)', drivers[1], drivers[2]) END,
      CASE cardinality(drivers) WHEN 1 THEN 'person_name_word' ELSE 'person_name_pair' END,
      CASE cardinality(drivers) WHEN 1 THEN 'word' ELSE 'words' END)
    END
    USING prefixes, nennep_today(), wanted_status, wanted_stay, wanted_standing, after_name, after_person, after_membership, most, organizations;
END $$;

-- Words of names that begin so, each found from the one before.
CREATE FUNCTION nennep_spelled(beginning text) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  WITH RECURSIVE spelled AS (
    (SELECT n.word FROM person_name_word n WHERE n.word >= beginning AND n.word < beginning || U&'\FFFF' ORDER BY n.word LIMIT 1)
    UNION ALL SELECT (SELECT n.word FROM person_name_word n WHERE n.word > s.word AND n.word < beginning || U&'\FFFF' ORDER BY n.word LIMIT 1) FROM spelled s WHERE s.word IS NOT NULL)
  SELECT word FROM spelled WHERE word IS NOT NULL
$$;

-- Pairs of words of which one begins like either; the same of pairs.
CREATE FUNCTION nennep_spelled_together(one text, other text) RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  WITH RECURSIVE range AS MATERIALIZED (
    SELECT word || ' ' || other AS begins FROM nennep_spelled(one) AS word UNION ALL SELECT word || ' ' || one FROM nennep_spelled(other) AS word),
  spelled AS (
    SELECT range.begins, (SELECT n.words FROM person_name_pair n WHERE n.words >= range.begins AND n.words < range.begins || U&'\FFFF' ORDER BY n.words LIMIT 1) AS words FROM range
    UNION ALL SELECT s.begins, (SELECT n.words FROM person_name_pair n WHERE n.words > s.words AND n.words < s.begins || U&'\FFFF' ORDER BY n.words LIMIT 1)
      FROM spelled s WHERE s.words IS NOT NULL)
  SELECT words FROM spelled WHERE words IS NOT NULL
$$;
REVOKE ALL ON FUNCTION nennep_spelled(text), nennep_spelled_together(text, text) FROM PUBLIC;
