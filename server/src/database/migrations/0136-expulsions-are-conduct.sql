-- An expulsion is decided once: the change of standing that carries it out is a discipline of the member at the same time, and a mistake is undone in both.
ALTER TABLE member_change ADD conduct_id uuid;

-- The decision of a change is written out at more length than a record had room for.
ALTER TABLE conduct_record DROP CONSTRAINT conduct_record_number_check, ADD CONSTRAINT conduct_record_number_check CHECK (length(number) BETWEEN 1 AND 200),
  DROP CONSTRAINT conduct_record_issuer_check, ADD CONSTRAINT conduct_record_issuer_check CHECK (length(issuer) BETWEEN 1 AND 300);

-- Whoever may decide the change may be further up than those who read disciplines; nothing can be recorded here but what the decided change says.
CREATE FUNCTION nennep_note_expulsion(of_organization uuid, of_change uuid, record uuid, by uuid, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO conduct_record (organization_id, id, person_id, kind, decided_on, number, issuer, reason, announced_on, recorded_by, recorded_at)
  SELECT c.organization_id, record, c.person_id, 'EXPULSION', c.decided_on, c.document, c.issuer, c.reason, c.decided_on, by, at FROM member_change c
  WHERE c.organization_id = of_organization AND c.id = of_change AND c.kind = 'EXPULSION' AND c.state = 'DECIDED' AND c.conduct_id IS NULL
    -- Recorded by hand before: it stays the record of whoever wrote it.
    AND NOT EXISTS (SELECT FROM conduct_record r WHERE r.person_id = c.person_id AND r.kind = 'EXPULSION' AND r.decided_on = c.decided_on AND r.annulled_on IS NULL);
  IF FOUND THEN
    UPDATE member_change SET conduct_id = record WHERE organization_id = of_organization AND id = of_change;
  END IF;
END $$;

CREATE FUNCTION nennep_annul_expulsion(of_organization uuid, of_change uuid, why text, day date, by uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE conduct_record r SET annulled_how = 'MISTAKE', annulled_on = day, annulled_reason = why, annulled_by = by, annulled_at = at
  FROM member_change c WHERE c.organization_id = of_organization AND c.id = of_change AND c.state = 'UNDONE'
    AND r.organization_id = c.organization_id AND r.id = c.conduct_id AND r.annulled_on IS NULL
$$;
REVOKE ALL ON FUNCTION nennep_note_expulsion, nennep_annul_expulsion FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_note_expulsion, nennep_annul_expulsion TO nennep_app;
