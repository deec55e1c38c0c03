-- Since when a committee's deadline of reports applies and which document it rests on; neither is known of what was set before.
ALTER TABLE report_deadline ADD COLUMN set_on date, ADD COLUMN document text NOT NULL DEFAULT '' CHECK (length(document) <= 200);
