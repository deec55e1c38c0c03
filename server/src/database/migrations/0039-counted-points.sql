-- What a criterion counts by now: provisional points that fell due may be taken back in part, and corrections move both sides.
-- Written beside what was voted whenever the score is written down anew; null before that.

ALTER TABLE evaluation_score
  ADD COLUMN counted_proposal numeric,
  ADD COLUMN counted_self numeric;
