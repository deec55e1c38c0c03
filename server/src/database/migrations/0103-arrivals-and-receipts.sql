-- Members come from cells that do not use the product; a stay is prolonged; a receipt that was a mistake is undone.

-- A row of the receiving cell: the sender is only named, and there is no letter of ours but the note that answers it.
ALTER TABLE transfer ADD from_outside boolean NOT NULL DEFAULT false,
  -- What the roll said before the receipt, so that a mistake can be undone.
  ADD roll_before jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(roll_before) = 'object'),
  ADD CONSTRAINT arrived_at_once CHECK (NOT from_outside OR (to_organization_id IS NULL AND state <> 'SENT'));
CREATE INDEX transfer_arrived ON transfer (person_id, received_on) WHERE from_outside;

-- As nennep_take_in, and keeps which standings it cuts.
CREATE FUNCTION nennep_receive(of_transfer uuid, on_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb;
  code text;
BEGIN
  SELECT jsonb_build_object('standings', coalesce(jsonb_agg(to_jsonb(s)), '[]')) INTO before FROM member_standing s JOIN transfer t
    ON t.id = of_transfer AND s.person_id = t.person_id AND s.organization_id = t.organization_id;
  code := nennep_take_in(of_transfer, on_day);
  IF code IS NULL THEN
    UPDATE transfer SET roll_before = before WHERE id = of_transfer;
  END IF;
  RETURN code;
END $$;

/*
 * A receipt was a mistake: the member is at home again as if nobody had taken him or her in, and the letter waits for its answer anew.
 * Answers why it cannot be, or null when it is done: whoever has been on a roll there, or holds an office, has been a member there.
 */
CREATE FUNCTION nennep_undo_receipt(of_transfer uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sent transfer;
  there uuid;
BEGIN
  SELECT * INTO sent FROM transfer WHERE id = of_transfer AND state = 'RECEIVED' AND NOT from_outside FOR UPDATE;
  IF NOT FOUND OR NOT (nennep_keeps_transfers(sent.organization_id) OR nennep_keeps_transfers(sent.to_organization_id)) THEN
    RETURN 'TRANSFER_STATE';
  END IF;
  IF EXISTS (SELECT FROM transfer WHERE person_id = sent.person_id AND state = 'SENT') THEN
    RETURN 'TRANSFER_UNDER_WAY';
  END IF;
  SELECT m.id INTO there FROM membership m WHERE m.person_id = sent.person_id AND m.organization_id = sent.to_organization_id AND m.valid_from = sent.received_on
    AND m.stay = CASE sent.kind WHEN 'FOR_GOOD' THEN 'HOME' ELSE 'TEMPORARY' END AND (m.valid_to IS NULL OR m.end_reason = 'RETURNED') FOR UPDATE;
  IF sent.to_organization_id IS NOT NULL AND (there IS NULL
      OR EXISTS (SELECT FROM attendance a WHERE a.organization_id = sent.to_organization_id AND a.person_id = sent.person_id)
      OR EXISTS (SELECT FROM appointment a WHERE a.organization_id = sent.to_organization_id AND a.person_id = sent.person_id AND a.valid_from >= sent.received_on)
      OR EXISTS (SELECT FROM task k JOIN task_report r ON r.organization_id = k.organization_id AND r.task_id = k.id
        WHERE k.organization_id = sent.to_organization_id AND k.owner_id = sent.person_id AND k.began_with_id = sent.organization_id)) THEN
    RETURN 'TOOK_PART_THERE';
  END IF;
  IF sent.kind = 'FOR_GOOD' AND NOT EXISTS (SELECT FROM membership WHERE person_id = sent.person_id AND organization_id = sent.organization_id AND stay = 'HOME'
      AND valid_to = sent.received_on AND end_reason = 'TRANSFER') THEN
    RETURN 'TRANSFER_STATE';
  END IF;
  UPDATE membership SET valid_to = valid_from, end_reason = 'MISTAKE' WHERE id = there;
  UPDATE membership SET valid_to = NULL, end_reason = NULL WHERE sent.kind = 'FOR_GOOD' AND person_id = sent.person_id
    AND organization_id = sent.organization_id AND stay = 'HOME' AND valid_to = sent.received_on AND end_reason = 'TRANSFER';
  IF sent.roll_before ? 'standings' THEN
    DELETE FROM member_standing WHERE person_id = sent.person_id AND organization_id = sent.organization_id;
    INSERT INTO member_standing SELECT s.* FROM jsonb_populate_recordset(NULL::member_standing, sent.roll_before->'standings') AS s;
  END IF;
  -- Tasks that went along come back.
  WITH gone AS (UPDATE task SET closed_at = now(), revision = revision + 1 WHERE organization_id = sent.to_organization_id AND owner_id = sent.person_id
    AND began_with_id = sent.organization_id AND closed_at IS NULL RETURNING began_id)
  UPDATE task SET closed_at = NULL, revision = revision + 1 WHERE organization_id = sent.organization_id AND id IN (SELECT began_id FROM gone);
  UPDATE transfer SET state = 'SENT', received_on = NULL, ended_at = NULL, ended_by = NULL, roll_before = '{}', revision = revision + 1 WHERE id = sent.id;
  RETURN NULL;
END $$;

-- A stay goes on until a later day, at both ends. Answers why it cannot, or null.
CREATE FUNCTION nennep_prolong(of_transfer uuid, until_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sent transfer;
BEGIN
  SELECT * INTO sent FROM transfer WHERE id = of_transfer AND state = 'RECEIVED' AND kind = 'TEMPORARY' FOR UPDATE;
  IF NOT FOUND OR NOT (nennep_keeps_transfers(sent.organization_id) OR nennep_keeps_transfers(sent.to_organization_id)) THEN
    RETURN 'TRANSFER_STATE';
  END IF;
  IF until_day <= sent.last_day THEN
    RETURN 'DAYS_OUT_OF_ORDER';
  END IF;
  IF EXISTS (SELECT FROM membership WHERE person_id = sent.person_id AND stay = 'TEMPORARY' AND valid_from > sent.last_day AND valid_from <= until_day)
    OR NOT sent.from_outside AND NOT EXISTS (SELECT FROM membership WHERE person_id = sent.person_id AND organization_id = sent.organization_id AND stay = 'HOME' AND valid_to IS NULL) THEN
    RETURN 'ONE_MEMBERSHIP_AT_A_TIME';
  END IF;
  UPDATE membership SET valid_to = until_day + 1 WHERE person_id = sent.person_id AND stay = 'TEMPORARY' AND valid_from = sent.received_on AND valid_to = sent.last_day + 1
    AND organization_id = coalesce(sent.to_organization_id, CASE WHEN sent.from_outside THEN sent.organization_id END);
  UPDATE member_standing SET valid_to = until_day WHERE NOT sent.from_outside AND person_id = sent.person_id AND organization_id = sent.organization_id
    AND kind = 'TEMPORARILY_ELSEWHERE' AND valid_to = sent.last_day;
  UPDATE transfer SET last_day = until_day, revision = revision + 1 WHERE id = sent.id;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['nennep_receive(uuid, date)','nennep_undo_receipt(uuid)','nennep_prolong(uuid, date)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nennep_app, nennep_worker', name);
  END LOOP;
END $$;

-- Who came from a cell outside the product was transferred in, not merely entered.
CREATE OR REPLACE FUNCTION nennep_growth(of_organization uuid, since date, until date) RETURNS TABLE (part_id uuid, fact text, amount bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
  IF NOT coalesce(nennep_within(nennep_path(of_organization), nennep_people_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH RECURSIVE
    earlier AS (
      SELECT p.organization_id AS id, NULL::uuid AS part FROM organization_placement p
        WHERE p.organization_id = of_organization AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)
      UNION ALL SELECT p.organization_id, coalesce(e.part, p.organization_id) FROM earlier e JOIN organization_placement p ON p.parent_id = e.id
        AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)),
    later AS (
      SELECT p.organization_id AS id, NULL::uuid AS part FROM organization_placement p
        WHERE p.organization_id = of_organization AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)
      UNION ALL SELECT p.organization_id, coalesce(l.part, p.organization_id) FROM later l JOIN organization_placement p ON p.parent_id = l.id
        AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)),
    -- What stands here later, and what went into it.
    kin AS (
      SELECT l.id, l.part FROM later l
      UNION SELECT s.predecessor_id, k.part FROM kin k JOIN organization_succession s ON s.organization_id = k.id AND s.succeeded_on > since AND s.succeeded_on <= until),
    -- Of what was divided each part would count it.
    same AS (SELECT k.id, (array_agg(k.part ORDER BY k.part))[1] AS part FROM kin k GROUP BY k.id),
    stood AS (
      SELECT 'BEFORE' AS side, e.id, e.part FROM earlier e UNION ALL SELECT 'AFTER', l.id, l.part FROM later l
      UNION ALL SELECT 'SAME', s.id, s.part FROM same s JOIN organization_placement p ON p.organization_id = s.id AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)),
    came AS (SELECT l.id, l.part FROM later l WHERE NOT EXISTS (SELECT 1 FROM earlier e WHERE e.id = l.id)),
    went AS (SELECT e.id, e.part FROM earlier e WHERE NOT EXISTS (SELECT 1 FROM later l WHERE l.id = e.id)),
    people AS (
      SELECT s.side, s.part, CASE WHEN m.status = 'OFFICIAL' AND (m.official_on IS NULL OR m.official_on <= d.day) THEN 'OFFICIAL' ELSE 'PROBATIONARY' END AS status, count(*) AS amount
      FROM stood s CROSS JOIN LATERAL (SELECT CASE s.side WHEN 'AFTER' THEN until ELSE since END AS day) AS d
      JOIN membership m ON m.organization_id = s.id AND m.stay = 'HOME' AND m.valid_from <= d.day AND (m.valid_to IS NULL OR m.valid_to > d.day)
      GROUP BY 1, 2, 3),
    gained AS (
      SELECT m.person_id, m.admitted_on, m.organization_id FROM (
        SELECT m.* FROM membership m WHERE m.valid_from > since AND m.valid_from <= until AND EXISTS (SELECT 1 FROM later l WHERE l.id = m.organization_id)
        UNION SELECT m.* FROM came c JOIN membership m ON m.organization_id = c.id AND m.valid_from <= until) AS m
      WHERE m.stay = 'HOME' AND (m.valid_to IS NULL OR m.valid_to > until)
        AND NOT EXISTS (SELECT 1 FROM membership b JOIN earlier e ON e.id = b.organization_id WHERE b.person_id = m.person_id AND b.stay = 'HOME'
          AND b.valid_from <= since AND (b.valid_to IS NULL OR b.valid_to > since))),
    lost AS (
      SELECT m.person_id, m.organization_id FROM (
        SELECT m.* FROM membership m WHERE m.valid_to > since AND m.valid_to <= until AND EXISTS (SELECT 1 FROM earlier e WHERE e.id = m.organization_id)
        UNION SELECT m.* FROM went w JOIN membership m ON m.organization_id = w.id AND (m.valid_to IS NULL OR m.valid_to > since)) AS m
      WHERE m.stay = 'HOME' AND m.valid_from <= since
        AND NOT EXISTS (SELECT 1 FROM membership a JOIN later l ON l.id = a.organization_id WHERE a.person_id = m.person_id AND a.stay = 'HOME'
          AND a.valid_from <= until AND (a.valid_to IS NULL OR a.valid_to > until))),
    reasons AS (
      SELECT 'GAIN_' || CASE
          WHEN g.admitted_on > since AND g.admitted_on <= until AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
            AND NOT EXISTS (SELECT 1 FROM later l WHERE l.id = o.organization_id)) THEN 'ADMITTED'
          WHEN was.organization_id = g.organization_id OR EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
            AND o.end_reason = 'REORGANIZED' AND o.valid_to > since AND o.valid_to <= until) THEN 'ORGANIZATION_CAME'
          WHEN was.organization_id IS NOT NULL OR EXISTS (SELECT 1 FROM transfer t WHERE t.person_id = g.person_id AND t.from_outside AND t.state = 'RECEIVED'
            AND t.kind = 'FOR_GOOD' AND t.received_on > since AND t.received_on <= until) THEN 'TRANSFERRED_IN'
          WHEN EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME' AND o.valid_to <= since
            AND o.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING')) THEN 'READMITTED'
          ELSE 'ENTERED' END AS fact, count(*) AS amount
      FROM gained g LEFT JOIN LATERAL (SELECT o.organization_id FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
        AND o.valid_from <= since AND (o.valid_to IS NULL OR o.valid_to > since) LIMIT 1) AS was ON true
      GROUP BY 1
      UNION ALL
      SELECT 'LOSS_' || CASE
          WHEN now.organization_id = l.organization_id OR EXISTS (SELECT 1 FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
            AND o.end_reason = 'REORGANIZED' AND o.valid_to > since AND o.valid_to <= until) AND now.organization_id IS NOT NULL THEN 'ORGANIZATION_WENT'
          WHEN now.organization_id IS NOT NULL OR last.end_reason = 'TRANSFER' THEN 'TRANSFERRED_OUT'
          WHEN last.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING','DEATH') THEN last.end_reason
          ELSE 'CORRECTED' END, count(*)
      FROM lost l LEFT JOIN LATERAL (SELECT o.organization_id FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
          AND o.valid_from <= until AND (o.valid_to IS NULL OR o.valid_to > until) LIMIT 1) AS now ON true
        LEFT JOIN LATERAL (SELECT o.end_reason FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
          AND o.valid_to > since AND o.valid_to <= until ORDER BY o.valid_to DESC LIMIT 1) AS last ON true
      GROUP BY 1),
    sorted AS NOT MATERIALIZED (SELECT o.id, CASE WHEN o.kind IN ('CELL','BASE_CELL') THEN 'CELLS' ELSE 'BODIES' END AS sort FROM organization o
      WHERE o.kind <> 'GROUP' AND (o.id <> of_organization OR o.kind IN ('CELL','BASE_CELL')))
    SELECT p.part, p.side || '_' || p.status, p.amount FROM people p
    UNION ALL SELECT s.part, s.side || '_' || o.sort, count(*) FROM stood s JOIN sorted o ON o.id = s.id GROUP BY 1, 2
    UNION ALL SELECT NULL, r.fact, r.amount FROM reasons r
    UNION ALL SELECT NULL, o.sort || '_' || CASE
        WHEN EXISTS (SELECT 1 FROM organization_placement p WHERE p.organization_id = c.id AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)) THEN 'CAME'
        WHEN EXISTS (SELECT 1 FROM organization_succession s WHERE s.organization_id = c.id AND s.succeeded_on > since AND s.succeeded_on <= until) THEN 'SUCCEEDED'
        WHEN f.founded_on <= since THEN 'ENTERED' ELSE 'FOUNDED' END, count(*)
      FROM came c JOIN sorted o ON o.id = c.id JOIN organization f ON f.id = c.id GROUP BY 2
    UNION ALL SELECT NULL, o.sort || '_' || CASE
        WHEN EXISTS (SELECT 1 FROM organization_placement p WHERE p.organization_id = w.id AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)) THEN 'WENT'
        WHEN EXISTS (SELECT 1 FROM organization_succession s WHERE s.predecessor_id = w.id AND s.succeeded_on > since AND s.succeeded_on <= until) THEN 'WENT_INTO_ANOTHER'
        ELSE 'DISSOLVED' END, count(*)
      FROM went w JOIN sorted o ON o.id = w.id GROUP BY 2
    -- The last head-count of staff by then: of the organization itself, and of each right under it.
    UNION ALL SELECT CASE WHEN s.id = of_organization THEN NULL ELSE s.id END, s.side || CASE WHEN s.id = of_organization THEN '_STAFF_OWN' ELSE '_STAFF' END, last.staff::bigint
      FROM stood s CROSS JOIN LATERAL (SELECT k.staff FROM organization_staff_count k WHERE k.organization_id = s.id
        AND k.counted_on <= CASE s.side WHEN 'AFTER' THEN until ELSE since END ORDER BY k.counted_on DESC LIMIT 1) AS last
      WHERE s.side <> 'SAME' AND (s.part IS NULL OR s.part = s.id);
END $$;
