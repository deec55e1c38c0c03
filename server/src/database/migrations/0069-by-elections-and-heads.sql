-- A by-election (bầu bổ sung) is asked of the superior before it is held; whoever heads a unit, member of the committee or not.
CREATE TABLE by_election (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  -- The term in which it was asked.
  term_started_on date NOT NULL,
  seats integer NOT NULL CHECK (seats BETWEEN 1 AND 100),
  position text NOT NULL CHECK (position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  asked_on date NOT NULL,
  state text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED','ALLOWED','REFUSED','HELD')),
  decision text NOT NULL DEFAULT '' CHECK (length(decision) <= 120),
  answered_on date,
  refusal_reason text NOT NULL DEFAULT '' CHECK (length(refusal_reason) <= 500),
  held_on date,
  asked_by uuid,
  answered_by uuid,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT answered_once_answered CHECK ((state = 'ASKED') = (answered_on IS NULL)),
  CONSTRAINT held_on_its_day CHECK ((state = 'HELD') = (held_on IS NOT NULL))
);
CREATE INDEX by_election_listed ON by_election (organization_id, asked_on, id);
SELECT nennep_protect('by_election', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT audit.watch('by_election');

CREATE TABLE unit_head (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 200),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  -- A member, or somebody named in words.
  person_id uuid REFERENCES person (id),
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT headship_ends_after_it_begins CHECK (valid_to > valid_from)
);
CREATE INDEX unit_head_listed ON unit_head (organization_id, unit, id);
CREATE INDEX unit_head_person ON unit_head (person_id);
SELECT nennep_protect('unit_head', 'person_id = (SELECT nennep_person()) OR nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT audit.watch('unit_head', 'organization_id', '{full_name}');
