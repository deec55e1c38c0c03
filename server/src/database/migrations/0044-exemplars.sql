-- Good examples (nhân rộng điển hình): what a committee marks as worth taking, what cells made of it, and who visited whom.

-- `organization_id` marks, `source_id` is the cell it speaks of. Names are kept: cells beside do not see each other.
CREATE TABLE exemplar (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  source_id uuid NOT NULL REFERENCES organization (id),
  source_name text NOT NULL CHECK (length(source_name) <= 300),
  cell_type text,
  kind text NOT NULL CHECK (kind IN ('MEETING','TOPIC','PRACTICE')),
  meeting_id uuid,
  topic_id uuid,
  -- The month of the meeting it was taken from.
  month date,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  worth text NOT NULL CHECK (length(worth) BETWEEN 1 AND 2000),
  shows_agenda boolean NOT NULL,
  shows_outline boolean NOT NULL,
  -- What it is found by: title, what is worth taking and the titles of its items, folded.
  folded text COLLATE "C" NOT NULL CHECK (length(folded) <= 60000),
  -- The cell is asked first; others see it once it agreed, or said nothing until its day.
  state text NOT NULL CHECK (state IN ('ASKED','SHOWN','DECLINED','WITHDRAWN')),
  answer_by date NOT NULL,
  marked_by uuid,
  marked_at timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz,
  shown_at timestamptz,
  -- Why the cell said no, or why it was taken back.
  word text NOT NULL DEFAULT '' CHECK (length(word) <= 1000),
  withdrawn_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (source_id, meeting_id) REFERENCES meeting (organization_id, id),
  FOREIGN KEY (source_id, topic_id) REFERENCES topic (organization_id, id),
  CONSTRAINT exemplar_of_another CHECK (source_id <> organization_id),
  CONSTRAINT exemplar_of_its_kind CHECK ((kind = 'MEETING') = (meeting_id IS NOT NULL AND topic_id IS NULL) AND (kind = 'TOPIC') = (topic_id IS NOT NULL)),
  CONSTRAINT shown_since_a_moment CHECK (state <> 'SHOWN' OR shown_at IS NOT NULL),
  CONSTRAINT declined_with_a_word CHECK (state <> 'DECLINED' OR word <> '')
);
CREATE INDEX exemplar_marked ON exemplar (organization_id, marked_at DESC, id DESC);
CREATE INDEX exemplar_source ON exemplar (source_id, marked_at DESC, id DESC);
CREATE INDEX exemplar_asked ON exemplar (answer_by) WHERE state = 'ASKED';
CREATE UNIQUE INDEX exemplar_meeting_once ON exemplar (organization_id, meeting_id) WHERE kind = 'MEETING' AND state IN ('ASKED','SHOWN');
CREATE UNIQUE INDEX exemplar_topic_once ON exemplar (organization_id, topic_id) WHERE kind = 'TOPIC' AND state IN ('ASKED','SHOWN');

-- Agenda and outline as they may be taken over: copied without anybody's name, so that nothing else of the meeting is opened to others.
CREATE TABLE exemplar_item (
  organization_id uuid NOT NULL,
  exemplar_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  part text NOT NULL CHECK (part IN ('OPENING','COURSE','CLOSING')),
  kind text NOT NULL CHECK (kind IN ('OPENING','REPORT','TASK_REVIEW','INFORMATION','IDEOLOGY','DISCUSSION','SECTION','CRITICISM','CONCLUSION','RESOLUTION','EVALUATION','OTHER')),
  step_key text,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  planned_minutes integer NOT NULL CHECK (planned_minutes BETWEEN 0 AND 600),
  questions text[] NOT NULL DEFAULT '{}',
  outline text NOT NULL DEFAULT '' CHECK (length(outline) <= 20000),
  PRIMARY KEY (organization_id, exemplar_id, ordinal),
  FOREIGN KEY (organization_id, exemplar_id) REFERENCES exemplar (organization_id, id)
);

-- "Theo điển hình …": what a meeting was prepared after, with the title it bore then.
CREATE TABLE exemplar_use (
  organization_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  exemplar_id uuid NOT NULL REFERENCES exemplar (id),
  title text NOT NULL,
  source_name text NOT NULL,
  used_by uuid,
  used_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, meeting_id, exemplar_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);
CREATE INDEX exemplar_use_of ON exemplar_use (exemplar_id);

-- Who visited whom, when, about what, and what was taken. Paths are those of the day it was recorded.
CREATE TABLE cell_exchange (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  visitor_name text NOT NULL,
  visitor_path text COLLATE "C" NOT NULL,
  visited_id uuid NOT NULL REFERENCES organization (id),
  visited_name text NOT NULL,
  visited_path text COLLATE "C" NOT NULL,
  held_on date NOT NULL,
  about text NOT NULL CHECK (length(about) BETWEEN 1 AND 500),
  taken text NOT NULL DEFAULT '' CHECK (length(taken) <= 2000),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT exchange_with_another CHECK (visited_id <> organization_id)
);
CREATE INDEX cell_exchange_visitor ON cell_exchange (visitor_path, held_on);
CREATE INDEX cell_exchange_visited ON cell_exchange (visited_path, held_on);

-- With whom a cell may have exchanged experience: a cell beside it, or one whose example it sees. Names it, and says whom to tell.
CREATE FUNCTION nennep_exchange_partner(of_organization uuid, wanted uuid) RETURNS TABLE (name text, path text, leaders uuid[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  host organization;
BEGIN
  SELECT * INTO host FROM organization o WHERE o.id = of_organization;
  IF host.id IS NULL OR NOT nennep_within(host.path, nennep_office_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT o.name, o.path::text, (SELECT coalesce(array_agg(DISTINCT a.person_id), '{}') FROM appointment a
      WHERE a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY') AND a.state = 'CONFIRMED'
        AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
    FROM organization o WHERE o.id = wanted AND o.id <> host.id AND (o.parent_id = host.parent_id AND o.kind IN ('CELL','BASE_CELL')
      OR EXISTS (SELECT 1 FROM exemplar e JOIN organization m ON m.id = e.organization_id
        WHERE e.source_id = wanted AND e.state = 'SHOWN' AND starts_with(host.path, m.path)));
END $$;
REVOKE ALL ON FUNCTION nennep_exchange_partner(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_exchange_partner(uuid, uuid) TO nennep_app;

-- Seen by whoever marked it and stands above, by the cell it speaks of, and once it is shown by everybody under whoever marked it.
SELECT nennep_protect('exemplar', $$nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))
  OR nennep_within(nennep_path(source_id), (SELECT nennep_scope()))
  OR state = 'SHOWN' AND EXISTS (SELECT 1 FROM unnest((SELECT nennep_scope())) AS prefix WHERE starts_with(prefix, nennep_path(organization_id)))$$);
-- Written by the officers of whoever marked it, and by those of the cell where it answers.
ALTER POLICY application ON exemplar WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))
  OR state IN ('SHOWN','DECLINED') AND nennep_within(nennep_path(source_id), (SELECT nennep_office_scope())));
SELECT nennep_protect('exemplar_item', 'EXISTS (SELECT 1 FROM exemplar e WHERE e.organization_id = exemplar_item.organization_id AND e.id = exemplar_item.exemplar_id)');
ALTER POLICY application ON exemplar_item WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope())));
SELECT nennep_protect('exemplar_use', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);
SELECT nennep_protect('cell_exchange', 'nennep_within(visitor_path, (SELECT nennep_scope())) OR nennep_within(visited_path, (SELECT nennep_scope()))');
ALTER POLICY application ON cell_exchange WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope())));

SELECT audit.watch('exemplar', omitted_columns => '{folded}');
SELECT audit.watch('exemplar_item', omitted_columns => '{outline}');
SELECT audit.watch('exemplar_use');
SELECT audit.watch('cell_exchange', omitted_columns => '{visitor_path,visited_path}');
