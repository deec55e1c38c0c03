-- Which members an import stored, and as what: an import is undone as a whole, except for whoever has changed since.

ALTER TABLE import_run DROP CONSTRAINT import_run_state_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_state_check
  CHECK (state IN ('UPLOADED','CHECKING','CHECKED','CONFIRMING','CONFIRMED','FAILED','DISCARDED','UNDONE'));

CREATE TABLE import_member (
  organization_id uuid NOT NULL REFERENCES organization (id),
  import_id uuid NOT NULL REFERENCES import_run (id),
  person_id uuid NOT NULL,
  -- What the import wrote of the person, hashed: it shows a change without keeping the particulars twice.
  written text NOT NULL,
  PRIMARY KEY (organization_id, import_id, person_id)
);
SELECT nennep_protect_by_organization('import_member', 'nennep_people_scope');
SELECT audit.watch('import_member', 'organization_id');

CREATE FUNCTION nennep_written_of(person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT md5(concat_ws('|', p.full_name, p.birth_date, p.sex, p.card_number,
    (SELECT string_agg(concat_ws(',', m.id, m.organization_id, m.stay, m.status, m.admitted_on, m.official_on, m.valid_from, m.valid_to), ';' ORDER BY m.id)
      FROM membership m WHERE m.person_id = p.id),
    (SELECT string_agg(concat_ws(',', s.id, s.kind, s.valid_from, s.valid_to), ';' ORDER BY s.id)
      FROM member_standing s WHERE s.person_id = p.id),
    (SELECT string_agg(concat_ws(',', a.id, a.organization_id, a.position, a.state, a.valid_from, a.valid_to), ';' ORDER BY a.id)
      FROM appointment a WHERE a.person_id = p.id)))
  FROM person p WHERE p.id = person
$$;
CREATE INDEX member_standing_person ON member_standing (person_id);

-- Whom anything else speaks of by now: an account, a roll, a task, a file of admission. Asked of every table that names a person.
CREATE FUNCTION nennep_import_changed(of_organization uuid, of_import uuid) RETURNS TABLE (person_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  people uuid[];
  reference record;
BEGIN
  RETURN QUERY SELECT i.person_id FROM import_member i
    WHERE i.organization_id = of_organization AND i.import_id = of_import AND i.written IS DISTINCT FROM nennep_written_of(i.person_id);
  SELECT array_agg(i.person_id) INTO people FROM import_member i WHERE i.organization_id = of_organization AND i.import_id = of_import;
  FOR reference IN
    SELECT c.conrelid::regclass AS named, a.attname AS by_column FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND c.conrelid NOT IN ('membership'::regclass, 'member_standing'::regclass, 'appointment'::regclass)
  LOOP
    RETURN QUERY EXECUTE format('SELECT %I FROM %s WHERE %I = ANY ($1)', reference.by_column, reference.named, reference.by_column) USING people;
  END LOOP;
  RETURN QUERY SELECT helper FROM admission, unnest(helper_ids) AS helper WHERE helper = ANY (people);
END $$;

-- Takes out again what the import wrote of these people; the log keeps that they were there.
CREATE FUNCTION nennep_undo_import(of_organization uuid, of_import uuid, people uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM unnest(people) AS one WHERE NOT EXISTS (SELECT 1 FROM import_member i
      WHERE i.organization_id = of_organization AND i.import_id = of_import AND i.person_id = one)) THEN
    RAISE EXCEPTION 'not of this import';
  END IF;
  DELETE FROM appointment WHERE person_id = ANY (people);
  DELETE FROM member_standing WHERE person_id = ANY (people);
  DELETE FROM person_name_word WHERE person_id = ANY (people);
  DELETE FROM membership WHERE person_id = ANY (people);
  DELETE FROM person WHERE id = ANY (people);
  DELETE FROM import_member WHERE organization_id = of_organization AND import_id = of_import;
END $$;
REVOKE ALL ON FUNCTION nennep_written_of(uuid), nennep_import_changed(uuid, uuid), nennep_undo_import(uuid, uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_written_of(uuid) TO nennep_worker;
GRANT EXECUTE ON FUNCTION nennep_import_changed(uuid, uuid), nennep_undo_import(uuid, uuid, uuid[]) TO nennep_app;

-- Until now memberships were never removed: the figures follow this as well.
CREATE TRIGGER picture_follows_removed_members AFTER DELETE ON membership REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_new_members();
