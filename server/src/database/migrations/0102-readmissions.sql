-- Somebody who left the Party is considered again: the file says when and how it was left, and party age leaves that time out.

ALTER TABLE admission
  ADD former_person_id uuid REFERENCES person (id),
  ADD left_on date,
  ADD left_by text CHECK (left_by IN ('STRIKE_OFF','EXPULSION','LEAVING')),
  ADD first_admitted_on date,
  -- The superior's consent in writing.
  ADD consent text NOT NULL DEFAULT '' CHECK (length(consent) <= 200),
  ADD CONSTRAINT left_when_and_how CHECK ((left_on IS NULL) = (left_by IS NULL)),
  ADD CONSTRAINT former_has_left CHECK (former_person_id IS NULL OR left_on IS NOT NULL);

-- The day from which party age counts where it is not that of admission.
ALTER TABLE person ADD party_age_from date;
