-- What a cell that ends has begun with a person goes on where that person is: files of admission, proposed changes of standing, shortcomings that are being
-- remedied. A candidate's file and what concerns the whole cell go to whoever takes over the rest.

ALTER TABLE shortcoming_note DROP CONSTRAINT shortcoming_note_organization_id_shortcoming_id_fkey,
  ADD FOREIGN KEY (organization_id, shortcoming_id) REFERENCES shortcoming (organization_id, id) ON UPDATE CASCADE ON DELETE CASCADE;

-- The office above sees none of these; it runs as the owner, and only between an organization and its registered successors. `put_before` is the meeting
-- of the predecessor that a shortcoming was put before.
CREATE FUNCTION nennep_hand_files(predecessor uuid, successor uuid) RETURNS TABLE (what text, id uuid, put_before uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT FROM organization_succession s WHERE s.organization_id = successor AND s.predecessor_id = predecessor) THEN
    RAISE EXCEPTION 'not a successor';
  END IF;
  RETURN QUERY UPDATE admission a SET organization_id = nennep_goes_on_in(predecessor, successor, a.person_id), revision = a.revision + 1
    WHERE a.organization_id = predecessor AND a.state = 'OPEN' RETURNING 'ADMISSION', a.id, NULL::uuid;
  RETURN QUERY UPDATE member_change c SET organization_id = nennep_goes_on_in(predecessor, successor, c.person_id), revision = c.revision + 1
    WHERE c.organization_id = predecessor AND c.state = 'PROPOSED' RETURNING 'MEMBER_CHANGE', c.id, NULL::uuid;
  RETURN QUERY WITH going AS (SELECT s.id, s.meeting_id FROM shortcoming s WHERE s.organization_id = predecessor AND s.state <> 'CLOSED' AND s.subject <> 'COMMITTEE' FOR UPDATE)
    UPDATE shortcoming s SET organization_id = nennep_goes_on_in(predecessor, successor, s.person_id), meeting_id = NULL, revision = s.revision + 1
    FROM going g WHERE s.organization_id = predecessor AND s.id = g.id RETURNING 'SHORTCOMING', s.id, g.meeting_id;
END $$;

-- Where the person is at home now, if that came from the predecessor; else where the rest went.
CREATE FUNCTION nennep_goes_on_in(predecessor uuid, successor uuid, of_person uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT m.organization_id FROM membership m JOIN organization_succession s ON s.organization_id = m.organization_id AND s.predecessor_id = predecessor
    WHERE m.person_id = of_person AND m.stay = 'HOME' AND m.valid_to IS NULL LIMIT 1), successor)
$$;

-- Back to where they were; what was finished since stays where that was done.
CREATE FUNCTION nennep_hand_files_back(predecessor uuid, files jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE admission a SET organization_id = predecessor, revision = a.revision + 1 FROM jsonb_to_recordset(files) AS f (what text, id uuid)
    WHERE f.what = 'ADMISSION' AND a.id = f.id AND a.state = 'OPEN' AND nennep_succeeds(a.organization_id, predecessor);
  UPDATE member_change c SET organization_id = predecessor, revision = c.revision + 1 FROM jsonb_to_recordset(files) AS f (what text, id uuid)
    WHERE f.what = 'MEMBER_CHANGE' AND c.id = f.id AND c.state = 'PROPOSED' AND nennep_succeeds(c.organization_id, predecessor);
  UPDATE shortcoming s SET organization_id = predecessor, meeting_id = f."putBefore", revision = s.revision + 1 FROM jsonb_to_recordset(files) AS f (what text, id uuid, "putBefore" uuid)
    WHERE f.what = 'SHORTCOMING' AND s.id = f.id AND s.state <> 'CLOSED' AND nennep_succeeds(s.organization_id, predecessor);
END $$;
CREATE FUNCTION nennep_succeeds(successor uuid, predecessor uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM organization_succession s WHERE s.organization_id = successor AND s.predecessor_id = predecessor)
$$;

-- How many files are open in an organization: a number, for the office above that plans what becomes of it.
CREATE FUNCTION nennep_files_open(in_organization uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT ((SELECT count(*) FROM admission a WHERE a.organization_id = in_organization AND a.state = 'OPEN')
    + (SELECT count(*) FROM member_change c WHERE c.organization_id = in_organization AND c.state = 'PROPOSED')
    + (SELECT count(*) FROM shortcoming s WHERE s.organization_id = in_organization AND s.state <> 'CLOSED' AND s.subject <> 'COMMITTEE'))::int
  WHERE nennep_within(nennep_path(in_organization), nennep_scope())
$$;
REVOKE ALL ON FUNCTION nennep_hand_files(uuid, uuid), nennep_goes_on_in(uuid, uuid, uuid), nennep_hand_files_back(uuid, jsonb), nennep_succeeds(uuid, uuid), nennep_files_open(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_hand_files(uuid, uuid) TO nennep_app, nennep_worker;
GRANT EXECUTE ON FUNCTION nennep_hand_files_back(uuid, jsonb), nennep_files_open(uuid) TO nennep_app;
