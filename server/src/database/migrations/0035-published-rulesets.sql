-- Score sheets that a committee issues for what stands under it, version by version.

CREATE TABLE published_ruleset (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL UNIQUE,
  -- The versions of one sheet have this in common.
  series_id uuid NOT NULL,
  -- Null while it is a draft.
  version integer CHECK (version > 0),
  subject text NOT NULL DEFAULT 'SCORE_SHEET' CHECK (subject IN ('SCORE_SHEET')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  -- As the contract's scoreSheetBody has it.
  body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object' AND length(body::text) <= 400000),
  -- What decides where and when it is in force, drawn from the body when it is stored; null is every kind, every type.
  meeting_kinds text[],
  cell_types text[],
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  drafted_by uuid,
  drafted_at timestamptz NOT NULL,
  published_by uuid,
  published_at timestamptz,
  revision integer NOT NULL DEFAULT 1,
  -- The name under which a meeting remembers what judged it.
  name text GENERATED ALWAYS AS ('local-' || series_id::text || '@' || version::text) STORED,
  PRIMARY KEY (organization_id, id),
  CONSTRAINT published_with_a_version CHECK ((version IS NULL) = (published_at IS NULL))
);
CREATE INDEX published_ruleset_drawn_up ON published_ruleset (organization_id, drafted_at DESC, id DESC);
CREATE UNIQUE INDEX published_ruleset_version ON published_ruleset (series_id, version);
CREATE UNIQUE INDEX published_ruleset_name ON published_ruleset (name) WHERE name IS NOT NULL;

-- Meetings rest on a published version: nothing of it changes but its last day, and it stays.
CREATE FUNCTION nennep_keep_published_ruleset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'DELETE' OR NEW.body IS DISTINCT FROM OLD.body OR NEW.version IS DISTINCT FROM OLD.version OR NEW.series_id IS DISTINCT FROM OLD.series_id
    OR NEW.valid_from IS DISTINCT FROM OLD.valid_from OR NEW.meeting_kinds IS DISTINCT FROM OLD.meeting_kinds OR NEW.cell_types IS DISTINCT FROM OLD.cell_types
    OR NEW.organization_id IS DISTINCT FROM OLD.organization_id OR NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'A published version of a ruleset does not change.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON published_ruleset FOR EACH ROW EXECUTE FUNCTION nennep_keep_published_ruleset();

-- What is published is a regulation: everybody may read it, and whoever judges an old meeting must. Drafts are the committee's.
SELECT nennep_protect('published_ruleset', 'published_at IS NOT NULL OR nennep_within(nennep_path(organization_id), (SELECT nennep_scope()))');
ALTER POLICY application ON published_ruleset WITH CHECK (nennep_within(nennep_path(organization_id), (SELECT nennep_scope())));
SELECT audit.watch('published_ruleset', omitted_columns => '{body}');
