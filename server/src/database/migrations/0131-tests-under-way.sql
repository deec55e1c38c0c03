-- A test message that is being handed over still counts as under way: whoever waits before the screen goes on asking until it is known how it ended.
-- Null once that is known; after a minute nobody is at it any more.
ALTER TABLE push_device ADD test_claimed_at timestamptz;
GRANT SELECT (test_claimed_at) ON push_device TO nennep_app;

DROP TRIGGER audit_insert ON push_device;
DROP TRIGGER audit_update ON push_device;
DROP TRIGGER audit_delete ON push_device;
DROP TRIGGER audit_truncate ON push_device;
DELETE FROM audit.watched WHERE table_name = 'push_device'::regclass;
SELECT audit.watch('push_device', NULL,
  omitted_columns => '{endpoint,public_key,auth_secret,session_id,user_agent,reached_at,last_error,test_due_at,test_claimed_at,tests_on,tests_asked}');
