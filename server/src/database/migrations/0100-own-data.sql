-- What is held about whoever asks, to be taken along: every line is the reader's own, wherever it was written. The policies of the tables
-- ask where somebody stands today; what was recorded in a cell that one has left is one's own all the same.
CREATE FUNCTION nennep_own_data(most integer) RETURNS TABLE (section text, line jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH me AS (SELECT nennep_person() AS id WHERE nennep_person() IS NOT NULL)
  (SELECT 'ATTENDANCE', jsonb_build_object('day', (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name,
      'status', coalesce((SELECT k.new_value->>'status' FROM correction k WHERE k.organization_id = a.organization_id AND k.meeting_id = a.meeting_id
        AND k.subject = 'ATTENDANCE' AND k.subject_id = a.person_id ORDER BY k.made_at DESC, k.id DESC LIMIT 1), a.status), 'reason', a.reason)
    FROM me JOIN attendance a ON a.person_id = me.id JOIN meeting m ON m.organization_id = a.organization_id AND m.id = a.meeting_id
    JOIN organization o ON o.id = a.organization_id ORDER BY m.scheduled_at DESC, m.id LIMIT most)
  UNION ALL
  (SELECT 'ABSENCE_REQUEST', jsonb_build_object('day', (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name,
      'reason', concat_ws('. ', nullif(r.reason, ''), nullif(r.note, '')), 'decision', r.decision, 'decisionReason', r.decision_reason)
    FROM me JOIN absence_request r ON r.person_id = me.id JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id
    JOIN organization o ON o.id = r.organization_id ORDER BY m.scheduled_at DESC, m.id LIMIT most)
  UNION ALL
  (SELECT 'STATEMENT', jsonb_build_object('day', (s.said_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name,
      'side', CASE WHEN s.person_id = me.id THEN 'SAID' ELSE 'ABOUT' END, 'kind', s.kind, 'gist', s.gist)
    FROM me JOIN statement s ON s.person_id = me.id OR s.about_id = me.id JOIN organization o ON o.id = s.organization_id ORDER BY s.said_at DESC, s.id LIMIT most)
  UNION ALL
  (SELECT 'TASK', jsonb_build_object('organization', o.name, 'what', t.what, 'dueOn', t.due_on, 'state', t.state, 'percent', t.percent)
    FROM me JOIN task t ON t.owner_id = me.id JOIN organization o ON o.id = t.organization_id ORDER BY t.created_at DESC, t.id LIMIT most)
  UNION ALL
  (SELECT 'PROPOSAL', jsonb_build_object('day', (p.raised_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name, 'body', p.body, 'answer', p.answer,
      'verdict', p.verdict)
    FROM me JOIN proposal p ON p.person_id = me.id JOIN organization o ON o.id = p.organization_id ORDER BY p.raised_at DESC, p.id LIMIT most)
  UNION ALL
  (SELECT 'SHORTCOMING', jsonb_build_object('day', s.named_on, 'organization', o.name, 'body', s.body, 'cause', s.cause, 'remedy', s.remedy, 'result', s.result)
    FROM me JOIN shortcoming s ON s.person_id = me.id JOIN organization o ON o.id = s.organization_id ORDER BY s.named_on DESC, s.id LIMIT most)
  UNION ALL
  (SELECT 'QUARTER_REVIEW', jsonb_build_object('year', q.year, 'quarter', q.quarter, 'organization', o.name, 'tendency', q.tendency, 'merits', q.merits,
      'limits', q.limits, 'reply', q.reply, 'conclusion', q.conclusion, 'earlyWord', q.early_word)
    FROM me JOIN quarter_review q ON q.person_id = me.id JOIN organization o ON o.id = q.organization_id ORDER BY q.year DESC, q.quarter DESC, q.id LIMIT most)
  UNION ALL
  (SELECT 'ANNUAL_REVIEW', jsonb_build_object('year', r.year, 'organization', o.name, 'ownLevel', r.own_level, 'ownWords', r.own_words,
      'proposedLevel', CASE WHEN r.decided_at IS NOT NULL THEN r.proposed_level END, 'decidedLevel', r.decided_level, 'decisionReason', r.decision_reason, 'complaint', r.complaint,
      'complaintAnswer', r.complaint_answer)
    FROM me JOIN annual_review r ON r.person_id = me.id JOIN organization o ON o.id = r.organization_id ORDER BY r.year DESC, r.id LIMIT most)
  UNION ALL
  (SELECT 'COMMENT', jsonb_build_object('year', r.year, 'giver', c.giver, 'giverName', c.giver_name, 'day', c.received_on, 'body', c.body)
    FROM me JOIN annual_comment c ON c.person_id = me.id JOIN annual_review r ON r.organization_id = c.organization_id AND r.id = c.review_id
    WHERE c.received_on IS NOT NULL ORDER BY r.year DESC, c.id LIMIT most)
  UNION ALL
  (SELECT 'ADMISSION', jsonb_build_object('day', (a.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'organization', o.name, 'step', a.step, 'state', a.state)
    FROM me JOIN admission a ON a.person_id = me.id JOIN organization o ON o.id = a.organization_id ORDER BY a.opened_at DESC, a.id LIMIT most)
  UNION ALL
  (SELECT 'TRANSFER', jsonb_build_object('day', t.sent_on, 'number', t.number_line, 'fromName', t.from_name, 'toName', t.to_name, 'state', t.state,
      'receivedOn', t.received_on)
    FROM me JOIN transfer t ON t.person_id = me.id ORDER BY t.sent_on DESC, t.id LIMIT most)
  UNION ALL
  (SELECT 'AMENDMENT', jsonb_build_object('day', (a.asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'field', a.field, 'before', a.before_value,
      'after', a.after_value, 'reason', a.reason, 'state', a.state, 'answer', a.answer)
    FROM me JOIN amendment a ON a.person_id = me.id ORDER BY a.asked_at DESC, a.id LIMIT most)
  UNION ALL
  (SELECT 'DUES', jsonb_build_object('day', d.month, 'organization', o.name, 'state', d.state, 'reason', d.reason)
    FROM me JOIN dues_mark d ON d.person_id = me.id JOIN organization o ON o.id = d.organization_id ORDER BY d.month DESC, o.id LIMIT most)
  UNION ALL
  (SELECT 'ACCOUNT', jsonb_build_object('username', a.username, 'day', (a.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    FROM me JOIN account a ON a.person_id = me.id)
  UNION ALL
  (SELECT 'READ', jsonb_build_object('day', (r.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'reader', r.reader_name, 'operation', r.operation,
      'organization', r.organization_name)
    FROM me CROSS JOIN audit.own_reads(NULL, NULL, most) AS r)
$$;
REVOKE ALL ON FUNCTION nennep_own_data(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION nennep_own_data(integer) TO nennep_app;
