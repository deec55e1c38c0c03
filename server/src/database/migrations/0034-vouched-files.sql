-- Whoever attaches a picture of paper anywhere, in which no mark of secrecy can be looked for, says that it bears none; it is kept with the file.

ALTER TABLE file ADD COLUMN unmarked_by uuid, ADD COLUMN unmarked_at timestamptz,
  ADD CONSTRAINT vouched_for_by_somebody CHECK ((unmarked_by IS NULL) = (unmarked_at IS NULL));
