-- Where a task began is said to everybody of the successor, also to members, who do not see the dissolved organization itself.

CREATE FUNCTION nennep_came_from(of_organization uuid, predecessor uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.name FROM organization_succession s JOIN organization o ON o.id = s.predecessor_id
  WHERE s.organization_id = of_organization AND s.predecessor_id = predecessor AND nennep_within(nennep_path(of_organization), nennep_scope())
$$;
REVOKE ALL ON FUNCTION nennep_came_from(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_came_from(uuid, uuid) TO nennep_app, nennep_worker;
