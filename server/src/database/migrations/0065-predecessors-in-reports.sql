-- What a cell came from stands beside it in the reports of a period too, and stays with the figures that a period is closed with.

-- Absent of a period that was closed before these were kept.
ALTER TABLE period_figure ADD COLUMN predecessors jsonb;

/* Whether what came from an organization, also by way of another one in between, stands where the reader may read. */
CREATE FUNCTION nennep_heir_within(predecessor uuid, prefixes text[]) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE heir AS (
    SELECT s.organization_id AS id FROM organization_succession s WHERE s.predecessor_id = predecessor
    UNION SELECT s.organization_id FROM heir h JOIN organization_succession s ON s.predecessor_id = h.id)
  SELECT EXISTS (SELECT FROM heir h JOIN organization o ON o.id = h.id WHERE nennep_within(o.path, prefixes))
$$;
REVOKE ALL ON FUNCTION nennep_heir_within(uuid, text[]) FROM PUBLIC;

-- Whoever may read the successor may read these figures of what it came from, wherever that stood.
CREATE OR REPLACE FUNCTION nennep_report_figures(of_organizations uuid[], span_from date, span_to date) RETURNS TABLE (organization_id uuid, month date,
  not_held integer, excused integer, unexcused integer, speakers integer, listeners integer, praised integer, thematic_held integer,
  topics_planned integer, topics_held integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH wanted AS MATERIALIZED (SELECT o.id, o.path FROM organization o
      WHERE o.id = ANY (of_organizations) AND (nennep_within(o.path, nennep_scope()) OR nennep_heir_within(o.id, nennep_scope()))),
    cell AS MATERIALIZED (SELECT DISTINCT c.id, c.path FROM wanted w JOIN organization c ON c.path >= w.path AND c.path < w.path || '~'
      WHERE c.kind IN ('CELL','BASE_CELL')),
    regular AS MATERIALIZED (SELECT c.organization_id, c.month, c.meeting_id, c.state FROM cell JOIN cell_month c ON c.organization_id = cell.id
      WHERE c.month BETWEEN span_from AND span_to),
    held AS MATERIALIZED (SELECT r.organization_id, r.month, r.meeting_id FROM regular r WHERE r.state NOT IN ('PREPARING','NOT_HELD')),
    corrected AS MATERIALIZED (
      SELECT DISTINCT ON (k.organization_id, k.meeting_id, k.subject_id) k.organization_id, k.meeting_id, k.subject_id AS person_id, k.new_value->>'status' AS status
      FROM held h JOIN correction k ON k.organization_id = h.organization_id AND k.meeting_id = h.meeting_id
      WHERE k.subject = 'ATTENDANCE' ORDER BY k.organization_id, k.meeting_id, k.subject_id, k.made_at DESC, k.id DESC),
    roll AS MATERIALIZED (
      SELECT h.organization_id, h.month, h.meeting_id, a.person_id,
        coalesce(c.status, CASE WHEN a.status = 'EXEMPT' AND NOT a.exempt THEN 'EXCUSED' ELSE a.status END) AS status
      FROM held h JOIN attendance a ON a.organization_id = h.organization_id AND a.meeting_id = h.meeting_id
      LEFT JOIN corrected c ON c.organization_id = a.organization_id AND c.meeting_id = a.meeting_id AND c.person_id = a.person_id),
    counted (organization_id, month, not_held, excused, unexcused, speakers, listeners, praised, thematic_held, topics_planned, topics_held) AS (
      SELECT r.organization_id, r.month, count(*) FILTER (WHERE r.state = 'NOT_HELD'), 0, 0, 0, 0, 0, 0, 0, 0 FROM regular r GROUP BY 1, 2
      UNION ALL
      SELECT r.organization_id, r.month, 0, count(*) FILTER (WHERE r.status = 'EXCUSED'), count(*) FILTER (WHERE r.status = 'UNEXCUSED'), 0,
        count(*) FILTER (WHERE r.status = 'PRESENT'), 0, 0, 0, 0 FROM roll r GROUP BY 1, 2
      UNION ALL
      SELECT h.organization_id, h.month, 0, 0, 0, count(DISTINCT r.person_id), 0, count(*) FILTER (WHERE s.kind = 'PRAISE'), 0, 0, 0
      FROM held h JOIN statement s ON s.organization_id = h.organization_id AND s.meeting_id = h.meeting_id
      LEFT JOIN roll r ON r.meeting_id = h.meeting_id AND r.person_id = s.person_id AND r.status = 'PRESENT' GROUP BY 1, 2
      UNION ALL
      -- What a meeting noted under that heading, line by line.
      SELECT h.organization_id, h.month, 0, 0, 0, 0, 0, count(*), 0, 0, 0 FROM held h
      JOIN meeting_text t ON t.organization_id = h.organization_id AND t.meeting_id = h.meeting_id AND t.field = 'PRAISE'
      CROSS JOIN LATERAL regexp_split_to_table(t.body, E'\\n') AS line WHERE btrim(line) <> '' GROUP BY 1, 2
      UNION ALL
      SELECT takes.id, m.month, 0, 0, 0, 0, 0, 0, count(DISTINCT m.id), 0, 0 FROM meeting m
      CROSS JOIN LATERAL (SELECT m.organization_id AS id UNION SELECT p.participant_id FROM meeting_participant p
        WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.state = 'AGREED') AS takes
      JOIN cell ON cell.id = takes.id
      WHERE m.month BETWEEN span_from AND span_to AND (m.thematic_part OR m.kind = 'THEMATIC') AND m.state IN ('CLOSED','FILED') GROUP BY 1, 2
      UNION ALL
      -- A topic of a quarter without a month counts in the quarter's last.
      SELECT t.organization_id, make_date(t.year, coalesce(t.month, t.quarter * 3), 1), 0, 0, 0, 0, 0, 0, 0, count(*), 0 FROM cell JOIN topic t ON t.organization_id = cell.id
      WHERE t.state IN ('REGISTERED','ACCEPTED') AND t.dropped_at IS NULL
        AND make_date(t.year, coalesce(t.month, t.quarter * 3), 1) BETWEEN span_from AND span_to GROUP BY 1, 2
      UNION ALL
      SELECT t.organization_id, m.month, 0, 0, 0, 0, 0, 0, 0, 0, count(*) FROM cell JOIN topic t ON t.organization_id = cell.id
      JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
      WHERE t.held_at IS NOT NULL AND m.month BETWEEN span_from AND span_to GROUP BY 1, 2)
    SELECT w.id, c.month, sum(c.not_held)::integer, sum(c.excused)::integer, sum(c.unexcused)::integer, sum(c.speakers)::integer, sum(c.listeners)::integer,
      sum(c.praised)::integer, sum(c.thematic_held)::integer, sum(c.topics_planned)::integer, sum(c.topics_held)::integer
    FROM wanted w JOIN cell ON cell.path >= w.path AND cell.path < w.path || '~' JOIN counted c ON c.organization_id = cell.id
    GROUP BY w.id, c.month;
END $$;
