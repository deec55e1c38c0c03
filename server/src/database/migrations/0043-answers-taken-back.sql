-- A superior may take an answer back on its own day; a return that was taken back asks for nothing any more.

ALTER TABLE evaluation_return ADD COLUMN taken_back_at timestamptz;
ALTER TABLE evaluation_return ADD CONSTRAINT evaluation_return_taken_back_unanswered CHECK (taken_back_at IS NULL OR answered_at IS NULL);
