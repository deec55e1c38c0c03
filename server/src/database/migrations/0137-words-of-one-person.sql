-- One person's words are found by the organizations that have them: by the person alone the whole table was read, seventeen million rows in a country.
CREATE OR REPLACE FUNCTION index_person_name(person uuid, words text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM person_name_word w WHERE w.organization_id IN (SELECT m.organization_id FROM membership m WHERE m.person_id = person)
    AND w.person_id = person AND w.word <> ALL (words);
  INSERT INTO person_name_word (organization_id, person_id, word, sort_name)
    SELECT DISTINCT m.organization_id, m.person_id, word, p.sort_name FROM membership m JOIN person p ON p.id = m.person_id
    CROSS JOIN unnest(words) AS word WHERE m.person_id = person
    ON CONFLICT (organization_id, word, person_id) DO UPDATE SET sort_name = excluded.sort_name WHERE person_name_word.sort_name <> excluded.sort_name
$$;

CREATE OR REPLACE FUNCTION nennep_undo_import(of_organization uuid, of_import uuid, people uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM unnest(people) AS one WHERE NOT EXISTS (SELECT 1 FROM import_member i
      WHERE i.organization_id = of_organization AND i.import_id = of_import AND i.person_id = one)) THEN
    RAISE EXCEPTION 'not of this import';
  END IF;
  DELETE FROM appointment WHERE person_id = ANY (people);
  DELETE FROM member_standing WHERE person_id = ANY (people);
  DELETE FROM person_name_word w WHERE w.organization_id IN (SELECT m.organization_id FROM membership m WHERE m.person_id = ANY (people))
    AND w.person_id = ANY (people);
  DELETE FROM membership WHERE person_id = ANY (people);
  DELETE FROM person WHERE id = ANY (people);
  DELETE FROM import_member WHERE organization_id = of_organization AND import_id = of_import;
END $$;
