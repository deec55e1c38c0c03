-- The annual review of members and of organizations: the own review, the totals of the secret ballot, what the committee decides, a complaint.

CREATE TABLE annual_review (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  -- Whose it is; null for the organization itself, whose row stands for the year being open.
  person_id uuid REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('OPEN','SENT','BALLOTED','DECIDED')),
  not_reviewed text CHECK (not_reviewed IN ('ADMITTED_LATE','SUSPENDED','EXEMPT','OTHER')),
  why_not text NOT NULL DEFAULT '' CHECK (length(why_not) <= 500),
  -- The facts as they were when the own review was sent.
  facts jsonb CHECK (jsonb_typeof(facts) = 'array' AND length(facts::text) <= 10000),
  own_words text NOT NULL DEFAULT '' CHECK (length(own_words) <= 10000),
  common_points numeric(5,2) CHECK (common_points >= 0),
  task_points numeric(5,2) CHECK (task_points >= 0),
  own_level text CHECK (own_level IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE')),
  sent_at timestamptz,
  -- The tellers' minutes: totals only, and nothing from which a voter and a choice could be joined.
  ballot_meeting_id uuid,
  ballot jsonb CHECK (jsonb_typeof(ballot) = 'object' AND length(ballot::text) <= 2000),
  proposed_level text CHECK (proposed_level IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE')),
  decided_level text CHECK (decided_level IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE')),
  decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 2000),
  decided_by uuid,
  decided_at timestamptz,
  complaint text NOT NULL DEFAULT '' CHECK (length(complaint) <= 4000),
  complained_at timestamptz,
  complaint_answer text NOT NULL DEFAULT '' CHECK (length(complaint_answer) <= 4000),
  answered_at timestamptz,
  opened_by uuid,
  opened_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, ballot_meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT one_review_a_year UNIQUE NULLS NOT DISTINCT (organization_id, year, person_id),
  CONSTRAINT decided_with_a_level CHECK ((state = 'DECIDED') = (decided_level IS NOT NULL AND decided_at IS NOT NULL)),
  CONSTRAINT balloted_in_a_meeting CHECK ((ballot IS NULL) = (ballot_meeting_id IS NULL)),
  CONSTRAINT answered_what_was_complained CHECK (answered_at IS NULL OR complained_at IS NOT NULL)
);
CREATE INDEX annual_review_of_person ON annual_review (person_id, year) WHERE person_id IS NOT NULL;

-- The person, those who lead the organization, and those who lead the one right above it, which decides; nobody else.
SELECT nennep_protect('annual_review', $$person_id = (SELECT nennep_person()) OR organization_id = ANY ((SELECT nennep_led_organizations())::uuid[])
  OR nennep_led_right_above(organization_id)$$);

SELECT audit.watch('annual_review', 'organization_id', '{why_not,own_words,common_points,task_points,own_level,facts,proposed_level,decided_level,decision_reason,complaint,complaint_answer}');
