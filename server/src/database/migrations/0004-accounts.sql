-- Signing in: the tables of better-auth 1.7 (user, credential, session) in a schema of their own. The application role
-- reads none of them; it reaches them through the functions below, so no answer can ever carry a password or a session.

CREATE SCHEMA auth;
REVOKE ALL ON SCHEMA auth FROM PUBLIC;
GRANT USAGE ON SCHEMA auth TO nennep_app, nennep_worker;

CREATE TABLE auth."user" (
  id uuid PRIMARY KEY REFERENCES public.account (id) ON DELETE CASCADE,
  -- The library wants a name and an address; the username serves for both, so no person's name stands here.
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT true,
  image text,
  username text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE auth.credential (
  id uuid PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT one_credential_a_provider UNIQUE (user_id, provider_id)
);

CREATE TABLE auth.session (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES auth."user" (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  ip_address text,
  user_agent text,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_of_user ON auth.session (user_id);

-- The library compares its tables with ours when it starts and refuses to without this one, which nothing uses.
CREATE TABLE auth.verification (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Signs the session cookie; one for all processes on this database. Two version-4 UUIDs are 244 random bits.
CREATE TABLE auth.secret (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  value text NOT NULL
);
INSERT INTO auth.secret (value) VALUES (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- Guesses against one subject (hash of an account's name, of an address, of both): the moment at which the bucket is empty again.
CREATE TABLE auth.guess (
  subject text PRIMARY KEY,
  empty_at timestamptz NOT NULL
);
CREATE INDEX guess_empty_at ON auth.guess (empty_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON auth."user", auth.credential, auth.session, auth.verification, auth.guess TO nennep_worker;
GRANT SELECT ON auth.secret TO nennep_worker;

-- What happened to accounts; watched, so that the audit log chains it. Never the name that was typed: people type passwords there.
CREATE TABLE account_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid REFERENCES account (id),
  kind text NOT NULL CHECK (kind IN ('SIGNED_IN','SIGN_IN_FAILED','SIGNED_OUT','SESSIONS_ENDED','CREATED',
    'FIRST_PASSWORD_RENEWED','PASSWORD_CHANGED','SLIP_ISSUED','SLIP_REDEEMED','SLIP_FAILED','DISABLED','ENABLED')),
  by_account_id uuid,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_event_of_account ON account_event (account_id, at);
SELECT nennep_protect('account_event', $$account_id = (SELECT nennep_actor()) OR by_account_id = (SELECT nennep_actor())
  OR nennep_within('', (SELECT nennep_people_scope()))$$);
SELECT audit.watch('account_event', NULL);
SELECT audit.watch('one_time_slip', NULL, '{}', '{}', '{secret_hash}');

CREATE INDEX account_username_in_order ON account (username COLLATE "C");
CREATE INDEX account_username_without_number ON account (regexp_replace(username, '[0-9]+$', ''));
CREATE INDEX one_time_slip_of_account ON one_time_slip (account_id);

-- Usernames that differ from one of these only by a number, so that new ones can be numbered on.
CREATE FUNCTION usernames_like(bases text[]) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(username), '{}') FROM account WHERE regexp_replace(username, '[0-9]+$', '') = ANY (bases)
$$;

CREATE FUNCTION installation_is_empty() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT NOT EXISTS (SELECT 1 FROM account) $$;

-- Who stands behind a session: the one statement every request begins with. Idle for a week ends a session;
-- the time of last use is written at most every five minutes.
CREATE FUNCTION auth.identify(session_token text)
  RETURNS TABLE (account_id uuid, person_id uuid, administrator boolean, must_change_password boolean, session_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  used_at timestamptz;
BEGIN
  SELECT a.id, a.person_id, a.administrator, a.must_change_password, s.id, s.updated_at
    INTO account_id, person_id, administrator, must_change_password, session_id, used_at
    FROM auth.session s JOIN account a ON a.id = s.user_id
    WHERE s.token = session_token AND s.expires_at > now() AND s.updated_at > now() - interval '7 days' AND a.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF used_at < now() - interval '5 minutes' THEN
    UPDATE auth.session SET updated_at = now() WHERE id = session_id;
  END IF;
  RETURN NEXT;
END $$;

-- Gives accounts their sign-in; the accounts themselves are inserted before, under the policies of whoever acts.
CREATE FUNCTION auth.add_sign_in(accounts uuid[], usernames text[], password_hashes text[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO auth."user" (id, name, email, username)
    SELECT id, username, username || '@nennep.invalid', username FROM unnest(accounts, usernames) AS t (id, username);
  INSERT INTO auth.credential (id, account_id, provider_id, user_id, password)
    SELECT gen_random_uuid(), id::text, 'credential', id, password_hash FROM unnest(accounts, password_hashes) AS t (id, password_hash);
$$;

-- A new password ends every session but the one that is kept.
CREATE FUNCTION auth.set_passwords(accounts uuid[], password_hashes text[], kept_session uuid DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.credential c SET password = t.password_hash, updated_at = now()
    FROM unnest(accounts, password_hashes) AS t (id, password_hash) WHERE c.user_id = t.id AND c.provider_id = 'credential';
  DELETE FROM auth.session WHERE user_id = ANY (accounts) AND id IS DISTINCT FROM kept_session;
$$;

-- Sessions of the actor, without their tokens.
CREATE FUNCTION auth.own_sessions()
  RETURNS TABLE (session_id uuid, user_agent text, signed_in_at timestamptz, last_used_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT id, user_agent, created_at, updated_at FROM auth.session
  WHERE user_id = public.nennep_actor() AND expires_at > now() AND updated_at > now() - interval '7 days'
  ORDER BY updated_at DESC LIMIT 100
$$;

-- Ends one session of an account, or all of them; says how many.
CREATE FUNCTION auth.end_sessions(account uuid, only_session uuid DEFAULT NULL) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  DELETE FROM auth.session WHERE user_id = account AND (only_session IS NULL OR id = only_session);
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- Spends the set-up link; false when it is unknown, spent, expired or no longer needed.
CREATE FUNCTION auth.spend_setup_link(hash text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(5030000000000000004);
  UPDATE one_time_slip SET used_at = now()
    WHERE purpose = 'SETUP' AND secret_hash = hash AND used_at IS NULL AND expires_at > now() AND installation_is_empty();
  RETURN FOUND;
END $$;

-- Replaces the set-up link of an empty installation; false when it has accounts. For the program at its start.
CREATE FUNCTION auth.renew_setup_link(slip uuid, hash text, valid_for interval) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(5030000000000000004);
  IF NOT installation_is_empty() THEN
    RETURN false;
  END IF;
  INSERT INTO one_time_slip (id, purpose, secret_hash, expires_at) VALUES (slip, 'SETUP', hash, now() + valid_for);
  RETURN true;
END $$;

-- Spends a recovery slip: sets the password and ends every session. False tells nothing of why.
CREATE FUNCTION auth.redeem_recovery_slip(wanted_username text, hash text, password_hash text, request text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  redeemer uuid;
BEGIN
  PERFORM set_config('nennep.operation', 'account.redeemRecoverySlip', true), set_config('nennep.request', request, true);
  UPDATE one_time_slip s SET used_at = now() FROM account a
    WHERE s.purpose = 'RECOVERY' AND s.secret_hash = hash AND s.used_at IS NULL AND s.expires_at > now()
      AND a.id = s.account_id AND a.username = wanted_username AND a.disabled_at IS NULL
    RETURNING a.id INTO redeemer;
  PERFORM set_config('nennep.actor', coalesce(redeemer::text, ''), true);
  INSERT INTO account_event (account_id, kind, by_account_id)
    VALUES (redeemer, CASE WHEN redeemer IS NULL THEN 'SLIP_FAILED' ELSE 'SLIP_REDEEMED' END, redeemer);
  IF redeemer IS NULL THEN
    RETURN false;
  END IF;
  PERFORM auth.set_passwords(ARRAY[redeemer], ARRAY[password_hash]);
  UPDATE account SET must_change_password = false WHERE id = redeemer;
  RETURN true;
END $$;

-- Counts one guess against every subject, or against none and says how many seconds to wait. A bucket holds `bursts`
-- guesses and loses one every `seconds`. Rows are taken in the order of the subjects, so that two guesses cannot lock each other.
CREATE FUNCTION auth.count_guess(subjects text[], bursts integer[], seconds integer[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  wait integer;
BEGIN
  INSERT INTO auth.guess (subject, empty_at) SELECT s, now() FROM unnest(subjects) AS s ORDER BY s ON CONFLICT DO NOTHING;
  PERFORM 1 FROM auth.guess WHERE subject = ANY (subjects) ORDER BY subject FOR UPDATE;
  SELECT coalesce(max(ceil(extract(epoch FROM greatest(g.empty_at, clock_timestamp()) - clock_timestamp()) - (t.burst - 1) * t.step)), 0)
    INTO wait FROM unnest(subjects, bursts, seconds) AS t (subject, burst, step) JOIN auth.guess g USING (subject);
  IF wait > 0 THEN
    RETURN wait;
  END IF;
  UPDATE auth.guess g SET empty_at = greatest(g.empty_at, clock_timestamp()) + t.step * interval '1 second'
    FROM unnest(subjects, seconds) AS t (subject, step) WHERE g.subject = t.subject;
  RETURN 0;
END $$;

-- Writes down an event of signing in, together with who and which request, for the audit log.
CREATE FUNCTION auth.record_event(account uuid, event text, request text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('nennep.actor', coalesce(account::text, ''), true), set_config('nennep.request', request, true),
    set_config('nennep.operation', CASE event WHEN 'SIGNED_OUT' THEN 'account.signOut' ELSE 'account.signIn' END, true);
  INSERT INTO account_event (account_id, kind, by_account_id) VALUES (account, event, account);
END $$;

REVOKE ALL ON ALL ROUTINES IN SCHEMA auth FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.identify(text), auth.add_sign_in(uuid[], text[], text[]), auth.set_passwords(uuid[], text[], uuid),
  auth.own_sessions(), auth.end_sessions(uuid, uuid), auth.spend_setup_link(text) TO nennep_app;
GRANT EXECUTE ON ALL ROUTINES IN SCHEMA auth TO nennep_worker;

-- Places of the confirmed offices of these people, wherever they are: whoever helps somebody to a new password must stand
-- at or above all of them, and may not see offices above the own.
CREATE FUNCTION office_paths(people uuid[]) RETURNS TABLE (person_id uuid, path text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.person_id, o.path FROM appointment a JOIN organization o ON o.id = a.organization_id
  WHERE a.person_id = ANY (people) AND a.state = 'CONFIRMED' AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
$$;

-- A new slip makes the earlier ones of the account worthless, whoever issued them.
CREATE FUNCTION auth.void_recovery_slips(account uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
$$ UPDATE one_time_slip SET expires_at = now() WHERE account_id = account AND purpose = 'RECOVERY' AND used_at IS NULL AND expires_at > now() $$;
REVOKE ALL ON FUNCTION auth.void_recovery_slips(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.void_recovery_slips(uuid) TO nennep_app;
