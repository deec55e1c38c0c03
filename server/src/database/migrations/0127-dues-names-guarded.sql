-- Who has paid is read by the member and by who leads the cell: the database guards it as the permissions do. Above the cell only counts come out.
ALTER POLICY application ON dues_mark USING (person_id = (SELECT nennep_person()) OR organization_id = ANY ((SELECT nennep_led_organizations())::uuid[]));

-- Counts of a month's dues in each cell under a path that the reader sees the people of.
CREATE FUNCTION nennep_dues_by_cell(of_path text, of_month date, roll_day date, after_serial bigint, most integer)
  RETURNS TABLE (id uuid, name text, kind text, serial integer, members integer, paid integer, excused integer, unpaid integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
  IF NOT coalesce(nennep_within(of_path, nennep_people_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  SELECT o.id, o.name, o.kind, o.serial::int, c.members, c.paid, c.excused, c.unpaid
  FROM (SELECT * FROM organization WHERE path >= of_path AND path < of_path || '~' AND kind IN ('CELL','BASE_CELL') AND dissolved_on IS NULL
    AND serial > after_serial ORDER BY serial LIMIT most) AS o
  CROSS JOIN LATERAL (SELECT count(*)::int AS members, (count(*) FILTER (WHERE d.state = 'PAID'))::int AS paid,
      (count(*) FILTER (WHERE d.state = 'EXCUSED'))::int AS excused, (count(*) FILTER (WHERE d.state IS NULL))::int AS unpaid
    FROM membership m LEFT JOIN dues_mark d ON d.organization_id = m.organization_id AND d.month = of_month AND d.person_id = m.person_id
    WHERE m.organization_id = o.id AND m.stay = 'HOME' AND m.valid_from <= roll_day AND (m.valid_to IS NULL OR m.valid_to > roll_day)) AS c
  ORDER BY o.serial;
END $$;
REVOKE ALL ON FUNCTION nennep_dues_by_cell(text, date, date, bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_dues_by_cell(text, date, date, bigint, integer) TO nennep_app;
