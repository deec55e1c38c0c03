-- Members go to another cell for good or for a time: a letter with a deadline, the levels that it passes, and the answer of the other end.

CREATE TABLE transfer (
  -- The cell at which the person is a member.
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('FOR_GOOD','TEMPORARY')),
  -- Null where the other end does not use the product; its name as the letter has it.
  to_organization_id uuid REFERENCES organization (id),
  to_name text NOT NULL CHECK (length(to_name) BETWEEN 1 AND 300),
  -- As both ends read them: neither sees the roll of the other.
  from_name text NOT NULL CHECK (length(from_name) BETWEEN 1 AND 300),
  full_name text NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  number integer NOT NULL CHECK (number > 0),
  number_line text NOT NULL,
  sent_on date NOT NULL,
  due_on date NOT NULL,
  -- Last day of a stay for a time.
  last_day date,
  tasks_go boolean NOT NULL DEFAULT false,
  rules_version text NOT NULL,
  letter jsonb NOT NULL CHECK (jsonb_typeof(letter) = 'object'),
  state text NOT NULL DEFAULT 'SENT' CHECK (state IN ('SENT','RECEIVED','DECLINED','WITHDRAWN')),
  -- The day from which the member counts there; the paper of an end outside, or the reason of a no.
  received_on date,
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
  sent_by uuid,
  sent_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT not_to_itself CHECK (to_organization_id IS DISTINCT FROM organization_id),
  CONSTRAINT received_on_a_day CHECK ((state = 'RECEIVED') = (received_on IS NOT NULL)),
  CONSTRAINT ended_at_a_moment CHECK ((state = 'SENT') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX transfer_under_way ON transfer (person_id) WHERE state = 'SENT';
CREATE INDEX transfer_listed ON transfer (organization_id, state, due_on, id);
CREATE INDEX transfer_coming ON transfer (to_organization_id, state, due_on, id);

-- The levels that a letter passed, with who signed it off there.
CREATE TABLE transfer_hop (
  organization_id uuid NOT NULL,
  transfer_id uuid NOT NULL,
  at_organization_id uuid NOT NULL REFERENCES organization (id),
  at_name text NOT NULL,
  signed_on date NOT NULL,
  signed_by_name text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, transfer_id, at_organization_id),
  FOREIGN KEY (organization_id, transfer_id) REFERENCES transfer (organization_id, id) ON DELETE CASCADE
);

-- Those who lead a cell and its office, and the officers of the bodies above it.
CREATE FUNCTION nennep_keeps_transfers(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o JOIN organization h ON starts_with(o.path, h.path) JOIN appointment a ON a.organization_id = h.id
    WHERE o.id = of_organization AND a.person_id = nennep_person() AND a.state = 'CONFIRMED'
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
      AND (a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF') OR (h.id <> o.id AND a.position = 'COMMITTEE_MEMBER')))
$$;
REVOKE ALL ON FUNCTION nennep_keeps_transfers(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_keeps_transfers(uuid) TO nennep_app;

SELECT nennep_protect('transfer', $$person_id = (SELECT nennep_person()) OR nennep_keeps_transfers(organization_id) OR nennep_keeps_transfers(to_organization_id)$$);
SELECT nennep_protect('transfer_hop', 'EXISTS (SELECT 1 FROM transfer t WHERE t.organization_id = transfer_hop.organization_id AND t.id = transfer_hop.transfer_id)');
SELECT audit.watch('transfer', 'organization_id', '{full_name,reason,answer}', omitted_columns => '{letter}');
SELECT audit.watch('transfer_hop', 'organization_id', '{signed_by_name}');

-- Cells by the words of their names, wherever they stand: the one that sends need not see the one that receives.
CREATE FUNCTION nennep_destinations(words text[], most integer)
  RETURNS TABLE (organization_id uuid, name text, superior_name text, founded_on date, dissolved_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, coalesce(up.name, ''), o.founded_on, o.dissolved_on FROM organization o LEFT JOIN organization up ON up.id = o.parent_id
  WHERE o.dissolved_on IS NULL AND o.kind IN ('CELL','BASE_CELL') AND cardinality(words) > 0
    AND to_tsvector('simple', o.name_folded) @@ (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM unnest(words) AS word)::tsquery
  ORDER BY length(o.path), o.name_folded, o.id LIMIT most
$$;
-- One cell as a letter names it.
CREATE FUNCTION nennep_destination(of_organization uuid)
  RETURNS TABLE (organization_id uuid, kind text, name text, superior_name text, founded_on date, dissolved_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.kind, o.name, coalesce(up.name, ''), o.founded_on, o.dissolved_on
  FROM organization o LEFT JOIN organization up ON up.id = o.parent_id WHERE o.id = of_organization
$$;
-- Whom a letter concerns at an end: those who lead the cell, and the office right above.
CREATE FUNCTION nennep_transfer_people(of_organization uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT a.person_id FROM organization o JOIN appointment a
    ON a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY') OR a.organization_id = o.parent_id AND a.position = 'OFFICE_STAFF'
  WHERE o.id = of_organization AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;
-- Why a member cannot go: an open review or file, which the one who sends may not see.
CREATE FUNCTION nennep_transfer_hindrance(of_organization uuid, of_person uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM quarter_review WHERE organization_id = of_organization AND person_id = of_person AND state <> 'CONCLUDED') THEN 'OPEN_REVIEW'
    WHEN EXISTS (SELECT FROM admission WHERE organization_id = of_organization AND person_id = of_person AND state = 'OPEN') THEN 'OPEN_ADMISSION'
  END
$$;

/*
 * The other end took the member in: everything in one go, also where whoever takes in sees nothing of the cell that sent. Answers why
 * it cannot be, or null when it is done.
 */
CREATE FUNCTION nennep_take_in(of_transfer uuid, on_day date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sent transfer;
  home membership;
  there text;
BEGIN
  SELECT * INTO sent FROM transfer WHERE id = of_transfer AND state = 'SENT' FOR UPDATE;
  IF NOT FOUND OR NOT (nennep_keeps_transfers(sent.to_organization_id) OR (sent.to_organization_id IS NULL AND nennep_keeps_transfers(sent.organization_id))) THEN
    RETURN 'TRANSFER_STATE';
  END IF;
  SELECT * INTO home FROM membership WHERE organization_id = sent.organization_id AND person_id = sent.person_id AND stay = 'HOME' AND valid_to IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'MEMBERSHIP_ENDED';
  END IF;
  IF on_day < home.valid_from OR on_day < sent.sent_on THEN
    RETURN 'DAYS_OUT_OF_ORDER';
  END IF;
  IF sent.kind = 'FOR_GOOD' AND EXISTS (SELECT FROM appointment WHERE organization_id = sent.organization_id AND person_id = sent.person_id
      AND state = 'CONFIRMED' AND (valid_to IS NULL OR valid_to > on_day)) THEN
    RETURN 'HOLDS_OFFICE';
  END IF;
  IF sent.to_organization_id IS NOT NULL THEN
    SELECT CASE WHEN o.dissolved_on IS NOT NULL THEN 'DISSOLVED_THERE' WHEN o.founded_on > on_day THEN 'NOT_FOUNDED_YET' END INTO there
      FROM organization o WHERE o.id = sent.to_organization_id;
    IF there IS NOT NULL THEN
      RETURN there;
    END IF;
    IF EXISTS (SELECT FROM membership WHERE person_id = sent.person_id AND id <> home.id AND valid_to IS DISTINCT FROM valid_from
        AND stay = CASE sent.kind WHEN 'FOR_GOOD' THEN 'HOME' ELSE 'TEMPORARY' END
        AND daterange(valid_from, valid_to) && daterange(on_day, sent.last_day + 1)) THEN
      RETURN 'ONE_MEMBERSHIP_AT_A_TIME';
    END IF;
  END IF;
  IF sent.kind = 'TEMPORARY' THEN
    IF sent.to_organization_id IS NOT NULL THEN
      INSERT INTO membership (id, person_id, organization_id, stay, status, admitted_on, official_on, valid_from, valid_to, end_reason)
        VALUES (gen_random_uuid(), home.person_id, sent.to_organization_id, 'TEMPORARY', home.status, home.admitted_on, home.official_on, on_day,
          sent.last_day + 1, 'RETURNED');
    END IF;
    IF NOT EXISTS (SELECT FROM member_standing WHERE person_id = home.person_id AND organization_id = home.organization_id AND kind = 'TEMPORARILY_ELSEWHERE'
        AND daterange(valid_from, valid_to, '[]') && daterange(on_day, sent.last_day, '[]')) THEN
      INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from, valid_to, note)
        VALUES (gen_random_uuid(), home.person_id, home.organization_id, 'TEMPORARILY_ELSEWHERE', on_day, sent.last_day, left(sent.to_name, 500));
    END IF;
  ELSE
    UPDATE membership SET valid_to = on_day, end_reason = 'TRANSFER' WHERE id = home.id;
    UPDATE member_standing SET valid_to = on_day - 1 WHERE organization_id = home.organization_id AND person_id = home.person_id
      AND valid_from < on_day AND (valid_to IS NULL OR valid_to >= on_day);
    DELETE FROM member_standing WHERE organization_id = home.organization_id AND person_id = home.person_id AND valid_from >= on_day;
    IF sent.to_organization_id IS NOT NULL THEN
      INSERT INTO membership (id, person_id, organization_id, stay, status, admitted_on, official_on, valid_from)
        VALUES (gen_random_uuid(), home.person_id, sent.to_organization_id, 'HOME', home.status, home.admitted_on, home.official_on, on_day);
      IF sent.tasks_go THEN
        WITH gone AS (
          UPDATE task SET closed_at = now(), revision = revision + 1 WHERE organization_id = sent.organization_id AND owner_id = sent.person_id AND closed_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = task.organization_id AND m.id = task.meeting_id AND m.kind = 'COMMITTEE') RETURNING *)
        INSERT INTO task (organization_id, id, held_under, what, owner_id, mass_organization, due_on, report_month, target_value, target_unit,
          state, percent, in_resolution, created_at, began_with_id, began_id)
        SELECT sent.to_organization_id, gen_random_uuid(), nennep_path(sent.to_organization_id), what, owner_id, mass_organization, due_on, report_month,
          target_value, target_unit, state, percent, in_resolution, closed_at, organization_id, id FROM gone;
      END IF;
    END IF;
  END IF;
  IF sent.to_organization_id IS NOT NULL THEN
    INSERT INTO person_name_word (organization_id, person_id, word, sort_name)
      SELECT sent.to_organization_id, w.person_id, w.word, w.sort_name FROM person_name_word w
      WHERE w.organization_id = sent.organization_id AND w.person_id = sent.person_id ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['nennep_destinations(text[], integer)','nennep_destination(uuid)','nennep_transfer_people(uuid)',
    'nennep_transfer_hindrance(uuid, uuid)','nennep_take_in(uuid, date)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nennep_app, nennep_worker', name);
  END LOOP;
END $$;
