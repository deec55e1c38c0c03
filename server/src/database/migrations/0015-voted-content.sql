-- What a resolution said when it was voted, as a mark: changed afterwards, it is voted again.
ALTER TABLE vote ADD COLUMN content_mark text;
