-- What residence, unit and mass organizations say of a member for the annual review: asked for, and come or not yet.

CREATE TABLE annual_comment (
  organization_id uuid NOT NULL REFERENCES organization (id),
  id uuid NOT NULL,
  review_id uuid NOT NULL,
  -- Whose review it is of: who may read is decided by the same three.
  person_id uuid NOT NULL REFERENCES person (id),
  giver text NOT NULL CHECK (giver IN ('RESIDENCE','UNIT','MASS_ORGANIZATION')),
  giver_name text NOT NULL DEFAULT '' CHECK (length(giver_name) <= 200),
  asked_on date,
  received_on date,
  body text NOT NULL DEFAULT '' CHECK (length(body) <= 4000),
  recorded_by uuid,
  recorded_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, review_id) REFERENCES annual_review (organization_id, id),
  CONSTRAINT asked_or_received CHECK (asked_on IS NOT NULL OR received_on IS NOT NULL),
  CONSTRAINT received_after_asked CHECK (received_on >= asked_on),
  CONSTRAINT received_with_words CHECK ((received_on IS NOT NULL) = (body <> ''))
);
CREATE INDEX annual_comment_of_review ON annual_comment (organization_id, review_id);
CREATE INDEX annual_comment_of_person ON annual_comment (person_id);

SELECT nennep_protect('annual_comment', $$person_id = (SELECT nennep_person()) OR organization_id = ANY ((SELECT nennep_led_organizations())::uuid[])
  OR nennep_led_right_above(organization_id)$$);

SELECT audit.watch('annual_comment', 'organization_id', '{giver_name,body}');
