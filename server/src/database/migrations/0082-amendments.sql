-- What members ask to be changed in what is held about them, and how it was decided.

CREATE TABLE amendment (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  field text NOT NULL CHECK (field IN ('FULL_NAME','BIRTH_DATE','SEX','CARD_NUMBER')),
  -- What was held when it was asked; from the decision on, what was held then.
  before_value text CHECK (length(before_value) <= 120),
  after_value text NOT NULL CHECK (length(after_value) BETWEEN 1 AND 120),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','ACCEPTED','REFUSED','WITHDRAWN')),
  asked_at timestamptz NOT NULL,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
  -- Kept with the decision: who decides may be out of sight of the member.
  decided_by uuid,
  decider_name text,
  closed_at timestamptz,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT closed_with_a_moment CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CONSTRAINT refused_with_a_reason CHECK ((state = 'REFUSED') = (answer <> ''))
);
CREATE UNIQUE INDEX one_open_amendment ON amendment (person_id, field) WHERE state = 'OPEN';
CREATE INDEX amendment_listed ON amendment (organization_id, asked_at, id);
CREATE INDEX amendment_of_person ON amendment (person_id, asked_at, id);

SELECT nennep_protect('amendment', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = amendment.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);
SELECT audit.watch('amendment', 'organization_id', '{before_value,after_value,reason,answer,decider_name}');

-- Who is told that a member of the organization asks: those who lead it and its office, and the office of the committee right above.
CREATE FUNCTION nennep_roll_keepers(of_organization uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT a.person_id FROM organization o JOIN appointment a
    ON a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF') OR a.organization_id = o.parent_id AND a.position = 'OFFICE_STAFF'
  WHERE o.id = of_organization AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;
REVOKE ALL ON FUNCTION nennep_roll_keepers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_roll_keepers(uuid) TO nennep_app;
