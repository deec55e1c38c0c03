-- The decision on an award or a discipline lies beside its record, for whoever reads the record.
ALTER TABLE conduct_record ADD file_id uuid,
  ADD CONSTRAINT decision_of_the_same_organization FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id);
CREATE INDEX conduct_record_file ON conduct_record (organization_id, file_id) WHERE file_id IS NOT NULL;

-- A record follows its member to the next cell, and its decision with it.
CREATE FUNCTION nennep_sees_conduct_decision(of_organization uuid, of_file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM conduct_record c WHERE c.organization_id = of_organization AND c.file_id = of_file
    AND (c.person_id = nennep_person() OR nennep_keeps_conduct(c.organization_id) OR nennep_keeps_conduct_of(c.person_id)))
$$;
REVOKE ALL ON FUNCTION nennep_sees_conduct_decision(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_sees_conduct_decision(uuid, uuid) TO nennep_app;
CREATE POLICY of_conduct ON file FOR SELECT TO nennep_app USING (nennep_sees_conduct_decision(organization_id, id));

-- As before (0107), and the decision by name.
CREATE OR REPLACE FUNCTION nennep_own_conduct(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'CONDUCT', jsonb_strip_nulls(jsonb_build_object('paper', f.name)) || jsonb_build_object('day', c.decided_on, 'organization', o.name, 'kind', c.kind, 'number', c.number,
      'issuer', c.issuer, 'reason', c.reason, 'effectEndsOn', c.effect_ends_on, 'annulled', c.annulled_how, 'annulledOn', c.annulled_on, 'annulledReason', c.annulled_reason)
    FROM conduct_record c JOIN organization o ON o.id = c.organization_id LEFT JOIN file f ON f.organization_id = c.organization_id AND f.id = c.file_id
    WHERE c.person_id = nennep_person() ORDER BY c.decided_on DESC, c.id LIMIT most
$$;
