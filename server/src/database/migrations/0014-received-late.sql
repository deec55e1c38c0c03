-- A meeting that was recorded on a device without a network says when its record arrived.
ALTER TABLE meeting ADD COLUMN received_late_at timestamptz;
