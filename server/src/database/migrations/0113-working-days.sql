-- Days that the technical administrator has set apart from the calendar that is shipped: off, or worked in place of another.
CREATE TABLE working_day (
  day date PRIMARY KEY,
  works boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  set_by uuid,
  set_at timestamptz NOT NULL
);
SELECT nennep_protect('working_day', 'true');
SELECT audit.watch('working_day', NULL);
