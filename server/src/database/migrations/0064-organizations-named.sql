-- Organizations by the words of their names, without asking every organization of the country.

CREATE INDEX organization_named ON organization USING gin (to_tsvector('simple', name_folded)) WHERE dissolved_on IS NULL;
CREATE INDEX organization_from_the_top ON organization (length(path), name_folded, id) WHERE dissolved_on IS NULL;

/*
 * Organizations that the actor sees whose names have words that begin like each of the given ones, those nearest the top first. As with
 * members, few are gathered and sorted, many are walked through in their order until there are enough; row-level security would be
 * asked of every one, here the scope is applied once, as its policy does.
 */
CREATE FUNCTION nennep_organizations_named(words text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET jit = off AS $$
DECLARE
  scope constant text[] := nennep_people_scope();
  organizations constant double precision := greatest((SELECT reltuples FROM pg_class WHERE oid = 'organization'::regclass), 1);
  named constant text := format('o.dissolved_on IS NULL AND to_tsvector(''simple'', o.name_folded) @@ %L::tsquery',
    (SELECT string_agg(quote_literal(word) || ':*', ' & ') FROM unnest(words) AS word));
  seen constant text := '(nennep_within(o.path, $1) OR EXISTS (SELECT FROM unnest($1) AS prefix WHERE starts_with(prefix, o.path)))';
BEGIN
  IF cardinality(words) = 0 OR cardinality(scope) = 0 THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format(
    CASE WHEN nennep_rows_expected('SELECT FROM organization o WHERE ' || named) <= sqrt(most * organizations)
      THEN 'SELECT o.id FROM (SELECT * FROM organization o WHERE %1$s OFFSET 0) AS o WHERE %2$s ORDER BY length(o.path), o.name_folded, o.id LIMIT $2'
      ELSE 'SELECT o.id FROM (SELECT * FROM organization o WHERE o.dissolved_on IS NULL ORDER BY length(o.path), o.name_folded, o.id OFFSET 0) AS o WHERE %1$s AND %2$s LIMIT $2' END,
    named, seen) USING scope, most;
END $$;
REVOKE ALL ON FUNCTION nennep_organizations_named(text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_organizations_named(text[], integer) TO nennep_app;
