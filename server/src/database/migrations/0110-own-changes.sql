-- What is held about whoever asks: exemptions, suspensions and ends of membership, wherever they were written.
CREATE FUNCTION nennep_own_changes(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'CHANGE', jsonb_build_object('organization', o.name, 'change', c.kind, 'stage', c.state, 'effectiveOn', c.effective_on, 'lastDay', c.last_day,
      'number', coalesce(nullif(c.document, ''), c.number_line), 'issuer', c.issuer, 'reason', c.reason, 'answer', c.answer)
    FROM member_change c JOIN organization o ON o.id = c.organization_id WHERE c.person_id = nennep_person() ORDER BY c.effective_on DESC, c.id LIMIT most
$$;
REVOKE ALL ON FUNCTION nennep_own_changes(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_changes(integer) TO nennep_app;
