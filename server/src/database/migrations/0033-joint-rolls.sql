-- What is left of joint meetings: somebody of a cell that takes part is added to the closed roll, or stands on it otherwise.

-- Who belonged on a day to a cell that takes part in a joint meeting and is not on its roll; or how one person, on it or not,
-- stood then. On the roll one stays counted for the same cell. Asked by whoever holds the meeting, who does not see the members of a cell beside.
CREATE FUNCTION nennep_joint_standing(of_organization uuid, of_meeting uuid, on_day date, of_person uuid)
  RETURNS TABLE (person_id uuid, full_name text, sort_name text, counts_for uuid, status text, stay text, "position" text,
    elsewhere boolean, exempt boolean, suspended boolean, duty boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT r.person_id, p.full_name, p.sort_name, r.counts_for, r.status, r.stay, r.position, r.elsewhere, r.exempt, r.suspended, r.duty
    FROM nennep_joint_roll(of_organization, of_meeting, on_day) r JOIN person p ON p.id = r.person_id
    WHERE CASE WHEN of_person IS NULL THEN NOT EXISTS (SELECT 1 FROM attendance a
        WHERE a.organization_id = of_organization AND a.meeting_id = of_meeting AND a.person_id = r.person_id)
        AND NOT EXISTS (SELECT 1 FROM correction c
        WHERE c.organization_id = of_organization AND c.meeting_id = of_meeting AND c.subject = 'ATTENDANCE' AND c.subject_id = r.person_id)
      ELSE r.person_id = of_person END;
END $$;
REVOKE ALL ON FUNCTION nennep_joint_standing(uuid, uuid, date, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_joint_standing(uuid, uuid, date, uuid) TO nennep_app;

-- As in 0022: also whoever a correction has added to the roll is named to whoever sees the meeting.
CREATE OR REPLACE FUNCTION nennep_people_at_hand() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at_hand constant uuid := nennep_seen_organization();
  in_meeting constant uuid := nennep_seen_meeting();
  convened uuid[];
BEGIN
  IF at_hand IS NULL THEN
    RETURN NULL;
  END IF;
  IF in_meeting IS NOT NULL AND EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = at_hand AND m.id = in_meeting AND m.joint) THEN
    convened := (SELECT array_agg(a.person_id) FROM attendance a WHERE a.organization_id = at_hand AND a.meeting_id = in_meeting)
      || (SELECT array_agg(x) FROM meeting m, unnest(ARRAY[m.chair_id, m.minute_taker_id, m.helper_id]) AS x WHERE m.organization_id = at_hand AND m.id = in_meeting)
      || (SELECT array_agg(c.subject_id) FROM correction c WHERE c.organization_id = at_hand AND c.meeting_id = in_meeting AND c.subject = 'ATTENDANCE');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM organization o WHERE o.id = at_hand AND nennep_within(o.path, nennep_people_scope())) THEN
    RETURN convened;
  END IF;
  RETURN (SELECT array_agg(m.person_id) FROM membership m WHERE m.organization_id = at_hand) || convened;
END $$;

-- An address of a guest's own, beside the meeting's one: only the hash of its secret is kept. It says that this guest opened it, and is revoked alone.
CREATE TABLE guest_own_link (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL, guest_id uuid NOT NULL,
  secret_hash text NOT NULL CONSTRAINT guest_own_link_secret UNIQUE,
  made_by uuid,
  made_at timestamptz NOT NULL,
  opened_at timestamptz,
  PRIMARY KEY (organization_id, meeting_id, guest_id),
  FOREIGN KEY (organization_id, meeting_id, guest_id) REFERENCES guest (organization_id, meeting_id, id) ON DELETE CASCADE
);
SELECT nennep_protect('guest_own_link', 'organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)');
SELECT audit.watch('guest_own_link', omitted_columns => '{secret_hash}');

-- As in 0027, and for whom an address was made; null for the meeting's own.
DROP FUNCTION nennep_invited_to(text);
CREATE FUNCTION nennep_invited_to(hash text) RETURNS TABLE (organization_id uuid, meeting_id uuid, guest_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.organization_id, m.id, l.guest_id
  FROM (SELECT g.organization_id, g.meeting_id, NULL::uuid AS guest_id FROM guest_link g WHERE g.secret_hash = hash
      UNION ALL SELECT o.organization_id, o.meeting_id, o.guest_id FROM guest_own_link o WHERE o.secret_hash = hash) l
    JOIN meeting m ON m.organization_id = l.organization_id AND m.id = l.meeting_id
  WHERE m.state IN ('CONVENED','OPEN','ADJOURNED')
$$;

-- As in 0027, and whom the address was made for: the only name that leaves, and it is the guest's own.
DROP FUNCTION nennep_invitation(text);
CREATE FUNCTION nennep_invitation(hash text) RETURNS TABLE (organization_name text, organization_kind text, kind text, month date,
    state text, scheduled_at timestamptz, place text, form text, agenda jsonb, papers jsonb, guest jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name, o.kind, m.kind, m.month, m.state, m.scheduled_at, m.place, m.form,
    (SELECT coalesce(jsonb_agg(a.title ORDER BY a.ordinal, a.id), '[]') FROM agenda_item a
      WHERE a.organization_id = m.organization_id AND a.meeting_id = m.id),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('materialId', p.id, 'title', p.title, 'mediaType', f.media_type, 'bytes', f.bytes)
        ORDER BY p.posted_at, p.id), '[]')
      FROM material p JOIN file f ON f.organization_id = p.organization_id AND f.id = p.file_id
      WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.for_guests AND p.purpose = 'PAPER'),
    (SELECT jsonb_build_object('fullName', g.full_name, 'office', g.office, 'answer', g.answer) FROM guest g
      WHERE g.organization_id = m.organization_id AND g.meeting_id = m.id AND g.id = i.guest_id)
  FROM nennep_invited_to(hash) i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
    JOIN organization o ON o.id = m.organization_id
$$;

-- Notes the first time that a guest opened the own address.
CREATE FUNCTION nennep_note_invitation_opened(hash text, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE guest_own_link SET opened_at = at WHERE secret_hash = hash AND opened_at IS NULL
$$;

-- As in 0027; at a guest's own address only that guest is there to answer.
DROP FUNCTION nennep_hold_invitation(text);
CREATE FUNCTION nennep_hold_invitation(hash text) RETURNS TABLE (id uuid, full_name text, office text, kind text, is_own boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT m.organization_id, m.id, i.guest_id INTO held FROM nennep_invited_to(hash) i
    JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id FOR NO KEY UPDATE OF m;
  -- Whoever waited here while the meeting closed is too late, and so is one whose address was replaced.
  IF NOT EXISTS (SELECT 1 FROM nennep_invited_to(hash)) THEN
    RETURN;
  END IF;
  -- A first row without identifier says that the address is valid.
  RETURN QUERY SELECT NULL::uuid, NULL::text, NULL::text, NULL::text, held.guest_id IS NOT NULL
    UNION ALL SELECT g.id, g.full_name, g.office, g.kind, held.guest_id IS NOT NULL FROM guest g
      WHERE g.organization_id = held.organization_id AND g.meeting_id = held.id AND (held.guest_id IS NULL OR g.id = held.guest_id);
END $$;

-- As in 0027; at a guest's own address nobody answers for somebody else.
CREATE OR REPLACE FUNCTION nennep_answer_invitation(hash text, of_guest uuid, name text, its_office text, its_kind text, its_answer text, at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO guest AS g (organization_id, meeting_id, id, full_name, office, kind, answer, answered_by_link_at)
    SELECT i.organization_id, i.meeting_id, of_guest, name, its_office, its_kind, its_answer, at FROM nennep_invited_to(hash) i
      WHERE i.guest_id IS NULL OR i.guest_id = of_guest
    ON CONFLICT (organization_id, meeting_id, id) DO UPDATE SET answer = excluded.answer, answered_by_link_at = excluded.answered_by_link_at,
      office = CASE WHEN g.office = '' THEN excluded.office ELSE g.office END;
END $$;

REVOKE ALL ON FUNCTION nennep_invited_to(text), nennep_invitation(text), nennep_hold_invitation(text), nennep_note_invitation_opened(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_invitation(text), nennep_hold_invitation(text), nennep_note_invitation_opened(text, timestamptz) TO nennep_app;

-- Everybody on the roll of a joint meeting by name, for whoever sees the meeting: the same people as nennep_people_at_hand names,
-- in one step; asked row by row a roll of thousands takes as many times as long as it is long.
CREATE FUNCTION nennep_named_on_roll(of_organization uuid, of_meeting uuid) RETURNS TABLE (id uuid, full_name text, sort_name text, name_folded text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_sees_meeting(of_organization, of_meeting) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT p.id, p.full_name, p.sort_name, p.name_folded FROM meeting m
    JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id JOIN person p ON p.id = a.person_id
    WHERE m.organization_id = of_organization AND m.id = of_meeting AND m.joint;
END $$;

-- As nennep_name_in_meeting, of everybody who takes part at once.
CREATE FUNCTION nennep_names_in_meeting(of_organization uuid, of_meeting uuid) RETURNS TABLE (id uuid, name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_sees_meeting(of_organization, of_meeting) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT o.id, o.name FROM organization o WHERE o.id = of_organization
    UNION ALL SELECT o.id, o.name FROM meeting_participant p JOIN organization o ON o.id = p.participant_id
      WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting;
END $$;
REVOKE ALL ON FUNCTION nennep_named_on_roll(uuid, uuid), nennep_names_in_meeting(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_named_on_roll(uuid, uuid), nennep_names_in_meeting(uuid, uuid) TO nennep_app, nennep_worker;
