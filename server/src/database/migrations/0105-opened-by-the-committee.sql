-- A committee opens the year's review for all its cells at once, with a day until which they have voted.
ALTER TABLE annual_review ADD COLUMN due_on date;
-- The day is the organization's, and stands where the year stands for being open.
ALTER TABLE annual_review ADD CONSTRAINT due_day_of_the_year CHECK (due_on IS NULL OR person_id IS NULL);
CREATE INDEX annual_review_due ON annual_review (due_on) WHERE due_on IS NOT NULL;

-- Reviewed in the cell that he or she came from, so not a second time.
ALTER TABLE annual_review DROP CONSTRAINT annual_review_not_reviewed_check;
ALTER TABLE annual_review ADD CONSTRAINT annual_review_not_reviewed_check
  CHECK (not_reviewed IN ('ADMITTED_LATE','SUSPENDED','EXEMPT','MOVED','OTHER'));

-- Members of some organizations who are reviewed elsewhere in a year: who leads them asks, and whoever leads what stands right above.
CREATE FUNCTION nennep_reviewed_elsewhere(of_organizations uuid[], of_year integer) RETURNS TABLE (person_id uuid, organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT m.person_id, m.organization_id FROM membership m
    JOIN annual_review r ON r.person_id = m.person_id AND r.year = of_year AND r.organization_id <> m.organization_id AND r.not_reviewed IS NULL
  WHERE m.organization_id = ANY (of_organizations) AND (m.organization_id = ANY (nennep_led_organizations()) OR nennep_led_right_above(m.organization_id))
$$;
REVOKE ALL ON FUNCTION nennep_reviewed_elsewhere(uuid[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_reviewed_elsewhere(uuid[], integer) TO nennep_app;

-- As in 0084, with the day until which each has voted.
DROP FUNCTION nennep_annual_reviews_below(uuid, integer);
CREATE FUNCTION nennep_annual_reviews_below(of_organization uuid, of_year integer)
  RETURNS TABLE (id uuid, name text, name_folded text, kind text, cells integer, opened integer, reviewed integer, not_reviewed integer, sent integer, balloted integer,
    decided integer, excellent integer, well_done integer, done integer, not_done integer, own_level text, due_on date)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
  IF NOT coalesce(nennep_within(nennep_path(of_organization), nennep_office_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT o.id, o.name, o.name_folded, o.kind, counted.cells, coalesce(r.opened, 0)::int, coalesce(r.reviewed, 0)::int, coalesce(r.excused, 0)::int, coalesce(r.sent, 0)::int,
    coalesce(r.balloted, 0)::int, coalesce(r.decided, 0)::int, coalesce(r.excellent, 0)::int, coalesce(r.well_done, 0)::int, coalesce(r.done, 0)::int,
    coalesce(r.not_done, 0)::int, own.decided_level, own.due_on
  FROM organization o
  CROSS JOIN LATERAL (SELECT count(*)::int AS cells FROM organization c WHERE c.path >= o.path AND c.path < o.path || '~' AND c.kind IN ('CELL','BASE_CELL')
    AND (c.dissolved_on IS NULL OR c.dissolved_on > nennep_today())) AS counted
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.person_id IS NULL AND c.kind IN ('CELL','BASE_CELL')) AS opened, count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL) AS reviewed,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NOT NULL) AS excused,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.state <> 'OPEN') AS sent,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.state IN ('BALLOTED','DECIDED')) AS balloted,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.state = 'DECIDED') AS decided,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.decided_level = 'EXCELLENT') AS excellent,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.decided_level = 'WELL_DONE') AS well_done,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.decided_level = 'DONE') AS done,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.decided_level = 'NOT_DONE') AS not_done
    FROM organization c JOIN annual_review a ON a.organization_id = c.id AND a.year = of_year
    WHERE c.path >= o.path AND c.path < o.path || '~') AS r ON true
  LEFT JOIN annual_review own ON own.organization_id = o.id AND own.year = of_year AND own.person_id IS NULL
  WHERE o.parent_id = of_organization AND o.kind <> 'GROUP' AND (o.dissolved_on IS NULL OR o.dissolved_on > nennep_today());
END $$;
REVOKE ALL ON FUNCTION nennep_annual_reviews_below(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_annual_reviews_below(uuid, integer) TO nennep_app;
