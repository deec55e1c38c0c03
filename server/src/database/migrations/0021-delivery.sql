-- What people are told reaches them outside the application too: where, what they chose, what was sent; reminders and calendar feeds.

-- When a word was taken up for sending, or found to need none. What was told before there was any sending is never sent.
ALTER TABLE notification ADD COLUMN collected_at timestamptz DEFAULT now();
ALTER TABLE notification ALTER COLUMN collected_at DROP DEFAULT;
CREATE INDEX notification_uncollected ON notification (person_id, created_at) WHERE collected_at IS NULL;

-- Where a person's mail goes, and an address that is not confirmed yet. The code itself is only in the mail.
CREATE TABLE mail_address (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  address text CHECK (length(address) BETWEEN 3 AND 254),
  confirmed_at timestamptz,
  asked_address text CHECK (length(asked_address) BETWEEN 3 AND 254),
  asked_at timestamptz,
  -- When a code is to be sent; null once it went out. The kind of what stood in its way.
  code_due_at timestamptz,
  code_tries integer NOT NULL DEFAULT 0,
  code_error text CONSTRAINT code_error_is_a_kind CHECK (code_error ~ '^[A-Za-z0-9_]{1,60}$'),
  code_hash text,
  code_expires_at timestamptz,
  -- How many codes were asked for on a day: a form that sends mail anywhere must not be a way to annoy others.
  codes_on date,
  codes_asked integer NOT NULL DEFAULT 0,
  CONSTRAINT address_is_confirmed CHECK ((address IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT code_is_for_an_address CHECK (code_hash IS NULL OR asked_address IS NOT NULL)
);

CREATE INDEX mail_address_code_due ON mail_address (code_due_at) WHERE code_due_at IS NOT NULL;

-- Where a person chose otherwise than the defaults.
CREATE TABLE delivery_choice (
  person_id uuid NOT NULL REFERENCES person (id),
  topic text NOT NULL CHECK (topic IN ('MEETING','TASK','REMINDER','VOICE','RESULT','OFFICE','DIRECTIVE')),
  channel text NOT NULL CHECK (channel IN ('EMAIL')),
  is_wanted boolean NOT NULL,
  PRIMARY KEY (person_id, topic, channel)
);

-- Minutes of the day between which nothing is sent; both null means never quiet, no row means the usual night.
CREATE TABLE quiet_hours (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  from_minute integer CHECK (from_minute BETWEEN 0 AND 1439),
  until_minute integer CHECK (until_minute BETWEEN 0 AND 1439),
  CONSTRAINT quiet_from_and_until CHECK ((from_minute IS NULL) = (until_minute IS NULL)),
  CONSTRAINT quiet_for_a_while CHECK (from_minute <> until_minute)
);

-- One message to one person by one channel. SENDING is written before the first byte leaves: what was cut off there is not sent again.
CREATE TABLE delivery (
  person_id uuid NOT NULL REFERENCES person (id), id uuid NOT NULL UNIQUE,
  channel text NOT NULL CHECK (channel IN ('EMAIL')),
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING','SENDING','SENT','FAILED')),
  tries integer NOT NULL DEFAULT 0,
  last_error text CONSTRAINT delivery_error_is_a_kind CHECK (last_error ~ '^[A-Za-z0-9_]{1,60}$'),
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  claimed_at timestamptz,
  sent_at timestamptz,
  PRIMARY KEY (person_id, id)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE state IN ('WAITING','SENDING');
CREATE INDEX delivery_made ON delivery (created_at);

-- What a message tells. A word goes out once by each channel, whoever tries.
CREATE TABLE delivered_notification (
  person_id uuid NOT NULL, notification_id uuid NOT NULL, channel text NOT NULL, delivery_id uuid NOT NULL,
  CONSTRAINT delivered_once PRIMARY KEY (person_id, notification_id, channel),
  FOREIGN KEY (person_id, notification_id) REFERENCES notification (person_id, id),
  FOREIGN KEY (person_id, delivery_id) REFERENCES delivery (person_id, id) ON DELETE CASCADE
);
CREATE INDEX delivered_notification_delivery ON delivered_notification (delivery_id);

-- What somebody was reminded of: once for three days ahead and once for the day before, for each deadline.
CREATE TABLE reminder (
  person_id uuid NOT NULL REFERENCES person (id),
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_on date NOT NULL,
  days_ahead integer NOT NULL,
  reminded_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reminded_once PRIMARY KEY (person_id, kind, subject_id, due_on, days_ahead)
);

-- A person's calendar address: only the hash of its secret is kept.
CREATE TABLE calendar_feed (
  person_id uuid PRIMARY KEY REFERENCES person (id),
  secret_hash text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL
);

-- Whether it is night for a person; the usual night is given.
CREATE FUNCTION nennep_is_quiet(person uuid, minute integer, usual_from integer, usual_until integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN q.from_minute IS NULL THEN false
    WHEN q.from_minute < q.until_minute THEN minute >= q.from_minute AND minute < q.until_minute
    ELSE minute >= q.from_minute OR minute < q.until_minute END
  FROM (SELECT h.from_minute, h.until_minute FROM public.quiet_hours h WHERE h.person_id = person
    UNION ALL SELECT usual_from, usual_until WHERE NOT EXISTS (SELECT FROM public.quiet_hours h WHERE h.person_id = person)) AS q
$$;

-- What stands in a calendar: meetings the person is convened to and the person's own open tasks. No row for an address that
-- is not valid. Asked without a session, so the secret is the whole permission, and no name of a person leaves.
CREATE FUNCTION nennep_calendar(hash text, since timestamptz) RETURNS TABLE (language text, meetings jsonb, tasks jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.language,
    (SELECT coalesce(jsonb_agg(e ORDER BY e."scheduledAt"), '[]') FROM (
      SELECT m.organization_id AS "organizationId", m.id AS "meetingId", o.name AS "organizationName", o.kind AS "organizationKind", m.kind, m.month,
        m.scheduled_at AS "scheduledAt", m.closed_at AS "closedAt", m.place, m.state, m.revision
      FROM attendance a JOIN meeting m ON m.organization_id = a.organization_id AND m.id = a.meeting_id
        JOIN organization o ON o.id = m.organization_id
      WHERE a.person_id = f.person_id AND m.state <> 'DRAFT' AND m.recorded_from = 'LIVE' AND m.scheduled_at >= since
      ORDER BY m.scheduled_at DESC LIMIT 200) AS e),
    (SELECT coalesce(jsonb_agg(e ORDER BY e."dueOn"), '[]') FROM (
      SELECT t.organization_id AS "organizationId", t.id AS "taskId", o.name AS "organizationName", t.what, t.due_on AS "dueOn", t.revision
      FROM task t JOIN organization o ON o.id = t.organization_id
      WHERE t.owner_id = f.person_id AND t.closed_at IS NULL AND t.state <> 'DONE' ORDER BY t.due_on DESC LIMIT 200) AS e)
  FROM calendar_feed f JOIN account c ON c.person_id = f.person_id AND c.disabled_at IS NULL WHERE f.secret_hash = hash
$$;
REVOKE ALL ON FUNCTION nennep_calendar(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_calendar(text, timestamptz) TO nennep_app;

-- How sending stands, for a technical administrator who acts; counts and kinds of errors only.
CREATE FUNCTION nennep_deliveries() RETURNS TABLE (channel text, waiting bigint, retrying bigint, sent_lately bigint, failed_lately bigint, errors jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.channel, count(*) FILTER (WHERE d.state IN ('WAITING','SENDING') AND d.tries <= 1 AND d.last_error IS NULL),
    count(*) FILTER (WHERE d.state IN ('WAITING','SENDING') AND d.last_error IS NOT NULL),
    count(*) FILTER (WHERE d.state = 'SENT'), count(*) FILTER (WHERE d.state = 'FAILED'),
    coalesce(jsonb_agg(DISTINCT d.last_error) FILTER (WHERE d.last_error IS NOT NULL AND d.state <> 'SENT'), '[]')
  FROM (
    SELECT m.channel, m.state, m.tries, m.last_error FROM delivery m WHERE m.created_at > now() - interval '7 days'
    UNION ALL
    SELECT 'EMAIL', CASE WHEN a.code_due_at IS NULL THEN 'FAILED' ELSE 'WAITING' END, a.code_tries, a.code_error FROM mail_address a
    WHERE a.asked_at > now() - interval '7 days' AND (a.code_due_at IS NOT NULL OR a.code_error IS NOT NULL)) AS d
  WHERE EXISTS (SELECT FROM account WHERE id = nennep_actor() AND administrator AND disabled_at IS NULL)
  GROUP BY d.channel
$$;
REVOKE ALL ON FUNCTION nennep_deliveries() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_deliveries() TO nennep_app;

SELECT nennep_protect('mail_address', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('delivery_choice', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('quiet_hours', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('delivery', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('delivered_notification', 'person_id = (SELECT nennep_person())');
SELECT nennep_protect('reminder', 'false');
SELECT nennep_protect('calendar_feed', 'person_id = (SELECT nennep_person())');
-- Only the worker sends and reminds.
REVOKE INSERT, UPDATE, DELETE ON delivery, delivered_notification, reminder FROM nennep_app;

SELECT audit.watch('mail_address', NULL, '{address,asked_address}', omitted_columns => '{code_due_at,code_tries,code_error,code_hash,code_expires_at}');
SELECT audit.watch('delivery_choice', NULL);
SELECT audit.watch('quiet_hours', NULL);
SELECT audit.watch('calendar_feed', NULL, omitted_columns => '{secret_hash}');
