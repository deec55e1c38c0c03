-- Taking a member out again, as an import's undoing does, asks every table that names people whether it names this one: without an index that read
-- every meeting of the country several times for each member. And the levels above an organization are found by the parts of its path, not by comparing it with all paths.
CREATE INDEX meeting_chair ON meeting (chair_id) WHERE chair_id IS NOT NULL;
CREATE INDEX meeting_minute_taker ON meeting (minute_taker_id) WHERE minute_taker_id IS NOT NULL;
CREATE INDEX meeting_helper ON meeting (helper_id) WHERE helper_id IS NOT NULL;
CREATE INDEX agenda_item_presenter ON agenda_item (presenter_id) WHERE presenter_id IS NOT NULL;
CREATE INDEX preparation_assignment_person ON preparation_assignment (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX material_read_person ON material_read (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX absence_request_person ON absence_request (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX opinion_person ON opinion (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX statement_person ON statement (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX proposal_owner ON proposal (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX task_note_person ON task_note (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX weakness_owner ON weakness (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX objection_person ON objection (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX handover_from ON handover (from_person_id) WHERE from_person_id IS NOT NULL;
CREATE INDEX handover_to ON handover (to_person_id) WHERE to_person_id IS NOT NULL;
CREATE INDEX topic_presenter ON topic (presenter_id) WHERE presenter_id IS NOT NULL;
CREATE INDEX proposal_step_owner ON proposal_step (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX proposal_step_person ON proposal_step (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX meeting_day_request_person ON meeting_day_request (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX shortcoming_owner ON shortcoming (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX shortcoming_note_person ON shortcoming_note (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX admission_former_person ON admission (former_person_id) WHERE former_person_id IS NOT NULL;
CREATE INDEX admission_remark_helper ON admission_remark (helper_id) WHERE helper_id IS NOT NULL;

CREATE OR REPLACE FUNCTION proposal_levels(of_organization uuid) RETURNS TABLE (id uuid, name text, path text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.id, l.name, l.path FROM organization l
  WHERE l.path = ANY (ARRAY(SELECT left(home.path, n) FROM organization home, generate_series(1, length(home.path)) AS n
      WHERE home.id = of_organization AND substr(home.path, n, 1) = '/'))
    AND (l.id = of_organization OR EXISTS (SELECT FROM people_who_answer_in(l.id)))
$$;
