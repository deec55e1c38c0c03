-- A cell's meetings and everything that grows out of them; every table leads with the organization it belongs to.

CREATE TABLE file (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  media_type text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id)
);

CREATE TABLE meeting (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL,
  held_under text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REGULAR','THEMATIC','COMMITTEE','EXTRAORDINARY','CONGRESS','REVIEW','CEREMONY')),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','CONVENED','OPEN','ADJOURNED','CLOSED','FILED','POSTPONED','NOT_HELD')),
  recorded_from text NOT NULL DEFAULT 'LIVE' CHECK (recorded_from IN ('LIVE','PAPER')),
  form text NOT NULL DEFAULT 'IN_PLACE' CHECK (form IN ('IN_PLACE','BY_GROUPS','ONLINE')),
  -- First day of the month whose key tasks the meeting sets; the month before is the one it reviews.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  scheduled_at timestamptz NOT NULL,
  place text NOT NULL DEFAULT '',
  thematic_part boolean NOT NULL DEFAULT false,
  chair_id uuid REFERENCES person (id),
  minute_taker_id uuid REFERENCES person (id),
  helper_id uuid REFERENCES person (id),
  pre_meeting_id uuid,
  continues_id uuid,
  notice_sent_at timestamptz,
  follower_informed_at timestamptz,
  opened_at timestamptz,
  agenda_adopted_at timestamptz,
  closed_at timestamptz,
  minutes_adopted_at timestamptz,
  filed_at timestamptz,
  sent_to_superior_at timestamptz,
  posted_at timestamptz,
  dues_status text NOT NULL DEFAULT 'UNKNOWN' CHECK (dues_status IN ('UNKNOWN','PAID','PARTLY')),
  without_votes boolean NOT NULL DEFAULT false,
  resolution_waived boolean NOT NULL DEFAULT false,
  reason text NOT NULL DEFAULT '',
  not_held_accepted_at timestamptz,
  rules_version text NOT NULL,
  -- What the result depended on at closing: convened, base, counts, needed votes. Corrections add beside it.
  snapshot jsonb,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT pre_meeting_of_the_same_organization FOREIGN KEY (organization_id, pre_meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT continues_a_meeting_of_the_same_organization FOREIGN KEY (organization_id, continues_id) REFERENCES meeting (organization_id, id)
);
CREATE UNIQUE INDEX one_regular_meeting_a_month ON meeting (organization_id, kind, month)
  WHERE kind IN ('REGULAR') AND state NOT IN ('POSTPONED','NOT_HELD');
CREATE INDEX meeting_scheduled ON meeting (organization_id, scheduled_at DESC, id);
CREATE INDEX meeting_held_under ON meeting (held_under, month);

-- Sittings of one meeting: one row, or more when it was adjourned and continued.
CREATE TABLE meeting_session (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  reason text NOT NULL DEFAULT '',
  -- When an adjourned meeting is to go on, where that was said.
  continues_at timestamptz,
  PRIMARY KEY (organization_id, meeting_id, ordinal),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT session_ends_after_it_begins CHECK (closed_at IS NULL OR closed_at >= opened_at)
);

-- Autosaved texts, each field with its own revision. `subject_id` is the meeting, an agenda item or another row of the meeting.
CREATE TABLE meeting_text (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, subject_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('OPENING_REASON','GUESTS','SECRETARY_REPORT','MOOD','POLITICAL_TASK','PRAISE','SHORTCOMINGS','CARRYING_OUT','SYNTHESIS',
    'RESOLUTION_EXTRA','DUES_NOTE','DRAFT_CONCLUSION','CONCLUSION','DISCUSSION','DRAFT_RESOLUTION')),
  body text NOT NULL CHECK (length(body) <= 20000),
  revision integer NOT NULL,
  changed_by uuid,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, meeting_id, subject_id, field),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

-- The texts as they stood at a transition; this is what the audit log keeps of drafts.
CREATE TABLE meeting_text_version (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, at_transition text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  texts jsonb NOT NULL,
  PRIMARY KEY (organization_id, meeting_id, at_transition, recorded_at),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE agenda_item (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  ordinal integer NOT NULL,
  part text NOT NULL CHECK (part IN ('OPENING','COURSE','CLOSING')),
  kind text NOT NULL CHECK (kind IN ('OPENING','REPORT','TASK_REVIEW','INFORMATION','IDEOLOGY','DISCUSSION','CRITICISM','CONCLUSION','RESOLUTION','EVALUATION','OTHER')),
  step_key text,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  presenter_id uuid REFERENCES person (id),
  planned_minutes integer NOT NULL DEFAULT 0 CHECK (planned_minutes BETWEEN 0 AND 600),
  central boolean NOT NULL DEFAULT false,
  discussed boolean NOT NULL DEFAULT false,
  started_at timestamptz,
  spent_seconds integer NOT NULL DEFAULT 0 CHECK (spent_seconds >= 0),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);
CREATE INDEX agenda_item_order ON agenda_item (organization_id, meeting_id, ordinal);

-- Who prepares what before the meeting.
CREATE TABLE preparation_assignment (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  what text NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
  due_on date,
  done_at timestamptz,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE material (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  agenda_item_id uuid,
  file_id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  -- Papers are for members before the meeting; signed scans belong to the record.
  purpose text NOT NULL DEFAULT 'PAPER' CHECK (purpose IN ('PAPER','SIGNED_SCAN')),
  posted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id)
);

CREATE TABLE material_read (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, material_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, meeting_id, material_id, person_id)
);

-- One row a person convened: frozen at convening (who, in which standing), marked at the roll call.
CREATE TABLE attendance (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person (id),
  counts_for_organization_id uuid NOT NULL REFERENCES organization (id),
  member_status text NOT NULL CHECK (member_status IN ('OFFICIAL','PROBATIONARY')),
  position text,
  temporarily_elsewhere boolean NOT NULL DEFAULT false,
  temporarily_here boolean NOT NULL DEFAULT false,
  exempt boolean NOT NULL DEFAULT false,
  suspended boolean NOT NULL DEFAULT false,
  special_duty boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'UNMARKED' CHECK (status IN ('UNMARKED','PRESENT','EXCUSED','UNEXCUSED','EXEMPT')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  arrived_at timestamptz,
  left_at timestamptz,
  marked_by uuid,
  marked_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT attendance_once_per_person PRIMARY KEY (organization_id, meeting_id, person_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT leaves_after_arriving CHECK (left_at IS NULL OR arrived_at IS NULL OR left_at >= arrived_at)
);
CREATE INDEX attendance_person ON attendance (person_id, organization_id, meeting_id);

CREATE TABLE guest (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
  office text NOT NULL DEFAULT '' CHECK (length(office) <= 300),
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE absence_request (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person (id),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  requested_at timestamptz NOT NULL DEFAULT now(),
  decision text CHECK (decision IN ('ACCEPTED','DECLINED')),
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (organization_id, meeting_id, person_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

-- What a member sends before the meeting; taken up as a statement or not.
CREATE TABLE opinion (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  agenda_item_id uuid,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  sent_at timestamptz NOT NULL DEFAULT now(),
  taken_up_as uuid,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE statement (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  agenda_item_id uuid,
  person_id uuid REFERENCES person (id),
  guest_id uuid,
  kind text NOT NULL CHECK (kind IN ('OPINION','QUESTION','INFORMATION','CRITICISM','SELF_CRITICISM','PRAISE','REMINDER','RESERVED_OPINION')),
  gist text NOT NULL CHECK (length(gist) BETWEEN 1 AND 4000),
  said_at timestamptz NOT NULL DEFAULT now(),
  typed_by uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT one_speaker CHECK (person_id IS NULL OR guest_id IS NULL)
);

-- A member's proposal (kiến nghị): raised in a meeting or between meetings, open until answered.
CREATE TABLE proposal (
  organization_id uuid NOT NULL REFERENCES organization (id), id uuid NOT NULL,
  meeting_id uuid,
  person_id uuid REFERENCES person (id),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  owner_id uuid REFERENCES person (id),
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 4000),
  due_on date,
  raised_at timestamptz NOT NULL DEFAULT now(),
  answered_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX proposal_meeting ON proposal (organization_id, meeting_id);

CREATE TABLE vote (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  matter text NOT NULL CHECK (matter IN ('AGENDA','RESOLUTION','CONCLUSION','MEETING_SCORE','ADMISSION','OFFICIAL_RECOGNITION','PROBATIONER_REMOVAL','PROGRESS_RECOGNITION','OTHER')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  agenda_item_id uuid,
  outcome text CHECK (outcome IN ('PASSED','FAILED','DEFERRED')),
  convened integer, base integer, needed integer, present_with_vote integer,
  agree integer, disagree integer, other integer,
  -- Who had a vote at that moment: the roll as it stood, person ids only; never who chose what.
  present_ids uuid[],
  reason text NOT NULL DEFAULT '',
  taken_at timestamptz NOT NULL DEFAULT now(),
  recorded_by uuid,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT counts_add_up CHECK (outcome = 'DEFERRED' OR agree + disagree + other = present_with_vote),
  CONSTRAINT counts_are_not_negative CHECK (agree >= 0 AND disagree >= 0 AND other >= 0)
);

CREATE TABLE task (
  organization_id uuid NOT NULL REFERENCES organization (id), id uuid NOT NULL,
  held_under text COLLATE "C" NOT NULL,
  meeting_id uuid,
  agenda_item_id uuid,
  what text NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
  owner_id uuid REFERENCES person (id),
  mass_organization text NOT NULL DEFAULT '' CHECK (length(mass_organization) <= 200),
  due_on date NOT NULL,
  -- First day of the month of the meeting at which the result is reported.
  report_month date,
  target_value numeric,
  target_unit text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'NOT_STARTED' CHECK (state IN ('NOT_STARTED','IN_PROGRESS','DONE','NOT_DONE')),
  percent integer NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  in_resolution boolean NOT NULL DEFAULT true,
  continues_id uuid,
  closed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id)
);
CREATE INDEX task_meeting ON task (organization_id, meeting_id);
CREATE INDEX task_open ON task (organization_id, due_on) WHERE closed_at IS NULL;
CREATE INDEX task_owner ON task (owner_id, due_on) WHERE closed_at IS NULL;

-- How a task stood when a meeting reviewed it.
CREATE TABLE task_report (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, task_id uuid NOT NULL,
  start_state text NOT NULL CHECK (start_state IN ('NOT_STARTED','IN_PROGRESS','DONE','NOT_DONE')),
  -- How far it was and its deadline before the meeting: what a report that is taken back restores.
  start_percent integer,
  start_due_on date,
  state text CHECK (state IN ('NOT_STARTED','IN_PROGRESS','DONE','NOT_DONE')),
  percent integer CHECK (percent BETWEEN 0 AND 100),
  result text NOT NULL DEFAULT '' CHECK (length(result) <= 2000),
  new_due_on date,
  reported_by uuid,
  reported_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, meeting_id, task_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id)
);

CREATE TABLE task_note (
  organization_id uuid NOT NULL, task_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid REFERENCES person (id),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  percent integer CHECK (percent BETWEEN 0 AND 100),
  file_id uuid,
  noted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, task_id, id),
  FOREIGN KEY (organization_id, task_id) REFERENCES task (organization_id, id),
  FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id)
);

CREATE TABLE evaluation (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL,
  held_under text COLLATE "C" NOT NULL,
  month date NOT NULL,
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','PROPOSED','VOTED','SUBMITTED','DECIDED','RETURNED')),
  sheet_id text NOT NULL,
  sheet_version text NOT NULL,
  self_total numeric,
  self_grade text CHECK (self_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  superior_total numeric,
  superior_grade text CHECK (superior_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  superior_reason text NOT NULL DEFAULT '',
  return_reason text NOT NULL DEFAULT '',
  submitted_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  needs_superior_again boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, meeting_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);
CREATE INDEX evaluation_waiting ON evaluation (held_under, submitted_at) WHERE state = 'SUBMITTED';

CREATE TABLE evaluation_score (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, criterion text NOT NULL,
  -- What the facts propose, frozen when the score is proposed to the vote; recomputed beside after a correction.
  proposed numeric,
  facts jsonb NOT NULL DEFAULT '[]',
  provisional_until date,
  provisional_state text CHECK (provisional_state IN ('PENDING','CONFIRMED','WITHDRAWN')),
  self_points numeric CHECK (self_points >= 0),
  self_reason text NOT NULL DEFAULT '' CHECK (length(self_reason) <= 1000),
  superior_points numeric CHECK (superior_points >= 0),
  superior_reason text NOT NULL DEFAULT '' CHECK (length(superior_reason) <= 1000),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, meeting_id, criterion),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES evaluation (organization_id, meeting_id)
);

CREATE TABLE weakness (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  criterion text,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 1000),
  remedy text NOT NULL DEFAULT '' CHECK (length(remedy) <= 1000),
  owner_id uuid REFERENCES person (id),
  due_on date,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

-- Numbers run from 01 per document type through the term.
CREATE TABLE document_counter (
  organization_id uuid NOT NULL REFERENCES organization (id),
  term_started_on date NOT NULL,
  type text NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (organization_id, term_started_on, type)
);

CREATE TABLE issued_document (
  organization_id uuid NOT NULL REFERENCES organization (id), id uuid NOT NULL,
  meeting_id uuid,
  kind text NOT NULL CHECK (kind IN ('NOTICE','MINUTES','RESOLUTION','CONCLUSION','SCORE_SHEET','CORRECTION')),
  type text,
  number integer,
  symbol text NOT NULL DEFAULT '',
  term_started_on date,
  issued_on date NOT NULL,
  corrects_id uuid,
  -- The composed document as data; files are drawn from it, so the same document always gives the same bytes.
  content jsonb NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT number_once_per_type_and_term UNIQUE (organization_id, term_started_on, type, number)
);
CREATE INDEX issued_document_meeting ON issued_document (organization_id, meeting_id);

-- What was found wrong after closing: an addition with reason and author, never an overwrite.
CREATE TABLE correction (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  subject text NOT NULL CHECK (subject IN ('ATTENDANCE','VOTE','TIME','CONCLUSION','STATEMENT','TASK','OTHER')),
  subject_id uuid,
  old_value jsonb NOT NULL,
  new_value jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  -- Figures before and after: base, percentages, majorities, points, grade.
  effects jsonb NOT NULL DEFAULT '{}',
  needs_superior boolean NOT NULL DEFAULT false,
  superior_decision text CHECK (superior_decision IN ('STANDS','REOPEN')),
  author_id uuid,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE objection (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  raised_at timestamptz NOT NULL DEFAULT now(),
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 4000),
  answered_in_meeting_id uuid,
  answered_at timestamptz,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

CREATE TABLE handover (
  organization_id uuid NOT NULL REFERENCES organization (id), id uuid NOT NULL,
  from_person_id uuid REFERENCES person (id),
  to_person_id uuid REFERENCES person (id),
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id)
);

-- Told in the application; delivery beyond it follows later.
CREATE TABLE notification (
  person_id uuid NOT NULL REFERENCES person (id), id uuid NOT NULL,
  organization_id uuid REFERENCES organization (id),
  kind text NOT NULL,
  meeting_id uuid,
  parameters jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz,
  PRIMARY KEY (person_id, id)
);

-- Settings that regulations leave to the organization, dated and scoped.
CREATE TABLE organization_setting (
  organization_id uuid NOT NULL REFERENCES organization (id),
  key text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (organization_id, key)
);

-- A sheet on its way in: nothing of it is stored elsewhere until it is confirmed.
CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('MEMBERS','ORGANIZATIONS')),
  state text NOT NULL CHECK (state IN ('UPLOADED','CHECKING','CHECKED','CONFIRMING','CONFIRMED','FAILED','DISCARDED')),
  file_name text NOT NULL,
  stored_as text NOT NULL,
  mapping jsonb NOT NULL DEFAULT '{}',
  summary jsonb NOT NULL DEFAULT '{}',
  progress integer NOT NULL DEFAULT 0,
  total integer,
  started_by uuid,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);

-- Roll-ups: one row an organization and month; figures of the subtree, from the direct children's rows. `parent_id` is the
-- place on the day of the meeting, or on the month's first day where none was held.
CREATE TABLE month_rollup (
  organization_id uuid NOT NULL REFERENCES organization (id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  parent_id uuid REFERENCES organization (id),
  members integer NOT NULL,
  cells integer NOT NULL, held integer NOT NULL, not_held integer NOT NULL, filed integer NOT NULL,
  submitted integer NOT NULL, decided integer NOT NULL,
  good integer NOT NULL, fair integer NOT NULL, average integer NOT NULL, poor integer NOT NULL,
  self_good integer NOT NULL, self_fair integer NOT NULL, self_average integer NOT NULL, self_poor integer NOT NULL,
  present integer NOT NULL, attendance_base integer NOT NULL,
  score_sum numeric NOT NULL, scored integer NOT NULL,
  tasks_done integer NOT NULL, tasks_total integer NOT NULL,
  PRIMARY KEY (organization_id, month)
);
CREATE INDEX month_rollup_children ON month_rollup (parent_id, month);

-- What a dashboard cell shows of one cell's month without opening the meeting; there is no row where there is no meeting.
CREATE TABLE cell_month (
  organization_id uuid NOT NULL REFERENCES organization (id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  meeting_id uuid NOT NULL,
  held_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('PREPARING','NOT_HELD','HELD','FILED','WAITING','DECIDED','RETURNED')),
  self_grade text CHECK (self_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  official_grade text CHECK (official_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  official_total numeric,
  present integer NOT NULL, attendance_base integer NOT NULL,
  tasks_done integer NOT NULL, tasks_total integer NOT NULL,
  filed_at timestamptz, submitted_at timestamptz,
  PRIMARY KEY (organization_id, month)
);
CREATE INDEX cell_month_waiting ON cell_month (organization_id, submitted_at) WHERE state = 'WAITING';

-- A superior of then and of now reads what was held under him; a committee's own meeting is for its officers and superiors.
SELECT nennep_protect('meeting', $$
  EXISTS (SELECT 1 FROM organization o WHERE o.id = meeting.organization_id AND (
    nennep_within(o.path, (SELECT nennep_office_scope()))
    OR (meeting.kind <> 'COMMITTEE' AND nennep_within(o.path, (SELECT nennep_scope())))))
  OR nennep_within(meeting.held_under, (SELECT nennep_office_scope()))$$);

-- The same asked for one meeting, as the policies of the tables of its life do for every row.
CREATE FUNCTION nennep_sees_meeting(of_organization uuid, of_meeting uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE m.organization_id = of_organization AND m.id = of_meeting AND (
      nennep_within(o.path, nennep_office_scope())
      OR (m.kind <> 'COMMITTEE' AND nennep_within(o.path, nennep_scope()))
      OR nennep_within(m.held_under, nennep_office_scope())));
END $$;

-- A table of a meeting's life: seen by whoever sees the meeting.
CREATE FUNCTION nennep_protect_by_meeting(table_name regclass) RETURNS void LANGUAGE sql AS $$
  SELECT nennep_protect(table_name, 'nennep_sees_meeting(organization_id, meeting_id)')
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['meeting_session','meeting_text','meeting_text_version','agenda_item','preparation_assignment',
    'material','material_read','guest','absence_request','opinion','statement','vote','task_report','evaluation',
    'evaluation_score','weakness','correction','objection'] LOOP
    PERFORM nennep_protect_by_meeting(name::regclass);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['file','document_counter','handover','organization_setting',
    'month_rollup','cell_month'] LOOP
    PERFORM nennep_protect_by_organization(name::regclass);
  END LOOP;
  PERFORM nennep_protect_by_organization('import_run', 'nennep_people_scope');
END $$;
SELECT nennep_protect('issued_document', $$CASE WHEN meeting_id IS NULL
  THEN EXISTS (SELECT 1 FROM organization o WHERE o.id = issued_document.organization_id AND nennep_within(o.path, (SELECT nennep_scope())))
  ELSE nennep_sees_meeting(organization_id, meeting_id) END$$);
-- What a meeting left behind is seen by whoever sees the meeting, and by the one it concerns.
SELECT nennep_protect('task', $$owner_id = (SELECT nennep_person()) OR CASE WHEN meeting_id IS NULL
  THEN EXISTS (SELECT 1 FROM organization o WHERE o.id = task.organization_id AND nennep_within(o.path, (SELECT nennep_scope())))
  ELSE EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = task.organization_id AND m.id = task.meeting_id) END$$);
SELECT nennep_protect('task_note', $$EXISTS (SELECT 1 FROM task t WHERE t.organization_id = task_note.organization_id AND t.id = task_note.task_id)$$);
SELECT nennep_protect('proposal', $$person_id = (SELECT nennep_person()) OR CASE WHEN meeting_id IS NULL
  THEN EXISTS (SELECT 1 FROM organization o WHERE o.id = proposal.organization_id AND nennep_within(o.path, (SELECT nennep_scope())))
  ELSE EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = proposal.organization_id AND m.id = proposal.meeting_id) END$$);
-- In a joint meeting a member's own cell reads the row that counts for it.
SELECT nennep_protect('attendance', $$
  nennep_sees_meeting(organization_id, meeting_id)
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = attendance.counts_for_organization_id AND nennep_within(o.path, (SELECT nennep_office_scope())))$$);
-- Anybody who acts may leave a word for a person; only the person reads and ticks it off.
SELECT nennep_protect('notification', 'person_id = (SELECT nennep_person())');
CREATE POLICY application_tells ON notification FOR INSERT TO nennep_app WITH CHECK (true);

-- Every domain table is watched by the audit log. Names, birth dates and card numbers are personal values.
SELECT audit.watch('organization', 'id', omitted_columns => '{name_folded}');
SELECT audit.watch('organization_placement');
SELECT audit.watch('organization_staff_count');
SELECT audit.watch('person', NULL, '{full_name,birth_date,sex,card_number}', omitted_columns => '{name_folded,sort_name}');
SELECT audit.watch('membership');
SELECT audit.watch('member_standing', 'organization_id', '{note}');
SELECT audit.watch('appointment');
SELECT audit.watch('account', NULL, '{username}');
SELECT audit.watch('file');
SELECT audit.watch('meeting');
SELECT audit.watch('meeting_session');
SELECT audit.watch('meeting_text_version');
SELECT audit.watch('agenda_item');
SELECT audit.watch('preparation_assignment');
SELECT audit.watch('material');
SELECT audit.watch('attendance', 'organization_id', '{reason}');
SELECT audit.watch('guest', 'organization_id', '{full_name,office}');
SELECT audit.watch('absence_request', 'organization_id', '{reason}');
SELECT audit.watch('opinion', 'organization_id', '{body}');
SELECT audit.watch('statement', 'organization_id', '{gist}');
SELECT audit.watch('proposal', 'organization_id', '{body,answer}');
SELECT audit.watch('vote');
SELECT audit.watch('task');
SELECT audit.watch('task_report');
SELECT audit.watch('task_note', 'organization_id', '{body}');
SELECT audit.watch('evaluation');
SELECT audit.watch('evaluation_score');
SELECT audit.watch('weakness');
SELECT audit.watch('document_counter');
SELECT audit.watch('issued_document', 'organization_id', '{content}');
SELECT audit.watch('correction');
SELECT audit.watch('objection', 'organization_id', '{body,answer}');
SELECT audit.watch('handover', 'organization_id', '{content}');
SELECT audit.watch('organization_setting');

-- Whom a cell tells above: the followers assigned to it, and the officers of the organization right above. Only who they are,
-- never what else they hold: the cell itself does not see the appointments of its superior.
CREATE FUNCTION people_informed_above(organization uuid) RETURNS TABLE (person_id uuid, held_position text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT a.person_id, a.position FROM organization o
  JOIN appointment a ON (a.organization_id = o.id AND a.position = 'FOLLOWER')
    OR (a.organization_id = o.parent_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','OFFICE_STAFF'))
  WHERE o.id = organization AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;
