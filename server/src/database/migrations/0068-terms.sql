-- Terms and the committees elected in them. Which term runs is said by organization.term_started_on, from which documents
-- are numbered; a row here says more about the term that began on that day. A term ends where the next begins.
CREATE TABLE term (
  organization_id uuid NOT NULL REFERENCES organization (id),
  started_on date NOT NULL,
  number text NOT NULL DEFAULT '' CHECK (length(number) <= 40),
  name text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
  congress_on date,
  congress_meeting_id uuid,
  -- The day by which the next congress is due, where it was set otherwise than the rules of its length say.
  until date,
  planned_size integer CHECK (planned_size BETWEEN 1 AND 200),
  planned_standing_size integer CHECK (planned_standing_size BETWEEN 1 AND 200),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (organization_id, started_on),
  FOREIGN KEY (organization_id, congress_meeting_id) REFERENCES meeting (organization_id, id),
  CONSTRAINT term_ends_after_it_begins CHECK (until > started_on),
  CONSTRAINT standing_within_committee CHECK (planned_standing_size IS NULL OR planned_standing_size <= planned_size)
);
SELECT nennep_protect_by_organization('term', 'nennep_people_scope');
SELECT audit.watch('term');

-- How somebody came to a position, in which order, and how the superior's decision and the end of it are written.
ALTER TABLE appointment
  ADD COLUMN obtained text CHECK (obtained IN ('CONGRESS','BY_ELECTION','APPOINTED','CO_OPTED')),
  ADD COLUMN place_in_order integer CHECK (place_in_order BETWEEN 1 AND 400),
  ADD COLUMN asked_on date,
  ADD COLUMN ratified_on date,
  ADD COLUMN refusal_reason text NOT NULL DEFAULT '' CHECK (length(refusal_reason) <= 500),
  ADD COLUMN end_reason text CHECK (end_reason IN ('TERM_ENDED','TRANSFERRED','RETIRED','RESIGNED','REMOVED','DECEASED','OTHER'));
