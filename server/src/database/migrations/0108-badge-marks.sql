-- What became of a badge for years of party age: proposed, decided, handed over. Who has no row has nothing noted.
CREATE TABLE badge_mark (
  -- The cell in which it was noted first; the badge itself goes with the person.
  organization_id uuid NOT NULL REFERENCES organization (id),
  person_id uuid NOT NULL REFERENCES person (id),
  years integer NOT NULL CHECK (years BETWEEN 1 AND 200),
  proposed_on date,
  decided_on date,
  decision_number text NOT NULL DEFAULT '' CHECK (length(decision_number) <= 50),
  presented_on date,
  marked_by uuid,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, person_id, years),
  CONSTRAINT one_badge_a_person_and_years UNIQUE (person_id, years),
  CONSTRAINT badge_noted CHECK (proposed_on IS NOT NULL OR decided_on IS NOT NULL),
  CONSTRAINT decided_by_a_decision CHECK ((decided_on IS NULL) = (decision_number = '')),
  CONSTRAINT decided_after_proposed CHECK (decided_on >= proposed_on),
  CONSTRAINT presented_after_decided CHECK (presented_on IS NULL OR (decided_on IS NOT NULL AND presented_on >= decided_on))
);
-- Wherever the member is seen today: a badge that one cell proposed is handed over in the next.
SELECT nennep_protect('badge_mark', 'person_id = (SELECT nennep_person()) OR nennep_sees_person(person_id)');
SELECT audit.watch('badge_mark', 'organization_id');

-- What stands of it in the own data that a member takes along.
CREATE FUNCTION nennep_own_badges(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'BADGE', jsonb_build_object('badgeYears', b.years, 'proposedOn', b.proposed_on, 'decidedOn', b.decided_on, 'number', b.decision_number,
      'presentedOn', b.presented_on)
    FROM badge_mark b WHERE b.person_id = nennep_person() ORDER BY b.years DESC LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_own_badges(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_badges(integer) TO nennep_app;
