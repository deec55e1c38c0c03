-- Where a working member is introduced to keep in touch with the party organization of the residence. The yearly comment stands at the annual review.
CREATE TABLE residence_liaison (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person (id),
  residence_name text NOT NULL CHECK (length(residence_name) BETWEEN 1 AND 200),
  superior_name text NOT NULL DEFAULT '' CHECK (length(superior_name) <= 200),
  number integer NOT NULL CHECK (number > 0),
  number_line text NOT NULL CHECK (length(number_line) <= 100),
  introduced_on date NOT NULL,
  -- The letter as it was written.
  letter jsonb NOT NULL CHECK (jsonb_typeof(letter) = 'object' AND length(letter::text) <= 100000),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  ended_on date,
  ended_reason text NOT NULL DEFAULT '' CHECK (length(ended_reason) <= 300),
  ended_by uuid,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT ended_after_introduced CHECK (ended_on >= introduced_on),
  CONSTRAINT ended_with_a_reason CHECK ((ended_on IS NULL) = (ended_reason = ''))
);
CREATE UNIQUE INDEX residence_liaison_at_a_time ON residence_liaison (organization_id, person_id) WHERE ended_on IS NULL;
CREATE INDEX residence_liaison_of_person ON residence_liaison (person_id);
SELECT nennep_protect('residence_liaison', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = residence_liaison.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);
SELECT audit.watch('residence_liaison', 'organization_id', '{residence_name,superior_name,ended_reason}', omitted_columns => '{letter}');

-- What stands of it in the own data that a member takes along.
CREATE FUNCTION nennep_own_residence(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'RESIDENCE', jsonb_build_object('day', r.introduced_on, 'organization', o.name, 'number', r.number_line, 'toName', concat_ws(', ', r.residence_name, nullif(r.superior_name, '')),
      'endedOn', r.ended_on, 'reason', r.ended_reason)
    FROM residence_liaison r JOIN organization o ON o.id = r.organization_id WHERE r.person_id = nennep_person() ORDER BY r.introduced_on DESC, r.id LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_own_residence(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_residence(integer) TO nennep_app;
