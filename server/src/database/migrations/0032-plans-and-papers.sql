-- What carries a text out, and what comes along with a block: a receiver's plan is a text of its own register, shown to whoever sent the text.

ALTER TABLE directive_receipt
  -- The text of the receiver's own register by which it carries the received one out, since when, and what was said of the two before.
  ADD COLUMN plan_paper_id uuid,
  ADD COLUMN plan_paper_at timestamptz,
  ADD COLUMN plan_link_before text CHECK (plan_link_before IN ('BASIS','CARRIES_OUT','REPLACES')),
  ADD CONSTRAINT planned_by_an_own_text FOREIGN KEY (organization_id, plan_paper_id) REFERENCES directive (organization_id, id),
  ADD CONSTRAINT plan_paper_since_some_time CHECK ((plan_paper_id IS NULL) = (plan_paper_at IS NULL));
CREATE INDEX directive_receipt_plan_paper ON directive_receipt (organization_id, plan_paper_id) WHERE plan_paper_id IS NOT NULL;

-- What the plan was before: replaced by another text, or withdrawn.
CREATE TABLE plan_paper_past (
  organization_id uuid NOT NULL, directive_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  paper_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  ended_by uuid,
  is_replaced boolean NOT NULL,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  PRIMARY KEY (organization_id, directive_id, ordinal),
  FOREIGN KEY (organization_id, directive_id) REFERENCES directive_receipt (organization_id, directive_id),
  FOREIGN KEY (organization_id, paper_id) REFERENCES directive (organization_id, id)
);
CREATE INDEX plan_paper_past_paper ON plan_paper_past (organization_id, paper_id);

SELECT nennep_protect('plan_paper_past', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT audit.watch('plan_paper_past');

-- Receipts of a text that the actor sees: as the receiver, or as whoever sent it or stands above the sender. Whoever sees a receipt
-- reads the plan that it names, and nothing else of the receiver's register: it may stand in another body by now.
CREATE FUNCTION nennep_receipts_seen(of_directive uuid, of_receivers uuid[]) RETURNS TABLE (organization_id uuid, paper_id uuid, linked_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  scope constant text[] := nennep_scope();
BEGIN
  RETURN QUERY SELECT r.organization_id, r.plan_paper_id, r.plan_paper_at FROM directive_receipt r
    WHERE r.directive_id = of_directive AND r.organization_id = ANY (of_receivers)
      AND (nennep_within(r.path, scope) OR nennep_within(nennep_path(r.organization_id), scope));
END $$;

CREATE FUNCTION nennep_plan_papers(of_directive uuid, of_receivers uuid[]) RETURNS TABLE (organization_id uuid, paper_id uuid, linked_at timestamptz,
  reference text, type text, issued_on date, issuer_name text, subject text, valid_from date, valid_to date, document_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.organization_id, s.paper_id, s.linked_at, d.reference, d.type, d.issued_on, d.issuer_name, d.subject, d.valid_from, d.valid_to, d.document_id
  FROM nennep_receipts_seen(of_directive, of_receivers) AS s JOIN directive d ON d.organization_id = s.organization_id AND d.id = s.paper_id
$$;

CREATE FUNCTION nennep_plan_paper_files(of_directive uuid, of_receiver uuid) RETURNS TABLE (organization_id uuid, file_id uuid, name text, media_type text,
  bytes bigint, sha256 text, uploaded_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.organization_id, k.id, k.name, k.media_type, k.bytes::bigint, k.sha256, k.uploaded_at
  FROM nennep_receipts_seen(of_directive, ARRAY[of_receiver]) AS s JOIN directive_file f ON f.organization_id = s.organization_id AND f.directive_id = s.paper_id
    JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id ORDER BY f.ordinal
$$;

CREATE FUNCTION nennep_plan_paper_document(of_directive uuid, of_receiver uuid) RETURNS TABLE (symbol text, content jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.symbol, i.content FROM nennep_receipts_seen(of_directive, ARRAY[of_receiver]) AS s
    JOIN directive d ON d.organization_id = s.organization_id AND d.id = s.paper_id
    JOIN issued_document i ON i.organization_id = d.organization_id AND i.id = d.document_id
$$;

-- What the plan was before, the latest first: by name only, what was withdrawn is not opened any more.
CREATE FUNCTION nennep_past_plan_papers(of_directive uuid, of_receiver uuid, before integer, most integer) RETURNS TABLE (ordinal integer, paper_id uuid,
  linked_at timestamptz, ended_at timestamptz, is_replaced boolean, reason text, reference text, type text, issued_on date, issuer_name text, subject text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.ordinal, p.paper_id, p.linked_at, p.ended_at, p.is_replaced, p.reason, d.reference, d.type, d.issued_on, d.issuer_name, d.subject
  FROM nennep_receipts_seen(of_directive, ARRAY[of_receiver]) AS s
    JOIN plan_paper_past p ON p.organization_id = s.organization_id AND p.directive_id = of_directive AND (before IS NULL OR p.ordinal < before)
    JOIN directive d ON d.organization_id = p.organization_id AND d.id = p.paper_id
  ORDER BY p.ordinal DESC LIMIT most
$$;

REVOKE ALL ON FUNCTION nennep_receipts_seen(uuid, uuid[]), nennep_plan_papers(uuid, uuid[]), nennep_plan_paper_files(uuid, uuid),
  nennep_plan_paper_document(uuid, uuid), nennep_past_plan_papers(uuid, uuid, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_plan_papers(uuid, uuid[]), nennep_plan_paper_files(uuid, uuid),
  nennep_plan_paper_document(uuid, uuid), nennep_past_plan_papers(uuid, uuid, integer, integer) TO nennep_app;

-- A paper of an orientation belongs to one of its blocks, or to the whole. It keeps its identity when those who issued it put a
-- changed file in its place.
ALTER TABLE orientation_file
  ADD COLUMN paper_id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT one_orientation_paper UNIQUE,
  ADD COLUMN block_id uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN change_note text NOT NULL DEFAULT '' CHECK (length(change_note) <= 500),
  ADD COLUMN changed_at timestamptz,
  ADD CONSTRAINT paper_of_a_block FOREIGN KEY (organization_id, orientation_id, block_id) REFERENCES orientation_block (organization_id, orientation_id, id);
CREATE INDEX orientation_file_block ON orientation_file (organization_id, orientation_id, block_id) WHERE block_id IS NOT NULL;

-- A block that is put on an agenda takes its papers along: papers of the meeting like any others, whose files lie at the same place
-- on the disk. They say where they came from, as long as the cell has put nothing of its own in their place.
ALTER TABLE material
  ADD COLUMN taken_from_id uuid REFERENCES orientation (id),
  ADD COLUMN taken_paper_id uuid,
  ADD COLUMN taken_version integer,
  ADD CONSTRAINT taken_from_somewhere CHECK ((taken_from_id IS NULL) = (taken_paper_id IS NULL) AND (taken_paper_id IS NULL) = (taken_version IS NULL));
CREATE INDEX material_taken ON material (taken_paper_id, taken_version) WHERE taken_paper_id IS NOT NULL;

-- How the quarters of a year stand in a cell, counted when something of it changes: an office of five thousand cells reads its year
-- without asking every topic and meeting. Derived from `topic`, `meeting` and `meeting_participant`; a cell without a row has nothing.
CREATE TABLE topic_year_count (
  organization_id uuid NOT NULL REFERENCES organization (id),
  year integer NOT NULL,
  -- Of the first to the fourth quarter each.
  planned integer[] NOT NULL, waiting integer[] NOT NULL, returned integer[] NOT NULL, moved integer[] NOT NULL,
  held integer[] NOT NULL, without_topic integer[] NOT NULL,
  PRIMARY KEY (organization_id, year)
);
SELECT nennep_protect('topic_year_count', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');

-- Counts some years of some cells anew. A conference or joint meeting on a topic counts for every cell that took part in it.
CREATE FUNCTION nennep_count_topics(of_cells uuid[], of_years integer[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- One after the other in each cell, so that who comes second counts what the first has stored. Many at once keep everybody out.
  IF cardinality(of_cells) > 100 THEN
    LOCK TABLE topic_year_count IN SHARE ROW EXCLUSIVE MODE;
  ELSE
    PERFORM pg_advisory_xact_lock(hashtextextended('topic_year_count/' || c.id::text, 0)) FROM (SELECT DISTINCT unnest(of_cells) AS id ORDER BY 1) AS c;
  END IF;
  INSERT INTO topic_year_count AS k (organization_id, year, planned, waiting, returned, moved, held, without_topic)
    WITH cell AS (SELECT o.id FROM organization o WHERE o.id = ANY (of_cells) AND o.kind IN ('CELL','BASE_CELL')),
      reach AS (SELECT make_date(min(y), 1, 1) AS first_day, make_date(max(y) + 1, 1, 1) AS next_day FROM unnest(of_years) AS y),
      planned AS (SELECT t.organization_id, t.year, t.quarter, count(*) FILTER (WHERE t.state IN ('REGISTERED','ACCEPTED')) AS planned,
          count(*) FILTER (WHERE t.state = 'REGISTERED' AND t.held_at IS NULL) AS waiting, count(*) FILTER (WHERE t.state = 'RETURNED') AS returned
        FROM topic t WHERE t.year = ANY (of_years) AND t.dropped_at IS NULL AND t.organization_id IN (SELECT id FROM cell) GROUP BY 1, 2, 3),
      moved AS (SELECT t.organization_id, t.first_year AS year, t.first_quarter AS quarter, count(*) AS moved FROM topic t
        WHERE t.first_year = ANY (of_years) AND (t.first_year, t.first_quarter) <> (t.year, t.quarter) AND t.dropped_at IS NULL
          AND t.organization_id IN (SELECT id FROM cell) GROUP BY 1, 2, 3),
      thematic AS (
        SELECT m.organization_id, m.id, m.month, m.state FROM meeting m, reach
          WHERE (m.thematic_part OR m.kind = 'THEMATIC') AND m.month >= reach.first_day AND m.month < reach.next_day AND m.organization_id IN (SELECT id FROM cell)
        UNION SELECT p.participant_id, m.id, m.month, m.state FROM meeting_participant p JOIN meeting m ON m.organization_id = p.organization_id AND m.id = p.meeting_id, reach
          WHERE p.state = 'AGREED' AND p.participant_id IN (SELECT id FROM cell) AND m.month >= reach.first_day AND m.month < reach.next_day
        UNION SELECT m.organization_id, m.id, m.month, m.state FROM topic t JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id, reach
          WHERE t.held_at IS NOT NULL AND t.organization_id IN (SELECT id FROM cell) AND m.month >= reach.first_day AND m.month < reach.next_day),
      titled AS (SELECT DISTINCT t.organization_id, t.meeting_id FROM topic t WHERE t.meeting_id IS NOT NULL AND t.organization_id IN (SELECT id FROM cell)),
      met AS (SELECT m.organization_id, extract(year FROM m.month)::integer AS year, extract(quarter FROM m.month)::integer AS quarter,
          count(*) FILTER (WHERE m.state IN ('CLOSED','FILED')) AS held, count(*) FILTER (WHERE i.meeting_id IS NULL) AS without_topic
        FROM thematic m LEFT JOIN titled i ON i.organization_id = m.organization_id AND i.meeting_id = m.id WHERE m.state NOT IN ('POSTPONED','NOT_HELD') GROUP BY 1, 2, 3)
    SELECT c.id, y.year, array_agg(coalesce(p.planned, 0)::integer ORDER BY q.quarter), array_agg(coalesce(p.waiting, 0)::integer ORDER BY q.quarter),
      array_agg(coalesce(p.returned, 0)::integer ORDER BY q.quarter), array_agg(coalesce(v.moved, 0)::integer ORDER BY q.quarter),
      array_agg(coalesce(h.held, 0)::integer ORDER BY q.quarter), array_agg(coalesce(h.without_topic, 0)::integer ORDER BY q.quarter)
    FROM cell c CROSS JOIN (SELECT DISTINCT unnest(of_years) AS year) AS y CROSS JOIN generate_series(1, 4) AS q (quarter)
      LEFT JOIN planned p ON p.organization_id = c.id AND p.year = y.year AND p.quarter = q.quarter
      LEFT JOIN moved v ON v.organization_id = c.id AND v.year = y.year AND v.quarter = q.quarter
      LEFT JOIN met h ON h.organization_id = c.id AND h.year = y.year AND h.quarter = q.quarter
    WHERE y.year IS NOT NULL GROUP BY c.id, y.year
  ON CONFLICT (organization_id, year) DO UPDATE SET planned = excluded.planned, waiting = excluded.waiting, returned = excluded.returned,
      moved = excluded.moved, held = excluded.held, without_topic = excluded.without_topic
    WHERE (k.planned, k.waiting, k.returned, k.moved, k.held, k.without_topic)
      IS DISTINCT FROM (excluded.planned, excluded.waiting, excluded.returned, excluded.moved, excluded.held, excluded.without_topic);
END $$;
REVOKE ALL ON FUNCTION nennep_count_topics(uuid[], integer[]) FROM PUBLIC;

CREATE FUNCTION nennep_count_after_topic() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_cell constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END;
  years integer[] := '{}';
  meetings uuid[] := '{}';
BEGIN
  IF TG_OP <> 'DELETE' THEN
    years := years || NEW.year || NEW.first_year;
    meetings := meetings || NEW.meeting_id;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    years := years || OLD.year || OLD.first_year;
    meetings := meetings || OLD.meeting_id;
  END IF;
  PERFORM nennep_count_topics(ARRAY[of_cell], array_remove(years || ARRAY(SELECT extract(year FROM m.month)::integer FROM meeting m
    WHERE m.organization_id = of_cell AND m.id = ANY (meetings)), NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER counted_in_its_year AFTER INSERT OR UPDATE OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION nennep_count_after_topic();

CREATE FUNCTION nennep_count_after_meeting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_organization constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END;
  of_meeting constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
  months date[] := '{}';
BEGIN
  IF TG_OP <> 'DELETE' THEN
    months := months || NEW.month;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    months := months || OLD.month;
  END IF;
  PERFORM nennep_count_topics(of_organization || ARRAY(SELECT p.participant_id FROM meeting_participant p
      WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting),
    ARRAY(SELECT DISTINCT extract(year FROM m)::integer FROM unnest(months) AS m));
  RETURN NULL;
END $$;
-- Most of what changes of a meeting has nothing to do with topics, and costs nothing.
CREATE TRIGGER counted_when_entered AFTER INSERT ON meeting FOR EACH ROW WHEN (NEW.thematic_part OR NEW.kind = 'THEMATIC') EXECUTE FUNCTION nennep_count_after_meeting();
CREATE TRIGGER counted_when_removed AFTER DELETE ON meeting FOR EACH ROW WHEN (OLD.thematic_part OR OLD.kind = 'THEMATIC') EXECUTE FUNCTION nennep_count_after_meeting();
CREATE TRIGGER counted_when_changed AFTER UPDATE OF state, kind, month, thematic_part ON meeting FOR EACH ROW
  WHEN ((OLD.state, OLD.kind, OLD.month, OLD.thematic_part) IS DISTINCT FROM (NEW.state, NEW.kind, NEW.month, NEW.thematic_part))
  EXECUTE FUNCTION nennep_count_after_meeting();

CREATE FUNCTION nennep_count_after_participant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_cell constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.participant_id ELSE NEW.participant_id END;
  of_organization constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END;
  of_meeting constant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END;
BEGIN
  PERFORM nennep_count_topics(ARRAY[of_cell], ARRAY[extract(year FROM m.month)::integer]) FROM meeting m
    WHERE m.organization_id = of_organization AND m.id = of_meeting;
  RETURN NULL;
END $$;
CREATE TRIGGER counted_in_its_year AFTER INSERT OR UPDATE OR DELETE ON meeting_participant FOR EACH ROW EXECUTE FUNCTION nennep_count_after_participant();

SELECT nennep_count_topics(ARRAY(SELECT id FROM organization WHERE kind IN ('CELL','BASE_CELL')), ARRAY(
  SELECT t.year FROM topic t UNION SELECT t.first_year FROM topic t WHERE t.first_year IS NOT NULL
  UNION SELECT extract(year FROM m.month)::integer FROM meeting m WHERE m.thematic_part OR m.kind = 'THEMATIC'
  UNION SELECT extract(year FROM m.month)::integer FROM topic t JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id));

-- The years of the cells at or below a path, each quarter in its place. The scope is asked for once; a policy would ask for every cell.
CREATE FUNCTION nennep_topic_year(of_path text, of_year integer, after_path text)
  RETURNS TABLE (organization_id uuid, name text, path text, parent_id uuid, is_obliged boolean[], planned integer[], waiting integer[], returned integer[],
    moved integer[], held integer[], without_topic integer[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  -- The day after the end of each quarter.
  ends constant date[] := ARRAY(SELECT (make_date(of_year, q * 3 - 2, 1) + interval '3 months')::date FROM generate_series(1, 4) AS q);
  none constant integer[] := '{0,0,0,0}';
BEGIN
  IF NOT nennep_within(of_path, nennep_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT o.id, o.name, o.path, o.parent_id, CASE WHEN o.dissolved_on IS NULL AND (o.founded_on IS NULL OR o.founded_on < ends[1]) THEN '{t,t,t,t}'::boolean[] ELSE ARRAY[
      ((o.founded_on IS NULL OR o.founded_on < ends[1]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[1])),
      ((o.founded_on IS NULL OR o.founded_on < ends[2]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[2])),
      ((o.founded_on IS NULL OR o.founded_on < ends[3]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[3])),
      ((o.founded_on IS NULL OR o.founded_on < ends[4]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[4]))] END,
      coalesce(k.planned, none), coalesce(k.waiting, none), coalesce(k.returned, none), coalesce(k.moved, none), coalesce(k.held, none), coalesce(k.without_topic, none)
    FROM organization o LEFT JOIN topic_year_count k ON k.organization_id = o.id AND k.year = of_year
    WHERE o.kind IN ('CELL','BASE_CELL') AND o.path >= of_path AND o.path < of_path || '~' AND o.path > coalesce(after_path, '');
END $$;

-- The sums of a year over the cells below a path, each quarter in its place. Cells without any count are obliged too. `first_open` is
-- the first quarter of the year that is not over.
CREATE FUNCTION nennep_topic_sums(under text, of_year integer, first_open integer, required integer,
    OUT cells integer[], OUT planned integer[], OUT waiting integer[], OUT returned integer[], OUT moved integer[], OUT held integer[], OUT cells_held integer[], OUT cells_planned integer[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  -- The day after the end of each quarter.
  ends constant date[] := ARRAY(SELECT (make_date(of_year, q * 3 - 2, 1) + interval '3 months')::date FROM generate_series(1, 4) AS q);
BEGIN
  IF NOT nennep_within(under, nennep_scope()) THEN
    RETURN;
  END IF;
  SELECT ARRAY[count(*) FILTER (WHERE ((o.founded_on IS NULL OR o.founded_on < ends[1]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[1]))), count(*) FILTER (WHERE ((o.founded_on IS NULL OR o.founded_on < ends[2]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[2]))), count(*) FILTER (WHERE ((o.founded_on IS NULL OR o.founded_on < ends[3]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[3]))), count(*) FILTER (WHERE ((o.founded_on IS NULL OR o.founded_on < ends[4]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[4])))],
      ARRAY[coalesce(sum(k.planned[1]), 0), coalesce(sum(k.planned[2]), 0), coalesce(sum(k.planned[3]), 0), coalesce(sum(k.planned[4]), 0)],
      ARRAY[coalesce(sum(k.waiting[1]), 0), coalesce(sum(k.waiting[2]), 0), coalesce(sum(k.waiting[3]), 0), coalesce(sum(k.waiting[4]), 0)],
      ARRAY[coalesce(sum(k.returned[1]), 0), coalesce(sum(k.returned[2]), 0), coalesce(sum(k.returned[3]), 0), coalesce(sum(k.returned[4]), 0)],
      ARRAY[coalesce(sum(k.moved[1]), 0), coalesce(sum(k.moved[2]), 0), coalesce(sum(k.moved[3]), 0), coalesce(sum(k.moved[4]), 0)],
      ARRAY[coalesce(sum(k.held[1]), 0), coalesce(sum(k.held[2]), 0), coalesce(sum(k.held[3]), 0), coalesce(sum(k.held[4]), 0)],
      ARRAY[count(*) FILTER (WHERE k.held[1] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[1]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[1]))), count(*) FILTER (WHERE k.held[2] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[2]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[2]))), count(*) FILTER (WHERE k.held[3] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[3]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[3]))), count(*) FILTER (WHERE k.held[4] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[4]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[4])))],
      ARRAY[count(*) FILTER (WHERE 1 >= first_open AND k.held[1] < required AND k.planned[1] + k.without_topic[1] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[1]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[1]))), count(*) FILTER (WHERE 2 >= first_open AND k.held[2] < required AND k.planned[2] + k.without_topic[2] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[2]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[2]))), count(*) FILTER (WHERE 3 >= first_open AND k.held[3] < required AND k.planned[3] + k.without_topic[3] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[3]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[3]))), count(*) FILTER (WHERE 4 >= first_open AND k.held[4] < required AND k.planned[4] + k.without_topic[4] >= required AND ((o.founded_on IS NULL OR o.founded_on < ends[4]) AND (o.dissolved_on IS NULL OR o.dissolved_on >= ends[4])))]
    INTO cells, planned, waiting, returned, moved, held, cells_held, cells_planned
    FROM organization o LEFT JOIN topic_year_count k ON k.organization_id = o.id AND k.year = of_year
    WHERE o.kind IN ('CELL','BASE_CELL') AND o.path > under AND o.path < under || '~';
END $$;
REVOKE ALL ON FUNCTION nennep_topic_year(text, integer, text), nennep_topic_sums(text, integer, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_topic_year(text, integer, text), nennep_topic_sums(text, integer, integer, integer) TO nennep_app;
DROP FUNCTION nennep_topic_quarters(text, integer[]);
