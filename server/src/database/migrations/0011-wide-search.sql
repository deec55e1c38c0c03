-- Members by the words of their names. Row-level security would be asked for everybody of that name, of whom one page is shown;
-- here the scope is applied once: whoever sees a body sees everybody under it. The page itself is read through the policies.
-- Under a path, or wherever the actor sees people where that is null. Words are folded; each begins some word of the name.
-- `considered` bounds how many of that name are looked at, where any page will do and the order may be of those alone.
CREATE FUNCTION nennep_members_named(under text, words text[], wanted_status text, wanted_stay text, wanted_standing text,
    after_name text, after_person uuid, after_membership uuid, most integer, considered integer)
  -- Hash joins of whole tables come from guessing how many people have all the words; there are always few of them.
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  few_organizations constant integer := 200;
  scope constant text[] := nennep_people_scope();
  prefixes constant text[] := CASE WHEN under IS NULL THEN scope WHEN nennep_within(under, scope) THEN ARRAY[under] ELSE '{}' END;
  organizations uuid[];
  -- The words stand in the text, so that the planner knows how frequent each is.
  first_word constant text := format('n.word >= %L AND n.word < %L', words[1], words[1] || U&'\FFFF');
  other_words text;
BEGIN
  SELECT array_agg(o.id) INTO organizations FROM (SELECT o.id FROM unnest(prefixes) AS prefix
    JOIN organization o ON o.path >= prefix AND o.path < prefix || '~' LIMIT few_organizations + 1) AS o;
  IF organizations IS NULL THEN
    RETURN;
  END IF;
  SELECT string_agg(format(' AND EXISTS (SELECT FROM person_name_word v WHERE v.organization_id = n.organization_id AND v.person_id = n.person_id
      AND v.word >= %L AND v.word < %L)', word, word || U&'\FFFF'), '') INTO other_words FROM unnest(words[2:]) AS word;
  RETURN QUERY EXECUTE format($search$
    SELECT m.id FROM (SELECT DISTINCT c.organization_id, c.person_id
        FROM (SELECT n.organization_id, n.person_id FROM person_name_word n WHERE %s %s %s LIMIT $10) AS c) AS named
      JOIN membership m ON m.organization_id = named.organization_id AND m.person_id = named.person_id
      JOIN organization o ON o.id = m.organization_id JOIN person p ON p.id = m.person_id
    WHERE o.path ^@ ANY ($1) AND m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to > $2)
      AND ($3 IS NULL OR m.status = $3) AND ($4 IS NULL OR m.stay = $4)
      AND ($5 IS NULL OR EXISTS (SELECT FROM member_standing s WHERE s.person_id = m.person_id AND s.organization_id = m.organization_id
        AND s.kind = $5 AND s.valid_from <= $2 AND (s.valid_to IS NULL OR s.valid_to >= $2)))
      AND ($6 IS NULL OR (p.sort_name, p.id, m.id) > ($6, $7, $8))
    ORDER BY p.sort_name, p.id, m.id LIMIT $9 $search$,
    first_word, other_words,
    -- In a small body its own people are looked through, in a large one everybody of that name.
    CASE WHEN cardinality(organizations) <= few_organizations THEN format(' AND n.organization_id = ANY (%L)', organizations) END)
    USING prefixes, nennep_today(), wanted_status, wanted_stay, wanted_standing, after_name, after_person, after_membership, most, considered;
END $$;
REVOKE ALL ON FUNCTION nennep_members_named(text, text[], text, text, text, text, uuid, uuid, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_members_named(text, text[], text, text, text, text, uuid, uuid, integer, integer) TO nennep_app;
