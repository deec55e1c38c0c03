-- The office of a committee opens the year for its cells as its leaders do; what decides stays with them. The reviews themselves stay closed to it.
CREATE FUNCTION nennep_prepares_right_above(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o JOIN appointment a ON a.organization_id = o.parent_id
    WHERE o.id = of_organization AND a.person_id = nennep_person() AND a.state = 'CONFIRMED'
      AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','OFFICE_STAFF')
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
$$;

-- Opens a year for cells; answers those that were not open.
CREATE FUNCTION nennep_open_years_below(of_cells uuid[], of_year integer, due date, opener uuid, at timestamptz) RETURNS SETOF uuid
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO annual_review (organization_id, id, year, person_id, state, due_on, opened_by, opened_at)
  SELECT c.id, gen_random_uuid(), of_year, NULL, 'OPEN', due, opener, at FROM unnest(of_cells) AS c (id) WHERE nennep_prepares_right_above(c.id)
  ON CONFLICT DO NOTHING RETURNING organization_id
$$;

-- Enters who is reviewed in cells, and who is not and why.
CREATE FUNCTION nennep_enter_reviewed_below(cells uuid[], people uuid[], reasons text[], of_year integer, opener uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO annual_review (organization_id, id, year, person_id, state, not_reviewed, opened_by, opened_at)
  SELECT given.cell, gen_random_uuid(), of_year, given.person, 'OPEN', given.why, opener, at
  FROM unnest(cells, people, reasons) AS given (cell, person, why) JOIN (SELECT DISTINCT c.id FROM unnest(cells) AS c (id) WHERE nennep_prepares_right_above(c.id)) AS own ON own.id = given.cell
$$;

-- Sets the day until which cells have voted; answers how many had another one, or none.
CREATE FUNCTION nennep_set_due_day_below(cells uuid[], of_year integer, due date) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH changed AS (
    UPDATE annual_review SET due_on = due WHERE organization_id = ANY (cells) AND year = of_year AND person_id IS NULL AND due_on IS DISTINCT FROM due
      AND nennep_prepares_right_above(organization_id) RETURNING 1)
  SELECT count(*)::int FROM changed
$$;

-- As in 0105, and for the office right above.
CREATE OR REPLACE FUNCTION nennep_reviewed_elsewhere(of_organizations uuid[], of_year integer) RETURNS TABLE (person_id uuid, organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT m.person_id, m.organization_id FROM membership m
    JOIN annual_review r ON r.person_id = m.person_id AND r.year = of_year AND r.organization_id <> m.organization_id AND r.not_reviewed IS NULL
  WHERE m.organization_id = ANY (of_organizations) AND (m.organization_id = ANY (nennep_led_organizations()) OR nennep_prepares_right_above(m.organization_id))
$$;
REVOKE ALL ON FUNCTION nennep_prepares_right_above(uuid), nennep_open_years_below(uuid[], integer, date, uuid, timestamptz),
  nennep_enter_reviewed_below(uuid[], uuid[], text[], integer, uuid, timestamptz), nennep_set_due_day_below(uuid[], integer, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_prepares_right_above(uuid), nennep_open_years_below(uuid[], integer, date, uuid, timestamptz),
  nennep_enter_reviewed_below(uuid[], uuid[], text[], integer, uuid, timestamptz), nennep_set_due_day_below(uuid[], integer, date) TO nennep_app;

-- Why somebody is not reviewed stands in the own data as well.
DO $$
DECLARE
  before text := pg_get_functiondef('nennep_own_data(integer)'::regprocedure);
  after text := replace(before, $old$'ownLevel', r.own_level,$old$, $new$'notReviewed', r.not_reviewed, 'whyNot', r.why_not, 'ownLevel', r.own_level,$new$);
BEGIN
  IF after = before THEN
    RAISE EXCEPTION 'nennep_own_data names the own level differently';
  END IF;
  EXECUTE after;
END $$;
