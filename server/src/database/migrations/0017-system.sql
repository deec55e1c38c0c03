-- What a technical administrator asks of the installation: whether it is backed up, sealed and at work, without any content.

-- Backups made of this database; the command writes them as the owner. Nobody else writes, and they are read through the function.
CREATE TABLE backup_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  -- The name alone: folders often carry somebody's name.
  file_name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  rows bigint NOT NULL CHECK (rows >= 0),
  files integer NOT NULL CHECK (files >= 0),
  missing_files integer NOT NULL CHECK (missing_files >= 0),
  CONSTRAINT backup_ends_after_it_begins CHECK (finished_at >= started_at)
);
CREATE INDEX backup_run_last ON backup_run (finished_at);
SELECT nennep_protect('backup_run', 'false');
REVOKE ALL ON backup_run FROM nennep_app, nennep_worker;

-- The kind of the last error, a code or the name of a class: messages carry values, and values carry names.
ALTER TABLE job ADD COLUMN last_error text CONSTRAINT error_is_a_kind CHECK (last_error ~ '^[A-Za-z0-9_]{1,60}$');

-- The installation in figures, for a technical administrator who acts; no row for anybody else. Only counts leave it.
-- Entries are counted one by one up to a hundred thousand; beyond that the planner's estimate does.
CREATE FUNCTION nennep_system() RETURNS TABLE (
  postgres_version text, newest_migration text, database_bytes bigint,
  audit_entries bigint, audit_estimated boolean, audit_unsealed bigint, audit_sealed_at timestamptz,
  jobs_waiting bigint, jobs_oldest_due_at timestamptz, jobs_troubled jsonb,
  files bigint, file_bytes bigint,
  backup_finished_at timestamptz, backup_file_name text, backup_bytes bigint, backup_rows bigint, backup_files integer,
  backup_missing_files integer
) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  counted_singly constant integer := 100000;
BEGIN
  IF NOT EXISTS (SELECT FROM account WHERE id = nennep_actor() AND administrator AND disabled_at IS NULL) THEN
    RETURN;
  END IF;
  SELECT current_setting('server_version'), (SELECT max(m.name) FROM schema_migration m), pg_database_size(current_database())
    INTO postgres_version, newest_migration, database_bytes;

  SELECT count(*) INTO audit_entries FROM (SELECT FROM audit.entry LIMIT counted_singly + 1) AS e;
  audit_estimated := audit_entries > counted_singly;
  IF audit_estimated THEN
    SELECT greatest(audit_entries, c.reltuples::bigint) INTO audit_entries FROM pg_class c WHERE c.oid = 'audit.entry'::regclass;
  END IF;
  SELECT count(*) INTO audit_unsealed FROM audit.sealer s JOIN audit.entry e ON (e.transaction_id, e.id) > (s.transaction_id, s.entry_id)
    WHERE e.id > s.adopted_entry_id OR NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id);
  SELECT c.sealed_at INTO audit_sealed_at FROM audit.checkpoint c ORDER BY c.sequence DESC LIMIT 1;

  SELECT count(*), min(j.due_at) INTO jobs_waiting, jobs_oldest_due_at FROM job j WHERE j.failed_at IS NULL;
  SELECT coalesce(jsonb_agg(t ORDER BY t.name, t."errorKind"), '[]') INTO jobs_troubled FROM (
    SELECT j.name, j.last_error AS "errorKind", count(*) FILTER (WHERE j.failed_at IS NULL) AS retrying,
      count(*) FILTER (WHERE j.failed_at IS NOT NULL) AS failed
    FROM job j WHERE j.attempts > 0 GROUP BY j.name, j.last_error) AS t;

  SELECT count(*), coalesce(sum(f.bytes), 0) INTO files, file_bytes FROM file f;
  SELECT b.finished_at, b.file_name, b.bytes, b.rows, b.files, b.missing_files
    INTO backup_finished_at, backup_file_name, backup_bytes, backup_rows, backup_files, backup_missing_files
    FROM backup_run b ORDER BY b.finished_at DESC LIMIT 1;
  RETURN NEXT;
END $$;
REVOKE ALL ON FUNCTION nennep_system() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_system() TO nennep_app;
