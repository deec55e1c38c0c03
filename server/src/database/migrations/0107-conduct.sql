-- Awards and disciplines of members as dated records with their decision. Nothing is taken away: what was noted wrongly is annulled and stays visible.
CREATE TABLE conduct_record (
  -- The cell that it is recorded in.
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL CHECK (kind IN ('COMMENDATION','CERTIFICATE','DIPLOMA','TITLE','ORDER','OTHER_AWARD','REPRIMAND','WARNING','DISMISSAL','EXPULSION')),
  decided_on date NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 50),
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  -- Of a discipline: made known to the member, and without effect from then on, by the rules of the day.
  announced_on date,
  effect_ends_on date,
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  annulled_how text CHECK (annulled_how IN ('MISTAKE','REVOKED')),
  annulled_on date,
  annulled_number text NOT NULL DEFAULT '' CHECK (length(annulled_number) <= 50),
  annulled_reason text NOT NULL DEFAULT '' CHECK (length(annulled_reason) <= 500),
  annulled_by uuid,
  annulled_at timestamptz,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT announced_after_decided CHECK (announced_on >= decided_on),
  CONSTRAINT effect_of_disciplines CHECK (kind IN ('REPRIMAND','WARNING','DISMISSAL','EXPULSION') OR (announced_on IS NULL AND effect_ends_on IS NULL)),
  CONSTRAINT annulled_with_a_reason CHECK ((annulled_how IS NULL) = (annulled_on IS NULL) AND (annulled_how IS NULL) = (annulled_reason = '')),
  CONSTRAINT revoked_by_a_decision CHECK (annulled_how IS DISTINCT FROM 'REVOKED' OR annulled_number <> '')
);
CREATE INDEX conduct_record_listed ON conduct_record (organization_id, decided_on DESC, id DESC);
CREATE INDEX conduct_record_of_person ON conduct_record (person_id, decided_on);

-- Who leads an organization, and the officers of the one right above it.
CREATE FUNCTION nennep_keeps_conduct(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o JOIN appointment a
      ON a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
      OR a.organization_id = o.parent_id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','OFFICE_STAFF')
    WHERE o.id = of_organization AND a.person_id = nennep_person() AND a.state = 'CONFIRMED'
      AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
$$;
-- The same where somebody is at home today: records follow a member to the next cell.
CREATE FUNCTION nennep_keeps_conduct_of(of_person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = of_person AND m.stay = 'HOME'
    AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today()) AND nennep_keeps_conduct(m.organization_id))
$$;
REVOKE ALL ON FUNCTION nennep_keeps_conduct(uuid), nennep_keeps_conduct_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_keeps_conduct(uuid), nennep_keeps_conduct_of(uuid) TO nennep_app;

-- The member; who leads the cell of the record or of today, and the office right above; no other member, no technical administrator, nobody further up.
SELECT nennep_protect('conduct_record', $$person_id = (SELECT nennep_person()) OR nennep_keeps_conduct(organization_id) OR nennep_keeps_conduct_of(person_id)$$);
SELECT audit.watch('conduct_record', 'organization_id', '{kind,number,issuer,reason,announced_on,effect_ends_on,annulled_number,annulled_reason}');

-- The name of the organization beside a record that came along from a cell which the reader does not see.
CREATE FUNCTION nennep_conduct_place(of_record uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name FROM conduct_record c JOIN organization o ON o.id = c.organization_id WHERE c.id = of_record
    AND (c.person_id = nennep_person() OR nennep_keeps_conduct(c.organization_id) OR nennep_keeps_conduct_of(c.person_id))
$$;
-- What stands of it in the own data that a member takes along.
CREATE FUNCTION nennep_own_conduct(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'CONDUCT', jsonb_build_object('day', c.decided_on, 'organization', o.name, 'kind', c.kind, 'number', c.number, 'issuer', c.issuer, 'reason', c.reason,
      'effectEndsOn', c.effect_ends_on, 'annulled', c.annulled_how, 'annulledOn', c.annulled_on, 'annulledReason', c.annulled_reason)
    FROM conduct_record c JOIN organization o ON o.id = c.organization_id WHERE c.person_id = nennep_person() ORDER BY c.decided_on DESC, c.id LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_conduct_place(uuid), nennep_own_conduct(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_conduct_place(uuid), nennep_own_conduct(integer) TO nennep_app;
