-- What reports count is kept with the other figures of a month. It was counted from rolls, statements and topics whenever a table was
-- opened: a province's quarter took as long as its meetings are many, and what had been under a body that is no more was not counted.

ALTER TABLE cell_month
  -- Of the attendance base: who was away with a reason and without.
  ADD COLUMN excused integer NOT NULL DEFAULT 0, ADD COLUMN unexcused integer NOT NULL DEFAULT 0,
  -- Words of praise: statements, and lines noted under that heading.
  ADD COLUMN praised integer NOT NULL DEFAULT 0;
ALTER TABLE month_rollup
  ADD COLUMN excused integer NOT NULL DEFAULT 0, ADD COLUMN unexcused integer NOT NULL DEFAULT 0, ADD COLUMN praised integer NOT NULL DEFAULT 0,
  -- Meetings of the month that had a topic, each counted for every cell that took part.
  ADD COLUMN thematic_held integer NOT NULL DEFAULT 0,
  -- Topics planned for the month, or for the quarter that ends with it, and those that a meeting of the month took up.
  ADD COLUMN topics_of_month integer NOT NULL DEFAULT 0, ADD COLUMN topics_taken_up integer NOT NULL DEFAULT 0;

-- Who stood right under an organization on a day.
CREATE INDEX organization_placement_under ON organization_placement (parent_id, valid_from);

DROP FUNCTION nennep_report_figures(uuid[], date, date);
DROP FUNCTION nennep_heir_within(uuid, text[]);

-- Months that are counted already, of the organizations that something happened in; other months are worked out whole when their time comes.
CREATE FUNCTION nennep_ask_for_counted_months(organizations uuid[], months date[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO job (name, key, payload)
  SELECT DISTINCT 'picture.recompute', r.organization_id || ' ' || r.month, jsonb_build_object('organizationId', r.organization_id, 'month', r.month)
  FROM month_rollup r WHERE r.organization_id = ANY (organizations) AND r.month = ANY (months)
$$;

CREATE FUNCTION nennep_month_of_topic(year integer, quarter integer, month integer) RETURNS date
  LANGUAGE sql IMMUTABLE AS $$ SELECT make_date(year, coalesce(month, quarter * 3), 1) $$;

CREATE FUNCTION nennep_reports_follow_topics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  months date[] := '{}';
BEGIN
  IF TG_OP <> 'DELETE' THEN
    months := months || nennep_month_of_topic(NEW.year, NEW.quarter, NEW.month)
      || (SELECT m.month FROM meeting m WHERE m.organization_id = NEW.organization_id AND m.id = NEW.meeting_id);
  END IF;
  IF TG_OP <> 'INSERT' THEN
    months := months || nennep_month_of_topic(OLD.year, OLD.quarter, OLD.month)
      || (SELECT m.month FROM meeting m WHERE m.organization_id = OLD.organization_id AND m.id = OLD.meeting_id);
  END IF;
  PERFORM nennep_ask_for_counted_months(ARRAY[CASE WHEN TG_OP = 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END], months);
  RETURN NULL;
END $$;
CREATE TRIGGER reports_follow_topics AFTER INSERT OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION nennep_reports_follow_topics();
CREATE TRIGGER reports_follow_changed_topics AFTER UPDATE OF year, quarter, month, state, dropped_at, held_at, meeting_id ON topic FOR EACH ROW
  WHEN ((OLD.year, OLD.quarter, OLD.month, OLD.state, OLD.dropped_at, OLD.held_at, OLD.meeting_id)
    IS DISTINCT FROM (NEW.year, NEW.quarter, NEW.month, NEW.state, NEW.dropped_at, NEW.held_at, NEW.meeting_id))
  EXECUTE FUNCTION nennep_reports_follow_topics();

-- A meeting on a topic alone changes no month by itself: only regular ones are what a month is judged by.
CREATE FUNCTION nennep_reports_follow_thematic_meetings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_counted_months(NEW.organization_id || ARRAY(SELECT p.participant_id FROM meeting_participant p
    WHERE p.organization_id = NEW.organization_id AND p.meeting_id = NEW.id), ARRAY[OLD.month, NEW.month]);
  RETURN NULL;
END $$;
CREATE TRIGGER reports_follow_thematic_meetings AFTER UPDATE OF state, kind, month, thematic_part ON meeting FOR EACH ROW
  WHEN ((NEW.thematic_part OR NEW.kind = 'THEMATIC' OR OLD.thematic_part OR OLD.kind = 'THEMATIC')
    AND (OLD.state, OLD.kind, OLD.month, OLD.thematic_part) IS DISTINCT FROM (NEW.state, NEW.kind, NEW.month, NEW.thematic_part)
    AND (OLD.state IN ('CLOSED','FILED') OR NEW.state IN ('CLOSED','FILED')))
  EXECUTE FUNCTION nennep_reports_follow_thematic_meetings();

REVOKE ALL ON FUNCTION nennep_ask_for_counted_months(uuid[], date[]), nennep_reports_follow_topics(), nennep_reports_follow_thematic_meetings() FROM PUBLIC;

-- What is stored already is worked out anew, cell by cell, after the start.
INSERT INTO job (name, key, payload)
  SELECT 'picture.recompute', r.organization_id || ' ' || r.month, jsonb_build_object('organizationId', r.organization_id, 'month', r.month)
  FROM month_rollup r JOIN organization o ON o.id = r.organization_id WHERE o.kind IN ('CELL','BASE_CELL');
