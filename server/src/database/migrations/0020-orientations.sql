-- Orientations for a month or quarter and the monthly bulletin: blocks that a committee issues, and what every cell made of them.

-- Issued to every cell below at once: a cell finds what the organizations above it have issued, so issuing writes no row per cell.
CREATE TABLE orientation (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('ORIENTATION','BULLETIN')),
  -- The months whose meetings it is for: one, or the three of a quarter.
  first_month date NOT NULL,
  last_month date NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  introduction text NOT NULL DEFAULT '' CHECK (length(introduction) <= 4000),
  suggested_form text NOT NULL DEFAULT '' CHECK (length(suggested_form) <= 300),
  drafted_by uuid,
  drafted_at timestamptz NOT NULL,
  issued_by uuid,
  issued_at timestamptz,
  -- How many cells stood below when it was issued.
  issued_to integer NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT for_a_month_or_a_quarter CHECK (extract(day FROM first_month) = 1 AND (last_month = first_month
    OR (extract(month FROM first_month) IN (1, 4, 7, 10) AND last_month = (first_month + interval '2 months')::date)))
);
CREATE INDEX orientation_drawn_up ON orientation (organization_id, drafted_at DESC, id DESC);
CREATE INDEX orientation_issued ON orientation (organization_id, last_month) WHERE issued_at IS NOT NULL;

CREATE TABLE orientation_block (
  organization_id uuid NOT NULL,
  orientation_id uuid NOT NULL,
  id uuid NOT NULL UNIQUE,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  -- What the item of an agenda is for that is made of it.
  kind text NOT NULL CHECK (kind IN ('INFORMATION','IDEOLOGY','DISCUSSION','CRITICISM','OTHER')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  body text NOT NULL DEFAULT '' CHECK (length(body) <= 10000),
  questions text[] NOT NULL DEFAULT '{}' CHECK (cardinality(questions) <= 20),
  planned_minutes integer NOT NULL CHECK (planned_minutes BETWEEN 0 AND 600),
  central boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, orientation_id, id),
  FOREIGN KEY (organization_id, orientation_id) REFERENCES orientation (organization_id, id)
);

CREATE TABLE orientation_file (
  organization_id uuid NOT NULL, orientation_id uuid NOT NULL, file_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  -- Who said of a file without text, in which no mark can be looked for, that it bears no mark of secrecy.
  unmarked_by uuid,
  unmarked_at timestamptz,
  PRIMARY KEY (organization_id, orientation_id, file_id),
  FOREIGN KEY (organization_id, orientation_id) REFERENCES orientation (organization_id, id),
  FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id)
);
CREATE INDEX orientation_file_file ON orientation_file (organization_id, file_id);

-- Which block an item of an agenda was made of, and the questions that the meeting is to talk about.
ALTER TABLE agenda_item ADD COLUMN orientation_block_id uuid REFERENCES orientation_block (id);
ALTER TABLE agenda_item ADD COLUMN questions text[] NOT NULL DEFAULT '{}' CONSTRAINT few_questions CHECK (cardinality(questions) <= 20);
CREATE INDEX agenda_item_orientation_block ON agenda_item (organization_id, orientation_block_id) WHERE orientation_block_id IS NOT NULL;

-- What a cell made of a block; no row as long as it has not decided. Of what stands on an agenda everything is worked out
-- from the item. `path` is the cell's on the day it decided: by it the issuer counts without asking every meeting.
CREATE TABLE orientation_use (
  organization_id uuid NOT NULL REFERENCES organization (id),
  orientation_id uuid NOT NULL REFERENCES orientation (id),
  block_id uuid NOT NULL REFERENCES orientation_block (id),
  path text COLLATE "C" NOT NULL,
  decision text NOT NULL CHECK (decision IN ('TAKEN','ADAPTED','LEFT')),
  -- What of the block the item words otherwise.
  changed text[] NOT NULL DEFAULT '{}' CHECK (changed <@ '{TITLE,QUESTIONS}'),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
  meeting_id uuid,
  agenda_item_id uuid,
  title text NOT NULL DEFAULT '',
  questions text[] NOT NULL DEFAULT '{}',
  -- When the meeting was closed that came to it.
  held_at timestamptz,
  decided_by uuid,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, orientation_id, block_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT left_or_on_an_agenda CHECK ((decision = 'LEFT') = (meeting_id IS NULL)),
  CONSTRAINT adapted_says_what CHECK ((decision = 'ADAPTED') = (changed <> '{}'))
);
CREATE INDEX orientation_use_counted ON orientation_use (orientation_id, path) INCLUDE (block_id, decision, held_at);
CREATE INDEX orientation_use_meeting ON orientation_use (organization_id, meeting_id);

-- What is issued is seen by whoever stands in the issuing body, above or under it; a draft by those in it and above.
CREATE FUNCTION nennep_sees_orientation(of_orientation uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  issuer text;
  issued boolean;
BEGIN
  SELECT o.path, t.issued_at IS NOT NULL INTO issuer, issued
    FROM orientation t JOIN organization o ON o.id = t.organization_id WHERE t.id = of_orientation;
  RETURN nennep_within(issuer, nennep_scope())
    OR (issued AND EXISTS (SELECT 1 FROM unnest(nennep_scope()) AS prefix WHERE starts_with(prefix, issuer)));
END $$;
CREATE FUNCTION nennep_sees_orientation_file(of_organization uuid, of_file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM orientation_file f WHERE f.organization_id = of_organization AND f.file_id = of_file AND nennep_sees_orientation(f.orientation_id)) $$;

-- What the cells below a path made of an orientation, counted by the branch right below it. The scope is asked for once;
-- a policy would ask for every use of every cell. Cells and uses are each counted by their path, without joining them.
CREATE FUNCTION nennep_orientation_branches(of_orientation uuid, under text)
  RETURNS TABLE (branch text, cells integer, using_it integer, adapting integer, leaving integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT nennep_within(under, nennep_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    WITH decided AS (SELECT u.path, bool_or(u.decision <> 'LEFT') AS uses, bool_or(u.decision = 'ADAPTED') AS adapts
      FROM orientation_use u WHERE u.orientation_id = of_orientation AND u.path > under AND u.path < under || '~' GROUP BY u.path),
    by_branch AS (SELECT split_part(substr(d.path, length(under) + 1), '/', 1) AS step, count(*) FILTER (WHERE d.uses)::integer AS uses,
      count(*) FILTER (WHERE d.adapts)::integer AS adapts, count(*) FILTER (WHERE NOT d.uses)::integer AS leaves FROM decided d GROUP BY 1),
    standing AS (SELECT split_part(substr(o.path, length(under) + 1), '/', 1) AS step, count(*)::integer AS cells FROM organization o
      WHERE o.path > under AND o.path < under || '~' AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL GROUP BY 1)
    SELECT under || s.step || '/', s.cells, coalesce(b.uses, 0), coalesce(b.adapts, 0), coalesce(b.leaves, 0)
    FROM standing s LEFT JOIN by_branch b ON b.step = s.step;
END $$;
-- The same by block: how often it was taken, adapted and left, and how many meetings have come to it.
CREATE FUNCTION nennep_orientation_blocks(of_orientation uuid, under text)
  RETURNS TABLE (block_id uuid, taken integer, adapted integer, left_out integer, held integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT nennep_within(under, nennep_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT u.block_id, count(*) FILTER (WHERE u.decision = 'TAKEN')::integer, count(*) FILTER (WHERE u.decision = 'ADAPTED')::integer,
      count(*) FILTER (WHERE u.decision = 'LEFT')::integer, count(u.held_at)::integer
    FROM orientation_use u WHERE u.orientation_id = of_orientation AND u.path > under AND u.path < under || '~' GROUP BY u.block_id;
END $$;
REVOKE ALL ON FUNCTION nennep_orientation_branches(uuid, text), nennep_orientation_blocks(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_orientation_branches(uuid, text), nennep_orientation_blocks(uuid, text) TO nennep_app;

SELECT nennep_protect('orientation', $$nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))
  OR (issued_at IS NOT NULL AND EXISTS (SELECT 1 FROM unnest((SELECT nennep_scope())) AS prefix WHERE starts_with(prefix, nennep_path(organization_id))))$$);
SELECT nennep_protect('orientation_block', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_orientation(orientation_id)');
SELECT nennep_protect('orientation_file', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_orientation(orientation_id)');
-- What stands above is read, never written.
ALTER POLICY application ON orientation WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())));
ALTER POLICY application ON orientation_block WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())));
ALTER POLICY application ON orientation_file WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())));
SELECT nennep_protect('orientation_use', 'nennep_within(path, (SELECT nennep_scope())) OR nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
-- Beside what earlier migrations allow.
CREATE POLICY of_orientation ON file FOR SELECT TO nennep_app USING (nennep_sees_orientation_file(organization_id, id));

SELECT audit.watch('orientation');
SELECT audit.watch('orientation_block');
SELECT audit.watch('orientation_file');
SELECT audit.watch('orientation_use', omitted_columns => '{path}');
