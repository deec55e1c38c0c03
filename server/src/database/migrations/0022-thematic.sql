-- Meetings on one topic, alone or in the session of a regular one; held by one cell, by several together, or by a committee
-- for its whole body; and the standing committees of larger committees.

ALTER TABLE meeting
  -- What a meeting on one topic is about, and how it is held.
  ADD COLUMN topic text NOT NULL DEFAULT '' CHECK (length(topic) <= 300),
  ADD COLUMN thematic_form text NOT NULL DEFAULT 'IN_PLACE' CHECK (thematic_form IN ('IN_PLACE','SEMINAR','CONTEST','EXCHANGE')),
  -- Held together with other organizations, whose members are convened as well.
  ADD COLUMN joint boolean NOT NULL DEFAULT false,
  -- A committee's meeting of its standing committee (ban thường vụ) alone.
  ADD COLUMN of_standing_committee boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT only_thematic_meetings_are_joint CHECK (NOT joint OR kind = 'THEMATIC'),
  ADD CONSTRAINT a_standing_committee_is_of_a_committee CHECK (NOT of_standing_committee OR kind = 'COMMITTEE');

-- Secretary and deputies belong to the standing committee by office; of the other members it is said.
ALTER TABLE appointment ADD COLUMN in_standing_committee boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT standing_committee_is_of_committee_members CHECK (NOT in_standing_committee OR position = 'COMMITTEE_MEMBER');

-- A section of the outline (đề cương) is an item of the agenda with a text of its own.
ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_kind_check, ADD CONSTRAINT agenda_item_kind_check
  CHECK (kind IN ('OPENING','REPORT','TASK_REVIEW','INFORMATION','IDEOLOGY','DISCUSSION','SECTION','CRITICISM','CONCLUSION','RESOLUTION','EVALUATION','OTHER'));
ALTER TABLE meeting_text DROP CONSTRAINT meeting_text_field_check, ADD CONSTRAINT meeting_text_field_check
  CHECK (field IN ('OPENING_REASON','GUESTS','SECRETARY_REPORT','MOOD','POLITICAL_TASK','PRAISE','SHORTCOMINGS','CARRYING_OUT','SYNTHESIS',
    'RESOLUTION_EXTRA','DUES_NOTE','DRAFT_CONCLUSION','CONCLUSION','DISCUSSION','DRAFT_RESOLUTION','OUTLINE'));
ALTER TABLE vote DROP CONSTRAINT vote_matter_check, ADD CONSTRAINT vote_matter_check
  CHECK (matter IN ('AGENDA','OUTLINE','RESOLUTION','CONCLUSION','MEETING_SCORE','ADMISSION','OFFICIAL_RECOGNITION','PROBATIONER_REMOVAL','PROGRESS_RECOGNITION','OTHER'));

-- Who takes part in a joint meeting besides the organization that holds it. A body below is convened by its committee and
-- agrees by that; a cell beside is asked, and its leaders answer.
CREATE TABLE meeting_participant (
  organization_id uuid NOT NULL, meeting_id uuid NOT NULL,
  participant_id uuid NOT NULL REFERENCES organization (id),
  state text NOT NULL CHECK (state IN ('INVITED','AGREED','DECLINED')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  invited_at timestamptz NOT NULL,
  answered_at timestamptz,
  answered_by uuid,
  PRIMARY KEY (organization_id, meeting_id, participant_id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT takes_part_beside_the_host CHECK (participant_id <> organization_id),
  CONSTRAINT answered_once_it_is_no_invitation CHECK ((state = 'INVITED') = (answered_at IS NULL))
);
CREATE INDEX meeting_participant_of ON meeting_participant (participant_id, organization_id, meeting_id) WHERE state <> 'DECLINED';

-- Whether the actor belongs to an organization that takes part: its members and whoever is over it; before it has agreed, its officers.
CREATE FUNCTION nennep_takes_part(of_organization uuid, of_meeting uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM meeting_participant p JOIN organization o ON o.id = p.participant_id
    WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting
      AND (p.state = 'AGREED' AND nennep_within(o.path, nennep_scope()) OR p.state = 'INVITED' AND nennep_within(o.path, nennep_office_scope())));
END $$;

CREATE OR REPLACE FUNCTION nennep_sees_meeting(of_organization uuid, of_meeting uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE m.organization_id = of_organization AND m.id = of_meeting AND (
      nennep_within(o.path, nennep_office_scope())
      OR (m.kind <> 'COMMITTEE' AND nennep_within(o.path, nennep_scope()))
      OR nennep_within(m.held_under, nennep_office_scope())
      OR (m.joint AND nennep_takes_part(of_organization, of_meeting))));
END $$;

ALTER POLICY application ON meeting USING (
  organization_id = (SELECT nennep_seen_organization()) AND id = (SELECT nennep_seen_meeting())
  OR nennep_within(held_under, (SELECT nennep_office_scope()))
  OR nennep_within(nennep_path(organization_id), CASE WHEN kind = 'COMMITTEE'
    THEN (SELECT nennep_office_scope()) ELSE (SELECT nennep_scope()) END)
  OR (joint AND nennep_takes_part(organization_id, id)));

SELECT nennep_protect('meeting_participant', $$organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())
  OR nennep_sees_meeting(organization_id, meeting_id)$$);
SELECT audit.watch('meeting_participant', 'organization_id', '{reason}');

-- Who holds the meeting at hand is named to everybody who takes part in it, also from a cell beside.
ALTER POLICY application ON organization USING (nennep_within(path, (SELECT nennep_people_scope()))
  OR EXISTS (SELECT 1 FROM unnest((SELECT nennep_people_scope())) AS prefix WHERE starts_with(prefix, path))
  OR id = (SELECT nennep_seen_organization()));

-- The name of an organization that holds a joint meeting or takes part in it, for whoever sees the meeting.
CREATE FUNCTION nennep_name_in_meeting(of_organization uuid, of_meeting uuid, wanted uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT nennep_sees_meeting(of_organization, of_meeting) THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT o.name FROM organization o WHERE o.id = wanted AND (wanted = of_organization OR EXISTS (SELECT 1 FROM meeting_participant p
    WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting AND p.participant_id = wanted)));
END $$;

-- Whom an organization may hold a meeting with: cells beside it under the same superior, or, of a larger body, the cells below it.
CREATE FUNCTION nennep_companions(of_organization uuid) RETURNS TABLE (id uuid, name text, sort_path text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  host organization;
BEGIN
  SELECT * INTO host FROM organization o WHERE o.id = of_organization;
  IF host.id IS NULL OR NOT nennep_within(host.path, nennep_office_scope()) THEN
    RETURN;
  END IF;
  IF host.kind IN ('CELL','BASE_CELL') THEN
    RETURN QUERY SELECT o.id, o.name, o.path::text FROM organization o
      WHERE o.parent_id = host.parent_id AND o.id <> host.id AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL;
  ELSE
    RETURN QUERY SELECT o.id, o.name, o.path::text FROM organization o
      WHERE o.path > host.path AND o.path < host.path || '~' AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL;
  END IF;
END $$;

-- The roll of several cells on a day, each person once: at home before a temporary stay, with the office in the organization
-- that holds the meeting. Asked by whoever holds the meeting,
-- who does not see the members of a cell beside.
CREATE FUNCTION nennep_joint_roll(of_organization uuid, of_meeting uuid, on_day date)
  RETURNS TABLE (person_id uuid, counts_for uuid, status text, stay text, "position" text, elsewhere boolean, exempt boolean, suspended boolean, duty boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT 1 FROM organization o WHERE o.id = of_organization AND nennep_within(o.path, nennep_office_scope())) THEN
    RETURN;
  END IF;
  RETURN QUERY
    WITH part AS (SELECT p.participant_id AS id FROM meeting_participant p
        WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting AND p.state = 'AGREED'
      UNION ALL SELECT o.id FROM organization o WHERE o.id = of_organization AND o.kind IN ('CELL','BASE_CELL')),
    enrolled AS (SELECT DISTINCT ON (m.person_id) m.person_id, m.organization_id, m.stay,
        CASE WHEN m.status = 'OFFICIAL' AND m.official_on > on_day THEN 'PROBATIONARY' ELSE m.status END AS status
      FROM part JOIN membership m ON m.organization_id = part.id
      WHERE m.valid_from <= on_day AND (m.valid_to IS NULL OR m.valid_to > on_day)
      ORDER BY m.person_id, m.stay = 'HOME' DESC)
    SELECT e.person_id, e.organization_id, e.status, e.stay,
      (SELECT a.position FROM appointment a WHERE a.person_id = e.person_id AND a.organization_id = of_organization AND a.state = 'CONFIRMED'
        AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.valid_from <= on_day AND (a.valid_to IS NULL OR a.valid_to > on_day)
        ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], a.position) LIMIT 1),
      coalesce(bool_or(s.kind = 'TEMPORARILY_ELSEWHERE'), false), coalesce(bool_or(s.kind = 'EXEMPT'), false),
      coalesce(bool_or(s.kind = 'SUSPENDED'), false), coalesce(bool_or(s.kind = 'SPECIAL_DUTY'), false)
    FROM enrolled e LEFT JOIN member_standing s ON s.person_id = e.person_id AND s.organization_id = e.organization_id
      AND s.valid_from <= on_day AND (s.valid_to IS NULL OR s.valid_to >= on_day)
    GROUP BY e.person_id, e.organization_id, e.status, e.stay;
END $$;

-- Who leads the organizations that were asked to a joint meeting, which answer, and the one that asked: those are told.
CREATE FUNCTION nennep_leaders_of_participants(of_organization uuid, of_meeting uuid) RETURNS TABLE (participant_id uuid, person_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_sees_meeting(of_organization, of_meeting) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT DISTINCT p.participant_id, a.person_id FROM meeting_participant p
    JOIN appointment a ON a.organization_id = p.participant_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY') AND a.state = 'CONFIRMED'
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting AND p.state <> 'DECLINED'
    UNION SELECT a.organization_id, a.person_id FROM appointment a WHERE a.organization_id = of_organization AND a.position IN ('SECRETARY','DEPUTY_SECRETARY')
      AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today());
END $$;
REVOKE ALL ON FUNCTION nennep_takes_part(uuid, uuid), nennep_name_in_meeting(uuid, uuid, uuid), nennep_companions(uuid),
  nennep_joint_roll(uuid, uuid, date), nennep_leaders_of_participants(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_takes_part(uuid, uuid), nennep_name_in_meeting(uuid, uuid, uuid), nennep_companions(uuid),
  nennep_joint_roll(uuid, uuid, date), nennep_leaders_of_participants(uuid, uuid) TO nennep_app, nennep_worker;

-- The papers of a joint meeting are read by everybody who takes part in it.
CREATE POLICY of_joint_meeting ON file FOR SELECT TO nennep_app USING (organization_id = (SELECT nennep_seen_organization())
  AND EXISTS (SELECT 1 FROM material p WHERE p.organization_id = file.organization_id AND p.meeting_id = (SELECT nennep_seen_meeting()) AND p.file_id = file.id));

-- As in 0008: also everybody on the roll of a joint meeting is named to whoever sees it.
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
      || (SELECT array_agg(x) FROM meeting m, unnest(ARRAY[m.chair_id, m.minute_taker_id, m.helper_id]) AS x WHERE m.organization_id = at_hand AND m.id = in_meeting);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM organization o WHERE o.id = at_hand AND nennep_within(o.path, nennep_people_scope())) THEN
    RETURN convened;
  END IF;
  RETURN (SELECT array_agg(m.person_id) FROM membership m WHERE m.organization_id = at_hand) || convened;
END $$;

-- As in 0008, and for which organizations the actor takes part in a joint meeting: as a member or officer, and as a leader.
DROP FUNCTION nennep_enter(text, uuid, text, text, uuid, uuid);
CREATE FUNCTION nennep_enter(session_token text, known_account uuid, operation text, request text, of_organization uuid, of_meeting uuid,
    OUT account_id uuid, OUT person_id uuid, OUT administrator boolean, OUT must_change_password boolean, OUT session_id uuid,
    OUT path text, OUT kind text, OUT is_member boolean, OUT held_here text[], OUT held_right_above text[], OUT held_above text[],
    OUT meeting_kind text, OUT meeting_state text, OUT chair_id uuid, OUT minute_taker_id uuid, OUT helper_id uuid, OUT takes_part uuid[], OUT leads_part uuid[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today constant date := nennep_today();
  office_scope text[];
  own_scope text[];
  people_scope text[];
  sees_meeting boolean := false;
  is_joint boolean := false;
  is_beside boolean;
BEGIN
  SELECT r.account_id, r.person_id, r.administrator, r.must_change_password, r.session_id
    INTO account_id, person_id, administrator, must_change_password, session_id
    FROM nennep_recognise(session_token, known_account) r;

  WITH held AS (
    SELECT o.id, o.path, a.position FROM appointment a JOIN organization o ON o.id = a.organization_id
      WHERE a.person_id = nennep_enter.person_id AND a.state = 'CONFIRMED'
        AND a.valid_from <= today AND (a.valid_to IS NULL OR a.valid_to > today)
    UNION ALL
    SELECT o.id, o.path, NULL FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.person_id = nennep_enter.person_id AND m.valid_from <= today AND (m.valid_to IS NULL OR m.valid_to > today))
  SELECT coalesce(array_agg(h.path) FILTER (WHERE h.position IS NOT NULL), '{}'),
      coalesce(array_agg(h.path) FILTER (WHERE h.path IS NOT NULL), '{}'),
      t.path, t.kind, coalesce(bool_or(h.id = t.id AND h.position IS NULL), false),
      coalesce(array_agg(h.position) FILTER (WHERE h.position IS NOT NULL AND h.id = t.id), '{}'),
      coalesce(array_agg(h.position) FILTER (WHERE h.position IS NOT NULL AND h.id = t.parent_id), '{}'),
      coalesce(array_agg(h.position) FILTER (WHERE h.position IS NOT NULL AND h.id <> t.id AND starts_with(t.path, h.path)), '{}')
    INTO office_scope, own_scope, path, kind, is_member, held_here, held_right_above, held_above
    FROM (VALUES (of_organization)) AS wanted (id) LEFT JOIN organization t ON t.id = wanted.id LEFT JOIN held h ON true
    GROUP BY t.id, t.path, t.kind, t.parent_id;
  people_scope := CASE WHEN administrator THEN ARRAY[''] ELSE own_scope END;

  -- The same as the policies of organizations and of meetings say.
  is_beside := path IS NOT NULL AND NOT nennep_within(path, people_scope)
    AND NOT EXISTS (SELECT 1 FROM unnest(people_scope) AS prefix WHERE starts_with(prefix, nennep_enter.path));
  IF of_meeting IS NOT NULL AND path IS NOT NULL THEN
    SELECT m.kind, m.state, m.chair_id, m.minute_taker_id, m.helper_id, m.joint,
        nennep_within(nennep_enter.path, office_scope) OR nennep_within(m.held_under, office_scope)
          OR (m.kind <> 'COMMITTEE' AND nennep_within(nennep_enter.path, own_scope))
      INTO meeting_kind, meeting_state, chair_id, minute_taker_id, helper_id, is_joint, sees_meeting
      FROM meeting m WHERE m.organization_id = of_organization AND m.id = of_meeting;
    IF is_joint THEN
      SELECT array_agg(DISTINCT p.participant_id), array_agg(DISTINCT p.participant_id) FILTER (WHERE h.leads)
        INTO takes_part, leads_part
        FROM meeting_participant p JOIN (
          SELECT a.organization_id, true AS in_office, a.position IN ('SECRETARY','DEPUTY_SECRETARY') AS leads FROM appointment a
            WHERE a.person_id = nennep_enter.person_id AND a.state = 'CONFIRMED' AND a.valid_from <= today AND (a.valid_to IS NULL OR a.valid_to > today)
          UNION ALL SELECT m.organization_id, false, false FROM membership m
            WHERE m.person_id = nennep_enter.person_id AND m.valid_from <= today AND (m.valid_to IS NULL OR m.valid_to > today)) h
          ON h.organization_id = p.participant_id
        WHERE p.organization_id = of_organization AND p.meeting_id = of_meeting AND (p.state = 'AGREED' OR p.state = 'INVITED' AND h.in_office);
      sees_meeting := sees_meeting OR takes_part IS NOT NULL;
    END IF;
    IF sees_meeting IS NOT TRUE OR is_beside AND takes_part IS NULL THEN
      meeting_kind := NULL;
      sees_meeting := false;
    END IF;
  END IF;
  IF is_beside AND takes_part IS NULL THEN
    path := NULL;
  END IF;

  PERFORM set_config('nennep.actor', coalesce(account_id::text, ''), true),
    set_config('nennep.person', coalesce(person_id::text, ''), true),
    set_config('nennep.operation', operation, true), set_config('nennep.request', request, true),
    set_config('nennep.scope', own_scope::text, true), set_config('nennep.office_scope', office_scope::text, true),
    set_config('nennep.people_scope', people_scope::text, true),
    set_config('nennep.scope_of', concat_ws('/', coalesce(account_id::text, ''), coalesce(person_id::text, '')), true),
    set_config('nennep.seen_by', concat_ws('/', coalesce(account_id::text, ''), coalesce(person_id::text, '')), true),
    set_config('nennep.seen_organization', CASE WHEN sees_meeting THEN of_organization::text ELSE '' END, true),
    set_config('nennep.seen_meeting', CASE WHEN sees_meeting THEN of_meeting::text ELSE '' END, true);
END $$;
REVOKE ALL ON FUNCTION nennep_enter(text, uuid, text, text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_enter(text, uuid, text, text, uuid, uuid) TO nennep_app, nennep_worker;
