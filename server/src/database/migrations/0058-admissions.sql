-- The way to membership: a file for each candidate, what was done in it step by step, and what is to be done now.

CREATE TABLE admission (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
  birth_date date,
  -- The member that the candidate became at the ceremony.
  person_id uuid REFERENCES person (id),
  helper_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(helper_ids) <= 2),
  rules_version text NOT NULL CHECK (length(rules_version) BETWEEN 1 AND 100),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','DONE','STOPPED')),
  -- What is to be done now, and its last day where there is one.
  step text CHECK (step IN ('INTRODUCTION','SYMPATHIZER_VOTE','AWARENESS_CLASS','APPLICATION','VERIFICATION','MASS_OPINION','RESIDENCE_OPINION',
    'CELL_VOTE','COMMITTEE_VOTE','DECISION','CEREMONY','RECOGNITION_VOTE','RECOGNITION_DECISION')),
  due_on date,
  stop_reason text NOT NULL DEFAULT '' CHECK (length(stop_reason) <= 500),
  opened_by uuid,
  opened_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT open_at_a_step CHECK ((state = 'OPEN') = (step IS NOT NULL)),
  CONSTRAINT due_while_open CHECK (due_on IS NULL OR state = 'OPEN'),
  CONSTRAINT stopped_with_a_reason CHECK ((state = 'STOPPED') = (stop_reason <> ''))
);
CREATE INDEX admission_listed ON admission (organization_id, state, opened_at, id);

CREATE TABLE admission_step (
  organization_id uuid NOT NULL,
  admission_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('INTRODUCTION','SYMPATHIZER_VOTE','AWARENESS_CLASS','APPLICATION','VERIFICATION','MASS_OPINION','RESIDENCE_OPINION',
    'CELL_VOTE','COMMITTEE_VOTE','DECISION','CEREMONY','RECOGNITION_VOTE','RECOGNITION_DECISION')),
  done_on date NOT NULL,
  document text NOT NULL DEFAULT '' CHECK (length(document) <= 200),
  responsible text NOT NULL DEFAULT '' CHECK (length(responsible) <= 120),
  remark text NOT NULL DEFAULT '' CHECK (length(remark) <= 1000),
  -- The vote of a held meeting that the step rests on, with its counts as they were; one vote decides on one candidate.
  vote_id uuid CONSTRAINT one_vote_one_candidate UNIQUE,
  outcome text CHECK (outcome IN ('PASSED','FAILED')),
  base integer,
  needed integer,
  agree integer,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, admission_id, step),
  FOREIGN KEY (organization_id, admission_id) REFERENCES admission (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT counts_of_a_vote CHECK ((vote_id IS NULL) = (outcome IS NULL) AND (vote_id IS NULL) = (base IS NULL)
    AND (vote_id IS NULL) = (needed IS NULL) AND (vote_id IS NULL) = (agree IS NULL))
);

-- Those who lead the cell, and the officers of the committee right above it with its office; nobody else, nobody further up.
CREATE FUNCTION nennep_keeps_admissions(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o JOIN appointment a ON a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
      OR a.organization_id = o.parent_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','OFFICE_STAFF')
    WHERE o.id = of_organization AND a.person_id = nennep_person() AND a.state = 'CONFIRMED'
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
$$;
REVOKE ALL ON FUNCTION nennep_keeps_admissions(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_keeps_admissions(uuid) TO nennep_app;

-- Whoever helps a candidate sees that file.
SELECT nennep_protect('admission', $$nennep_keeps_admissions(organization_id) OR (SELECT nennep_person()) = ANY (helper_ids)$$);
SELECT nennep_protect('admission_step', 'EXISTS (SELECT 1 FROM admission a WHERE a.organization_id = admission_step.organization_id AND a.id = admission_step.admission_id)');

SELECT audit.watch('admission', 'organization_id', '{full_name,birth_date,stop_reason}');
SELECT audit.watch('admission_step', 'organization_id', '{responsible,remark}');
