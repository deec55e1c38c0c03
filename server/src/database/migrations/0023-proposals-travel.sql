-- A member's proposal (kiến nghị) travels: to the own cell or to a level above, up and down level by level, with an owner and a
-- deadline where it lies, until it is answered and closed in front of a meeting. Only the organizations on its way read it.

ALTER TABLE proposal
  ADD COLUMN addressed_to uuid REFERENCES organization (id),
  -- Where it lies now: with whom it waits, and once it is answered with the organization that reads the answer out.
  ADD COLUMN lies_with uuid REFERENCES organization (id),
  -- Every organization that it has come to, its own first.
  ADD COLUMN way uuid[],
  ADD COLUMN answered_by uuid REFERENCES organization (id),
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN closed_meeting_id uuid,
  -- What its proposer says of the answer; null where nobody was asked, because it was answered in the meeting itself.
  ADD COLUMN verdict text CHECK (verdict IN ('SATISFIED','NOT_SATISFIED')),
  ADD COLUMN closing_word text NOT NULL DEFAULT '' CHECK (length(closing_word) <= 1000),
  -- The first of a chain: an answer that did not satisfy goes on as a proposal of its own, with the same history.
  ADD COLUMN first_id uuid,
  ADD COLUMN continued_as uuid;
-- What was answered before there was any closing is over.
UPDATE proposal SET addressed_to = organization_id, lies_with = organization_id, way = ARRAY[organization_id], first_id = id,
  answered_by = CASE WHEN answered_at IS NOT NULL THEN organization_id END, closed_at = answered_at,
  closed_meeting_id = CASE WHEN answered_at IS NOT NULL THEN meeting_id END;
ALTER TABLE proposal
  ALTER COLUMN addressed_to SET NOT NULL, ALTER COLUMN lies_with SET NOT NULL, ALTER COLUMN way SET NOT NULL, ALTER COLUMN first_id SET NOT NULL,
  ADD COLUMN state text NOT NULL GENERATED ALWAYS AS (CASE WHEN closed_at IS NOT NULL THEN 'CLOSED' WHEN answered_at IS NOT NULL THEN 'ANSWERED' ELSE 'OPEN' END) STORED,
  ADD CONSTRAINT proposal_id_is_its_own UNIQUE (id),
  ADD CONSTRAINT proposal_lies_on_its_way CHECK (lies_with = ANY (way) AND organization_id = ANY (way)),
  ADD CONSTRAINT proposal_is_answered_by_somebody CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
  ADD CONSTRAINT proposal_closes_after_its_answer CHECK (closed_at IS NULL OR answered_at IS NOT NULL),
  ADD CONSTRAINT proposal_judged_when_closed CHECK (verdict IS NULL OR closed_at IS NOT NULL);
CREATE INDEX proposal_lying ON proposal (lies_with, state, due_on);
CREATE INDEX proposal_answered_by ON proposal (answered_by, answered_at) WHERE answered_by IS NOT NULL;
CREATE INDEX proposal_person ON proposal (person_id);
CREATE INDEX proposal_chain ON proposal (first_id);
CREATE INDEX proposal_closed ON proposal (organization_id, closed_meeting_id) WHERE closed_meeting_id IS NOT NULL;

-- What happened to a proposal, at which organization, by whom, and what was said.
CREATE TABLE proposal_step (
  organization_id uuid NOT NULL, proposal_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('RAISED','ASSIGNED','PASSED_UP','PASSED_DOWN','ANSWERED','CLOSED')),
  at_id uuid NOT NULL REFERENCES organization (id),
  to_id uuid REFERENCES organization (id),
  person_id uuid REFERENCES person (id),
  word text NOT NULL DEFAULT '' CHECK (length(word) <= 4000),
  verdict text CHECK (verdict IN ('SATISFIED','NOT_SATISFIED')),
  owner_id uuid REFERENCES person (id),
  due_on date,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, proposal_id, number),
  FOREIGN KEY (organization_id, proposal_id) REFERENCES proposal (organization_id, id)
);
CREATE INDEX proposal_step_at ON proposal_step (at_id, proposal_id) WHERE kind IN ('PASSED_UP','PASSED_DOWN');
INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, to_id, person_id, done_at)
  SELECT organization_id, id, 1, 'RAISED', organization_id, organization_id, person_id, raised_at FROM proposal;
INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, word, done_at)
  SELECT organization_id, id, 2, 'ANSWERED', organization_id, answer, answered_at FROM proposal WHERE answered_at IS NOT NULL;

-- Organizations in which the actor holds an office, and those to which he or she belongs in whatever way: asked once in a statement.
CREATE FUNCTION nennep_offices_held() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT coalesce(array_agg(id), '{}') FROM organization WHERE path = ANY (nennep_office_scope()) $$;
CREATE FUNCTION nennep_belongs_to() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT coalesce(array_agg(id), '{}') FROM organization WHERE path = ANY (nennep_scope()) $$;
-- Whether the meeting at hand has begun: what is read out in it is seen by whoever sees it, and not before.
CREATE FUNCTION nennep_meeting_has_begun() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM meeting WHERE organization_id = nennep_seen_organization() AND id = nennep_seen_meeting() AND opened_at IS NOT NULL) $$;

-- Who made it; who holds an office where it has come; its own cell, as long as no meeting of a committee is its place; and
-- whoever sees the meeting in whose record it stands.
ALTER POLICY application ON proposal USING (
  person_id = (SELECT nennep_person())
  OR way && (SELECT nennep_offices_held())
  OR organization_id = (SELECT nennep_seen_organization()) AND CASE WHEN meeting_id IS NULL THEN (SELECT nennep_meeting_has_begun())
    ELSE meeting_id = (SELECT nennep_seen_meeting()) END
  OR CASE WHEN meeting_id IS NULL THEN organization_id = ANY ((SELECT nennep_belongs_to())::uuid[]) ELSE nennep_sees_meeting(organization_id, meeting_id) END);
SELECT nennep_protect('proposal_step',
  'EXISTS (SELECT 1 FROM proposal p WHERE p.organization_id = proposal_step.organization_id AND p.id = proposal_step.proposal_id)');

-- Who takes in and answers proposals in an organization: only who they are, because a cell does not see the offices above it.
CREATE FUNCTION people_who_answer_in(of_organization uuid) RETURNS TABLE (person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT a.person_id FROM appointment a
  WHERE a.organization_id = of_organization AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF') AND a.state = 'CONFIRMED'
    AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;
-- The levels that a proposal of an organization may go to, its own first, as far as somebody answers there.
CREATE FUNCTION proposal_levels(of_organization uuid) RETURNS TABLE (id uuid, name text, path text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, l.name, l.path FROM organization home JOIN organization l ON starts_with(home.path, l.path)
  WHERE home.id = of_organization AND (l.id = home.id OR EXISTS (SELECT FROM people_who_answer_in(l.id)))
$$;
-- The history of proposals and of those that they continue, with the names of who acted, for whoever made them or holds an
-- office on their way, and for their own cell. A cell does not see the people above it otherwise.
CREATE FUNCTION proposal_history(of_proposals uuid[]) RETURNS TABLE (first_id uuid, kind text, at_id uuid, at_name text, to_id uuid, to_name text,
    by_name text, word text, verdict text, owner_name text, due_on date, done_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  reader constant uuid := nennep_person();
  offices constant uuid[] := nennep_offices_held();
  own constant uuid[] := nennep_belongs_to();
BEGIN
  RETURN QUERY
    SELECT r.first_id, s.kind, s.at_id, h.name, s.to_id, t.name, p.full_name, s.word, s.verdict, o.full_name, s.due_on, s.done_at
    FROM proposal r JOIN proposal_step s ON s.organization_id = r.organization_id AND s.proposal_id = r.id
      JOIN organization h ON h.id = s.at_id LEFT JOIN organization t ON t.id = s.to_id
      LEFT JOIN person p ON p.id = s.person_id LEFT JOIN person o ON o.id = s.owner_id
    WHERE r.first_id IN (SELECT a.first_id FROM proposal a WHERE a.id = ANY (of_proposals)
      AND (a.person_id = reader OR a.way && offices OR a.organization_id = ANY (own)))
    ORDER BY s.done_at, r.raised_at, s.number;
END $$;
REVOKE ALL ON FUNCTION nennep_offices_held(), nennep_belongs_to(), nennep_meeting_has_begun(), people_who_answer_in(uuid), proposal_levels(uuid), proposal_history(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_offices_held(), nennep_belongs_to(), nennep_meeting_has_begun(), people_who_answer_in(uuid), proposal_levels(uuid), proposal_history(uuid[]) TO nennep_app;
-- The worker reminds them.
GRANT EXECUTE ON FUNCTION people_who_answer_in(uuid) TO nennep_worker;

SELECT audit.watch('proposal_step', 'organization_id', '{word}');
