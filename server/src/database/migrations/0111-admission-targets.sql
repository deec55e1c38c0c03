-- How many members an organization means to admit in a year, itself and everything under it.
CREATE TABLE admission_target (
  organization_id uuid NOT NULL REFERENCES organization (id),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2199),
  target integer NOT NULL CHECK (target BETWEEN 0 AND 100000),
  set_by uuid,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, year)
);
SELECT nennep_protect_by_organization('admission_target');
SELECT audit.watch('admission_target', 'organization_id');
