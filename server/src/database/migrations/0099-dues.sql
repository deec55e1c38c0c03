-- Whether a member's dues of a month are paid; no amounts, and nothing of what anybody earns. Who has no row has not paid as far as is known.
CREATE TABLE dues_mark (
  organization_id uuid NOT NULL REFERENCES organization (id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  person_id uuid NOT NULL REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('PAID','EXCUSED')),
  -- Why somebody does not have to pay, or not yet: the decision, the illness.
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 300),
  marked_by uuid,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, month, person_id),
  CONSTRAINT excused_with_a_reason CHECK ((state = 'EXCUSED') = (reason <> ''))
);
CREATE INDEX dues_mark_person ON dues_mark (person_id, month);
SELECT nennep_protect('dues_mark', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = dues_mark.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);
SELECT audit.watch('dues_mark', 'organization_id', '{reason}');
