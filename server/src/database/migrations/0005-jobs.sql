-- Jobs: what must follow a change, written in its transaction and done after the commit, at least once. Rows of one
-- name and key are taken together, so that many requests to recompute the same thing end in one recomputation; nothing
-- is unique here, because a unique key would make writers wait for each other.
CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  due_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  failed_at timestamptz
);
CREATE INDEX job_due ON job (due_at) WHERE failed_at IS NULL;
CREATE INDEX job_together ON job (name, key) WHERE failed_at IS NULL;
-- The application sends jobs and never sees one again; the worker does them.
SELECT nennep_protect('job', 'false');
CREATE POLICY application_sends ON job FOR INSERT TO nennep_app WITH CHECK (true);
