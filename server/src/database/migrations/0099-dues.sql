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

-- The months in which a cell marked anybody: a member sees the own marks only, and whether the month was kept at all.
CREATE FUNCTION nennep_dues_kept(of_organization uuid, of_year integer) RETURNS SETOF date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT d.month FROM dues_mark d WHERE d.organization_id = of_organization AND d.month BETWEEN make_date(of_year, 1, 1) AND make_date(of_year, 12, 1)
$$;
REVOKE ALL ON FUNCTION nennep_dues_kept(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_dues_kept(uuid, integer) TO nennep_app;
SELECT audit.watch('dues_mark', 'organization_id', '{reason}');
