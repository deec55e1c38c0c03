-- What no purpose needs any more of somebody who left long ago is erased; names stay in the minutes and rolls of the time, which are the Party's archive.
ALTER TABLE person ADD erased_on date;

-- Whether somebody is a member nowhere, left the Party (or this life) before a day, and stands unerased.
CREATE FUNCTION nennep_is_erasable(of_person uuid, left_before date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM person p WHERE p.id = of_person AND p.erased_on IS NULL)
    AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = of_person AND m.valid_to IS DISTINCT FROM m.valid_from AND (m.valid_to IS NULL OR m.valid_to > left_before))
    AND (SELECT m.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING','DEATH') FROM membership m WHERE m.person_id = of_person AND m.stay = 'HOME'
      AND m.valid_to IS DISTINCT FROM m.valid_from ORDER BY m.valid_from DESC LIMIT 1)
    AND NOT EXISTS (SELECT FROM appointment a WHERE a.person_id = of_person AND (a.valid_to IS NULL OR a.valid_to > left_before))
    AND NOT EXISTS (SELECT FROM admission a WHERE a.former_person_id = of_person AND a.state = 'OPEN')
$$;

-- Particulars, the way to sign in, addresses and devices, and what the audit log keeps of the person's own row. Whoever calls has asked whether it may be.
CREATE FUNCTION nennep_erase_person(of_person uuid, on_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  of_account uuid;
BEGIN
  UPDATE person SET birth_date = NULL, sex = NULL, card_number = NULL, erased_on = on_day, revision = revision + 1 WHERE id = of_person AND erased_on IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT id INTO of_account FROM account WHERE person_id = of_person;
  DELETE FROM auth."user" WHERE id = of_account;
  UPDATE account SET username = 'erased-' || id, disabled_at = coalesce(disabled_at, now()) WHERE id = of_account;
  DELETE FROM push_device WHERE person_id = of_person;
  DELETE FROM mail_address WHERE person_id = of_person;
  DELETE FROM calendar_feed WHERE person_id = of_person;
  DELETE FROM delivery_choice WHERE person_id = of_person;
  DELETE FROM quiet_hours WHERE person_id = of_person;
  PERFORM audit.erase_personal_values('amendment', a.organization_id || '/' || a.id) FROM amendment a WHERE a.person_id = of_person;
  DELETE FROM amendment WHERE person_id = of_person;
  PERFORM audit.erase_personal_values('amendment', e.row_key) FROM audit.entry e
    WHERE e.table_name = 'amendment' AND e.action = 'D' AND e.transaction_id = pg_current_xact_id();
  PERFORM audit.erase_personal_values('account', of_account::text);
  PERFORM audit.erase_personal_values('person', of_person::text);
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['nennep_is_erasable(uuid, date)','nennep_erase_person(uuid, date)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO nennep_app', name);
  END LOOP;
END $$;
