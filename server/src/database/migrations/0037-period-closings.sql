-- Closing a period: its figures are kept as they stood, row by row; opened again with a reason, both versions stay.

CREATE TABLE period_closing (
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('MONTH','QUARTER','HALF_YEAR','YEAR')),
  begins_on date NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  closing_id uuid NOT NULL UNIQUE,
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  reopened_at timestamptz,
  reopened_by uuid,
  reopen_reason text NOT NULL DEFAULT '' CHECK (length(reopen_reason) <= 1000),
  PRIMARY KEY (organization_id, kind, begins_on, version),
  CONSTRAINT reopened_with_a_reason CHECK ((reopened_at IS NULL) = (reopen_reason = ''))
);
CREATE UNIQUE INDEX period_closed_once ON period_closing (organization_id, kind, begins_on) WHERE reopened_at IS NULL;

-- What the closing organization itself and each one right under it had in the period.
CREATE TABLE period_figure (
  organization_id uuid NOT NULL REFERENCES organization (id),
  closing_id uuid NOT NULL REFERENCES period_closing (closing_id),
  of_organization_id uuid NOT NULL REFERENCES organization (id),
  -- Its name and place in the list as they were then.
  name text NOT NULL,
  serial bigint NOT NULL,
  -- The whole has no line of its own.
  is_total boolean NOT NULL,
  figures jsonb NOT NULL CHECK (jsonb_typeof(figures) = 'object'),
  -- How its report stood; null where none was asked for.
  report_standing text CHECK (report_standing IN ('NOT_SENT','SUBMITTED','ACCEPTED','RETURNED')),
  is_late boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organization_id, closing_id, of_organization_id)
);
CREATE INDEX period_figure_listed ON period_figure (organization_id, closing_id, serial);

CREATE FUNCTION nennep_keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The figures of a closed period do not change.';
END $$;
CREATE TRIGGER keep_closed BEFORE UPDATE OR DELETE ON period_figure FOR EACH ROW EXECUTE FUNCTION nennep_keep_closed();
CREATE FUNCTION nennep_keep_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.reopened_at IS NOT NULL OR NEW.closed_at IS DISTINCT FROM OLD.closed_at OR NEW.closed_by IS DISTINCT FROM OLD.closed_by THEN
    RAISE EXCEPTION 'A closing of a period is only ever opened again.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_closing BEFORE UPDATE OR DELETE ON period_closing FOR EACH ROW EXECUTE FUNCTION nennep_keep_closing();

SELECT nennep_protect('period_closing', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
SELECT nennep_protect('period_figure', 'nennep_within(nennep_path(organization_id), (SELECT nennep_office_scope()))');
SELECT audit.watch('period_closing', 'organization_id', '{reopen_reason}');
SELECT audit.watch('period_figure', omitted_columns => '{figures}');
