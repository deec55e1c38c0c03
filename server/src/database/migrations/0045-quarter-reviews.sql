-- The quarterly evaluation of members and of organizations: facts, what the committee proposes, what the person answers, what is concluded, an early word.

CREATE TABLE quarter_review (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
  quarter integer NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  -- Whose it is; null for the organization itself.
  person_id uuid REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('PROPOSED','READ','CONCLUDED')),
  -- The facts as they were when it was proposed.
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'array' AND length(facts::text) <= 10000),
  -- Where the year is heading, in the words of the levels; never a score.
  tendency text CHECK (tendency IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE')),
  merits text NOT NULL DEFAULT '' CHECK (length(merits) <= 2000),
  limits text NOT NULL DEFAULT '' CHECK (length(limits) <= 2000),
  proposed_by uuid,
  proposed_at timestamptz NOT NULL,
  read_at timestamptz,
  reply text NOT NULL DEFAULT '' CHECK (length(reply) <= 2000),
  conclusion text NOT NULL DEFAULT '' CHECK (length(conclusion) <= 2000),
  concluded_by uuid,
  concluded_at timestamptz,
  -- The early word where something goes wrong, the day on which it is looked at again, and what was found then.
  early_word text NOT NULL DEFAULT '' CHECK (length(early_word) <= 1000),
  follow_up_on date,
  follow_up_word text NOT NULL DEFAULT '' CHECK (length(follow_up_word) <= 1000),
  followed_up_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT one_review_a_quarter UNIQUE NULLS NOT DISTINCT (organization_id, year, quarter, person_id),
  CONSTRAINT concluded_at_a_moment CHECK ((state = 'CONCLUDED') = (concluded_at IS NOT NULL)),
  CONSTRAINT early_word_with_a_day CHECK ((early_word = '') = (follow_up_on IS NULL)),
  CONSTRAINT followed_up_what_was_to_be CHECK (followed_up_at IS NULL OR follow_up_on IS NOT NULL)
);
CREATE INDEX quarter_review_of_person ON quarter_review (person_id, year, quarter) WHERE person_id IS NOT NULL;
CREATE INDEX quarter_review_follow_up ON quarter_review (follow_up_on) WHERE followed_up_at IS NULL AND follow_up_on IS NOT NULL;

-- Organizations right under one that the actor leads: the superior of their leaders.
CREATE FUNCTION nennep_led_right_above(of_organization uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization o WHERE o.id = of_organization AND o.parent_id = ANY (nennep_led_organizations()))
$$;
REVOKE ALL ON FUNCTION nennep_led_right_above(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_led_right_above(uuid) TO nennep_app;

-- The person, those who lead the organization, and those who lead the one right above it; nobody else, no clerk, nobody further up.
SELECT nennep_protect('quarter_review', $$person_id = (SELECT nennep_person()) OR organization_id = ANY ((SELECT nennep_led_organizations())::uuid[])
  OR nennep_led_right_above(organization_id)$$);

SELECT audit.watch('quarter_review', 'organization_id', '{merits,limits,reply,conclusion,early_word,follow_up_word,facts,tendency}');
