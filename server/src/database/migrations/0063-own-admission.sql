-- Who became a member by a file reads it: everything that is held about a member is open to that member.
ALTER POLICY application ON admission
  USING (nennep_keeps_admissions(organization_id) OR (SELECT nennep_person()) = ANY (helper_ids) OR person_id = (SELECT nennep_person()));
CREATE INDEX admission_person ON admission (person_id) WHERE person_id IS NOT NULL;
