-- A closed period keeps the months of each line, and the day of founding within it, beside the sums: a table shows both. Of periods closed before this
-- they are shown as they are today.
ALTER TABLE period_figure ADD COLUMN months jsonb, ADD COLUMN founded_on date;
