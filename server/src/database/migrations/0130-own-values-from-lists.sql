-- What is held about whoever asks: values that a list of members wrote in the place of others.
CREATE FUNCTION nennep_own_list_values(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'LIST', jsonb_build_object('day', (r.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name, 'file', r.file_name,
      'field', u.field, 'before', u.held, 'after', u.written)
    FROM import_update u JOIN import_run r ON r.id = u.import_id JOIN organization o ON o.id = u.organization_id
    WHERE u.person_id = nennep_person() AND u.stored ORDER BY r.finished_at DESC, u.field LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_own_list_values(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_list_values(integer) TO nennep_app;
