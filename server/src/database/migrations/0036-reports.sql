-- Periodic reports: what an organization reports of a month, quarter, half-year or year, each time as it was sent.

-- A period is named by its kind and its first day.
CREATE TABLE period_report (
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('MONTH','QUARTER','HALF_YEAR','YEAR')),
  begins_on date NOT NULL,
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','SUBMITTED','ACCEPTED','RETURNED')),
  -- What people write beside the figures: highlights, praise, shortcomings and remedies, the next period's tasks, proposals.
  sections jsonb NOT NULL CHECK (jsonb_typeof(sections) = 'object' AND length(sections::text) <= 100000),
  -- Of the type "báo cáo" in the term; drawn when it is first sent, and kept when it is sent again.
  number integer CHECK (number > 0),
  composed_at timestamptz NOT NULL,
  composed_by uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, kind, begins_on),
  CONSTRAINT sent_with_a_number CHECK (state = 'DRAFT' OR number IS NOT NULL)
);

-- One row each time it is sent: its figures, words and paper as they were, and what the superior said.
CREATE TABLE period_report_version (
  organization_id uuid NOT NULL,
  kind text NOT NULL,
  begins_on date NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  symbol text NOT NULL CHECK (symbol <> ''),
  -- The total and the lines it was made of, raw, so that they can be compared with today's.
  figures jsonb NOT NULL,
  sections jsonb NOT NULL,
  -- The paper that Word and PDF are drawn from.
  content jsonb NOT NULL,
  -- Whom it was sent to.
  superior_id uuid NOT NULL REFERENCES organization (id),
  sent_at timestamptz NOT NULL,
  sent_by uuid,
  state text NOT NULL DEFAULT 'SUBMITTED' CHECK (state IN ('SUBMITTED','ACCEPTED','RETURNED')),
  decided_at timestamptz,
  decided_by uuid,
  return_reason text NOT NULL DEFAULT '' CHECK (length(return_reason) <= 1000),
  PRIMARY KEY (organization_id, kind, begins_on, version),
  FOREIGN KEY (organization_id, kind, begins_on) REFERENCES period_report (organization_id, kind, begins_on),
  CONSTRAINT decided_once_it_is_answered CHECK ((state = 'SUBMITTED') = (decided_at IS NULL)),
  CONSTRAINT returned_with_a_reason CHECK ((state = 'RETURNED') = (return_reason <> ''))
);

-- What was sent stays as it was sent; the superior answers it once.
CREATE FUNCTION nennep_keep_report_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'SUBMITTED' OR (NEW.figures, NEW.sections, NEW.content, NEW.symbol, NEW.sent_at, NEW.superior_id)
    IS DISTINCT FROM (OLD.figures, OLD.sections, OLD.content, OLD.symbol, OLD.sent_at, OLD.superior_id) THEN
    RAISE EXCEPTION 'A report that was sent does not change.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_sent BEFORE UPDATE OR DELETE ON period_report_version FOR EACH ROW EXECUTE FUNCTION nennep_keep_report_version();

-- That a superior reminded somebody who is late: once a day.
CREATE TABLE period_report_reminder (
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('MONTH','QUARTER','HALF_YEAR','YEAR')),
  begins_on date NOT NULL,
  reminded_on date NOT NULL,
  reminded_by uuid,
  CONSTRAINT reminded_once_a_day PRIMARY KEY (organization_id, kind, begins_on, reminded_on)
);

-- By when, in days after the end of a period, those right under a committee send their reports; without a row the rules say it.
CREATE TABLE report_deadline (
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('MONTH','QUARTER','HALF_YEAR','YEAR')),
  days_after_end integer NOT NULL CHECK (days_after_end BETWEEN -15 AND 60),
  PRIMARY KEY (organization_id, kind)
);

SELECT nennep_protect('period_report', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
SELECT nennep_protect('period_report_version', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
SELECT nennep_protect('period_report_reminder', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
SELECT nennep_protect('report_deadline', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
-- Those below read by when they have to send.
CREATE POLICY application_reads_from_above ON report_deadline FOR SELECT TO nennep_app
  USING (EXISTS (SELECT 1 FROM unnest((SELECT nennep_scope())) AS prefix WHERE starts_with(prefix, nennep_path(organization_id))));

-- What the roll-ups of months do not have, of some organizations and each month: counted over the cells at and below them.
-- The scope is asked for once: a policy would ask for every row of a roll.
CREATE FUNCTION nennep_report_figures(of_organizations uuid[], span_from date, span_to date) RETURNS TABLE (organization_id uuid, month date,
  not_held integer, excused integer, unexcused integer, speakers integer, listeners integer, praised integer, thematic_held integer,
  topics_planned integer, topics_held integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH wanted AS MATERIALIZED (SELECT o.id, o.path FROM organization o
      WHERE o.id = ANY (of_organizations) AND nennep_within(o.path, nennep_scope())),
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
REVOKE ALL ON FUNCTION nennep_report_figures(uuid[], date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_report_figures(uuid[], date, date) TO nennep_app;

SELECT audit.watch('period_report', 'organization_id', '{sections}');
SELECT audit.watch('period_report_version', 'organization_id', '{figures,sections,return_reason}', omitted_columns => '{content}');
SELECT audit.watch('period_report_reminder');
SELECT audit.watch('report_deadline');
