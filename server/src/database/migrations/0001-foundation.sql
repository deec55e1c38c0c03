-- The ground every later migration stands on: who acts, what the actor may see, and the policies that say so.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO nennep_app, nennep_worker;

-- Every statement here reads little and runs for milliseconds; compiling it first would take a hundred times as long.
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The account that acts in this transaction; null outside a request.
CREATE FUNCTION nennep_actor() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('nennep.actor', true), '')::uuid $$;

-- The person behind the account; null for a technical administrator without membership.
CREATE FUNCTION nennep_person() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('nennep.person', true), '')::uuid $$;

CREATE FUNCTION nennep_today() RETURNS date LANGUAGE sql STABLE AS
$$ SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

-- Organizations: the tree of today. `path` is the chain of serials from the root, each ended by a slash.
CREATE TABLE organization (
  id uuid PRIMARY KEY,
  serial bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  parent_id uuid REFERENCES organization (id),
  path text COLLATE "C" NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('CENTRAL','CENTRAL_DIRECT','PROVINCE','UPPER','BASE_COMMITTEE','SUB_COMMITTEE','BASE_CELL','CELL','GROUP')),
  cell_type text CHECK (cell_type IN ('RESIDENTIAL','ADMIN_SERVICE','STATE_ENTERPRISE','PRIVATE_ENTERPRISE','STUDENT','ARMED_FORCES')),
  code text UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_folded text COLLATE "C" NOT NULL,
  place_name text NOT NULL DEFAULT '',
  term_started_on date,
  founded_on date,
  dissolved_on date,
  signs_as_committee boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT cell_has_a_type CHECK ((kind IN ('BASE_CELL','CELL')) = (cell_type IS NOT NULL)),
  CONSTRAINT dissolved_after_founded CHECK (dissolved_on IS NULL OR founded_on IS NULL OR dissolved_on >= founded_on)
);
CREATE INDEX organization_parent ON organization (parent_id, name_folded);
CREATE INDEX organization_name ON organization (name_folded);

-- Who stood under whom, from when to when.
CREATE TABLE organization_placement (
  organization_id uuid NOT NULL REFERENCES organization (id),
  valid_from date NOT NULL,
  valid_to date,
  parent_id uuid REFERENCES organization (id),
  path text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, valid_from),
  CONSTRAINT one_place_at_a_time EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX organization_placement_path ON organization_placement (path);

-- Head-count of staff, members or not, by date: "416 đảng viên, 23,5% cán bộ".
CREATE TABLE organization_staff_count (
  organization_id uuid NOT NULL REFERENCES organization (id),
  counted_on date NOT NULL,
  staff integer NOT NULL CHECK (staff >= 0),
  PRIMARY KEY (organization_id, counted_on)
);

CREATE TABLE person (
  id uuid PRIMARY KEY,
  full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
  name_folded text COLLATE "C" NOT NULL,
  -- A key in Vietnamese order by given name, made by the application (fold-name.ts): it sorts by its bytes.
  sort_name text COLLATE "C" NOT NULL,
  birth_date date,
  sex text CHECK (sex IN ('MALE','FEMALE')),
  card_number text UNIQUE CHECK (card_number ~ '^[0-9]{12}$'),
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX person_sort ON person (sort_name, id);

CREATE TABLE membership (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  stay text NOT NULL DEFAULT 'HOME' CHECK (stay IN ('HOME','TEMPORARY')),
  status text NOT NULL CHECK (status IN ('PROBATIONARY','OFFICIAL')),
  admitted_on date,
  official_on date,
  valid_from date NOT NULL,
  valid_to date,
  end_reason text CHECK (end_reason IN ('TRANSFER','STRIKE_OFF','EXPULSION','LEAVING','DEATH','RETURNED','MISTAKE')),
  CONSTRAINT membership_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT end_has_a_reason CHECK ((valid_to IS NULL) = (end_reason IS NULL)),
  CONSTRAINT one_membership_at_a_time EXCLUDE USING gist (person_id WITH =, stay WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX membership_organization ON membership (organization_id, valid_to, person_id);
CREATE INDEX membership_person ON membership (person_id);

-- Folded words of names; one row a word, found by a range on the word. Derived from memberships, so without references:
-- checking two for every word would cost more than the words.
CREATE TABLE person_name_word (
  organization_id uuid NOT NULL,
  person_id uuid NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (organization_id, word, person_id)
);
CREATE INDEX person_name_word_search ON person_name_word (word, organization_id, person_id);

-- Dated facts that change where and how a member counts.
CREATE TABLE member_standing (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind text NOT NULL CHECK (kind IN ('TEMPORARILY_ELSEWHERE','EXEMPT','SUSPENDED','SPECIAL_DUTY')),
  valid_from date NOT NULL,
  valid_to date,
  note text NOT NULL DEFAULT '',
  CONSTRAINT standing_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX member_standing_organization ON member_standing (organization_id, person_id);

CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  position text NOT NULL CHECK (position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER','FOLLOWER','INSPECTOR','OFFICE_STAFF')),
  valid_from date NOT NULL,
  valid_to date,
  state text NOT NULL CHECK (state IN ('PROPOSED','CONFIRMED','REJECTED')),
  decision text NOT NULL DEFAULT '',
  proposed_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  CONSTRAINT appointment_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT one_secretary_at_a_time EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
    WHERE (position = 'SECRETARY' AND state = 'CONFIRMED')
);
CREATE INDEX appointment_organization ON appointment (organization_id, person_id);
CREATE INDEX appointment_person ON appointment (person_id);

-- What the web calls an account: the sign-in user of schema `auth`, the person behind it and its standing.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  person_id uuid UNIQUE REFERENCES person (id),
  username text NOT NULL UNIQUE,
  administrator boolean NOT NULL DEFAULT false,
  must_change_password boolean NOT NULL DEFAULT true,
  language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi','en')),
  created_at timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz
);

-- One-time slips: the first set-up link and recovery without e-mail. Only the hash is kept.
CREATE TABLE one_time_slip (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('SETUP','RECOVERY')),
  account_id uuid REFERENCES account (id),
  secret_hash text NOT NULL UNIQUE,
  issued_by uuid,
  issued_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- Paths under which the actor holds rights, as the tables say: OFFICE by confirmed appointments, OWN by these and by
-- membership, PEOPLE the same and everything for a technical administrator.
CREATE FUNCTION nennep_find_scope(which text) RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF which = 'PEOPLE' AND EXISTS (SELECT 1 FROM account WHERE id = nennep_actor() AND administrator AND disabled_at IS NULL) THEN
    RETURN ARRAY[''];
  END IF;
  RETURN (SELECT coalesce(array_agg(DISTINCT o.path), '{}') FROM organization o WHERE o.id IN (
    SELECT a.organization_id FROM appointment a
      WHERE a.person_id = nennep_person() AND a.state = 'CONFIRMED'
        AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    UNION ALL
    SELECT m.organization_id FROM membership m
      WHERE which <> 'OFFICE' AND m.person_id = nennep_person()
        AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())));
END $$;

-- Begins acting: tells who acts, in which operation, and keeps the three scopes for the rest of the transaction. Policies
-- ask for a scope several times in a statement; finding it each time was most of the price of reading a meeting.
CREATE FUNCTION nennep_act(actor text, person text, operation text, request text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('nennep.actor', actor, true), set_config('nennep.person', person, true),
    set_config('nennep.operation', operation, true), set_config('nennep.request', request, true);
  PERFORM set_config('nennep.scope', nennep_find_scope('OWN')::text, true),
    set_config('nennep.office_scope', nennep_find_scope('OFFICE')::text, true),
    set_config('nennep.people_scope', nennep_find_scope('PEOPLE')::text, true),
    set_config('nennep.scope_of', concat_ws('/', actor, person), true);
END $$;

-- A kept scope counts only for whom it was found. An empty one is found again: who had no rights may have got them just now.
CREATE FUNCTION nennep_kept_scope(setting text) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_setting('nennep.scope_of', true)
      = concat_ws('/', current_setting('nennep.actor', true), current_setting('nennep.person', true))
    THEN nullif(nullif(current_setting(setting, true), ''), '{}')::text[] END
$$;

-- Cells of own membership and organizations of confirmed appointments.
CREATE FUNCTION nennep_scope() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(public.nennep_kept_scope('nennep.scope'), public.nennep_find_scope('OWN')) $$;

-- The scope of organizations, people and accounts, never of meetings.
CREATE FUNCTION nennep_people_scope() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(public.nennep_kept_scope('nennep.people_scope'), public.nennep_find_scope('PEOPLE')) $$;

-- Organizations in which the actor holds a confirmed appointment: those read committees' own meetings too.
CREATE FUNCTION nennep_office_scope() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(public.nennep_kept_scope('nennep.office_scope'), public.nennep_find_scope('OFFICE')) $$;

-- Without a subselect, so that the planner puts the expression where the call stands.
CREATE FUNCTION nennep_within(path text, prefixes text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT path ^@ ANY (prefixes) $$;

-- Turns row-level security on with the owner's and the worker's policy; the application's policy is given as an expression.
CREATE FUNCTION nennep_protect(table_name regclass, application_policy text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY owner_all ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('CREATE POLICY worker_all ON %s TO nennep_worker USING (true) WITH CHECK (true)', table_name);
  EXECUTE format('CREATE POLICY application ON %s TO nennep_app USING (%s)', table_name, application_policy);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO nennep_app, nennep_worker', table_name);
END $$;

-- A table of a cell's life: its rows are seen by whoever holds rights over the organization they belong to.
CREATE FUNCTION nennep_protect_by_organization(table_name regclass, scope text DEFAULT 'nennep_scope') RETURNS void LANGUAGE sql AS $$
  SELECT nennep_protect(table_name, format(
    'EXISTS (SELECT 1 FROM organization o WHERE o.id = %s.organization_id AND nennep_within(o.path, (SELECT %s())))',
    table_name, scope))
$$;

SELECT nennep_protect('organization', $$nennep_within(path, (SELECT nennep_people_scope()))
  OR EXISTS (SELECT 1 FROM unnest((SELECT nennep_people_scope())) AS prefix WHERE starts_with(prefix, path))$$);
SELECT nennep_protect_by_organization('organization_placement', 'nennep_people_scope');
SELECT nennep_protect_by_organization('organization_staff_count', 'nennep_people_scope');
SELECT nennep_protect('membership', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = membership.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);
SELECT nennep_protect('appointment', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = appointment.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);
SELECT nennep_protect_by_organization('person_name_word', 'nennep_people_scope');
SELECT nennep_protect('member_standing', $$person_id = (SELECT nennep_person())
  OR EXISTS (SELECT 1 FROM organization o WHERE o.id = member_standing.organization_id AND nennep_within(o.path, (SELECT nennep_people_scope())))$$);

-- A person is seen by whoever sees a membership or an appointment of that person, and by whoever has just entered
-- the person and not yet the membership (same transaction).
CREATE FUNCTION nennep_new_person(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT 1 FROM membership WHERE person_id = person)
     AND NOT EXISTS (SELECT 1 FROM appointment WHERE person_id = person)
     AND NOT EXISTS (SELECT 1 FROM account WHERE person_id = person)
$$;
-- Asked as functions: the planner would otherwise work through the policies of every table that a policy reads, each time
-- a statement mentions a person.
CREATE FUNCTION nennep_sees_person(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization_id
             WHERE m.person_id = person AND nennep_within(o.path, nennep_people_scope())) THEN
    RETURN true;
  END IF;
  IF EXISTS (SELECT 1 FROM appointment a JOIN organization o ON o.id = a.organization_id
             WHERE a.person_id = person AND nennep_within(o.path, nennep_people_scope())) THEN
    RETURN true;
  END IF;
  RETURN nennep_new_person(person);
END $$;
CREATE FUNCTION nennep_sees_account_of(person uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM membership m JOIN organization o ON o.id = m.organization_id
                 WHERE m.person_id = person AND nennep_within(o.path, nennep_scope()))
    OR EXISTS (SELECT 1 FROM appointment a JOIN organization o ON o.id = a.organization_id
               WHERE a.person_id = person AND nennep_within(o.path, nennep_scope()));
END $$;
SELECT nennep_protect('person', 'id = (SELECT nennep_person()) OR nennep_sees_person(id)');
-- Officers of a body see the accounts of its members and of those who hold an office in it.
SELECT nennep_protect('account', $$id = (SELECT nennep_actor()) OR nennep_within('', (SELECT nennep_people_scope()))
  OR nennep_sees_account_of(person_id)$$);
SELECT nennep_protect('one_time_slip', $$issued_by = (SELECT nennep_actor())$$);

-- Uniqueness across bodies is answered yes or no, never by showing whose it is.
CREATE FUNCTION card_number_is_taken(number text, except_person uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM person WHERE card_number = number AND id IS DISTINCT FROM except_person) $$;

CREATE FUNCTION username_is_taken(wanted text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM account WHERE username = wanted) $$;

-- Sent twice is done once: the answer of a mutation under its key, with a hash of the request.
CREATE TABLE idempotency_key (
  actor uuid NOT NULL,
  operation text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
  request_hash text NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor, operation, key)
);
SELECT nennep_protect('idempotency_key', 'actor = (SELECT nennep_actor())');
