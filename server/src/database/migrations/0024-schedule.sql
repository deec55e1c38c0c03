-- The calendar of a body's meetings: the days that its cells propose, another day that the superior asks for, who of it attends.

-- Another day that the superior asks a cell for; answered when the cell moves the meeting, or says why it keeps the day.
CREATE TABLE meeting_day_request (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  -- For whom it was asked, and by whom.
  from_id uuid NOT NULL REFERENCES organization (id),
  person_id uuid REFERENCES person (id),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  wanted_on date,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  -- MOVED: the meeting has another day; KEPT: the cell keeps it and says why.
  answer text CHECK (answer IN ('MOVED','KEPT')),
  word text NOT NULL DEFAULT '' CHECK (length(word) <= 1000),
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT day_request_answered_somehow CHECK ((answered_at IS NULL) = (answer IS NULL))
);
CREATE UNIQUE INDEX one_open_day_request ON meeting_day_request (organization_id, meeting_id) WHERE answered_at IS NULL;

-- Whether somebody of the superior comes to a cell's meeting; no row as long as nothing was said.
CREATE TABLE meeting_attending (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person (id),
  attends boolean NOT NULL,
  said_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, meeting_id, person_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);
CREATE INDEX meeting_attending_meeting ON meeting_attending (meeting_id);
CREATE INDEX meeting_attending_person ON meeting_attending (person_id) WHERE attends;

-- Whether a person's calendar also has the meetings of the organizations that he or she follows.
ALTER TABLE calendar_feed ADD COLUMN with_followed boolean NOT NULL DEFAULT false;

-- Meetings of an organization and of those under it, as they stand in a calendar. The scope is asked for once, before anything
-- is read: a policy would ask for every meeting of a body with thousands of cells.
CREATE FUNCTION nennep_scheduled(of_organization uuid, since timestamptz, until timestamptz)
  RETURNS TABLE (organization_id uuid, organization_name text, organization_kind text, unit_id uuid, meeting_id uuid, kind text, state text, form text, thematic_part boolean,
    scheduled_at timestamptz, place text, chair_id uuid, revision integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  under constant text := nennep_path(of_organization);
BEGIN
  IF NOT nennep_within(under, nennep_office_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT o.id, o.name, o.kind, CASE WHEN o.id = of_organization THEN o.id ELSE o.parent_id END, m.id, m.kind, m.state, m.form, m.thematic_part,
      m.scheduled_at, m.place, m.chair_id, m.revision
    FROM organization o JOIN meeting m ON m.organization_id = o.id AND m.scheduled_at >= since AND m.scheduled_at < until
    WHERE o.path >= under AND o.path < under || '~' AND m.state NOT IN ('POSTPONED','NOT_HELD') AND m.recorded_from = 'LIVE';
END $$;

-- Who is expected at the meetings of a calendar, each with the minutes that its agenda takes: the chair, who presents, who said
-- that he or she comes from above, and who follows the organization and has not said. One row without a person for each meeting.
CREATE FUNCTION nennep_expected(of_organization uuid, since timestamptz, until timestamptz)
  RETURNS TABLE (organization_id uuid, organization_name text, unit_id uuid, meeting_id uuid, scheduled_at timestamptz, place text, minutes integer,
    person_id uuid, full_name text, is_needed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH m AS MATERIALIZED (SELECT * FROM nennep_scheduled(of_organization, since, until) WHERE state IN ('DRAFT','CONVENED','OPEN')),
    agenda AS (SELECT m.meeting_id, coalesce(sum(i.planned_minutes), 0)::integer AS minutes FROM m JOIN agenda_item i
      ON i.organization_id = m.organization_id AND i.meeting_id = m.meeting_id GROUP BY 1),
    expected AS (
      SELECT m.meeting_id, m.chair_id AS person_id, true AS is_needed FROM m WHERE m.chair_id IS NOT NULL
      UNION ALL SELECT m.meeting_id, i.presenter_id, true FROM m JOIN agenda_item i ON i.organization_id = m.organization_id
        AND i.meeting_id = m.meeting_id AND i.presenter_id IS NOT NULL
      UNION ALL SELECT m.meeting_id, t.person_id, true FROM m JOIN meeting_attending t ON t.organization_id = m.organization_id
        AND t.meeting_id = m.meeting_id AND t.attends
      UNION ALL SELECT m.meeting_id, a.person_id, false FROM m JOIN appointment a ON a.organization_id = m.organization_id AND a.position = 'FOLLOWER'
        AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
        WHERE NOT EXISTS (SELECT FROM meeting_attending t WHERE t.organization_id = m.organization_id AND t.meeting_id = m.meeting_id
          AND t.person_id = a.person_id))
  SELECT m.organization_id, m.organization_name, m.unit_id, m.meeting_id, m.scheduled_at, m.place, coalesce(g.minutes, 0), e.person_id, p.full_name, e.is_needed
  FROM m LEFT JOIN agenda g ON g.meeting_id = m.meeting_id
    LEFT JOIN (SELECT meeting_id, person_id, bool_or(is_needed) AS is_needed FROM expected GROUP BY 1, 2) AS e ON e.meeting_id = m.meeting_id
    LEFT JOIN person p ON p.id = e.person_id
  ORDER BY m.scheduled_at, m.meeting_id
$$;

-- Who comes from above to a meeting: the cell does not see the people there otherwise. For whoever sees the meeting.
CREATE FUNCTION nennep_attending(of_meetings uuid[]) RETURNS TABLE (meeting_id uuid, person_id uuid, full_name text, held_position text, held_in text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT t.meeting_id, t.person_id, p.full_name, h.position, h.name
    FROM meeting_attending t JOIN person p ON p.id = t.person_id
      LEFT JOIN LATERAL (SELECT a.position, o.name FROM appointment a JOIN organization o ON o.id = a.organization_id
        WHERE a.person_id = t.person_id AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
          AND o.id <> t.organization_id AND starts_with(nennep_path(t.organization_id), o.path) ORDER BY length(o.path) DESC, a.position LIMIT 1) AS h ON true
    WHERE t.meeting_id = ANY (of_meetings) AND t.attends AND nennep_sees_meeting(t.organization_id, t.meeting_id)
    ORDER BY p.sort_name, p.id;
END $$;

-- As in 0021, with the meetings of organizations that the person follows where that was chosen, and those that he or she attends.
CREATE OR REPLACE FUNCTION nennep_calendar(hash text, since timestamptz) RETURNS TABLE (language text, meetings jsonb, tasks jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.language,
    (SELECT coalesce(jsonb_agg(e ORDER BY e."scheduledAt"), '[]') FROM (
      SELECT m.organization_id AS "organizationId", m.id AS "meetingId", o.name AS "organizationName", o.kind AS "organizationKind", m.kind, m.month,
        m.scheduled_at AS "scheduledAt", m.closed_at AS "closedAt", m.place, m.state, m.revision
      FROM (SELECT a.organization_id, a.meeting_id FROM attendance a WHERE a.person_id = f.person_id
          UNION SELECT t.organization_id, t.meeting_id FROM meeting_attending t WHERE t.person_id = f.person_id AND t.attends
          UNION SELECT w.organization_id, w.id FROM appointment a JOIN meeting w ON w.organization_id = a.organization_id AND w.scheduled_at >= since
            WHERE f.with_followed AND a.person_id = f.person_id AND a.position = 'FOLLOWER' AND a.state = 'CONFIRMED' AND w.kind <> 'COMMITTEE'
              AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS own
        JOIN meeting m ON m.organization_id = own.organization_id AND m.id = own.meeting_id
        JOIN organization o ON o.id = m.organization_id
      WHERE m.state <> 'DRAFT' AND m.recorded_from = 'LIVE' AND m.scheduled_at >= since
      ORDER BY m.scheduled_at DESC LIMIT 200) AS e),
    (SELECT coalesce(jsonb_agg(e ORDER BY e."dueOn"), '[]') FROM (
      SELECT t.organization_id AS "organizationId", t.id AS "taskId", o.name AS "organizationName", t.what, t.due_on AS "dueOn", t.revision
      FROM task t JOIN organization o ON o.id = t.organization_id
      WHERE t.owner_id = f.person_id AND t.closed_at IS NULL AND t.state <> 'DONE' ORDER BY t.due_on DESC LIMIT 200) AS e)
  FROM calendar_feed f JOIN account c ON c.person_id = f.person_id AND c.disabled_at IS NULL WHERE f.secret_hash = hash
$$;

REVOKE ALL ON FUNCTION nennep_scheduled(uuid, timestamptz, timestamptz), nennep_expected(uuid, timestamptz, timestamptz), nennep_attending(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_scheduled(uuid, timestamptz, timestamptz), nennep_expected(uuid, timestamptz, timestamptz), nennep_attending(uuid[]) TO nennep_app;

SELECT nennep_protect('meeting_day_request', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);
SELECT nennep_protect('meeting_attending', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);

SELECT audit.watch('meeting_day_request', 'organization_id', '{word,reason}');
SELECT audit.watch('meeting_attending');
