-- Texts of guidance (văn bản chỉ đạo): entered into an organization's register, sent down, and what every receiver made of them.

-- A text in the register of the organization that entered it.
CREATE TABLE directive (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  reference text NOT NULL CHECK (length(reference) <= 60),
  type text NOT NULL CHECK (type IN ('RESOLUTION','INSTRUCTION','CONCLUSION','REGULATION','RULES','DECISION','GUIDANCE','PLAN','PROGRAM','NOTICE','LETTER','REPORT','OTHER')),
  issued_on date NOT NULL,
  issuer_id uuid REFERENCES organization (id),
  issuer_name text NOT NULL CHECK (length(issuer_name) BETWEEN 1 AND 300),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 1000),
  valid_from date,
  valid_to date,
  is_for_everybody boolean NOT NULL DEFAULT false,
  first_sent_at timestamptz,
  entered_by uuid,
  entered_at timestamptz NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT directive_ends_after_it_begins CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);
-- The same number may exist twice; the same number of the same day and issuer is the same text.
CREATE UNIQUE INDEX one_entry_a_directive ON directive (organization_id, upper(reference), issued_on, upper(issuer_name)) WHERE reference <> '';

CREATE TABLE directive_file (
  organization_id uuid NOT NULL, directive_id uuid NOT NULL, file_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  -- Whether its text was read for the search; a picture of paper has none.
  text_state text NOT NULL DEFAULT 'PENDING' CHECK (text_state IN ('PENDING','READ','NO_TEXT')),
  -- Who said of a file without text, in which no mark can be looked for, that it bears no mark of secrecy.
  unmarked_by uuid,
  unmarked_at timestamptz,
  PRIMARY KEY (organization_id, directive_id, file_id),
  FOREIGN KEY (organization_id, directive_id) REFERENCES directive (organization_id, id),
  FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id)
);
CREATE INDEX directive_file_file ON directive_file (organization_id, file_id);

-- Words of a text and of its files, without accents: what a search looks through. Derived; only the functions below read it.
CREATE TABLE directive_words (
  organization_id uuid NOT NULL, directive_id uuid NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (organization_id, directive_id),
  FOREIGN KEY (organization_id, directive_id) REFERENCES directive (organization_id, id)
);
CREATE INDEX directive_words_found ON directive_words USING gin (words);

-- How one text rests on another, as the organization sees it in whose register it stands.
CREATE TABLE directive_link (
  organization_id uuid NOT NULL REFERENCES organization (id),
  directive_id uuid NOT NULL REFERENCES directive (id),
  other_id uuid NOT NULL REFERENCES directive (id),
  kind text NOT NULL CHECK (kind IN ('BASIS','CARRIES_OUT','REPLACES')),
  PRIMARY KEY (organization_id, directive_id, other_id),
  CONSTRAINT rests_on_another CHECK (directive_id <> other_id)
);
CREATE INDEX directive_link_other ON directive_link (organization_id, other_id);

-- One sending: to whom, with what expected and by when.
CREATE TABLE directive_dispatch (
  organization_id uuid NOT NULL REFERENCES organization (id), id uuid NOT NULL,
  directive_id uuid NOT NULL REFERENCES directive (id),
  reach text NOT NULL CHECK (reach IN ('DIRECTLY_BELOW','CELLS_BELOW','ALL_BELOW','CHOSEN')),
  expects_reading boolean NOT NULL,
  expects_dissemination boolean NOT NULL,
  expects_plan boolean NOT NULL,
  expects_report boolean NOT NULL,
  due_on date,
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
  sent_to integer NOT NULL DEFAULT 0,
  sent_by uuid,
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX directive_dispatch_directive ON directive_dispatch (organization_id, directive_id, sent_at);

-- A text in the register of an organization that received it, and how far it has come. `path` and `kind` are the receiver's on
-- the day it was sent: by them the sender counts levels without asking for five thousand organizations.
CREATE TABLE directive_receipt (
  organization_id uuid NOT NULL REFERENCES organization (id),
  directive_id uuid NOT NULL REFERENCES directive (id),
  path text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  sender_id uuid NOT NULL REFERENCES organization (id),
  dispatch_id uuid NOT NULL,
  expects_reading boolean NOT NULL,
  expects_dissemination boolean NOT NULL,
  expects_plan boolean NOT NULL,
  expects_report boolean NOT NULL,
  due_on date,
  sent_at timestamptz NOT NULL,
  received_at timestamptz,
  plan text NOT NULL DEFAULT '' CHECK (length(plan) <= 1000),
  planned_at timestamptz,
  -- The meeting on whose agenda it stands, and the item; disseminated once that meeting is closed.
  meeting_id uuid,
  agenda_item_id uuid,
  disseminated_at timestamptz,
  report text NOT NULL DEFAULT '' CHECK (length(report) <= 4000),
  reported_at timestamptz,
  decline_reason text NOT NULL DEFAULT '' CHECK (length(decline_reason) <= 1000),
  declined_at timestamptz,
  step text GENERATED ALWAYS AS (CASE
    WHEN declined_at IS NOT NULL THEN 'NOT_FOR_US' WHEN reported_at IS NOT NULL THEN 'REPORTED' WHEN disseminated_at IS NOT NULL THEN 'DISSEMINATED'
    WHEN planned_at IS NOT NULL OR meeting_id IS NOT NULL THEN 'PLANNED' WHEN received_at IS NOT NULL THEN 'RECEIVED' ELSE 'SENT' END) STORED,
  is_settled boolean GENERATED ALWAYS AS (declined_at IS NOT NULL OR (
    (received_at IS NOT NULL OR NOT expects_reading) AND (disseminated_at IS NOT NULL OR NOT expects_dissemination)
    AND (planned_at IS NOT NULL OR NOT expects_plan) AND (reported_at IS NOT NULL OR NOT expects_report))) STORED,
  PRIMARY KEY (organization_id, directive_id),
  FOREIGN KEY (sender_id, dispatch_id) REFERENCES directive_dispatch (organization_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);
CREATE INDEX directive_receipt_covered ON directive_receipt (directive_id, path);
CREATE INDEX directive_receipt_dispatch ON directive_receipt (sender_id, dispatch_id, organization_id);
CREATE INDEX directive_receipt_open ON directive_receipt (organization_id, due_on) WHERE NOT is_settled;

-- What a person has read or wants to find again; it helps that person and is never a ranking.
CREATE TABLE directive_reader (
  person_id uuid NOT NULL REFERENCES person (id),
  directive_id uuid NOT NULL REFERENCES directive (id),
  read_at timestamptz,
  bookmarked_at timestamptz,
  PRIMARY KEY (person_id, directive_id)
);

-- What an item of an agenda disseminates.
ALTER TABLE agenda_item ADD COLUMN directive_id uuid REFERENCES directive (id);
CREATE INDEX agenda_item_directive ON agenda_item (organization_id, directive_id) WHERE directive_id IS NOT NULL;

-- A text is seen by whoever sees the organization that entered it, or one that received it.
CREATE FUNCTION nennep_sees_directive(of_directive uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  prefix text;
BEGIN
  IF EXISTS (SELECT 1 FROM directive d JOIN organization o ON o.id = d.organization_id WHERE d.id = of_directive AND nennep_within(o.path, nennep_scope())) THEN
    RETURN true;
  END IF;
  FOREACH prefix IN ARRAY nennep_scope() LOOP
    IF EXISTS (SELECT 1 FROM directive_receipt r WHERE r.directive_id = of_directive AND r.path >= prefix AND r.path < prefix || '~') THEN
      RETURN true;
    END IF;
  END LOOP;
  -- A receiver that stands elsewhere by now.
  RETURN EXISTS (SELECT 1 FROM organization o JOIN directive_receipt r ON r.organization_id = o.id
    WHERE r.directive_id = of_directive AND o.path = ANY (nennep_scope()));
END $$;
CREATE FUNCTION nennep_sees_directive_file(of_organization uuid, of_file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM directive_file f WHERE f.organization_id = of_organization AND f.file_id = of_file AND nennep_sees_directive(f.directive_id)) $$;

-- A page of an organization's register, what came last first: texts that were entered there and texts received. The scope is
-- asked for once; a policy would ask for every text of every year, and keep the words from their index.
CREATE FUNCTION nennep_register_page(register uuid, reader uuid, box text, wanted tsquery, before_at timestamptz, before_id uuid, most integer)
  -- The words lie apart from their rows: reading all of them looks cheaper to the planner than it is.
  RETURNS TABLE (id uuid, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  found_ids uuid[];
BEGIN
  IF NOT nennep_within(nennep_path(register), nennep_scope()) THEN
    RETURN;
  END IF;
  IF wanted IS NOT NULL THEN
    SELECT coalesce(array_agg(w.directive_id), '{}') INTO found_ids FROM directive_words w WHERE w.words @@ wanted;
  END IF;
  RETURN QUERY
    WITH entry AS (
      SELECT d.id AS directive_id, coalesce(d.first_sent_at, d.entered_at) AS came_at, NULL::boolean AS is_settled
        FROM directive d WHERE d.organization_id = register AND (found_ids IS NULL OR d.id = ANY (found_ids))
      UNION ALL
      SELECT r.directive_id, r.sent_at, r.is_settled FROM directive_receipt r
        WHERE r.organization_id = register AND (found_ids IS NULL OR r.directive_id = ANY (found_ids)))
    SELECT e.directive_id, e.came_at FROM entry e
    WHERE (before_at IS NULL OR (e.came_at, e.directive_id) < (before_at, before_id))
      AND CASE box
        WHEN 'OPEN' THEN e.is_settled IS FALSE
        WHEN 'RECEIVED' THEN e.is_settled IS NOT NULL
        WHEN 'ENTERED' THEN e.is_settled IS NULL
        WHEN 'FOR_EVERYBODY' THEN EXISTS (SELECT 1 FROM directive d WHERE d.id = e.directive_id AND d.is_for_everybody)
        WHEN 'BOOKMARKED' THEN EXISTS (SELECT 1 FROM directive_reader p WHERE p.person_id = reader AND p.directive_id = e.directive_id AND p.bookmarked_at IS NOT NULL)
        ELSE true END
    ORDER BY e.came_at DESC, e.directive_id DESC LIMIT most;
END $$;
REVOKE ALL ON FUNCTION nennep_register_page(uuid, uuid, text, tsquery, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_register_page(uuid, uuid, text, tsquery, timestamptz, uuid, integer) TO nennep_app;

-- Texts with these words among all that the actor sees, the latest first, each with a register in which it stands for the actor.
CREATE FUNCTION nennep_directives_found(wanted tsquery, most integer)
  RETURNS TABLE (directive_id uuid, register_id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  scope constant text[] := nennep_scope();
BEGIN
  RETURN QUERY
    WITH matching AS MATERIALIZED (SELECT d.id, d.organization_id, d.issued_on FROM directive_words w
      JOIN directive d ON d.organization_id = w.organization_id AND d.id = w.directive_id WHERE w.words @@ wanted ORDER BY d.issued_on DESC, d.id DESC)
    SELECT m.id, standing.register FROM matching m CROSS JOIN LATERAL (
      SELECT place.register FROM (
        SELECT m.organization_id AS register, nennep_path(m.organization_id) AS path
        UNION ALL SELECT r.organization_id, r.path FROM unnest(scope) AS prefix
          JOIN directive_receipt r ON r.directive_id = m.id AND r.path >= prefix AND r.path < prefix || '~') AS place
      WHERE nennep_within(place.path, scope) ORDER BY length(place.path), place.path LIMIT 1) AS standing
    ORDER BY m.issued_on DESC, m.id DESC LIMIT most;
END $$;
REVOKE ALL ON FUNCTION nennep_directives_found(tsquery, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_directives_found(tsquery, integer) TO nennep_app;

SELECT nennep_protect('directive', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_directive(id)');
SELECT nennep_protect('directive_file', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_directive(directive_id)');
SELECT nennep_protect_by_organization('directive_link');
-- Whoever received it reads what was asked; whoever sent it, or stands above, reads what was sent.
SELECT nennep_protect('directive_dispatch', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_directive(directive_id)');
SELECT nennep_protect('directive_receipt', 'nennep_within(path, (SELECT nennep_scope())) OR nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT nennep_protect('directive_reader', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect_by_organization('directive_words');
ALTER POLICY application ON file USING (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())) OR nennep_sees_directive_file(organization_id, id));

SELECT audit.watch('directive');
SELECT audit.watch('directive_file');
SELECT audit.watch('directive_link');
SELECT audit.watch('directive_dispatch');
SELECT audit.watch('directive_receipt', omitted_columns => '{path,step,is_settled}');
