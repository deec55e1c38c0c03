-- How the levels of members spread in each of some years, of an organization with everything under it: counts only, as in 0084.
CREATE FUNCTION nennep_levels_by_year(of_organization uuid, from_year integer, to_year integer)
  RETURNS TABLE (year integer, reviewed integer, excellent integer, well_done integer, done integer, not_done integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  of_path text := nennep_path(of_organization);
BEGIN
  IF NOT coalesce(nennep_within(of_path, nennep_office_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT y.year, count(a.id)::int, (count(*) FILTER (WHERE a.decided_level = 'EXCELLENT'))::int, (count(*) FILTER (WHERE a.decided_level = 'WELL_DONE'))::int,
    (count(*) FILTER (WHERE a.decided_level = 'DONE'))::int, (count(*) FILTER (WHERE a.decided_level = 'NOT_DONE'))::int
  FROM generate_series(from_year, to_year) AS y (year) LEFT JOIN (annual_review a JOIN organization o ON o.id = a.organization_id AND o.path >= of_path AND o.path < of_path || '~')
    ON a.year = y.year AND a.person_id IS NOT NULL AND a.not_reviewed IS NULL
  GROUP BY y.year ORDER BY y.year;
END $$;
REVOKE ALL ON FUNCTION nennep_levels_by_year(uuid, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_levels_by_year(uuid, integer, integer) TO nennep_app;
