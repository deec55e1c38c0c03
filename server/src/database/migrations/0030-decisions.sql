-- What a committee has decided becomes a text of guidance by one deed: the text of the register is the issued document itself,
-- drawn from its content for whoever received it, though not everybody below sees the committee's meeting.
ALTER TABLE directive ADD COLUMN document_id uuid,
  ADD CONSTRAINT directive_of_a_document FOREIGN KEY (organization_id, document_id) REFERENCES issued_document (organization_id, id);
CREATE UNIQUE INDEX one_directive_a_document ON directive (organization_id, document_id) WHERE document_id IS NOT NULL;

-- The document that a text of a register is, for whoever sees the text.
CREATE FUNCTION nennep_document_of_directive(of_directive uuid) RETURNS TABLE (symbol text, content jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT nennep_sees_directive(of_directive) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT i.symbol, i.content FROM directive d JOIN issued_document i ON i.organization_id = d.organization_id AND i.id = d.document_id
    WHERE d.id = of_directive;
END $$;
REVOKE ALL ON FUNCTION nennep_document_of_directive(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_document_of_directive(uuid) TO nennep_app;
