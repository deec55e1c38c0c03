-- One statement begins an operation: it recognises who calls, keeps the scopes, and answers how the caller stands towards the
-- organization and the meeting it is about. Policies then ask once in a statement, not once for every row, whether the
-- meeting at hand is seen; and the audit triggers have a short way for the most frequent change, that of a single row.

-- Who calls: by the token of a session, or by an account that was recognised before.
CREATE FUNCTION nennep_recognise(session_token text, known_account uuid,
    OUT account_id uuid, OUT person_id uuid, OUT administrator boolean, OUT must_change_password boolean, OUT session_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF session_token IS NOT NULL THEN
    SELECT i.account_id, i.person_id, i.administrator, i.must_change_password, i.session_id
      INTO account_id, person_id, administrator, must_change_password, session_id
      FROM auth.identify(session_token) i;
  ELSIF known_account IS NOT NULL THEN
    SELECT a.id, a.person_id, a.administrator, a.must_change_password
      INTO account_id, person_id, administrator, must_change_password
      FROM account a WHERE a.id = known_account AND a.disabled_at IS NULL;
  END IF;
END $$;

-- Begins an operation. The account is null where nobody was recognised, the path where the organization is not seen, the
-- meeting's kind where the meeting is not.
CREATE FUNCTION nennep_enter(session_token text, known_account uuid, operation text, request text, of_organization uuid, of_meeting uuid,
    OUT account_id uuid, OUT person_id uuid, OUT administrator boolean, OUT must_change_password boolean, OUT session_id uuid,
    OUT path text, OUT kind text, OUT is_member boolean, OUT held_here text[], OUT held_right_above text[], OUT held_above text[],
    OUT meeting_kind text, OUT meeting_state text, OUT chair_id uuid, OUT minute_taker_id uuid, OUT helper_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  today constant date := nennep_today();
  office_scope text[];
  own_scope text[];
  people_scope text[];
  sees_meeting boolean := false;
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
  IF path IS NOT NULL AND NOT nennep_within(path, people_scope)
      AND NOT EXISTS (SELECT 1 FROM unnest(people_scope) AS prefix WHERE starts_with(prefix, nennep_enter.path)) THEN
    path := NULL;
  END IF;
  IF of_meeting IS NOT NULL AND path IS NOT NULL THEN
    SELECT m.kind, m.state, m.chair_id, m.minute_taker_id, m.helper_id,
        nennep_within(nennep_enter.path, office_scope) OR nennep_within(m.held_under, office_scope)
          OR (m.kind <> 'COMMITTEE' AND nennep_within(nennep_enter.path, own_scope))
      INTO meeting_kind, meeting_state, chair_id, minute_taker_id, helper_id, sees_meeting
      FROM meeting m WHERE m.organization_id = of_organization AND m.id = of_meeting;
    IF sees_meeting IS NOT TRUE THEN
      meeting_kind := NULL;
    END IF;
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
REVOKE ALL ON FUNCTION nennep_recognise(text, uuid), nennep_enter(text, uuid, text, text, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_recognise(text, uuid), nennep_enter(text, uuid, text, text, uuid, uuid) TO nennep_app, nennep_worker;

-- The meeting at hand and its organization: the actor was found to see them when the operation began. Nothing for anybody else.
CREATE FUNCTION nennep_seen(setting text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_setting('nennep.seen_by', true)
      = concat_ws('/', current_setting('nennep.actor', true), current_setting('nennep.person', true))
    THEN nullif(current_setting(setting, true), '')::uuid END
$$;
CREATE FUNCTION nennep_seen_organization() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT public.nennep_seen('nennep.seen_organization') $$;
CREATE FUNCTION nennep_seen_meeting() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT public.nennep_seen('nennep.seen_meeting') $$;

-- Where an organization stands. A policy that reads the table itself would carry that table's policy into every statement.
CREATE FUNCTION nennep_path(of_organization uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT path FROM organization WHERE id = of_organization $$;

DO $$
DECLARE
  name text;
  at_hand constant text := 'organization_id = (SELECT nennep_seen_organization()) AND meeting_id = (SELECT nennep_seen_meeting())';
  without_meeting constant text := 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))';
BEGIN
  FOREACH name IN ARRAY ARRAY['meeting_session','meeting_text','meeting_text_version','agenda_item','preparation_assignment',
    'material','material_read','guest','absence_request','opinion','statement','vote','task_report','evaluation',
    'evaluation_score','weakness','correction','objection'] LOOP
    EXECUTE format('ALTER POLICY application ON %I USING (%s OR nennep_sees_meeting(organization_id, meeting_id))', name, at_hand);
  END LOOP;
  EXECUTE format('ALTER POLICY application ON attendance USING (%s OR nennep_sees_meeting(organization_id, meeting_id)
    OR nennep_within(nennep_path(counts_for_organization_id), (SELECT nennep_office_scope())))', at_hand);
  EXECUTE format('ALTER POLICY application ON issued_document USING (%s OR CASE WHEN meeting_id IS NULL THEN %s
    ELSE nennep_sees_meeting(organization_id, meeting_id) END)', at_hand, without_meeting);
  -- What a meeting left behind is also seen by the one it concerns.
  EXECUTE format('ALTER POLICY application ON task USING (%s OR owner_id = (SELECT nennep_person()) OR CASE WHEN meeting_id IS NULL
    THEN %s ELSE nennep_sees_meeting(organization_id, meeting_id) END)', at_hand, without_meeting);
  EXECUTE format('ALTER POLICY application ON proposal USING (%s OR person_id = (SELECT nennep_person()) OR CASE WHEN meeting_id IS NULL
    THEN %s ELSE nennep_sees_meeting(organization_id, meeting_id) END)', at_hand, without_meeting);
END $$;
ALTER POLICY application ON meeting USING (
  organization_id = (SELECT nennep_seen_organization()) AND id = (SELECT nennep_seen_meeting())
  OR nennep_within(held_under, (SELECT nennep_office_scope()))
  OR nennep_within(nennep_path(organization_id), CASE WHEN kind = 'COMMITTEE'
    THEN (SELECT nennep_office_scope()) ELSE (SELECT nennep_scope()) END));

-- Members of the organization at hand, past and present, whom the actor sees: asked once in a statement that names people.
CREATE FUNCTION nennep_people_at_hand() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  at_hand constant uuid := nennep_seen_organization();
BEGIN
  IF at_hand IS NULL OR NOT EXISTS (SELECT 1 FROM organization o WHERE o.id = at_hand AND nennep_within(o.path, nennep_people_scope())) THEN
    RETURN NULL;
  END IF;
  RETURN (SELECT array_agg(m.person_id) FROM membership m WHERE m.organization_id = at_hand);
END $$;
ALTER POLICY application ON person USING (
  id = (SELECT nennep_person()) OR id = ANY ((SELECT nennep_people_at_hand())::uuid[]) OR nennep_sees_person(id));

-- As in 0002, with the short way of one row in front; a deletion of rows is rare and stays as it is.
do $migration$
declare
  event text;
  source text;
  single text;
begin
  for event, source, single in values
    ('insert', 'select null::jsonb as before, to_jsonb(n) - omitted_columns as after from new_rows n offset 0',
      'select null::jsonb, to_jsonb(n) - omitted_columns, count(*) over () from (select * from new_rows limit 2) as n limit 1'),
    -- Rows are paired by key; where a key itself was changed, one row ended and another began.
    ('update', $source$
          select o.before, n.after
          from (
            select concat_ws('/', r ->> keys[1], r ->> keys[2], r ->> keys[3], r ->> keys[4]) as key,
              r - omitted_columns as before
            from (select to_jsonb(o) as r from old_rows o offset 0) as old_row
          ) as o
          full join (
            select concat_ws('/', r ->> keys[1], r ->> keys[2], r ->> keys[3], r ->> keys[4]) as key,
              r - omitted_columns as after
            from (select to_jsonb(n) as r from new_rows n offset 0) as new_row
          ) as n on o.key = n.key
          offset 0
    $source$,
      'select to_jsonb(o) - omitted_columns, to_jsonb(n) - omitted_columns, count(*) over ()
         from (select * from old_rows limit 2) as o, (select * from new_rows limit 2) as n limit 1')
  loop
    execute format($function$
      create or replace function audit.append_after_%1$s() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $body$
      declare
        organization_column constant text := tg_argv[0];
        keys constant text[] := tg_argv[1]::text[];
        personal_columns constant text[] := tg_argv[2]::text[];
        quiet_columns constant text[] := tg_argv[3]::text[];
        omitted_columns constant text[] := tg_argv[4]::text[];
        name constant text := case when tg_table_schema = 'public' then '' else tg_table_schema || '.' end || tg_table_name;
        moment constant timestamptz := clock_timestamp();
        actor constant uuid := nullif(current_setting('nennep.actor', true), '')::uuid;
        operation_name constant text := nullif(current_setting('nennep.operation', true), '');
        request constant text := nullif(current_setting('nennep.request', true), '');
        row_before jsonb;
        row_after jsonb;
        pairs bigint;
        changed jsonb;
        new_entry bigint;
        new_salt bytea;
        personal_column text;
      begin
        %3$s into row_before, row_after, pairs;
        if pairs is null then
          return null;
        end if;
        if pairs = 1 and (row_before is null
            or not exists (select from unnest(keys) as key where row_before -> key is distinct from row_after -> key)) then
          if row_before is null then
            changed := jsonb_strip_nulls(row_after);
          else
            changed := (select jsonb_object_agg(key, jsonb_build_array(row_before -> key, value)) from jsonb_each(row_after)
              where value is distinct from row_before -> key and key <> all (quiet_columns));
            if changed is null then
              return null;
            end if;
            if cardinality(quiet_columns) > 0 then
              changed := changed || (select jsonb_object_agg(key, jsonb_build_array(row_after -> key)) from unnest(quiet_columns) as key);
            end if;
          end if;
          new_entry := nextval('audit.entry_id_seq');
          foreach personal_column in array personal_columns loop
            if changed ? personal_column then
              new_salt := uuid_send(gen_random_uuid());
              insert into audit.personal_value values (new_entry, personal_column, new_salt, (changed -> personal_column)::text);
              changed := changed || jsonb_build_object(personal_column, jsonb_build_object('personal',
                encode(sha256(new_salt || convert_to((changed -> personal_column)::text, 'UTF8')), 'hex')));
            end if;
          end loop;
          insert into audit.entry (id, transaction_id, at, actor_id, operation, request_id, organization_id, table_name, row_key, action, changes)
          values (new_entry, pg_current_xact_id(), moment, actor, operation_name, request, (row_after ->> organization_column)::uuid, name,
            concat_ws('/', row_after ->> keys[1], row_after ->> keys[2], row_after ->> keys[3], row_after ->> keys[4]),
            case when row_before is null then 'I' else 'U' end, changed::text);
          return null;
        end if;

        -- Most tables hold nothing personal, and this statement costs half as much.
        if cardinality(personal_columns) = 0 then
          insert into audit.entry (transaction_id, at, actor_id, operation, request_id, organization_id,
            table_name, row_key, action, changes)
          select pg_current_xact_id(), moment, actor, operation_name, request,
            (present ->> organization_column)::uuid, name,
            concat_ws('/', present ->> keys[1], present ->> keys[2], present ->> keys[3], present ->> keys[4]), action,
            changes::text
          from (%2$s) as change
          where changes is not null;
          return null;
        end if;

        with change as materialized (
          select nextval('audit.entry_id_seq') as id, present, action, changes
          from (%2$s) as change
          where changes is not null
        ),
        hidden as materialized (
          select id, column_name, uuid_send(gen_random_uuid()) as salt, (changes -> column_name)::text as value
          from change cross join unnest(personal_columns) as column_name
          where changes ? column_name
        ),
        kept as (
          insert into audit.personal_value (entry_id, column_name, salt, value)
          select id, column_name, salt, value from hidden
        ),
        hashed as (
          select id, jsonb_object_agg(column_name,
            jsonb_build_object('personal', encode(sha256(salt || convert_to(value, 'UTF8')), 'hex'))) as hashes
          from hidden group by id
        )
        insert into audit.entry (id, transaction_id, at, actor_id, operation, request_id, organization_id,
          table_name, row_key, action, changes)
        select change.id, pg_current_xact_id(), moment, actor, operation_name, request,
          (present ->> organization_column)::uuid, name,
          concat_ws('/', present ->> keys[1], present ->> keys[2], present ->> keys[3], present ->> keys[4]), action,
          case when hashes is null then changes::text else (changes || hashes)::text end
        from change left join hashed on hashed.id = change.id
        order by change.id;
        return null;
      end $body$
    $function$, event, format($change$
          select coalesce(after, before) as present,
            case when before is null then 'I' when after is null then 'D' else 'U' end as action,
            case
              when before is null then jsonb_strip_nulls(after)
              when after is null then jsonb_strip_nulls(before)
              else audit.difference(before, after, quiet_columns)
            end as changes
          from (%s) as source
          offset 0
    $change$, source), single);
  end loop;
end $migration$;
