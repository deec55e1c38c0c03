-- A committee sets other numbers for cells of some types (residential, administrative, enterprises …); null is for all of them.

ALTER TABLE issued_limits ADD COLUMN cell_types text[]
  CHECK (cardinality(cell_types) > 0 AND cell_types <@ ARRAY['RESIDENTIAL','ADMIN_SERVICE','STATE_ENTERPRISE','PRIVATE_ENTERPRISE','STUDENT','ARMED_FORCES']);
