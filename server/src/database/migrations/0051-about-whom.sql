-- Whom praise or a reminder is about, so that it counts for that person whatever the words call him or her.

ALTER TABLE statement ADD COLUMN about_id uuid REFERENCES person (id),
  ADD CONSTRAINT about_somebody CHECK (about_id IS NULL OR kind IN ('PRAISE', 'REMINDER'));
CREATE INDEX statement_about ON statement (about_id) WHERE about_id IS NOT NULL;
