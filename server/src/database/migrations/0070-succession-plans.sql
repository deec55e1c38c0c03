-- Succession plans (quy hoạch): who is prepared for which position of a coming term. Of the consultation by secret ballot only totals are kept.
CREATE TABLE succession_plan (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  term_name text NOT NULL CHECK (length(term_name) BETWEEN 1 AND 120),
  opened_on date NOT NULL,
  opened_by uuid,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX succession_plan_listed ON succession_plan (organization_id, opened_on, id);

CREATE TABLE succession_candidate (
  organization_id uuid NOT NULL,
  id uuid NOT NULL UNIQUE,
  plan_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  position text NOT NULL CHECK (position IN ('SECRETARY','DEPUTY_SECRETARY','STANDING_COMMITTEE','COMMITTEE_MEMBER')),
  proposed_on date NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED','CONSULTED','APPROVED','REMOVED')),
  consulted_on date,
  convened integer,
  collected integer,
  valid integer,
  agree integer,
  decision text NOT NULL DEFAULT '' CHECK (length(decision) <= 120),
  approved_on date,
  -- The last yearly review that kept the candidate.
  reviewed_on date,
  review_note text NOT NULL DEFAULT '' CHECK (length(review_note) <= 500),
  removed_on date,
  removal_reason text NOT NULL DEFAULT '' CHECK (length(removal_reason) <= 500),
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES succession_plan (organization_id, id),
  CONSTRAINT ballot_adds_up CHECK (0 <= agree AND agree <= valid AND valid <= collected AND collected <= convened),
  CONSTRAINT ballot_is_whole CHECK ((consulted_on IS NULL) = (convened IS NULL) AND (consulted_on IS NULL) = (collected IS NULL)
    AND (consulted_on IS NULL) = (valid IS NULL) AND (consulted_on IS NULL) = (agree IS NULL)),
  CONSTRAINT removed_with_a_reason CHECK ((state = 'REMOVED') = (removed_on IS NOT NULL) AND (state = 'REMOVED') = (removal_reason <> ''))
);
CREATE INDEX succession_candidate_of_plan ON succession_candidate (organization_id, plan_id);
CREATE INDEX succession_candidate_person ON succession_candidate (person_id);

-- Secretary and deputies of the organization, and the secretaries, deputies and office of any above it; nobody else.
CREATE FUNCTION nennep_keeps_succession(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o JOIN organization h ON starts_with(o.path, h.path)
      JOIN appointment a ON a.organization_id = h.id AND (a.position IN ('SECRETARY','DEPUTY_SECRETARY') OR (a.position = 'OFFICE_STAFF' AND h.id <> o.id))
    WHERE o.id = of_organization AND a.person_id = nennep_person() AND a.state = 'CONFIRMED'
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
$$;
REVOKE ALL ON FUNCTION nennep_keeps_succession(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_keeps_succession(uuid) TO nennep_app;

-- What was approved, or removed after it, is told to the person; what is being considered is not.
SELECT nennep_protect('succession_candidate', $$nennep_keeps_succession(organization_id)
  OR (person_id = (SELECT nennep_person()) AND approved_on IS NOT NULL)$$);
SELECT nennep_protect('succession_plan', $$nennep_keeps_succession(organization_id)
  OR EXISTS (SELECT 1 FROM succession_candidate c WHERE c.organization_id = succession_plan.organization_id AND c.plan_id = succession_plan.id AND c.person_id = (SELECT nennep_person()))$$);
SELECT audit.watch('succession_plan');
SELECT audit.watch('succession_candidate', 'organization_id', '{review_note,removal_reason}');
