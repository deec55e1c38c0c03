-- Levels and titles of organizations by year, each with its decision: of years before this product, and beside what is decided in it.
CREATE TABLE honour (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  year integer NOT NULL CHECK (year BETWEEN 1930 AND 2199),
  kind text NOT NULL CHECK (kind IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE','CLEAN_STRONG','WEAK','CLEAN_STRONG_EXEMPLARY','OTHER')),
  -- Of a title that none of the kinds is.
  name text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  decided_on date NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 50),
  issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 200),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  annulled_at timestamptz,
  annulled_by uuid,
  annulled_reason text NOT NULL DEFAULT '' CHECK (length(annulled_reason) <= 500),
  PRIMARY KEY (organization_id, id),
  CONSTRAINT other_titles_are_named CHECK ((kind = 'OTHER') = (name <> '')),
  CONSTRAINT honour_annulled_with_a_reason CHECK ((annulled_at IS NULL) = (annulled_reason = ''))
);
CREATE UNIQUE INDEX one_level_of_an_organization_a_year ON honour (organization_id, year)
  WHERE annulled_at IS NULL AND kind IN ('EXCELLENT','WELL_DONE','DONE','NOT_DONE','CLEAN_STRONG','WEAK');
CREATE INDEX honour_by_year ON honour (organization_id, year DESC, id DESC);

SELECT nennep_protect('honour', 'nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
SELECT audit.watch('honour', 'organization_id', '{year,kind,name,number,issuer,annulled_reason}');

-- What was decided here of an organization itself, and of those right below: the level and its day, nothing of the review.
CREATE FUNCTION nennep_levels_decided_here(of_organization uuid, with_below boolean)
  RETURNS TABLE (organization_id uuid, id uuid, year integer, level text, decided_on date, issuer text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.organization_id, r.id, r.year, r.decided_level, (r.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, coalesce(p.name, '')
    FROM organization o JOIN annual_review r ON r.organization_id = o.id AND r.person_id IS NULL AND r.decided_level IS NOT NULL
    LEFT JOIN organization p ON p.id = o.parent_id
    WHERE (o.id = of_organization OR with_below AND o.parent_id = of_organization) AND nennep_within(o.path, nennep_scope())
$$;
REVOKE ALL ON FUNCTION nennep_levels_decided_here(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_levels_decided_here(uuid, boolean) TO nennep_app;
