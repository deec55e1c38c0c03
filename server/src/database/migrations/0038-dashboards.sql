-- What dashboards show beyond grades: who spoke, how old open tasks are, topics, the spread of scores and of attendance, the score
-- that the facts alone would give beside the cell's and the superior's, and the criteria that lose points. All of it is rolled up
-- as it changes: a dashboard reads rows of its own organization and no meeting.

ALTER TABLE cell_month
  ADD COLUMN self_total numeric,
  -- Of those who count for attendance and were there: how many spoke; of nobody where no statement was written down.
  ADD COLUMN speakers integer NOT NULL DEFAULT 0,
  ADD COLUMN speaker_base integer NOT NULL DEFAULT 0,
  -- The criteria that facts can speak to: what they propose, of how much, and what the cell and the superior gave for the same.
  ADD COLUMN evidence_points numeric,
  ADD COLUMN evidence_maximum numeric,
  ADD COLUMN self_on_evidence numeric,
  ADD COLUMN official_on_evidence numeric,
  -- Name of the score sheet, and the points that each criterion lost there.
  ADD COLUMN sheet text,
  ADD COLUMN lost jsonb NOT NULL DEFAULT '{}';

ALTER TABLE month_rollup
  ADD COLUMN speakers integer NOT NULL DEFAULT 0, ADD COLUMN speaker_base integer NOT NULL DEFAULT 0,
  ADD COLUMN self_sum numeric NOT NULL DEFAULT 0, ADD COLUMN self_scored integer NOT NULL DEFAULT 0,
  -- The cells' own totals of those meetings that are decided: what `score_sum` compares with.
  ADD COLUMN self_of_decided numeric NOT NULL DEFAULT 0,
  ADD COLUMN evidence_points numeric NOT NULL DEFAULT 0, ADD COLUMN evidence_maximum numeric NOT NULL DEFAULT 0,
  ADD COLUMN self_on_evidence numeric NOT NULL DEFAULT 0, ADD COLUMN evidence_scored integer NOT NULL DEFAULT 0,
  -- The same of those meetings that are decided, so that three sides are compared over the same meetings.
  ADD COLUMN evidence_of_decided numeric NOT NULL DEFAULT 0, ADD COLUMN maximum_of_decided numeric NOT NULL DEFAULT 0,
  ADD COLUMN self_on_evidence_of_decided numeric NOT NULL DEFAULT 0,
  ADD COLUMN official_on_evidence numeric NOT NULL DEFAULT 0, ADD COLUMN evidence_decided integer NOT NULL DEFAULT 0,
  -- Tasks still open at the end of the month, by the months since they were set; months and not days, so that no day changes it.
  ADD COLUMN open_of_month integer NOT NULL DEFAULT 0, ADD COLUMN open_of_quarter integer NOT NULL DEFAULT 0,
  ADD COLUMN open_of_half_year integer NOT NULL DEFAULT 0, ADD COLUMN open_longer integer NOT NULL DEFAULT 0,
  -- Of the quarter that begins with the month; nothing in other months.
  ADD COLUMN topics_planned integer NOT NULL DEFAULT 0, ADD COLUMN topics_held integer NOT NULL DEFAULT 0,
  ADD COLUMN score_lowest numeric, ADD COLUMN score_highest numeric,
  ADD COLUMN attendance_lowest numeric, ADD COLUMN attendance_highest numeric,
  -- How many cells' official scores and shares of attendance lie in each band, from its lower edge up: quartiles are read from these.
  ADD COLUMN scores_from_0 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_50 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_60 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_70 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_75 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_80 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_82 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_84 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_86 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_88 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_90 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_92 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_94 integer NOT NULL DEFAULT 0, ADD COLUMN scores_from_96 integer NOT NULL DEFAULT 0,
  ADD COLUMN scores_from_98 integer NOT NULL DEFAULT 0,
  ADD COLUMN attendance_from_0 integer NOT NULL DEFAULT 0, ADD COLUMN attendance_from_50 integer NOT NULL DEFAULT 0,
  ADD COLUMN attendance_from_60 integer NOT NULL DEFAULT 0, ADD COLUMN attendance_from_70 integer NOT NULL DEFAULT 0,
  ADD COLUMN attendance_from_80 integer NOT NULL DEFAULT 0, ADD COLUMN attendance_from_85 integer NOT NULL DEFAULT 0,
  ADD COLUMN attendance_from_90 integer NOT NULL DEFAULT 0, ADD COLUMN attendance_from_95 integer NOT NULL DEFAULT 0,
  ADD COLUMN attendance_from_100 integer NOT NULL DEFAULT 0;

-- Points that a body's cells lost in a month, by sheet and criterion; a cell's own are in `cell_month.lost`. The row with the
-- empty criterion counts the meetings that were scored with the sheet.
CREATE TABLE criterion_month (
  organization_id uuid NOT NULL REFERENCES organization (id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  sheet text NOT NULL,
  criterion text NOT NULL,
  meetings integer NOT NULL,
  lost numeric NOT NULL,
  PRIMARY KEY (organization_id, month, sheet, criterion)
);
SELECT nennep_protect('criterion_month', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');

-- Asks for the months of organizations that have a row already, and for the one of today; a later month is worked out whole
-- when something first happens in it.
CREATE FUNCTION nennep_ask_for_months(organizations uuid[], since date[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH changed AS (SELECT o AS organization_id, min(day) AS since FROM unnest(organizations, since) AS u (o, day) WHERE o IS NOT NULL GROUP BY o),
    asked AS (
      SELECT r.organization_id, r.month FROM changed c JOIN month_rollup r ON r.organization_id = c.organization_id AND r.month >= date_trunc('month', c.since)
      UNION SELECT organization_id, date_trunc('month', nennep_today())::date FROM changed)
  INSERT INTO job (name, key, payload)
  SELECT 'picture.recompute', organization_id || ' ' || month, jsonb_build_object('organizationId', organization_id, 'month', month) FROM asked
$$;

-- A task that is set or closed, or open again, changes what is open from that month on.
CREATE FUNCTION nennep_picture_follows_tasks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM nennep_ask_for_months(array_agg(organization_id), array_agg((created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) FROM entered;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM nennep_ask_for_months(array_agg(organization_id), array_agg((created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) FROM gone;
  ELSE
    PERFORM nennep_ask_for_months(array_agg(e.organization_id),
        array_agg((least(e.created_at, g.created_at, coalesce(e.closed_at, g.closed_at), coalesce(g.closed_at, e.closed_at)) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
      FROM entered e JOIN gone g ON g.organization_id = e.organization_id AND g.id = e.id
      WHERE (e.closed_at, e.created_at) IS DISTINCT FROM (g.closed_at, g.created_at) HAVING count(*) > 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER picture_follows_new_tasks AFTER INSERT ON task REFERENCING NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_tasks();
CREATE TRIGGER picture_follows_tasks AFTER UPDATE ON task REFERENCING OLD TABLE AS gone NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_tasks();
CREATE TRIGGER picture_follows_tasks_gone AFTER DELETE ON task REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_tasks();

-- What is counted of a cell's topics stands in the first month of each quarter.
CREATE FUNCTION nennep_picture_follows_topics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO job (name, key, payload)
    SELECT 'picture.recompute', NEW.organization_id || ' ' || r.month, jsonb_build_object('organizationId', NEW.organization_id, 'month', r.month)
    FROM generate_series(1, 4) AS q JOIN month_rollup r ON r.organization_id = NEW.organization_id AND r.month = make_date(NEW.year, q * 3 - 2, 1)
    WHERE TG_OP = 'INSERT' OR (NEW.planned[q], NEW.held[q]) IS DISTINCT FROM (OLD.planned[q], OLD.held[q]);
  RETURN NULL;
END $$;
CREATE TRIGGER picture_follows_topics AFTER INSERT OR UPDATE ON topic_year_count FOR EACH ROW EXECUTE FUNCTION nennep_picture_follows_topics();

-- A score that is revised after it came back changes the month too, whichever operation it was.
CREATE FUNCTION nennep_picture_follows_scores() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO job (name, key, payload)
    VALUES ('picture.recompute', NEW.organization_id || ' ' || NEW.month, jsonb_build_object('organizationId', NEW.organization_id, 'month', NEW.month));
  RETURN NULL;
END $$;
CREATE TRIGGER picture_follows_scores AFTER UPDATE OF state, self_total ON evaluation FOR EACH ROW
  WHEN ((OLD.state, OLD.self_total) IS DISTINCT FROM (NEW.state, NEW.self_total)) EXECUTE FUNCTION nennep_picture_follows_scores();

REVOKE ALL ON FUNCTION nennep_ask_for_months(uuid[], date[]), nennep_picture_follows_tasks(), nennep_picture_follows_topics(),
  nennep_picture_follows_scores() FROM PUBLIC;

-- What is stored already is worked out anew, cell by cell, after the start.
INSERT INTO job (name, key, payload)
  SELECT 'picture.recompute', r.organization_id || ' ' || r.month, jsonb_build_object('organizationId', r.organization_id, 'month', r.month)
  FROM month_rollup r JOIN organization o ON o.id = r.organization_id WHERE o.kind IN ('CELL','BASE_CELL');
