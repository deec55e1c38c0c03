-- Figures of an organization's own work that resolutions set: what they are, their values period by period, and the goals of a term.

CREATE TABLE indicator (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 40),
  frequency text NOT NULL CHECK (frequency IN ('MONTH','QUARTER','HALF_YEAR','YEAR')),
  better text NOT NULL CHECK (better IN ('MORE','LESS')),
  -- The text of the register that set it, or a resolution in words.
  directive_id uuid REFERENCES directive (id),
  basis text NOT NULL DEFAULT '' CHECK (length(basis) <= 300),
  -- What is to be reached within a term.
  goal_baseline numeric(18,2),
  goal_set_on date,
  goal_target numeric(18,2),
  goal_due_on date,
  ended_on date,
  added_by uuid,
  added_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT goal_is_whole CHECK ((goal_set_on IS NULL) = (goal_target IS NULL) AND (goal_set_on IS NULL) = (goal_due_on IS NULL)
    AND (goal_set_on IS NOT NULL OR goal_baseline IS NULL) AND goal_set_on < goal_due_on)
);
CREATE INDEX indicator_listed ON indicator (organization_id, added_at, id);

-- One span of time: `2026`, `2026-H1`, `2026-Q3` or `2026-09`. A target may stand before there is a value.
CREATE TABLE indicator_value (
  organization_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  period text COLLATE "C" NOT NULL CHECK (period ~ '^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  value numeric(18,2),
  target numeric(18,2),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  entered_by uuid,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, indicator_id, period),
  FOREIGN KEY (organization_id, indicator_id) REFERENCES indicator (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT says_something CHECK (value IS NOT NULL OR target IS NOT NULL)
);

SELECT nennep_protect('indicator', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT nennep_protect('indicator_value', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT audit.watch('indicator');
SELECT audit.watch('indicator_value');
