-- A text may be disseminated at a meeting that another organization holds: at a conference of the body, or at a joint meeting.
-- It then counts for every organization that took part and had received it.

ALTER TABLE directive_receipt
  -- Who holds the meeting at which it is disseminated: the organization itself, or the one that holds a joint meeting.
  ADD COLUMN held_by uuid REFERENCES organization (id),
  DROP CONSTRAINT directive_receipt_organization_id_meeting_id_fkey;
UPDATE directive_receipt SET held_by = organization_id WHERE meeting_id IS NOT NULL;
ALTER TABLE directive_receipt
  ADD FOREIGN KEY (held_by, meeting_id) REFERENCES meeting (organization_id, id),
  ADD CONSTRAINT a_meeting_is_held_by_somebody CHECK ((held_by IS NULL) = (meeting_id IS NULL));
CREATE INDEX directive_receipt_meeting ON directive_receipt (held_by, meeting_id) WHERE meeting_id IS NOT NULL;

-- Says of every text on a meeting's agenda, or that was on it, at which meeting the organization that holds it and those taking
-- part plan to disseminate it or have done so: worked out anew from the agendas, so it may run as often as one likes. It stands
-- at the closed meeting that came to it, else at the next one on whose agenda it is; what a closed meeting did not come to, or
-- one that did not take place, is free for another one. Who writes in a joint meeting does not see what a cell beside received.
CREATE FUNCTION nennep_follow_directives(of_organization uuid, of_meeting uuid, noted_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT nennep_sees_meeting(of_organization, of_meeting) THEN
    RETURN;
  END IF;
  WITH taker AS (SELECT of_organization AS id UNION SELECT p.participant_id FROM meeting_participant p
      WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting AND p.state = 'AGREED'),
    concerned AS (
      SELECT r.organization_id AS taker_id, r.directive_id FROM taker t JOIN directive_receipt r ON r.organization_id = t.id
        WHERE r.directive_id IN (SELECT a.directive_id FROM agenda_item a WHERE a.organization_id = of_organization AND a.meeting_id = of_meeting)
      UNION SELECT r.organization_id, r.directive_id FROM directive_receipt r WHERE r.held_by = of_organization AND r.meeting_id = of_meeting),
    item AS (
      SELECT c.taker_id, i.* FROM concerned c JOIN agenda_item i ON i.organization_id = c.taker_id AND i.directive_id = c.directive_id
      UNION ALL SELECT c.taker_id, i.* FROM concerned c JOIN meeting_participant p ON p.participant_id = c.taker_id AND p.state = 'AGREED'
        JOIN agenda_item i ON i.organization_id = p.organization_id AND i.meeting_id = p.meeting_id AND i.directive_id = c.directive_id),
    place AS (SELECT DISTINCT ON (i.taker_id, i.directive_id) i.taker_id, i.directive_id, i.organization_id AS held_by, i.meeting_id, i.id,
        CASE WHEN m.state IN ('CLOSED','FILED') THEN m.closed_at END AS held_at
      FROM item i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
      WHERE m.state NOT IN ('POSTPONED','NOT_HELD')
        AND (m.state NOT IN ('CLOSED','FILED') OR m.recorded_from = 'PAPER' OR i.discussed OR i.spent_seconds > 0)
      ORDER BY i.taker_id, i.directive_id, m.state IN ('CLOSED','FILED') DESC, m.scheduled_at, i.ordinal)
  UPDATE directive_receipt r SET held_by = place.held_by, meeting_id = place.meeting_id, agenda_item_id = place.id, disseminated_at = place.held_at,
    received_at = coalesce(r.received_at, CASE WHEN place.meeting_id IS NOT NULL THEN noted_at END)
  FROM concerned c LEFT JOIN place ON place.taker_id = c.taker_id AND place.directive_id = c.directive_id
  WHERE r.organization_id = c.taker_id AND r.directive_id = c.directive_id
    AND (r.held_by, r.meeting_id, r.agenda_item_id, r.disseminated_at, r.received_at IS NULL)
      IS DISTINCT FROM (place.held_by, place.meeting_id, place.id, place.held_at, r.received_at IS NULL AND place.meeting_id IS NULL);
END $$;

-- Frees the texts on the agenda of a draft that is thrown away.
CREATE FUNCTION nennep_leave_directives(of_organization uuid, of_meeting uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF nennep_sees_meeting(of_organization, of_meeting) THEN
    UPDATE directive_receipt SET held_by = NULL, meeting_id = NULL, agenda_item_id = NULL, disseminated_at = NULL
      WHERE held_by = of_organization AND meeting_id = of_meeting;
  END IF;
END $$;
REVOKE ALL ON FUNCTION nennep_follow_directives(uuid, uuid, timestamptz), nennep_leave_directives(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_follow_directives(uuid, uuid, timestamptz), nennep_leave_directives(uuid, uuid) TO nennep_app, nennep_worker;

-- As in 0019, and a conference or joint meeting on a topic counts for every cell that took part in it.
CREATE OR REPLACE FUNCTION nennep_topic_quarters(of_path text, of_years integer[]) RETURNS TABLE (organization_id uuid, year integer, quarter integer,
  is_obliged boolean, planned integer, waiting integer, returned integer, moved integer, held integer, without_topic integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_within(of_path, nennep_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    WITH span AS (SELECT y AS year, q AS quarter, make_date(y, q * 3 - 2, 1) AS first_day, (make_date(y, q * 3 - 2, 1) + interval '3 months')::date AS next_day
      FROM unnest(of_years) AS y, generate_series(1, 4) AS q),
    cell AS (SELECT o.id, o.founded_on, o.dissolved_on FROM organization o WHERE o.kind IN ('CELL','BASE_CELL') AND o.path >= of_path AND o.path < of_path || '~'),
    planned AS (SELECT t.organization_id, t.year, t.quarter, count(*) FILTER (WHERE t.state IN ('REGISTERED','ACCEPTED')) AS planned,
        count(*) FILTER (WHERE t.state = 'REGISTERED' AND t.held_at IS NULL) AS waiting, count(*) FILTER (WHERE t.state = 'RETURNED') AS returned
      FROM topic t WHERE t.year = ANY (of_years) AND t.dropped_at IS NULL AND t.organization_id IN (SELECT id FROM cell) GROUP BY 1, 2, 3),
    moved AS (SELECT t.organization_id, t.first_year AS year, t.first_quarter AS quarter, count(*) AS moved FROM topic t
      WHERE t.first_year = ANY (of_years) AND (t.first_year, t.first_quarter) <> (t.year, t.quarter) AND t.dropped_at IS NULL
        AND t.organization_id IN (SELECT id FROM cell) GROUP BY 1, 2, 3),
    thematic AS (SELECT m.organization_id, m.id, m.month, m.state FROM meeting m, (SELECT min(first_day) AS first_day, max(next_day) AS next_day FROM span) AS reach
      WHERE (m.thematic_part OR m.kind = 'THEMATIC') AND m.month >= reach.first_day AND m.month < reach.next_day AND m.organization_id IN (SELECT id FROM cell)
      UNION SELECT p.participant_id, m.id, m.month, m.state FROM meeting_participant p JOIN meeting m ON m.organization_id = p.organization_id AND m.id = p.meeting_id,
        (SELECT min(first_day) AS first_day, max(next_day) AS next_day FROM span) AS reach
      WHERE p.state = 'AGREED' AND p.participant_id IN (SELECT id FROM cell) AND m.month >= reach.first_day AND m.month < reach.next_day
      UNION SELECT m.organization_id, m.id, m.month, m.state FROM topic t JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
      WHERE t.held_at IS NOT NULL AND t.organization_id IN (SELECT id FROM cell)),
    titled AS (SELECT DISTINCT t.organization_id, t.meeting_id FROM topic t WHERE t.meeting_id IS NOT NULL AND t.organization_id IN (SELECT id FROM cell)),
    met AS (SELECT m.organization_id, extract(year FROM m.month)::integer AS year, extract(quarter FROM m.month)::integer AS quarter,
        count(*) FILTER (WHERE m.state IN ('CLOSED','FILED')) AS held,
        count(*) FILTER (WHERE i.meeting_id IS NULL) AS without_topic
      FROM thematic m LEFT JOIN titled i ON i.organization_id = m.organization_id AND i.meeting_id = m.id WHERE m.state NOT IN ('POSTPONED','NOT_HELD') GROUP BY 1, 2, 3)
    SELECT c.id, s.year, s.quarter, (c.founded_on IS NULL OR c.founded_on < s.next_day) AND (c.dissolved_on IS NULL OR c.dissolved_on >= s.next_day),
      coalesce(p.planned, 0)::integer, coalesce(p.waiting, 0)::integer, coalesce(p.returned, 0)::integer, coalesce(v.moved, 0)::integer,
      coalesce(k.held, 0)::integer, coalesce(k.without_topic, 0)::integer
    FROM cell c CROSS JOIN span s
    LEFT JOIN planned p ON p.organization_id = c.id AND p.year = s.year AND p.quarter = s.quarter
    LEFT JOIN moved v ON v.organization_id = c.id AND v.year = s.year AND v.quarter = s.quarter
    LEFT JOIN met k ON k.organization_id = c.id AND k.year = s.year AND k.quarter = s.quarter;
END $$;

-- What a paper of a joint meeting was before is read as what it is now.
ALTER POLICY of_joint_meeting ON file USING (organization_id = (SELECT nennep_seen_organization())
  AND (EXISTS (SELECT 1 FROM material p WHERE p.organization_id = file.organization_id AND p.meeting_id = (SELECT nennep_seen_meeting()) AND p.file_id = file.id)
    OR EXISTS (SELECT 1 FROM material_version v WHERE v.organization_id = file.organization_id AND v.meeting_id = (SELECT nennep_seen_meeting()) AND v.file_id = file.id)));
