-- A record that the superior returns keeps its return: when, by whom and why, and what the cell answered when it sent it again.

CREATE TABLE evaluation_return (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  returned_at timestamptz NOT NULL,
  returned_by uuid,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),
  answered_at timestamptz,
  answered_by uuid,
  PRIMARY KEY (organization_id, meeting_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES evaluation (organization_id, meeting_id),
  CONSTRAINT evaluation_return_answered_in_words CHECK ((answered_at IS NULL) = (answer = ''))
);
SELECT nennep_protect('evaluation_return', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);
SELECT audit.watch('evaluation_return');

-- Records that are with their cell now: the word that told the cell's leaders was left in the moment of the return.
INSERT INTO evaluation_return (organization_id, meeting_id, id, reason, returned_at)
SELECT e.organization_id, e.meeting_id, gen_random_uuid(), e.return_reason,
  coalesce((SELECT max(n.created_at) FROM notification n WHERE n.meeting_id = e.meeting_id AND n.kind = 'MEETING_RETURNED'), e.submitted_at, now())
FROM evaluation e WHERE e.return_reason <> '';
