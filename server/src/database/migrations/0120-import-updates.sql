-- What a list says otherwise of members who are there already: shown before and after, decided one by one, put back by an undo.
CREATE TABLE import_update (
  organization_id uuid NOT NULL REFERENCES organization (id),
  import_id uuid NOT NULL REFERENCES import_run (id),
  person_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('fullName', 'birthDate', 'sex', 'cardNumber')),
  row_number integer NOT NULL CHECK (row_number > 0),
  full_name text NOT NULL,
  sort_name text NOT NULL,
  held text,
  written text NOT NULL,
  -- Whether the list's value is taken; undecided where both have one. What is empty here is filled.
  takes boolean CHECK (held IS NOT NULL OR takes),
  -- An earlier check found it; the check that runs has not met it again yet.
  stale boolean NOT NULL DEFAULT false,
  stored boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organization_id, import_id, person_id, field)
);
CREATE INDEX import_update_in_order ON import_update (organization_id, import_id, row_number, field);
SELECT nennep_protect_by_organization('import_update', 'nennep_people_scope');
SELECT audit.watch('import_update', 'organization_id');

-- Writes what was agreed to into the people themselves. Answers how many values were still what the list was compared with.
CREATE FUNCTION nennep_store_import_updates(of_organization uuid, of_import uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  done integer;
BEGIN
  WITH agreed AS (
    SELECT person_id, jsonb_object_agg(field, held) AS held, jsonb_object_agg(field, written) AS written, count(*) AS many
    FROM import_update WHERE organization_id = of_organization AND import_id = of_import AND takes GROUP BY person_id
  ), changed AS (
    UPDATE person p SET full_name = coalesce(a.written->>'fullName', p.full_name), birth_date = coalesce((a.written->>'birthDate')::date, p.birth_date),
      sex = coalesce(a.written->>'sex', p.sex), card_number = coalesce(a.written->>'cardNumber', p.card_number), revision = p.revision + 1
    FROM agreed a WHERE p.id = a.person_id AND p.erased_on IS NULL
      AND (NOT a.held ? 'fullName' OR p.full_name = a.held->>'fullName')
      AND (NOT a.held ? 'birthDate' OR p.birth_date IS NOT DISTINCT FROM (a.held->>'birthDate')::date)
      AND (NOT a.held ? 'sex' OR p.sex IS NOT DISTINCT FROM a.held->>'sex')
      AND (NOT a.held ? 'cardNumber' OR p.card_number IS NOT DISTINCT FROM a.held->>'cardNumber')
    RETURNING a.many
  )
  SELECT coalesce(sum(many), 0)::integer INTO done FROM changed;
  UPDATE import_update SET stored = true WHERE organization_id = of_organization AND import_id = of_import AND takes;
  RETURN done;
END $$;

-- What an import wrote over: whether it is still there, so that the former value can come back.
CREATE FUNCTION nennep_import_written(of_organization uuid, of_import uuid)
  RETURNS TABLE (person_id uuid, full_name text, sort_name text, field text, held text, changed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.person_id, p.full_name, p.sort_name, u.field, u.held, p.erased_on IS NOT NULL OR u.written IS DISTINCT FROM
      CASE u.field WHEN 'fullName' THEN p.full_name WHEN 'birthDate' THEN p.birth_date::text WHEN 'sex' THEN p.sex ELSE p.card_number END
    OR (u.field = 'cardNumber' AND EXISTS (SELECT 1 FROM person other WHERE other.card_number = u.held AND other.id <> u.person_id))
  FROM import_update u JOIN person p ON p.id = u.person_id
  WHERE u.organization_id = of_organization AND u.import_id = of_import AND u.stored
$$;

CREATE FUNCTION nennep_put_back_import_updates(of_organization uuid, of_import uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE person p SET
    full_name = CASE WHEN b.held ? 'fullName' THEN b.held->>'fullName' ELSE p.full_name END,
    birth_date = CASE WHEN b.held ? 'birthDate' THEN (b.held->>'birthDate')::date ELSE p.birth_date END,
    sex = CASE WHEN b.held ? 'sex' THEN b.held->>'sex' ELSE p.sex END,
    card_number = CASE WHEN b.held ? 'cardNumber' THEN b.held->>'cardNumber' ELSE p.card_number END,
    revision = p.revision + 1
  FROM (SELECT person_id, jsonb_object_agg(field, held) AS held FROM nennep_import_written(of_organization, of_import) WHERE NOT changed GROUP BY person_id) b
  WHERE p.id = b.person_id;
$$;

-- The name that is found follows the name that is held; folding is the program's, so it says how.
CREATE FUNCTION nennep_rename(names jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE person p SET name_folded = n->>'folded', sort_name = n->>'sort' FROM jsonb_array_elements(names) AS n
    WHERE p.id = (n->>'id')::uuid AND p.full_name = n->>'name';
  SELECT index_person_name((n->>'id')::uuid, array(SELECT jsonb_array_elements_text(n->'words')))
    FROM jsonb_array_elements(names) AS n JOIN person p ON p.id = (n->>'id')::uuid AND p.full_name = n->>'name';
$$;
REVOKE ALL ON FUNCTION nennep_store_import_updates(uuid, uuid), nennep_import_written(uuid, uuid), nennep_put_back_import_updates(uuid, uuid), nennep_rename(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_store_import_updates(uuid, uuid), nennep_rename(jsonb) TO nennep_worker;
GRANT EXECUTE ON FUNCTION nennep_import_written(uuid, uuid), nennep_put_back_import_updates(uuid, uuid), nennep_rename(jsonb) TO nennep_app;

-- Erasing a person erases what lists said of him or her.
CREATE FUNCTION nennep_erase_import_updates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM import_update WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER erased_from_imports AFTER UPDATE OF erased_on ON person FOR EACH ROW WHEN (OLD.erased_on IS NULL AND NEW.erased_on IS NOT NULL)
  EXECUTE FUNCTION nennep_erase_import_updates();
CREATE INDEX import_update_person ON import_update (person_id);
