-- Who holds an office in a successor reads what its dissolved predecessors left; nobody writes there any more.

-- Paths of the dissolved organizations that went, in one step or several, into one in which the person holds an office today.
CREATE FUNCTION nennep_inherited(of_person uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE came AS (
    SELECT s.predecessor_id AS id FROM appointment a JOIN organization_succession s ON s.organization_id = a.organization_id
      WHERE a.person_id = of_person AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    UNION SELECT s.predecessor_id FROM came JOIN organization_succession s ON s.organization_id = came.id)
  SELECT coalesce(array_agg(o.path), '{}') FROM came JOIN organization o ON o.id = came.id WHERE o.dissolved_on <= nennep_today()
$$;
REVOKE ALL ON FUNCTION nennep_inherited(uuid) FROM PUBLIC;

-- As in 0001, and what was inherited.
CREATE OR REPLACE FUNCTION nennep_find_scope(which text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF which = 'PEOPLE' AND EXISTS (SELECT 1 FROM account WHERE id = nennep_actor() AND administrator AND disabled_at IS NULL) THEN
    RETURN ARRAY[''];
  END IF;
  RETURN nennep_inherited(nennep_person()) || (SELECT coalesce(array_agg(DISTINCT o.path), '{}') FROM organization o WHERE o.id IN (
    SELECT a.organization_id FROM appointment a
      WHERE a.person_id = nennep_person() AND a.state = 'CONFIRMED'
        AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    UNION ALL
    SELECT m.organization_id FROM membership m
      WHERE which <> 'OFFICE' AND m.person_id = nennep_person()
        AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())));
END $$;

-- As in 0022, and whether the caller holds an office in a successor of the organization.
DROP FUNCTION nennep_enter(text, uuid, text, text, uuid, uuid);
CREATE FUNCTION nennep_enter(session_token text, known_account uuid, operation text, request text, of_organization uuid, of_meeting uuid,
    OUT account_id uuid, OUT person_id uuid, OUT administrator boolean, OUT must_change_password boolean, OUT session_id uuid,
    OUT path text, OUT kind text, OUT is_member boolean, OUT held_here text[], OUT held_right_above text[], OUT held_above text[],
    OUT meeting_kind text, OUT meeting_state text, OUT chair_id uuid, OUT minute_taker_id uuid, OUT helper_id uuid, OUT takes_part uuid[], OUT leads_part uuid[], OUT succeeds boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today constant date := nennep_today();
  office_scope text[];
  own_scope text[];
  people_scope text[];
  sees_meeting boolean := false;
  is_joint boolean := false;
  is_beside boolean;
  inherited text[];
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
  inherited := nennep_inherited(nennep_enter.person_id);
  succeeds := coalesce(nennep_within(path, inherited), false);
  office_scope := office_scope || inherited;
  own_scope := own_scope || inherited;
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
