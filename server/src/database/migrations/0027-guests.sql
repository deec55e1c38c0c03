-- Guests: whether they are of the unit or from outside, what they answered and whether they came; and an address at which somebody without an account sees what a meeting is about and answers.
ALTER TABLE guest
  ADD COLUMN kind text NOT NULL DEFAULT 'OUTSIDE' CHECK (kind IN ('STAFF','OUTSIDE')),
  ADD COLUMN answer text NOT NULL DEFAULT 'INVITED' CHECK (answer IN ('INVITED','WILL_COME','CANNOT')),
  -- Who answered at the meeting's address without an account, and when.
  ADD COLUMN answered_by_link_at timestamptz,
  ADD COLUMN presence text NOT NULL DEFAULT 'UNMARKED' CHECK (presence IN ('UNMARKED','PRESENT','ABSENT'));

ALTER TABLE material ADD COLUMN for_guests boolean NOT NULL DEFAULT false;

-- The address of a meeting for its guests: only the hash of its secret is kept.
CREATE TABLE guest_link (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL,
  secret_hash text NOT NULL CONSTRAINT guest_link_secret UNIQUE,
  made_by uuid,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, meeting_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id)
);

-- The meeting that an address opens: from the notice until the meeting closes. Asked without a session, so the secret is the
-- whole permission.
CREATE FUNCTION nennep_invited_to(hash text) RETURNS TABLE (organization_id uuid, meeting_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organization_id, m.id FROM guest_link l JOIN meeting m ON m.organization_id = l.organization_id AND m.id = l.meeting_id
  WHERE l.secret_hash = hash AND m.state IN ('CONVENED','OPEN','ADJOURNED')
$$;

-- What a guest is shown: when, where, the agenda's titles, papers that were released for guests. No name of a person leaves.
CREATE FUNCTION nennep_invitation(hash text) RETURNS TABLE (organization_name text, organization_kind text, kind text, month date,
    state text, scheduled_at timestamptz, place text, form text, agenda jsonb, papers jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name, o.kind, m.kind, m.month, m.state, m.scheduled_at, m.place, m.form,
    (SELECT coalesce(jsonb_agg(a.title ORDER BY a.ordinal, a.id), '[]') FROM agenda_item a
      WHERE a.organization_id = m.organization_id AND a.meeting_id = m.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('materialId', p.id, 'title', p.title, 'mediaType', f.media_type, 'bytes', f.bytes)
        ORDER BY p.posted_at, p.id), '[]')
      FROM material p JOIN file f ON f.organization_id = p.organization_id AND f.id = p.file_id
      WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.for_guests AND p.purpose = 'PAPER')
  FROM nennep_invited_to(hash) i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
    JOIN organization o ON o.id = m.organization_id
$$;

-- A paper that a guest may open.
CREATE FUNCTION nennep_invitation_paper(hash text, of_material uuid) RETURNS TABLE (organization_id uuid, id uuid, name text,
    media_type text, bytes bigint, sha256 text, uploaded_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.organization_id, f.id, f.name, f.media_type, f.bytes, f.sha256, f.uploaded_at
  FROM nennep_invited_to(hash) i JOIN material p ON p.organization_id = i.organization_id AND p.meeting_id = i.meeting_id
    JOIN file f ON f.organization_id = p.organization_id AND f.id = p.file_id
  WHERE p.id = of_material AND p.for_guests AND p.purpose = 'PAPER'
$$;

-- Who is invited to the meeting of an address, for whoever answers there. The meeting is held: it does not close meanwhile,
-- and answers follow one another.
CREATE FUNCTION nennep_hold_invitation(hash text) RETURNS TABLE (id uuid, full_name text, office text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT m.organization_id, m.id INTO held FROM nennep_invited_to(hash) i
    JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id FOR NO KEY UPDATE OF m;
  -- Whoever waited here while the meeting closed is too late, and so is one whose address was replaced.
  IF NOT EXISTS (SELECT 1 FROM nennep_invited_to(hash)) THEN
    RETURN;
  END IF;
  -- A first row without identifier says that the address is valid.
  RETURN QUERY SELECT NULL::uuid, NULL::text, NULL::text
    UNION ALL SELECT g.id, g.full_name, g.office FROM guest g WHERE g.organization_id = held.organization_id AND g.meeting_id = held.id;
END $$;

-- Keeps an answer given at an address: of a guest on the list, or of one who is new to it.
CREATE FUNCTION nennep_answer_invitation(hash text, of_guest uuid, name text, its_office text, its_kind text, its_answer text, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO guest AS g (organization_id, meeting_id, id, full_name, office, kind, answer, answered_by_link_at)
    SELECT i.organization_id, i.meeting_id, of_guest, name, its_office, its_kind, its_answer, at FROM nennep_invited_to(hash) i
    ON CONFLICT (organization_id, meeting_id, id) DO UPDATE SET answer = excluded.answer, answered_by_link_at = excluded.answered_by_link_at,
      office = CASE WHEN g.office = '' THEN excluded.office ELSE g.office END;
END $$;

REVOKE ALL ON FUNCTION nennep_invited_to(text), nennep_invitation(text), nennep_invitation_paper(text, uuid), nennep_hold_invitation(text),
  nennep_answer_invitation(text, uuid, text, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_invitation(text), nennep_invitation_paper(text, uuid), nennep_hold_invitation(text),
  nennep_answer_invitation(text, uuid, text, text, text, text, timestamptz) TO nennep_app;

SELECT nennep_protect('guest_link', 'organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)');
SELECT audit.watch('guest_link', omitted_columns => '{secret_hash}');
