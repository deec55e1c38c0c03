-- A member is exempted, suspended, struck off, expelled, leaves or dies: proposed by the cell, decided by whom the rules name, and undone where it was a mistake.

CREATE TABLE member_change (
  -- The cell at which the person is at home.
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('EXEMPTION','SUSPENSION','STRIKE_OFF','EXPULSION','LEAVING','DEATH')),
  state text NOT NULL CHECK (state IN ('PROPOSED','DECIDED','DECLINED','WITHDRAWN','UNDONE')),
  -- As it was when it was written.
  full_name text NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  -- The first day on which it holds, and the last of an exemption or a suspension where one is known.
  effective_on date NOT NULL,
  last_day date,
  -- The vote of the cell that it rests on, with its counts.
  vote_id uuid CONSTRAINT one_vote_one_change UNIQUE,
  tally jsonb CHECK (jsonb_typeof(tally) = 'object'),
  -- The cell's own paper: a proposal, its decision, or a report.
  number_line text NOT NULL,
  written_on date NOT NULL,
  paper jsonb NOT NULL CHECK (jsonb_typeof(paper) = 'object'),
  rules_version text NOT NULL,
  -- Who decided by which document; empty where the cell's own paper is the decision.
  issuer text NOT NULL DEFAULT '' CHECK (length(issuer) <= 300),
  document text NOT NULL DEFAULT '' CHECK (length(document) <= 200),
  decided_on date,
  -- Why it was declined, withdrawn or undone.
  answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 500),
  -- What the roll said before, so that a mistake can be undone.
  roll_before jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(roll_before) = 'object'),
  written_by uuid,
  written_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT days_follow CHECK (last_day IS NULL OR last_day >= effective_on),
  CONSTRAINT decided_on_a_day CHECK (state NOT IN ('DECIDED','UNDONE') OR decided_on IS NOT NULL)
);
CREATE UNIQUE INDEX member_change_under_way ON member_change (person_id) WHERE state = 'PROPOSED';
CREATE INDEX member_change_listed ON member_change (organization_id, state, effective_on DESC, id);
CREATE INDEX member_change_of_person ON member_change (person_id, effective_on DESC);

SELECT nennep_protect('member_change', $$person_id = (SELECT nennep_person()) OR nennep_keeps_transfers(organization_id)$$);
SELECT audit.watch('member_change', 'organization_id', '{full_name,reason,answer,document}', omitted_columns => '{paper}');

-- Somebody is no longer a member as of a day: at home, and wherever he or she stays for a time. Answers what the roll said before.
CREATE FUNCTION nennep_leave(of_membership uuid, on_day date, why text) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  home membership;
  before jsonb;
BEGIN
  SELECT * INTO home FROM membership WHERE id = of_membership AND stay = 'HOME' AND valid_to IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT nennep_keeps_transfers(home.organization_id) THEN
    RAISE EXCEPTION 'nobody leaves by this';
  END IF;
  SELECT jsonb_build_object(
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'valid_to', m.valid_to, 'end_reason', m.end_reason)), '[]') FROM membership m
      WHERE m.id = home.id OR (m.person_id = home.person_id AND m.stay = 'TEMPORARY' AND m.valid_from < on_day AND (m.valid_to IS NULL OR m.valid_to > on_day))),
    'standings', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'valid_to', s.valid_to)), '[]') FROM member_standing s
      WHERE s.person_id = home.person_id AND s.valid_from < on_day AND (s.valid_to IS NULL OR s.valid_to >= on_day))) INTO before;
  UPDATE membership SET valid_to = on_day, end_reason = CASE WHEN id = home.id THEN why ELSE 'RETURNED' END
    WHERE id IN (SELECT (e->>'id')::uuid FROM jsonb_array_elements(before->'memberships') AS e);
  UPDATE member_standing SET valid_to = on_day - 1 WHERE id IN (SELECT (e->>'id')::uuid FROM jsonb_array_elements(before->'standings') AS e);
  RETURN before;
END $$;

-- A change was a mistake: the roll says again what it said before. Answers whether it could; not where somebody is a member elsewhere by now.
CREATE FUNCTION nennep_undo_change(of_change uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  change member_change;
BEGIN
  SELECT * INTO change FROM member_change WHERE id = of_change AND state = 'DECIDED' FOR UPDATE;
  IF NOT FOUND OR NOT nennep_keeps_transfers(change.organization_id) THEN
    RETURN false;
  END IF;
  IF change.kind NOT IN ('EXEMPTION','SUSPENSION') AND EXISTS (SELECT FROM membership WHERE person_id = change.person_id AND stay = 'HOME'
      AND (valid_to IS NULL OR valid_to > valid_from) AND (valid_to IS NULL OR valid_to > change.effective_on)) THEN
    RETURN false;
  END IF;
  DELETE FROM member_standing WHERE id = (change.roll_before->>'standing')::uuid;
  UPDATE member_standing s SET valid_to = (e->>'valid_to')::date FROM jsonb_array_elements(change.roll_before->'standings') AS e WHERE s.id = (e->>'id')::uuid;
  UPDATE membership m SET valid_to = (e->>'valid_to')::date, end_reason = e->>'end_reason'
    FROM jsonb_array_elements(change.roll_before->'memberships') AS e WHERE m.id = (e->>'id')::uuid;
  RETURN true;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['nennep_leave(uuid, date, text)','nennep_undo_change(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nennep_app, nennep_worker', name);
  END LOOP;
END $$;
