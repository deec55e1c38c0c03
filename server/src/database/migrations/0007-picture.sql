-- Members and places change by many ways, also whole lists at once; the picture of the month follows whichever it was.

CREATE FUNCTION nennep_ask_for_picture(organizations uuid[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO job (name, key, payload)
  SELECT 'picture.recompute', o || ' ' || month, jsonb_build_object('organizationId', o, 'month', month)
  FROM (SELECT DISTINCT unnest(organizations) AS o, date_trunc('month', nennep_today())::date AS month) AS asked
$$;

CREATE FUNCTION nennep_picture_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM nennep_ask_for_picture((SELECT array_agg(organization_id) FROM changed));
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION nennep_ask_for_picture(uuid[]), nennep_picture_follows() FROM PUBLIC;

CREATE TRIGGER picture_follows_new_members AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows();
CREATE TRIGGER picture_follows_members AFTER UPDATE ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows();
CREATE TRIGGER picture_follows_new_places AFTER INSERT ON organization_placement REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows();
CREATE TRIGGER picture_follows_places AFTER UPDATE ON organization_placement REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION nennep_picture_follows();
