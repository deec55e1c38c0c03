-- Numbers of the regulations (lengths, days, shares) and the rule for the year that a committee issues for what stands under it.

CREATE TABLE issued_limits (
  organization_id uuid NOT NULL REFERENCES organization (id),
  -- Counted within the organization from 1.
  version integer NOT NULL CHECK (version > 0),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  -- Number and day of the text that they stand in.
  document text NOT NULL CHECK (length(document) BETWEEN 1 AND 200),
  document_on date NOT NULL,
  -- As the contract's localNumbers has them: only those that are set.
  numbers jsonb NOT NULL CHECK (jsonb_typeof(numbers) = 'object' AND length(numbers::text) <= 4000),
  -- Those of them, or of the ones above, that nobody below may loosen.
  holds_below text[] NOT NULL DEFAULT '{}',
  -- Which of the shipped rules rates a year; null leaves that to whoever stands above.
  year_rule text CHECK (length(year_rule) <= 100),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  issued_by uuid,
  issued_at timestamptz NOT NULL,
  -- The name under which a meeting remembers what judged it.
  name text GENERATED ALWAYS AS ('limits-' || organization_id::text || '@' || version::text) STORED,
  PRIMARY KEY (organization_id, version)
);
CREATE UNIQUE INDEX issued_limits_name ON issued_limits (name);

-- Meetings rest on it: nothing of it changes but its last day, and it stays.
CREATE FUNCTION nennep_keep_issued_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - '{valid_to,name}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{valid_to,name}'::text[] THEN
    RAISE EXCEPTION 'Issued limits do not change.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON issued_limits FOR EACH ROW EXECUTE FUNCTION nennep_keep_issued_limits();

-- They are regulations, so that everybody may read them; a committee issues its own.
SELECT nennep_protect('issued_limits', 'true');
ALTER POLICY application ON issued_limits WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())));
SELECT audit.watch('issued_limits');
