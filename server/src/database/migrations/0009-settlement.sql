-- Provisional points fall due on a day: every day the few that are pending are found among all that were ever given.
CREATE INDEX evaluation_score_pending ON evaluation_score (provisional_until) WHERE provisional_state = 'PENDING';
