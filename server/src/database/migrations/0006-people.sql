-- People: who wrote facts about oneself, who read them, names found again after a change, and imports that outlive a crash.

-- One sees everything about oneself; writing it takes a right over the organization it belongs to.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['membership','member_standing','appointment'] LOOP
    EXECUTE format('ALTER POLICY application ON %1$I WITH CHECK (EXISTS (SELECT 1 FROM organization o
      WHERE o.id = %1$I.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope()))))', name);
  END LOOP;
END $$;

-- Namesakes are found before a person is entered twice.
CREATE INDEX person_namesake ON person (name_folded, birth_date);

-- The name of an organization to which the acting person once belonged, which may be out of sight by now.
CREATE FUNCTION own_organization_name(organization uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name FROM organization o WHERE o.id = organization AND (
    EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = o.id AND m.person_id = nennep_person())
    OR EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = o.id AND a.person_id = nennep_person()))
$$;

-- The words of a name, in every organization that the person was ever a member of: also where whoever corrects the name sees nothing.
CREATE FUNCTION index_person_name(person uuid, words text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM person_name_word w WHERE w.person_id = person AND w.word <> ALL (words);
  INSERT INTO person_name_word (organization_id, person_id, word)
    SELECT DISTINCT m.organization_id, m.person_id, word FROM membership m CROSS JOIN unnest(words) AS word WHERE m.person_id = person
    ON CONFLICT DO NOTHING
$$;

-- Who read the acting person's data, newest first: by name where an office stands behind the account.
CREATE FUNCTION audit.own_reads(before timestamptz, before_id bigint, most integer)
  RETURNS TABLE (id bigint, at timestamptz, reader_name text, operation text, organization_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.id, r.at, p.full_name, r.operation, o.name
  FROM audit.read_log r
  LEFT JOIN public.account a ON a.id = r.actor_id
  LEFT JOIN public.person p ON p.id = a.person_id
  LEFT JOIN public.organization o ON o.id = r.organization_id
  WHERE r.subject_person_id = public.nennep_person() AND (before IS NULL OR (r.at, r.id) < (before, before_id))
  ORDER BY r.at DESC, r.id DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION audit.own_reads(timestamptz, bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.own_reads(timestamptz, bigint, integer) TO nennep_app;

CREATE INDEX import_run_organization ON import_run (organization_id, started_at DESC, id);

-- Work on a list goes on outside the request; whoever works on it says so again and again, so that a crash is noticed.
ALTER TABLE import_run ADD COLUMN working_since timestamptz;
ALTER TABLE import_run ADD COLUMN confirmed_by uuid;
ALTER TABLE import_run ADD COLUMN without_failed_rows boolean NOT NULL DEFAULT false;
CREATE INDEX import_run_waiting ON import_run (started_at) WHERE state IN ('UPLOADED', 'CHECKING', 'CONFIRMING');
SELECT audit.watch('import_run', 'organization_id', '{file_name}', '{progress,total,working_since}', '{stored_as,summary,mapping}');

-- Which of these card numbers and codes anybody has: unique across bodies, answered yes or no for many at once.
CREATE FUNCTION taken_card_numbers(numbers text[]) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT card_number FROM person WHERE card_number = ANY (numbers) $$;
CREATE FUNCTION taken_organization_codes(codes text[]) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT code FROM organization WHERE code = ANY (codes) $$;
