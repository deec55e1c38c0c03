-- Organizations are founded, renamed, moved, merged, divided and dissolved by dated decisions; what was before stays readable as it was.

-- One change: what is to happen, by which decision, from which day; and once it is done, which rows it began and ended.
CREATE TABLE reorganization (
  -- The body whose office recorded it; everything that it touches stands under that body.
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('FOUND','RENAME','CHANGE_KIND','MOVE','MERGE','SPLIT','DISSOLVE')),
  state text NOT NULL CHECK (state IN ('PLANNED','DONE','CANCELLED','UNDONE')),
  takes_effect_on date NOT NULL,
  decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 60),
  decided_on date NOT NULL,
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 300),
  directive_id uuid REFERENCES directive (id),
  change jsonb NOT NULL CHECK (jsonb_typeof(change) = 'object'),
  effect jsonb CHECK (jsonb_typeof(effect) = 'object'),
  stopped_by text,
  planned_at timestamptz NOT NULL,
  planned_by uuid,
  done_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT done_with_an_effect CHECK ((state IN ('DONE','UNDONE')) = (effect IS NOT NULL) AND (effect IS NULL) = (done_at IS NULL)),
  CONSTRAINT ended_with_a_reason CHECK ((state IN ('CANCELLED','UNDONE')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (reason = ''))
);
CREATE INDEX reorganization_listed ON reorganization (organization_id, takes_effect_on DESC, id DESC);
CREATE INDEX reorganization_due ON reorganization (takes_effect_on) WHERE state = 'PLANNED';

-- Whom it touches, and what they were called then.
CREATE TABLE reorganization_subject (
  organization_id uuid NOT NULL REFERENCES organization (id),
  reorganization_id uuid NOT NULL REFERENCES reorganization (id),
  role text NOT NULL CHECK (role IN ('CHANGED','ENDED','FOUNDED','INTO','PARENT')),
  name text NOT NULL,
  is_pending boolean NOT NULL,
  PRIMARY KEY (organization_id, reorganization_id)
);
CREATE INDEX reorganization_subject_of ON reorganization_subject (reorganization_id);
CREATE UNIQUE INDEX one_planned_change_at_a_time ON reorganization_subject (organization_id) WHERE is_pending AND role <> 'PARENT';

-- What an organization was called, and what it was, until a day.
CREATE TABLE organization_former (
  organization_id uuid NOT NULL REFERENCES organization (id),
  until_on date NOT NULL,
  reorganization_id uuid NOT NULL REFERENCES reorganization (id),
  name text NOT NULL,
  kind text NOT NULL,
  cell_type text,
  PRIMARY KEY (organization_id, until_on)
);

-- Where an open task or a topic began before its organization went into another.
ALTER TABLE task ADD COLUMN began_with_id uuid REFERENCES organization (id), ADD COLUMN began_id uuid,
  ADD CONSTRAINT task_began_somewhere CHECK ((began_with_id IS NULL) = (began_id IS NULL));
ALTER TABLE topic ADD COLUMN began_with_id uuid REFERENCES organization (id), ADD COLUMN began_id uuid,
  ADD CONSTRAINT topic_began_somewhere CHECK ((began_with_id IS NULL) = (began_id IS NULL));

ALTER TABLE membership DROP CONSTRAINT membership_end_reason_check;
ALTER TABLE membership ADD CONSTRAINT membership_end_reason_check
  CHECK (end_reason IN ('TRANSFER','STRIKE_OFF','EXPULSION','LEAVING','DEATH','RETURNED','MISTAKE','REORGANIZED'));

-- Periods that are closed and last until a day or longer, of bodies at the paths or above: theirs need not be seen by whoever asks.
CREATE FUNCTION nennep_closed_since(of_paths text[], since date) RETURNS TABLE (name text, kind text, begins_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name, c.kind, c.begins_on FROM period_closing c JOIN organization o ON o.id = c.organization_id
  WHERE c.reopened_at IS NULL AND EXISTS (SELECT 1 FROM unnest(of_paths) AS path WHERE starts_with(path, o.path))
    AND c.begins_on + CASE c.kind WHEN 'MONTH' THEN interval '1 month' WHEN 'QUARTER' THEN interval '3 months' WHEN 'HALF_YEAR' THEN interval '6 months' ELSE interval '1 year' END > since
  ORDER BY c.begins_on, c.kind LIMIT 1
$$;
REVOKE ALL ON FUNCTION nennep_closed_since(text[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_closed_since(text[], date) TO nennep_app, nennep_worker;

-- Seen by whoever sees the body that recorded it, or anything that it touches.
CREATE FUNCTION nennep_sees_reorganization(of_reorganization uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM reorganization_subject s JOIN organization o ON o.id = s.organization_id
    WHERE s.reorganization_id = of_reorganization AND nennep_within(o.path, nennep_people_scope()));
END $$;
SELECT nennep_protect('reorganization', 'nennep_within(nennep_path(organization_id), (SELECT nennep_people_scope())) OR nennep_sees_reorganization(id)');
SELECT nennep_protect('reorganization_subject', 'nennep_within(nennep_path(organization_id), (SELECT nennep_people_scope())) OR nennep_sees_reorganization(reorganization_id)');
SELECT nennep_protect_by_organization('organization_former', 'nennep_people_scope');
SELECT audit.watch('reorganization', 'organization_id', '{reason}', omitted_columns => '{effect}');
SELECT audit.watch('reorganization_subject');
SELECT audit.watch('organization_former');
