-- What whoever helps a candidate remarks each quarter.
CREATE TABLE admission_remark (
  organization_id uuid NOT NULL,
  admission_id uuid NOT NULL,
  helper_id uuid NOT NULL REFERENCES person (id),
  -- The first day of the quarter.
  quarter_began date NOT NULL CHECK (quarter_began = date_trunc('quarter', quarter_began)::date),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, admission_id, helper_id, quarter_began),
  FOREIGN KEY (organization_id, admission_id) REFERENCES admission (organization_id, id) ON DELETE CASCADE
);
SELECT nennep_protect('admission_remark', 'EXISTS (SELECT 1 FROM admission a WHERE a.organization_id = admission_remark.organization_id AND a.id = admission_remark.admission_id)');
SELECT audit.watch('admission_remark', 'organization_id', '{body}');
