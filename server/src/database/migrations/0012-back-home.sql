-- A member who stayed elsewhere is back: whoever ends the stay, often the cell that had a guest, writes it at home too,
-- where it may see nothing. An absence that was to begin later never was.
CREATE FUNCTION nennep_back_home(of_stay uuid, last_day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ended membership;
BEGIN
  SELECT m.* INTO ended FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.id = of_stay AND m.stay = 'TEMPORARY' AND nennep_within(o.path, nennep_people_scope());
  DELETE FROM member_standing s WHERE s.person_id = ended.person_id AND s.kind = 'TEMPORARILY_ELSEWHERE'
    AND s.valid_from = ended.valid_from AND s.valid_from > last_day;
  UPDATE member_standing s SET valid_to = last_day WHERE s.person_id = ended.person_id AND s.kind = 'TEMPORARILY_ELSEWHERE'
    AND s.valid_from <= last_day AND (s.valid_to IS NULL OR s.valid_to > last_day);
END $$;
REVOKE ALL ON FUNCTION nennep_back_home(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_back_home(uuid, date) TO nennep_app;
