-- What people are told reaches their devices too, by web push; and what leaves the application tells no content unless its reader wants that.

-- The key pair by which push services know this installation (RFC 8292), made once by whichever program starts first. Its private half is the worker's.
CREATE TABLE auth.push_key (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  public_key text NOT NULL CHECK (public_key ~ '^[A-Za-z0-9_-]{87}$'),
  private_key text NOT NULL CHECK (private_key ~ '^[A-Za-z0-9_-]{43}$')
);
GRANT SELECT, INSERT ON auth.push_key TO nennep_worker;

-- A browser that shows what its person is told. Whoever has the endpoint and the keys can write to it, so only the worker reads them.
CREATE TABLE push_device (
  person_id uuid NOT NULL REFERENCES person (id),
  id uuid NOT NULL UNIQUE,
  endpoint text NOT NULL CONSTRAINT one_person_a_device UNIQUE CHECK (length(endpoint) BETWEEN 12 AND 2000 AND endpoint ^@ 'https://'),
  -- Whose service it is, for the reader; the rest of the address is a secret.
  service text NOT NULL GENERATED ALWAYS AS (split_part(endpoint, '/', 3)) STORED,
  public_key text NOT NULL CHECK (public_key ~ '^[A-Za-z0-9_-]{87}$'),
  auth_secret text NOT NULL CHECK (auth_secret ~ '^[A-Za-z0-9_-]{22}$'),
  -- The session in which it was switched on; null once that ran out. Sessions are in no backup, so there is no reference.
  session_id uuid,
  user_agent text CHECK (length(user_agent) <= 300),
  made_at timestamptz NOT NULL,
  reached_at timestamptz,
  last_error text CONSTRAINT push_device_error_is_a_kind CHECK (last_error ~ '^[A-Za-z0-9_]{1,60}$'),
  -- When a test message is to be sent, and how many were asked for on a day.
  test_due_at timestamptz,
  tests_on date,
  tests_asked integer NOT NULL DEFAULT 0,
  PRIMARY KEY (person_id, id)
);
CREATE INDEX push_device_session ON push_device (session_id);
CREATE INDEX push_device_test_due ON push_device (test_due_at) WHERE test_due_at IS NOT NULL;

-- How far a message came with each device. SENDING is written before the first byte leaves: what was cut off there is not sent again.
CREATE TABLE push_attempt (
  person_id uuid NOT NULL, delivery_id uuid NOT NULL, device_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('SENDING','AGAIN','SENT','FAILED')),
  last_error text CONSTRAINT push_attempt_error_is_a_kind CHECK (last_error ~ '^[A-Za-z0-9_]{1,60}$'),
  CONSTRAINT pushed_once PRIMARY KEY (person_id, delivery_id, device_id),
  FOREIGN KEY (person_id, delivery_id) REFERENCES delivery (person_id, id) ON DELETE CASCADE
);

ALTER TABLE delivery DROP CONSTRAINT delivery_channel_check, ADD CONSTRAINT delivery_channel_check CHECK (channel IN ('EMAIL','PUSH'));
ALTER TABLE delivery_choice DROP CONSTRAINT delivery_choice_channel_check,
  ADD CONSTRAINT delivery_choice_channel_check CHECK (channel IN ('EMAIL','PUSH'));

-- Who wants the content itself sent, and not only that there is something. Without a row it stays inside.
CREATE TABLE delivery_content (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  with_content boolean NOT NULL
);

SELECT nennep_protect('push_device', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('push_attempt', 'false');
SELECT nennep_protect('delivery_content', 'person_id = (SELECT nennep_person())');
REVOKE INSERT, UPDATE, DELETE ON push_attempt FROM nennep_app;
REVOKE ALL ON push_device FROM nennep_app;
GRANT SELECT (person_id, id, service, session_id, user_agent, made_at, reached_at, last_error, test_due_at, tests_on, tests_asked),
  UPDATE (test_due_at, tests_on, tests_asked), DELETE ON push_device TO nennep_app;
SELECT audit.watch('push_device', NULL,
  omitted_columns => '{endpoint,public_key,auth_secret,session_id,user_agent,reached_at,last_error,test_due_at,tests_on,tests_asked}');
SELECT audit.watch('delivery_content', NULL);

-- Has a device of the actor's told. One that was somebody else's is so no longer, for it is the actor who sits at it; it is known by its keys, which
-- nobody else has. `only_known` goes on with what was switched on before, and switches nothing on; under the address it had, where the browser got another. Answers how that went.
CREATE FUNCTION nennep_keep_device(device uuid, device_endpoint text, device_key text, device_secret text, session uuid, agent text,
    at timestamptz, most integer, only_known boolean, former_endpoint text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  person constant uuid := nennep_person();
  held push_device;
BEGIN
  IF person IS NULL THEN
    RETURN 'NOBODY';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(person::text, 5031));
  PERFORM pg_advisory_xact_lock(hashtextextended(device_endpoint, 5032));
  SELECT * INTO held FROM push_device WHERE endpoint = device_endpoint FOR UPDATE;
  IF held.id IS NULL AND former_endpoint IS NOT NULL THEN
    UPDATE push_device SET endpoint = device_endpoint, public_key = device_key, auth_secret = device_secret, session_id = session, user_agent = agent
      WHERE endpoint = former_endpoint AND person_id = person;
    IF FOUND THEN
      RETURN 'KEPT';
    END IF;
  END IF;
  IF held.id IS NULL AND only_known THEN
    RETURN 'UNKNOWN';
  END IF;
  IF held.id IS NOT NULL AND (held.public_key, held.auth_secret) <> (device_key, device_secret) THEN
    RETURN 'OTHER_KEYS';
  END IF;
  IF held.person_id = person THEN
    UPDATE push_device SET session_id = session, user_agent = agent WHERE id = held.id;
    RETURN 'KEPT';
  END IF;
  DELETE FROM push_device WHERE id = held.id;
  IF (SELECT count(*) FROM push_device WHERE person_id = person) >= most THEN
    RETURN 'TOO_MANY';
  END IF;
  INSERT INTO push_device (person_id, id, endpoint, public_key, auth_secret, session_id, user_agent, made_at)
    VALUES (person, device, device_endpoint, device_key, device_secret, session, agent, at);
  RETURN 'KEPT';
END $$;
REVOKE ALL ON FUNCTION nennep_keep_device(uuid, text, text, text, uuid, text, timestamptz, integer, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_keep_device(uuid, text, text, text, uuid, text, timestamptz, integer, boolean, text) TO nennep_app;

-- Signing out ends what was switched on in the session. One that merely ran out is let go of before it is cleared away: to be told
-- although one does not open the application is what this is for.
CREATE FUNCTION auth.end_devices_of_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.push_device d USING ended_session s WHERE d.session_id = s.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION auth.end_devices_of_sessions() FROM PUBLIC;
CREATE TRIGGER end_devices AFTER DELETE ON auth.session REFERENCING OLD TABLE AS ended_session
  FOR EACH STATEMENT EXECUTE FUNCTION auth.end_devices_of_sessions();

-- Ends one session of an account, or all of them and what is sent to any device; says how many.
CREATE OR REPLACE FUNCTION auth.end_sessions(account uuid, only_session uuid DEFAULT NULL) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ended integer;
BEGIN
  IF only_session IS NULL THEN
    DELETE FROM public.push_device d USING public.account a WHERE a.id = account AND d.person_id = a.person_id;
  END IF;
  DELETE FROM auth.session WHERE user_id = account AND (only_session IS NULL OR id = only_session);
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

-- A new password ends every session but the one that is kept, and what is sent to other devices.
CREATE OR REPLACE FUNCTION auth.set_passwords(accounts uuid[], password_hashes text[], kept_session uuid DEFAULT NULL) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE auth.credential c SET password = t.password_hash, updated_at = now()
    FROM unnest(accounts, password_hashes) AS t (id, password_hash) WHERE c.user_id = t.id AND c.provider_id = 'credential';
  DELETE FROM public.push_device d USING public.account a
    WHERE a.id = ANY (accounts) AND d.person_id = a.person_id AND (kept_session IS NULL OR d.session_id IS DISTINCT FROM kept_session);
  DELETE FROM auth.session WHERE user_id = ANY (accounts) AND id IS DISTINCT FROM kept_session;
$$;

-- How sending stands, for a technical administrator who acts; counts and kinds of errors only. A device that was not reached is an error
-- of its channel also where the message reached another one.
CREATE OR REPLACE FUNCTION nennep_deliveries() RETURNS TABLE (channel text, waiting bigint, retrying bigint, sent_lately bigint, failed_lately bigint, errors jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.channel, count(*) FILTER (WHERE d.state IN ('WAITING','SENDING') AND d.tries <= 1 AND d.last_error IS NULL),
    count(*) FILTER (WHERE d.state IN ('WAITING','SENDING') AND d.last_error IS NOT NULL),
    count(*) FILTER (WHERE d.state = 'SENT'), count(*) FILTER (WHERE d.state = 'FAILED'),
    coalesce(jsonb_agg(DISTINCT d.last_error) FILTER (WHERE d.last_error IS NOT NULL AND d.state <> 'SENT'), '[]')
  FROM (
    SELECT m.channel, m.state, m.tries, m.last_error FROM delivery m WHERE m.created_at > now() - interval '7 days'
    UNION ALL
    SELECT 'EMAIL', CASE WHEN a.code_due_at IS NULL THEN 'FAILED' ELSE 'WAITING' END, a.code_tries, a.code_error FROM mail_address a
    WHERE a.asked_at > now() - interval '7 days' AND (a.code_due_at IS NOT NULL OR a.code_error IS NOT NULL)
    UNION ALL
    SELECT 'PUSH', 'OF_A_DEVICE', 0, p.last_error FROM push_attempt p JOIN delivery m ON m.person_id = p.person_id AND m.id = p.delivery_id
    WHERE m.created_at > now() - interval '7 days' AND p.last_error IS NOT NULL
    UNION ALL
    SELECT 'PUSH', 'OF_A_DEVICE', 0, e.last_error FROM push_device e WHERE e.last_error IS NOT NULL) AS d
  WHERE EXISTS (SELECT FROM account WHERE id = nennep_actor() AND administrator AND disabled_at IS NULL)
  GROUP BY d.channel
$$;
