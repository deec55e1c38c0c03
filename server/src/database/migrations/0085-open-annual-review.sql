-- As in 0071, and an annual review that is not decided yet: a member goes when the year is closed for him or her.
CREATE OR REPLACE FUNCTION nennep_transfer_hindrance(of_organization uuid, of_person uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM quarter_review WHERE organization_id = of_organization AND person_id = of_person AND state <> 'CONCLUDED')
      OR EXISTS (SELECT FROM annual_review WHERE organization_id = of_organization AND person_id = of_person AND state <> 'DECIDED' AND not_reviewed IS NULL) THEN 'OPEN_REVIEW'
    WHEN EXISTS (SELECT FROM admission WHERE organization_id = of_organization AND person_id = of_person AND state = 'OPEN') THEN 'OPEN_ADMISSION'
  END
$$;
