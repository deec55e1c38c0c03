-- Self-reflection (tự soi, tự sửa): shortcomings that a collective or a member names, each with its remedy, its deadline and what became of it.

-- `weakness` is another thing: a weak criterion of one meeting, in its minutes. A shortcoming belongs to a person or a
-- collective and is followed from month to month.
CREATE TABLE shortcoming (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  -- A member's own, that of the whole organization, or that of its committee.
  subject text NOT NULL CHECK (subject IN ('MEMBER','ORGANIZATION','COMMITTEE')),
  person_id uuid REFERENCES person (id),
  named_on date NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  cause text NOT NULL DEFAULT '' CHECK (length(cause) <= 2000),
  remedy text NOT NULL DEFAULT '' CHECK (length(remedy) <= 2000),
  -- Who carries the remedy out, where it is a collective's; a member's own is the member's.
  owner_id uuid REFERENCES person (id),
  due_on date,
  state text NOT NULL CHECK (state IN ('DRAFT','HANDED_IN','RETURNED','CLOSED')),
  handed_in_at timestamptz,
  return_word text NOT NULL DEFAULT '' CHECK (length(return_word) <= 1000),
  result text CHECK (result IN ('REMEDIED','PARTLY','NOT_REMEDIED')),
  result_word text NOT NULL DEFAULT '' CHECK (length(result_word) <= 1000),
  closed_on date,
  -- The meeting that it was put before.
  meeting_id uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT members_shortcoming_has_its_member CHECK ((subject = 'MEMBER') = (person_id IS NOT NULL)),
  CONSTRAINT handed_in_with_remedy_and_deadline CHECK (state IN ('DRAFT','RETURNED') OR (remedy <> '' AND due_on IS NOT NULL AND handed_in_at IS NOT NULL)),
  CONSTRAINT draft_is_a_members CHECK (state IN ('HANDED_IN','CLOSED') OR subject = 'MEMBER'),
  CONSTRAINT closed_with_a_result CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (state <> 'CLOSED' OR result IS NOT NULL))
);
CREATE INDEX shortcoming_of_person ON shortcoming (person_id, named_on) WHERE person_id IS NOT NULL;
CREATE INDEX shortcoming_meeting ON shortcoming (organization_id, meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX shortcoming_due ON shortcoming (due_on) WHERE state = 'HANDED_IN';

-- How the remedy goes on; with a result where one of those who lead confirmed it.
CREATE TABLE shortcoming_note (
  organization_id uuid NOT NULL,
  shortcoming_id uuid NOT NULL,
  id uuid NOT NULL UNIQUE,
  person_id uuid REFERENCES person (id),
  body text NOT NULL CHECK (length(body) <= 2000),
  result text CHECK (result IN ('REMEDIED','PARTLY','NOT_REMEDIED')),
  -- The deadline that it got then, where it goes on.
  due_on date,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, shortcoming_id, id),
  FOREIGN KEY (organization_id, shortcoming_id) REFERENCES shortcoming (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT note_says_something CHECK (body <> '' OR result IS NOT NULL)
);

-- Organizations that the actor leads today as secretary, deputy or member of the committee: those entitled to read what
-- members have handed in. Clerks, inspectors and officers above are not among them.
CREATE FUNCTION nennep_led_organizations() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT a.organization_id), '{}') FROM appointment a
  WHERE a.person_id = nennep_person() AND a.state = 'CONFIRMED' AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
    AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;
CREATE FUNCTION nennep_own_cells() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.organization_id), '{}') FROM membership m
  WHERE m.person_id = nennep_person() AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())
$$;
-- Whether a meeting of all members has begun: what was put before it is then heard by them.
CREATE FUNCTION nennep_members_have_met(of_organization uuid, of_meeting uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = of_organization AND m.id = of_meeting
    AND m.kind <> 'COMMITTEE' AND m.state IN ('OPEN','ADJOURNED','CLOSED','FILED'))
$$;

-- A draft is its writer's alone. What was handed in is read by those who lead the organization; what is the whole cell's by its
-- members too, and a member's own by them once it came before their meeting. Nobody above reads any of it.
SELECT nennep_protect('shortcoming', $$person_id = (SELECT nennep_person()) OR state <> 'DRAFT' AND (
  organization_id = ANY ((SELECT nennep_led_organizations())::uuid[])
  OR organization_id = ANY ((SELECT nennep_own_cells())::uuid[]) AND (subject = 'ORGANIZATION'
    OR subject = 'MEMBER' AND meeting_id IS NOT NULL AND state <> 'RETURNED' AND nennep_members_have_met(organization_id, meeting_id)))$$);
SELECT nennep_protect('shortcoming_note', 'EXISTS (SELECT 1 FROM shortcoming s WHERE s.organization_id = shortcoming_note.organization_id AND s.id = shortcoming_note.shortcoming_id)');

-- Whether an entry belongs to a year: named in it, or before it and not done with when it began.
CREATE FUNCTION nennep_shortcoming_of_year(named_on date, closed_on date, of_year integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT named_on < make_date(of_year + 1, 1, 1) AND (closed_on IS NULL OR closed_on >= make_date(of_year, 1, 1)) $$;

-- How many shortcomings the organizations at or below a path named in a year: counts, and nothing else, for officers there or above.
CREATE FUNCTION nennep_shortcoming_counts(of_path text, of_year integer, on_day date) RETURNS TABLE (organization_id uuid, is_collective boolean,
  people integer, named integer, remedied integer, partly integer, not_remedied integer, going_on integer, overdue integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_within(of_path, nennep_office_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT s.organization_id, s.person_id IS NULL, count(DISTINCT s.person_id)::integer, count(*)::integer,
      (count(*) FILTER (WHERE s.state = 'CLOSED' AND s.result = 'REMEDIED'))::integer, (count(*) FILTER (WHERE s.state = 'CLOSED' AND s.result = 'PARTLY'))::integer,
      (count(*) FILTER (WHERE s.state = 'CLOSED' AND s.result = 'NOT_REMEDIED'))::integer, (count(*) FILTER (WHERE s.state = 'HANDED_IN'))::integer,
      (count(*) FILTER (WHERE s.state = 'HANDED_IN' AND s.due_on < on_day))::integer
    FROM organization o JOIN shortcoming s ON s.organization_id = o.id
    WHERE o.path >= of_path AND o.path < of_path || '~' AND s.state IN ('HANDED_IN','CLOSED')
      AND nennep_shortcoming_of_year(s.named_on, s.closed_on, of_year)
    GROUP BY 1, 2;
END $$;
REVOKE ALL ON FUNCTION nennep_led_organizations(), nennep_own_cells(), nennep_members_have_met(uuid, uuid), nennep_shortcoming_counts(text, integer, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_led_organizations(), nennep_own_cells(), nennep_members_have_met(uuid, uuid), nennep_shortcoming_counts(text, integer, date) TO nennep_app, nennep_worker;

SELECT audit.watch('shortcoming', 'organization_id', '{body,cause,remedy,return_word,result_word}');
SELECT audit.watch('shortcoming_note', 'organization_id', '{body}');
