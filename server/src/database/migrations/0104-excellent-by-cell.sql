-- How many members of each cell under a body may be excellent: what the number is counted of, cell by cell. Counts only, as in 0084.
CREATE FUNCTION nennep_excellent_by_cell(of_organization uuid, of_year integer)
  RETURNS TABLE (id uuid, name text, name_folded text, superior_name text, is_open boolean, reviewed integer, decided integer, excellent integer, well_done integer,
    proposed integer, used integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  of_path text := nennep_path(of_organization);
BEGIN
  IF NOT coalesce(nennep_within(of_path, nennep_office_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT o.id, o.name, o.name_folded, above.name, coalesce(r.is_open, false), coalesce(r.reviewed, 0)::int, coalesce(r.decided, 0)::int, coalesce(r.excellent, 0)::int,
    coalesce(r.well_done, 0)::int, coalesce(r.proposed, 0)::int, coalesce(r.used, 0)::int
  FROM organization o LEFT JOIN organization above ON above.id = o.parent_id
  LEFT JOIN LATERAL (
    SELECT bool_or(a.person_id IS NULL) AS is_open, count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL) AS reviewed,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.state = 'DECIDED') AS decided,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND coalesce(a.decided_level, a.proposed_level) = 'EXCELLENT') AS excellent,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND coalesce(a.decided_level, a.proposed_level) = 'WELL_DONE') AS well_done,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.proposed_level = 'EXCELLENT') AS proposed,
      count(*) FILTER (WHERE a.person_id IS NOT NULL AND a.not_reviewed IS NULL AND a.decided_level = 'EXCELLENT') AS used
    FROM annual_review a WHERE a.organization_id = o.id AND a.year = of_year) AS r ON true
  WHERE o.path >= of_path AND o.path < of_path || '~' AND o.kind IN ('CELL','BASE_CELL') AND (o.dissolved_on IS NULL OR o.dissolved_on > nennep_today());
END $$;
REVOKE ALL ON FUNCTION nennep_excellent_by_cell(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_excellent_by_cell(uuid, integer) TO nennep_app;
