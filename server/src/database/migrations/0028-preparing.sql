-- Preparing a meeting: who prepares something moves it on and hands in the paper that answers it; a paper has versions and is read version by version; a request to be excused says its reason by a code.
ALTER TABLE preparation_assignment
  ADD COLUMN started_at timestamptz,
  ADD COLUMN word text NOT NULL DEFAULT '' CHECK (length(word) <= 1000),
  ADD COLUMN material_id uuid,
  ADD CONSTRAINT answered_by_a_paper_of_the_meeting FOREIGN KEY (organization_id, meeting_id, material_id)
    REFERENCES material (organization_id, meeting_id, id) ON DELETE SET NULL (material_id);

-- A paper is what it is now; what it was before stands beside it. It was posted when its first version was.
ALTER TABLE material
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN change_note text NOT NULL DEFAULT '' CHECK (length(change_note) <= 500),
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN posted_by uuid;

CREATE TABLE material_version (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, material_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  file_id uuid NOT NULL,
  change_note text NOT NULL DEFAULT '' CHECK (length(change_note) <= 500),
  posted_at timestamptz NOT NULL,
  posted_by uuid,
  PRIMARY KEY (organization_id, meeting_id, material_id, version),
  FOREIGN KEY (organization_id, meeting_id, material_id) REFERENCES material (organization_id, meeting_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organization_id, file_id) REFERENCES file (organization_id, id)
);
CREATE INDEX material_version_file ON material_version (organization_id, file_id);

ALTER TABLE material_read ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE material_read DROP CONSTRAINT material_read_pkey;
ALTER TABLE material_read ADD PRIMARY KEY (organization_id, meeting_id, material_id, person_id, version);

-- That those who have not read were reminded: once a day.
CREATE TABLE material_reminder (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL,
  reminded_on date NOT NULL,
  reminded_by uuid,
  people integer NOT NULL,
  CONSTRAINT reminded_today PRIMARY KEY (organization_id, meeting_id, reminded_on),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

-- `reason` is what the roll call and the minutes say: the code's words and the note.
ALTER TABLE absence_request
  ADD COLUMN reason_code text NOT NULL DEFAULT 'OTHER' CHECK (reason_code ~ '^[A-Z_]{2,40}$'),
  ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  ADD COLUMN decision_reason text NOT NULL DEFAULT '' CHECK (length(decision_reason) <= 500);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['material_version','material_reminder'] LOOP
    PERFORM nennep_protect(name::regclass, 'organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
      OR nennep_sees_meeting(organization_id, meeting_id)');
  END LOOP;
END $$;
SELECT audit.watch('material_version');
SELECT audit.watch('material_reminder');

-- Why somebody is away, and what was answered, are personal as the reason is.
DROP TRIGGER audit_insert ON absence_request;
DROP TRIGGER audit_update ON absence_request;
DROP TRIGGER audit_delete ON absence_request;
DROP TRIGGER audit_truncate ON absence_request;
DELETE FROM audit.watched WHERE table_name = 'absence_request'::regclass;
SELECT audit.watch('absence_request', 'organization_id', '{reason,reason_code,note,decision_reason}');
