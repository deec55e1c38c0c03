-- How organizations and members grew or became fewer between two days, and why.

-- What began or ended within a span is found without reading everybody.
CREATE INDEX membership_begun ON membership (valid_from);
CREATE INDEX membership_ended ON membership (valid_to) WHERE valid_to IS NOT NULL;

/*
 * Counts around an organization, a row a fact: of everything under it, with `part_id` the organization right under it that a count belongs to
 * (null for its own people and for what is said of the whole only). As it stood on each day, and `SAME_…`: on the first day, what stands under
 * it on the second, with what went into that. Reasons are of the whole: moving from one of its parts to another is none. Asked through the scope
 * of who asks; the rows themselves would hide those who are no longer under it.
 */
CREATE FUNCTION nennep_growth(of_organization uuid, since date, until date) RETURNS TABLE (part_id uuid, fact text, amount bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
  IF NOT coalesce(nennep_within(nennep_path(of_organization), nennep_people_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH RECURSIVE
    earlier AS (
      SELECT p.organization_id AS id, NULL::uuid AS part FROM organization_placement p
        WHERE p.organization_id = of_organization AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)
      UNION ALL SELECT p.organization_id, coalesce(e.part, p.organization_id) FROM earlier e JOIN organization_placement p ON p.parent_id = e.id
        AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)),
    later AS (
      SELECT p.organization_id AS id, NULL::uuid AS part FROM organization_placement p
        WHERE p.organization_id = of_organization AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)
      UNION ALL SELECT p.organization_id, coalesce(l.part, p.organization_id) FROM later l JOIN organization_placement p ON p.parent_id = l.id
        AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)),
    -- What stands here later, and what went into it.
    kin AS (
      SELECT l.id, l.part FROM later l
      UNION SELECT s.predecessor_id, k.part FROM kin k JOIN organization_succession s ON s.organization_id = k.id AND s.succeeded_on > since AND s.succeeded_on <= until),
    -- Of what was divided each part would count it.
    same AS (SELECT k.id, (array_agg(k.part ORDER BY k.part))[1] AS part FROM kin k GROUP BY k.id),
    stood AS (
      SELECT 'BEFORE' AS side, e.id, e.part FROM earlier e UNION ALL SELECT 'AFTER', l.id, l.part FROM later l
      UNION ALL SELECT 'SAME', s.id, s.part FROM same s JOIN organization_placement p ON p.organization_id = s.id AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)),
    came AS (SELECT l.id, l.part FROM later l WHERE NOT EXISTS (SELECT 1 FROM earlier e WHERE e.id = l.id)),
    went AS (SELECT e.id, e.part FROM earlier e WHERE NOT EXISTS (SELECT 1 FROM later l WHERE l.id = e.id)),
    people AS (
      SELECT s.side, s.part, CASE WHEN m.status = 'OFFICIAL' AND (m.official_on IS NULL OR m.official_on <= d.day) THEN 'OFFICIAL' ELSE 'PROBATIONARY' END AS status, count(*) AS amount
      FROM stood s CROSS JOIN LATERAL (SELECT CASE s.side WHEN 'AFTER' THEN until ELSE since END AS day) AS d
      JOIN membership m ON m.organization_id = s.id AND m.stay = 'HOME' AND m.valid_from <= d.day AND (m.valid_to IS NULL OR m.valid_to > d.day)
      GROUP BY 1, 2, 3),
    gained AS (
      SELECT m.person_id, m.admitted_on, m.organization_id FROM (
        SELECT m.* FROM membership m WHERE m.valid_from > since AND m.valid_from <= until AND EXISTS (SELECT 1 FROM later l WHERE l.id = m.organization_id)
        UNION SELECT m.* FROM came c JOIN membership m ON m.organization_id = c.id AND m.valid_from <= until) AS m
      WHERE m.stay = 'HOME' AND (m.valid_to IS NULL OR m.valid_to > until)
        AND NOT EXISTS (SELECT 1 FROM membership b JOIN earlier e ON e.id = b.organization_id WHERE b.person_id = m.person_id AND b.stay = 'HOME'
          AND b.valid_from <= since AND (b.valid_to IS NULL OR b.valid_to > since))),
    lost AS (
      SELECT m.person_id, m.organization_id FROM (
        SELECT m.* FROM membership m WHERE m.valid_to > since AND m.valid_to <= until AND EXISTS (SELECT 1 FROM earlier e WHERE e.id = m.organization_id)
        UNION SELECT m.* FROM went w JOIN membership m ON m.organization_id = w.id AND (m.valid_to IS NULL OR m.valid_to > since)) AS m
      WHERE m.stay = 'HOME' AND m.valid_from <= since
        AND NOT EXISTS (SELECT 1 FROM membership a JOIN later l ON l.id = a.organization_id WHERE a.person_id = m.person_id AND a.stay = 'HOME'
          AND a.valid_from <= until AND (a.valid_to IS NULL OR a.valid_to > until))),
    reasons AS (
      SELECT 'GAIN_' || CASE
          WHEN g.admitted_on > since AND g.admitted_on <= until AND NOT EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
            AND NOT EXISTS (SELECT 1 FROM later l WHERE l.id = o.organization_id)) THEN 'ADMITTED'
          WHEN was.organization_id = g.organization_id OR EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
            AND o.end_reason = 'REORGANIZED' AND o.valid_to > since AND o.valid_to <= until) THEN 'ORGANIZATION_CAME'
          WHEN was.organization_id IS NOT NULL THEN 'TRANSFERRED_IN'
          WHEN EXISTS (SELECT 1 FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME' AND o.valid_to <= since
            AND o.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING')) THEN 'READMITTED'
          ELSE 'ENTERED' END AS fact, count(*) AS amount
      FROM gained g LEFT JOIN LATERAL (SELECT o.organization_id FROM membership o WHERE o.person_id = g.person_id AND o.stay = 'HOME'
        AND o.valid_from <= since AND (o.valid_to IS NULL OR o.valid_to > since) LIMIT 1) AS was ON true
      GROUP BY 1
      UNION ALL
      SELECT 'LOSS_' || CASE
          WHEN now.organization_id = l.organization_id OR EXISTS (SELECT 1 FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
            AND o.end_reason = 'REORGANIZED' AND o.valid_to > since AND o.valid_to <= until) AND now.organization_id IS NOT NULL THEN 'ORGANIZATION_WENT'
          WHEN now.organization_id IS NOT NULL OR last.end_reason = 'TRANSFER' THEN 'TRANSFERRED_OUT'
          WHEN last.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING','DEATH') THEN last.end_reason
          ELSE 'CORRECTED' END, count(*)
      FROM lost l LEFT JOIN LATERAL (SELECT o.organization_id FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
          AND o.valid_from <= until AND (o.valid_to IS NULL OR o.valid_to > until) LIMIT 1) AS now ON true
        LEFT JOIN LATERAL (SELECT o.end_reason FROM membership o WHERE o.person_id = l.person_id AND o.stay = 'HOME'
          AND o.valid_to > since AND o.valid_to <= until ORDER BY o.valid_to DESC LIMIT 1) AS last ON true
      GROUP BY 1),
    sorted AS NOT MATERIALIZED (SELECT o.id, CASE WHEN o.kind IN ('CELL','BASE_CELL') THEN 'CELLS' ELSE 'BODIES' END AS sort FROM organization o
      WHERE o.kind <> 'GROUP' AND (o.id <> of_organization OR o.kind IN ('CELL','BASE_CELL')))
    SELECT p.part, p.side || '_' || p.status, p.amount FROM people p
    UNION ALL SELECT s.part, s.side || '_' || o.sort, count(*) FROM stood s JOIN sorted o ON o.id = s.id GROUP BY 1, 2
    UNION ALL SELECT NULL, r.fact, r.amount FROM reasons r
    UNION ALL SELECT NULL, o.sort || '_' || CASE
        WHEN EXISTS (SELECT 1 FROM organization_placement p WHERE p.organization_id = c.id AND p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)) THEN 'CAME'
        WHEN EXISTS (SELECT 1 FROM organization_succession s WHERE s.organization_id = c.id AND s.succeeded_on > since AND s.succeeded_on <= until) THEN 'SUCCEEDED'
        WHEN f.founded_on <= since THEN 'ENTERED' ELSE 'FOUNDED' END, count(*)
      FROM came c JOIN sorted o ON o.id = c.id JOIN organization f ON f.id = c.id GROUP BY 2
    UNION ALL SELECT NULL, o.sort || '_' || CASE
        WHEN EXISTS (SELECT 1 FROM organization_placement p WHERE p.organization_id = w.id AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until)) THEN 'WENT'
        WHEN EXISTS (SELECT 1 FROM organization_succession s WHERE s.predecessor_id = w.id AND s.succeeded_on > since AND s.succeeded_on <= until) THEN 'WENT_INTO_ANOTHER'
        ELSE 'DISSOLVED' END, count(*)
      FROM went w JOIN sorted o ON o.id = w.id GROUP BY 2
    -- The last head-count of staff by then: of the organization itself, and of each right under it.
    UNION ALL SELECT CASE WHEN s.id = of_organization THEN NULL ELSE s.id END, s.side || CASE WHEN s.id = of_organization THEN '_STAFF_OWN' ELSE '_STAFF' END, last.staff::bigint
      FROM stood s CROSS JOIN LATERAL (SELECT k.staff FROM organization_staff_count k WHERE k.organization_id = s.id
        AND k.counted_on <= CASE s.side WHEN 'AFTER' THEN until ELSE since END ORDER BY k.counted_on DESC LIMIT 1) AS last
      WHERE s.side <> 'SAME' AND (s.part IS NULL OR s.part = s.id);
END $$;
REVOKE ALL ON FUNCTION nennep_growth(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_growth(uuid, date, date) TO nennep_app;

-- Names of what stood right under an organization on either day, though it may have left since.
CREATE FUNCTION nennep_parts(of_organization uuid, since date, until date) RETURNS TABLE (id uuid, name text, name_folded text, kind text, was_here boolean, is_here boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT coalesce(nennep_within(nennep_path(of_organization), nennep_people_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT o.id, o.name, o.name_folded, o.kind, bool_or(p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)),
      bool_or(p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until))
    FROM organization_placement p JOIN organization o ON o.id = p.organization_id
    WHERE p.parent_id = of_organization AND o.kind <> 'GROUP' AND p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > since)
    GROUP BY o.id, o.name, o.name_folded, o.kind
    HAVING bool_or(p.valid_from <= since AND (p.valid_to IS NULL OR p.valid_to > since)) OR bool_or(p.valid_from <= until AND (p.valid_to IS NULL OR p.valid_to > until));
END $$;
REVOKE ALL ON FUNCTION nennep_parts(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_parts(uuid, date, date) TO nennep_app;

-- Cells under an organization whose number of official members asks for something, with how many are in office to lead them.
CREATE FUNCTION nennep_watched_sizes(of_organization uuid, fewest integer, committee_from integer, body_from integer)
  RETURNS TABLE (id uuid, name text, name_folded text, kind text, official integer, in_office integer, size text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  of_path constant text := nennep_path(of_organization);
  today constant date := nennep_today();
BEGIN
  IF NOT coalesce(nennep_within(of_path, nennep_people_scope()), false) THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH cell AS (SELECT o.id, o.name, o.name_folded, o.kind FROM organization o
      WHERE o.path >= of_path AND o.path < of_path || '~' AND o.kind IN ('CELL','BASE_CELL') AND (o.dissolved_on IS NULL OR o.dissolved_on > today)),
    counted AS (SELECT m.organization_id, count(*)::int AS official FROM membership m JOIN cell ON cell.id = m.organization_id
      WHERE m.stay = 'HOME' AND m.status = 'OFFICIAL' AND m.valid_from <= today AND (m.valid_to IS NULL OR m.valid_to > today) GROUP BY m.organization_id),
    sized AS (SELECT cell.*, coalesce(counted.official, 0) AS official,
        (SELECT count(DISTINCT a.person_id)::int FROM appointment a WHERE a.organization_id = cell.id AND a.state = 'CONFIRMED'
          AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.valid_from <= today AND (a.valid_to IS NULL OR a.valid_to > today)) AS in_office,
        EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = cell.id AND a.state = 'CONFIRMED'
          AND a.position = 'COMMITTEE_MEMBER' AND a.valid_from <= today AND (a.valid_to IS NULL OR a.valid_to > today)) AS has_committee
      FROM cell LEFT JOIN counted ON counted.organization_id = cell.id
      WHERE coalesce(counted.official, 0) < fewest OR counted.official >= committee_from)
  SELECT s.id, s.name, s.name_folded, s.kind, s.official, s.in_office,
      CASE WHEN s.official < fewest THEN 'TOO_FEW' WHEN s.official >= body_from THEN 'BODY_DUE' ELSE 'COMMITTEE_DUE' END
    FROM sized s WHERE s.official < fewest OR s.official >= body_from OR NOT s.has_committee;
END $$;
REVOKE ALL ON FUNCTION nennep_watched_sizes(uuid, integer, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_watched_sizes(uuid, integer, integer, integer) TO nennep_app;
