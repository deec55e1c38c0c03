-- Ways back: a superior who does not accept that a month goes without a meeting, and a decision that is looked at again because facts came in after it.

ALTER TABLE meeting
  ADD COLUMN not_held_declined_at timestamptz,
  ADD COLUMN not_held_declined_because text NOT NULL DEFAULT '';
-- The meeting that follows a postponed one is found from there.
CREATE INDEX meeting_continued ON meeting (organization_id, continues_id) WHERE continues_id IS NOT NULL;

-- Since when the cell's settled points lead to another grade than the one decided, and the superior has not answered that yet.
ALTER TABLE evaluation ADD COLUMN settled_otherwise_at timestamptz;

-- Each time a decided grade was looked at again: the decision as it stood, what the cell's points had come to, and the answer.
CREATE TABLE reconsideration (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  decided_total numeric, decided_grade text NOT NULL CHECK (decided_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  decided_reason text NOT NULL DEFAULT '',
  decided_at timestamptz,
  decided_by uuid,
  settled_total numeric NOT NULL,
  settled_grade text NOT NULL CHECK (settled_grade IN ('GOOD','FAIR','AVERAGE','POOR')),
  answer text NOT NULL CHECK (answer IN ('STANDS','REOPEN')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  answered_by uuid,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES evaluation (organization_id, meeting_id)
);
SELECT nennep_protect('reconsideration', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);
SELECT audit.watch('reconsideration');
