-- What a cell came from is shown beside it for the months before, never counted into it; a committee may choose that it is not shown.

ALTER TABLE issued_limits ADD COLUMN predecessors text CHECK (predecessors IN ('BESIDE', 'NOT_SHOWN'));

/*
 * The months of what some organizations came from, also by way of another one in between: a row a predecessor and month before it was
 * succeeded. Whoever may read the successor may read these figures, wherever the predecessor stood; its meetings only who may read them.
 */
CREATE FUNCTION nennep_predecessors(organizations uuid[], first_month date, last_month date)
  RETURNS TABLE (heir_id uuid, organization_id uuid, name text, kind text, succeeded_on date, is_open boolean, roll month_rollup, state text, meeting_id uuid,
    self_grade text, official_grade text, self_total numeric, official_total numeric, rules_version text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE scope AS MATERIALIZED (SELECT nennep_scope() AS prefixes),
  back AS (
    SELECT o.id AS heir_id, s.predecessor_id AS id, s.succeeded_on FROM scope, organization o JOIN organization_succession s ON s.organization_id = o.id
      WHERE o.id = ANY (organizations) AND nennep_within(o.path, scope.prefixes)
    UNION SELECT b.heir_id, s.predecessor_id, s.succeeded_on FROM back b JOIN organization_succession s ON s.organization_id = b.id)
  SELECT b.heir_id, o.id, o.name, o.kind, b.succeeded_on, nennep_within(o.path, scope.prefixes), r, c.state,
    CASE WHEN nennep_within(o.path, scope.prefixes) THEN c.meeting_id END, c.self_grade, c.official_grade, c.self_total, c.official_total, m.rules_version
  FROM scope, back b JOIN organization o ON o.id = b.id
    JOIN month_rollup r ON r.organization_id = o.id AND r.month BETWEEN first_month AND last_month AND r.month < b.succeeded_on
    LEFT JOIN cell_month c ON c.organization_id = o.id AND c.month = r.month
    LEFT JOIN meeting m ON m.organization_id = c.organization_id AND m.id = c.meeting_id
  ORDER BY b.heir_id, b.succeeded_on DESC, o.serial, r.month
$$;
REVOKE ALL ON FUNCTION nennep_predecessors(uuid[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_predecessors(uuid[], date, date) TO nennep_app, nennep_worker;
