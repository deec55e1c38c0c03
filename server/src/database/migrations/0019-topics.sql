-- The year's topics (chuyên đề): what a committee wants of them, what every cell plans to hold and when, and what became of it.

-- A committee's guidance for the topics of a year, read by everybody below it.
CREATE TABLE topic_guidance (
  organization_id uuid NOT NULL REFERENCES organization (id),
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 8000),
  directive_id uuid REFERENCES directive (id),
  issued_at timestamptz NOT NULL,
  issued_by uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, year)
);

-- A topic of a cell. `year`, `quarter` and `month` say where it stands now; the first ones where it stood before it was moved.
CREATE TABLE topic (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  quarter integer NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  month integer CHECK (month BETWEEN 1 AND 12),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  content text NOT NULL DEFAULT '' CHECK (length(content) <= 4000),
  presenter_id uuid REFERENCES person (id),
  presenter_name text NOT NULL DEFAULT '' CHECK (length(presenter_name) <= 200),
  form text NOT NULL DEFAULT 'IN_PLACE' CHECK (form IN ('IN_PLACE','SEMINAR','CONTEST','EXCHANGE')),
  directive_id uuid REFERENCES directive (id),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','REGISTERED','ACCEPTED','RETURNED')),
  registered_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  return_reason text NOT NULL DEFAULT '' CHECK (length(return_reason) <= 1000),
  first_year integer,
  first_quarter integer,
  first_month integer,
  moved_at timestamptz,
  move_reason text NOT NULL DEFAULT '' CHECK (length(move_reason) <= 1000),
  dropped_at timestamptz,
  drop_reason text NOT NULL DEFAULT '' CHECK (length(drop_reason) <= 1000),
  -- The meeting on whose agenda it stands; held once that meeting is closed.
  meeting_id uuid,
  held_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT month_of_its_quarter CHECK (month IS NULL OR (month - 1) / 3 + 1 = quarter),
  CONSTRAINT topic_moved_from_somewhere CHECK ((moved_at IS NULL) = (first_year IS NULL) AND (first_year IS NULL) = (first_quarter IS NULL)),
  CONSTRAINT topic_held_in_a_meeting CHECK (held_at IS NULL OR meeting_id IS NOT NULL),
  CONSTRAINT topic_registered_before_it_is_decided CHECK (state IN ('DRAFT') OR registered_at IS NOT NULL)
);
CREATE INDEX topic_year ON topic (year, organization_id, quarter);
CREATE INDEX topic_first_year ON topic (first_year, organization_id) WHERE first_year IS NOT NULL;
CREATE INDEX topic_meeting ON topic (organization_id, meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX topic_waiting ON topic (organization_id, registered_at) WHERE state = 'REGISTERED' AND dropped_at IS NULL AND held_at IS NULL;

-- Which topic an item of an agenda is about.
ALTER TABLE agenda_item ADD COLUMN topic_id uuid;
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_topic FOREIGN KEY (organization_id, topic_id) REFERENCES topic (organization_id, id);
CREATE INDEX agenda_item_topic ON agenda_item (organization_id, topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX meeting_thematic ON meeting (month, organization_id) WHERE thematic_part OR kind = 'THEMATIC';

-- How the quarters of some years stand in every cell at or below a path. The scope is asked for once: a policy would ask
-- for every topic and meeting of a body with thousands of cells.
CREATE FUNCTION nennep_topic_quarters(of_path text, of_years integer[]) RETURNS TABLE (organization_id uuid, year integer, quarter integer,
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
REVOKE ALL ON FUNCTION nennep_topic_quarters(text, integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_topic_quarters(text, integer[]) TO nennep_app;

SELECT nennep_protect('topic', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT nennep_protect('topic_guidance', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
-- Guidance is read by those below too: whoever stands somewhere under the organization that gave it.
CREATE POLICY application_reads_from_above ON topic_guidance FOR SELECT TO nennep_app
  USING (EXISTS (SELECT 1 FROM unnest((SELECT nennep_scope())) AS prefix WHERE starts_with(prefix, nennep_path(organization_id))));

SELECT audit.watch('topic_guidance');
SELECT audit.watch('topic');
