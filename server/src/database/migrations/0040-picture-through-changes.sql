-- The picture follows what is entered with a day of its own, also of months long past; periods are compared although organizations merged or moved in between.

-- Roll-ups are derived from rows that are checked themselves: asking for the organization of each of a country's rows again cost as much as
-- working them out (tier L: 2.6 million checks a quarter).
ALTER TABLE month_rollup DROP CONSTRAINT month_rollup_organization_id_fkey, DROP CONSTRAINT month_rollup_parent_id_fkey;
ALTER TABLE cell_month DROP CONSTRAINT cell_month_organization_id_fkey;

-- Whom an organization came from: a cell of several merged ones, or of one that was split. The predecessor's own rows stay as they are.
CREATE TABLE organization_succession (
  organization_id uuid NOT NULL REFERENCES organization (id),
  predecessor_id uuid NOT NULL REFERENCES organization (id),
  succeeded_on date NOT NULL,
  PRIMARY KEY (organization_id, predecessor_id),
  CONSTRAINT succeeds_another CHECK (organization_id <> predecessor_id)
);
CREATE INDEX organization_succession_of ON organization_succession (predecessor_id);
SELECT nennep_protect_by_organization('organization_succession', 'nennep_people_scope');
SELECT audit.watch('organization_succession');

-- Where something ended; nearly all places and organizations last.
CREATE INDEX organization_placement_ended ON organization_placement (valid_to) WHERE valid_to IS NOT NULL;
CREATE INDEX organization_dissolved ON organization (dissolved_on) WHERE dissolved_on IS NOT NULL;

-- From the month of a day on: every month that is counted already for the organization or for the one it stands under, and the present
-- one. A month that nothing was counted for yet is worked out whole when something first happens in it.
CREATE FUNCTION nennep_ask_for_pictures_since(organizations uuid[], parents uuid[], since date[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO job (name, key, payload)
  SELECT 'picture.recompute', asked.o || ' ' || asked.month, jsonb_build_object('organizationId', asked.o, 'month', asked.month)
  FROM (
    SELECT s.o, r.month FROM unnest(organizations, parents, since) AS s (o, parent, since)
      JOIN month_rollup r ON r.organization_id IN (s.o, s.parent) AND r.month >= date_trunc('month', s.since)::date
    UNION SELECT o, date_trunc('month', nennep_today())::date FROM unnest(organizations) AS o) AS asked
$$;

-- A membership counts in a month that it lasts to the end of, or until today: one that is entered ahead of its day is counted on that day.
CREATE FUNCTION nennep_ask_for_picture_on(organizations uuid[], days date[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO job (name, key, payload, due_at)
  SELECT DISTINCT 'picture.recompute', a.o || ' ' || a.day, jsonb_build_object('organizationId', a.o, 'month', date_trunc('month', a.day)::date),
    a.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
  FROM unnest(organizations, days) AS a (o, day) WHERE a.day > nennep_today()
$$;

CREATE FUNCTION nennep_picture_follows_new_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_pictures_since(array_agg(organization_id), array_agg(NULL::uuid), array_agg(since)) FROM (
    SELECT organization_id, min(valid_from) AS since FROM changed WHERE stay = 'HOME' GROUP BY organization_id) AS asked HAVING count(*) > 0;
  PERFORM nennep_ask_for_picture_on(array_agg(organization_id), array_agg(day)) FROM (
    SELECT organization_id, unnest(ARRAY[valid_from, valid_to]) AS day FROM changed WHERE stay = 'HOME') AS ahead WHERE day > nennep_today();
  RETURN NULL;
END $$;

-- Only what decides in which months somebody counts: where, since when, until when.
CREATE FUNCTION nennep_picture_follows_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_pictures_since(array_agg(organization_id), array_agg(NULL::uuid), array_agg(since)) FROM (
    SELECT side.organization_id, min(CASE
        WHEN (o.organization_id, o.stay, o.valid_from) IS DISTINCT FROM (n.organization_id, n.stay, n.valid_from) THEN least(o.valid_from, n.valid_from)
        WHEN o.valid_to IS DISTINCT FROM n.valid_to THEN least(o.valid_to, n.valid_to) END) AS since
    FROM former o JOIN changed n ON n.id = o.id CROSS JOIN LATERAL (VALUES (o.organization_id), (n.organization_id)) AS side (organization_id)
    GROUP BY side.organization_id) AS asked HAVING count(*) > 0;
  PERFORM nennep_ask_for_picture_on(array_agg(organization_id), array_agg(day)) FROM (
    SELECT organization_id, unnest(ARRAY[valid_from, valid_to]) AS day FROM changed WHERE stay = 'HOME') AS ahead WHERE day > nennep_today();
  RETURN NULL;
END $$;

CREATE FUNCTION nennep_picture_follows_new_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_pictures_since(array_agg(organization_id), array_agg(parent_id), array_agg(valid_from)) FROM changed HAVING count(*) > 0;
  RETURN NULL;
END $$;

CREATE FUNCTION nennep_picture_follows_places() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_pictures_since(array_agg(organization_id), array_agg(parent_id), array_agg(since)) FROM (
    SELECT organization_id, parent_id, valid_from AS since FROM former
    UNION ALL SELECT organization_id, parent_id, valid_from FROM changed) AS asked HAVING count(*) > 0;
  RETURN NULL;
END $$;

-- A dissolved organization is expected to meet no more.
CREATE FUNCTION nennep_picture_follows_dissolution() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_pictures_since(ARRAY[NEW.id], ARRAY[NEW.parent_id], ARRAY[least(OLD.dissolved_on, NEW.dissolved_on)]);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION nennep_ask_for_pictures_since(uuid[], uuid[], date[]), nennep_ask_for_picture_on(uuid[], date[]),
  nennep_picture_follows_new_members(), nennep_picture_follows_members(), nennep_picture_follows_new_places(), nennep_picture_follows_places(),
  nennep_picture_follows_dissolution() FROM PUBLIC;

DROP TRIGGER picture_follows_new_members ON membership;
DROP TRIGGER picture_follows_members ON membership;
DROP TRIGGER picture_follows_new_places ON organization_placement;
DROP TRIGGER picture_follows_places ON organization_placement;
DROP FUNCTION nennep_picture_follows();
DROP FUNCTION nennep_ask_for_picture(uuid[]);

CREATE TRIGGER picture_follows_new_members AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_new_members();
CREATE TRIGGER picture_follows_members AFTER UPDATE ON membership REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_members();
CREATE TRIGGER picture_follows_new_places AFTER INSERT ON organization_placement REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_new_places();
CREATE TRIGGER picture_follows_places AFTER UPDATE ON organization_placement REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows_places();
CREATE TRIGGER picture_follows_dissolution AFTER UPDATE OF dissolved_on ON organization FOR EACH ROW
  WHEN (OLD.dissolved_on IS DISTINCT FROM NEW.dissolved_on) EXECUTE FUNCTION nennep_picture_follows_dissolution();

/*
 * What of a span of months stands elsewhere today than it stood then, around one organization: a row an organization and month.
 * `joins`: it, or the cell that succeeded it, stands under the organization today, so its figures belong to today's perimeter.
 * `leaves`: its figures are in the organization's own row of then by way of a body that is still there; what stood under a dissolved body
 * goes with that body's row. So today's perimeter is the organization's own row, plus what joins, less what leaves.
 * `stood_here`: whether it stood under the organization then, at any depth.
 */
CREATE FUNCTION nennep_moved_around(of_organization uuid, first_month date, last_month date)
  RETURNS TABLE (organization_id uuid, serial bigint, name text, kind text, joins boolean, leaves boolean, stood_here boolean, former_parent text, heir_id uuid, heir_name text, heir_parent text,
    is_dissolved boolean, roll month_rollup)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  of_path constant text := (SELECT o.path FROM organization o WHERE o.id = of_organization);
  today constant date := nennep_today();
BEGIN
  IF of_path IS NULL OR NOT nennep_within(of_path, nennep_scope()) THEN
    RETURN;
  END IF;
  RETURN QUERY
    WITH RECURSIVE moved AS (
      SELECT p.organization_id AS id FROM organization_placement p WHERE p.valid_to > first_month
      UNION SELECT o.id FROM organization o WHERE o.dissolved_on > first_month),
    heir AS (
      SELECT m.id, m.id AS heir_id FROM moved m
      UNION SELECT h.id, s.organization_id FROM heir h JOIN organization o ON o.id = h.heir_id AND o.dissolved_on <= today AND o.kind IN ('CELL','BASE_CELL')
        JOIN organization_succession s ON s.predecessor_id = h.heir_id),
    placed AS (
      SELECT DISTINCT ON (h.id) h.id, o.id AS heir_id, o.name, o.parent_id, above.name AS parent_name,
        coalesce(above.path >= of_path AND above.path < of_path || '~', false) AS is_here
      FROM heir h JOIN organization o ON o.id = h.heir_id AND (o.dissolved_on IS NULL OR o.dissolved_on > today) LEFT JOIN organization above ON above.id = o.parent_id
      ORDER BY h.id, coalesce(above.path >= of_path AND above.path < of_path || '~', false) DESC, o.serial)
    SELECT m.id, o.serial, o.name, o.kind, coalesce(placed.is_here, false),
      coalesce(former.path >= of_path AND former.path < of_path || '~' AND (former.dissolved_on IS NULL OR former.dissolved_on > today), false),
      EXISTS (WITH RECURSIVE above AS (
          SELECT r.parent_id AS id UNION ALL SELECT up.parent_id FROM month_rollup up JOIN above ON up.organization_id = above.id AND up.month = r.month)
        SELECT 1 FROM above WHERE above.id = of_organization),
      former.name, placed.heir_id, placed.name, placed.parent_name, coalesce(o.dissolved_on <= today, false), r
    FROM moved m JOIN organization o ON o.id = m.id JOIN month_rollup r ON r.organization_id = m.id AND r.month BETWEEN first_month AND last_month
      LEFT JOIN placed ON placed.id = m.id LEFT JOIN organization former ON former.id = r.parent_id
    WHERE r.parent_id IS DISTINCT FROM placed.parent_id OR placed.heir_id IS DISTINCT FROM m.id;
END $$;
REVOKE ALL ON FUNCTION nennep_moved_around(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_moved_around(uuid, date, date) TO nennep_app, nennep_worker;
