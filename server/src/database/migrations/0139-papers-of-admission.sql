-- A file of admission holds its papers, step by step, and says who introduces the candidate.

ALTER TABLE admission
  ADD introducer_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(introducer_ids) <= 2),
  -- The mass organization that introduces together with one member.
  ADD introducing_union text NOT NULL DEFAULT '' CHECK (length(introducing_union) <= 200);

-- A file goes along whole when another cell goes on with it.
ALTER TABLE admission_step DROP CONSTRAINT admission_step_organization_id_admission_id_fkey,
  ADD FOREIGN KEY (organization_id, admission_id) REFERENCES admission (organization_id, id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE admission_remark DROP CONSTRAINT admission_remark_organization_id_admission_id_fkey,
  ADD FOREIGN KEY (organization_id, admission_id) REFERENCES admission (organization_id, id) ON UPDATE CASCADE ON DELETE CASCADE;

CREATE TABLE admission_paper (
  organization_id uuid NOT NULL,
  admission_id uuid NOT NULL,
  file_id uuid NOT NULL,
  -- The organization under which the content was stored; it stays when the file goes to another cell.
  kept_in uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('INTRODUCTION','SYMPATHIZER_VOTE','AWARENESS_CLASS','APPLICATION','VERIFICATION','MASS_OPINION','RESIDENCE_OPINION',
    'CELL_VOTE','COMMITTEE_VOTE','DECISION','CEREMONY','RECOGNITION_VOTE','RECOGNITION_DECISION')),
  kind text NOT NULL CHECK (kind IN ('UNION_RESOLUTION','SYMPATHIZER_RESOLUTION','CLASS_CERTIFICATE','APPLICATION','CURRICULUM','MEMBER_INTRODUCTION','VERIFICATION',
    'MASS_OPINION','RESIDENCE_OPINION','CELL_RESOLUTION','COMMITTEE_RESOLUTION','DECISION','NEW_MEMBER_CERTIFICATE','SELF_REVIEW','HELPER_REMARK','PROBATION_OPINIONS',
    'RECOGNITION_RESOLUTION','RECOGNITION_DECISION','OTHER')),
  attached_by uuid,
  attached_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, admission_id, file_id),
  FOREIGN KEY (organization_id, admission_id) REFERENCES admission (organization_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (kept_in, file_id) REFERENCES file (organization_id, id)
);
CREATE INDEX admission_paper_file ON admission_paper (kept_in, file_id);

-- Papers of a candidate's life are for those who keep the file; a helper and the person read its steps.
SELECT nennep_protect('admission_paper', 'nennep_keeps_admissions(organization_id)');
SELECT audit.watch('admission_paper', 'organization_id');

CREATE FUNCTION nennep_sees_admission_paper(of_organization uuid, of_file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM admission_paper p WHERE p.kept_in = of_organization AND p.file_id = of_file AND nennep_keeps_admissions(p.organization_id)) $$;
REVOKE ALL ON FUNCTION nennep_sees_admission_paper(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_sees_admission_paper(uuid, uuid) TO nennep_app;
CREATE POLICY of_admission ON file FOR SELECT TO nennep_app USING (nennep_sees_admission_paper(organization_id, id));

-- As before (0095), and who introduces a candidate.
CREATE OR REPLACE FUNCTION nennep_import_changed(of_organization uuid, of_import uuid) RETURNS TABLE (person_id uuid)
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
  RETURN QUERY SELECT named FROM admission, unnest(helper_ids || introducer_ids) AS named WHERE named = ANY (people);
END $$;

-- What is held about whoever asks: the papers of the own file, by name.
CREATE FUNCTION nennep_own_admission_papers(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'ADMISSION', jsonb_build_object('day', (p.attached_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name, 'step', p.step, 'paper', f.name)
    FROM admission a JOIN admission_paper p ON p.organization_id = a.organization_id AND p.admission_id = a.id
      JOIN file f ON f.organization_id = p.kept_in AND f.id = p.file_id JOIN organization o ON o.id = a.organization_id
    WHERE a.person_id = nennep_person() ORDER BY p.attached_at DESC, p.file_id LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_own_admission_papers(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_admission_papers(integer) TO nennep_app;
