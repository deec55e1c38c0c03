-- Whether the committee met before a cell's meeting is a fact of that meeting and of its score: the same for everybody who
-- reads or scores it, also for the member who takes the minutes and to whom the committee's own meeting is closed.
CREATE FUNCTION nennep_pre_meeting_state(of_organization uuid, of_meeting uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT pre.state FROM meeting m JOIN meeting pre ON pre.organization_id = m.organization_id AND pre.id = m.pre_meeting_id
  WHERE m.organization_id = of_organization AND m.id = of_meeting
$$;
REVOKE ALL ON FUNCTION nennep_pre_meeting_state(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_pre_meeting_state(uuid, uuid) TO nennep_app, nennep_worker;
