-- Texts that wait and proposals that lie with an organization that ends go on in the one that takes over the rest of it.

ALTER TABLE proposal_step DROP CONSTRAINT proposal_step_kind_check,
  ADD CONSTRAINT proposal_step_kind_check CHECK (kind IN ('RAISED','ASSIGNED','PASSED_UP','PASSED_DOWN','HANDED_ON','ANSWERED','CLOSED'));

-- What was handed on, so that it can be taken back. A proposal is on its way between people whom the deciding office does not see, so this
-- runs as the owner; only a registered successor takes over. A text that the successor has received itself is not received twice.
CREATE FUNCTION nennep_hand_on(predecessor uuid, successor uuid, handed_at timestamptz) RETURNS TABLE (what text, home_id uuid, id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  heir organization%ROWTYPE;
BEGIN
  IF NOT EXISTS (SELECT FROM organization_succession s WHERE s.organization_id = successor AND s.predecessor_id = predecessor) THEN
    RAISE EXCEPTION 'not a successor';
  END IF;
  SELECT * INTO heir FROM organization o WHERE o.id = successor;
  RETURN QUERY
    WITH waiting AS (SELECT r.* FROM directive_receipt r WHERE r.organization_id = predecessor AND NOT r.is_settled FOR UPDATE),
    begun AS (
      INSERT INTO directive_receipt (organization_id, directive_id, path, kind, sender_id, dispatch_id, expects_reading, expects_dissemination, expects_plan, expects_report, due_on, sent_at)
      SELECT heir.id, w.directive_id, heir.path, heir.kind, w.sender_id, w.dispatch_id, w.expects_reading, w.expects_dissemination, w.expects_plan, w.expects_report, w.due_on, w.sent_at
      FROM waiting w ON CONFLICT DO NOTHING RETURNING directive_id),
    ended AS (
      UPDATE directive_receipt r SET declined_at = handed_at, decline_reason = left('→ ' || heir.name, 1000) FROM waiting w
      WHERE r.organization_id = predecessor AND r.directive_id = w.directive_id RETURNING r.directive_id)
    SELECT 'TEXT_BEGUN', successor, directive_id FROM begun UNION ALL SELECT 'TEXT_ENDED', predecessor, directive_id FROM ended;
  RETURN QUERY
    WITH handed AS (
      UPDATE proposal p SET lies_with = heir.id, way = CASE WHEN heir.id = ANY (p.way) THEN p.way ELSE p.way || heir.id END,
        owner_id = NULL, due_on = NULL, revision = p.revision + 1
      WHERE p.lies_with = predecessor AND p.state = 'OPEN' RETURNING p.organization_id, p.id),
    step AS (
      INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, to_id, done_at)
      SELECT h.organization_id, h.id, 1 + (SELECT max(s.number) FROM proposal_step s WHERE s.organization_id = h.organization_id AND s.proposal_id = h.id),
        'HANDED_ON', predecessor, heir.id, handed_at FROM handed h RETURNING organization_id, proposal_id)
    SELECT 'PROPOSAL', organization_id, proposal_id FROM step;
END $$;

-- Texts or proposals that somebody in the successor has done something about since.
CREATE FUNCTION nennep_handed_on_and_used(predecessor uuid, successor uuid, begun_texts uuid[], proposals uuid[]) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM directive_receipt r WHERE r.organization_id = successor AND r.directive_id = ANY (begun_texts) AND r.step <> 'SENT') THEN 'TEXTS'
    WHEN EXISTS (SELECT FROM proposal p WHERE p.id = ANY (proposals) AND (p.lies_with <> successor OR p.state <> 'OPEN' OR p.owner_id IS NOT NULL)) THEN 'PROPOSALS' END
  WHERE EXISTS (SELECT FROM organization_succession s WHERE s.organization_id = successor AND s.predecessor_id = predecessor)
$$;

CREATE FUNCTION nennep_hand_back(predecessor uuid, successor uuid, handed_back_at timestamptz, begun_texts uuid[], ended_texts uuid[], proposals uuid[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM organization_succession s WHERE s.organization_id = successor AND s.predecessor_id = predecessor) THEN
    RAISE EXCEPTION 'not a successor';
  END IF;
  DELETE FROM directive_receipt WHERE organization_id = successor AND directive_id = ANY (begun_texts) AND step = 'SENT';
  UPDATE directive_receipt SET declined_at = NULL, decline_reason = '' WHERE organization_id = predecessor AND directive_id = ANY (ended_texts);
  WITH handed AS (
    UPDATE proposal p SET lies_with = predecessor, revision = revision + 1
    WHERE p.id = ANY (proposals) AND p.lies_with = successor AND p.state = 'OPEN' AND predecessor = ANY (p.way) RETURNING p.organization_id, p.id)
  INSERT INTO proposal_step (organization_id, proposal_id, number, kind, at_id, to_id, done_at)
    SELECT h.organization_id, h.id, 1 + (SELECT max(s.number) FROM proposal_step s WHERE s.organization_id = h.organization_id AND s.proposal_id = h.id),
      'HANDED_ON', successor, predecessor, handed_back_at FROM handed h;
END $$;
REVOKE ALL ON FUNCTION nennep_hand_on(uuid, uuid, timestamptz), nennep_handed_on_and_used(uuid, uuid, uuid[], uuid[]),
  nennep_hand_back(uuid, uuid, timestamptz, uuid[], uuid[], uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_hand_on(uuid, uuid, timestamptz) TO nennep_app, nennep_worker;
GRANT EXECUTE ON FUNCTION nennep_handed_on_and_used(uuid, uuid, uuid[], uuid[]), nennep_hand_back(uuid, uuid, timestamptz, uuid[], uuid[], uuid[]) TO nennep_app;

-- How many open proposals lie with an organization: a number, for the office above that plans what becomes of it.
CREATE FUNCTION nennep_proposals_lying(with_organization uuid) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM proposal WHERE lies_with = with_organization AND state = 'OPEN' AND nennep_within(nennep_path(with_organization), nennep_scope())
$$;
REVOKE ALL ON FUNCTION nennep_proposals_lying(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_proposals_lying(uuid) TO nennep_app;
