import type pg from "pg";
import type { CalendarMeeting } from "../calendar-feed/calendar.queries.ts";
import type { LanguageCode } from "../language/formats.rules.ts";
import { newId } from "../new-id.ts";
import type { Channel, Choice } from "../notification/topic.rules.ts";
import type { ToldWord } from "./message.rules.ts";
import type { Planned, SendingMoment, WaitingWord } from "./sending.rules.ts";

// Single statements of the worker: no transaction is open while a mail server is spoken to.

/** The words of people whose burst is over and who are not at rest, by whom they can be reached. */
export async function findWaitingWords(
  worker: pg.Pool,
  { now, minute, usualFrom, usualUntil }: SendingMoment,
  {
    quietSince,
    begunBefore,
    people,
    channels,
  }: { quietSince: Date; begunBefore: Date; people: number; channels: readonly Channel[] },
): Promise<WaitingWord[]> {
  const { rows } = await worker.query<WaitingWord>(
    `WITH due AS (
       SELECT n.person_id FROM notification n WHERE n.collected_at IS NULL AND n.created_at <= $1
       GROUP BY n.person_id
       HAVING (max(n.created_at) <= $2 OR min(n.created_at) <= $3) AND NOT nennep_is_quiet(n.person_id, $4, $5, $6)
       ORDER BY n.person_id LIMIT $7)
     SELECT n.person_id AS "personId", n.id AS "notificationId", n.kind, n.read_at IS NOT NULL AS "isRead",
       CASE WHEN c.id IS NULL THEN '[]' ELSE to_jsonb(array_remove(ARRAY[
         CASE WHEN 'EMAIL' = ANY ($8) AND m.address IS NOT NULL THEN 'EMAIL' END,
         CASE WHEN 'PUSH' = ANY ($8) AND EXISTS (SELECT FROM push_device e WHERE e.person_id = n.person_id) THEN 'PUSH' END], NULL)) END AS reachable,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', x.topic, 'channel', x.channel, 'isWanted', x.is_wanted)), '[]')
        FROM delivery_choice x WHERE x.person_id = n.person_id) AS choices
     FROM due JOIN notification n ON n.person_id = due.person_id AND n.collected_at IS NULL AND n.created_at <= $1
       LEFT JOIN mail_address m ON m.person_id = n.person_id
       LEFT JOIN account c ON c.person_id = n.person_id AND c.disabled_at IS NULL
     ORDER BY n.person_id, n.created_at, n.id`,
    [now, quietSince, begunBefore, minute, usualFrom, usualUntil, people, channels],
  );
  return rows;
}

/**
 * Marks words as taken up and leaves a message for each that was planned. Whoever comes second with the same words
 * takes up none of them, and a word that was delivered once by a channel stays delivered once.
 */
export async function storeMessages(
  worker: pg.Pool,
  words: readonly WaitingWord[],
  planned: readonly Planned[],
  now: Date,
): Promise<number> {
  const told = planned.flatMap(({ personId, channel, notificationIds }) => {
    const deliveryId = newId();
    return notificationIds.map((notificationId) => ({ deliveryId, personId, channel, notificationId }));
  });
  const { rows } = await worker.query<{ made: number }>(
    `WITH taken AS (
       UPDATE notification n SET collected_at = $1 FROM unnest($2::uuid[], $3::uuid[]) AS w (person, id)
       WHERE n.person_id = w.person AND n.id = w.id AND n.collected_at IS NULL RETURNING n.person_id, n.id),
     told AS (
       SELECT t.delivery, t.person, t.channel, t.id FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[]) AS t (delivery, person, channel, id)
         JOIN taken ON taken.person_id = t.person AND taken.id = t.id
       WHERE NOT EXISTS (SELECT FROM delivered_notification d WHERE d.person_id = t.person AND d.notification_id = t.id AND d.channel = t.channel)),
     made AS (
       INSERT INTO delivery (person_id, id, channel, created_at, due_at) SELECT DISTINCT person, delivery, channel, $1::timestamptz, $1::timestamptz FROM told
       RETURNING id),
     listed AS (INSERT INTO delivered_notification (person_id, notification_id, channel, delivery_id) SELECT person, id, channel, delivery FROM told)
     SELECT count(*)::int AS made FROM made`,
    [
      now,
      words.map((word) => word.personId),
      words.map((word) => word.notificationId),
      told.map((word) => word.deliveryId),
      told.map((word) => word.personId),
      told.map((word) => word.channel),
      told.map((word) => word.notificationId),
    ],
  );
  return rows[0]?.made ?? 0;
}

/** Without a way to send anything, what is told stays in the application and is not kept for a later day. */
export async function takeUpUnsent(worker: pg.Pool, now: Date): Promise<void> {
  await worker.query("UPDATE notification SET collected_at = $1 WHERE collected_at IS NULL AND created_at <= $1", [
    now,
  ]);
}

/** The words of people who can be reached in the application only, in one statement: a text that goes to thousands is told to mostly such. */
export async function takeUpUnreachable(
  worker: pg.Pool,
  { now, quietSince, channels }: { now: Date; quietSince: Date; channels: readonly Channel[] },
): Promise<void> {
  await worker.query(
    `UPDATE notification n SET collected_at = $1 WHERE n.collected_at IS NULL AND n.created_at <= $2
       AND NOT ('EMAIL' = ANY ($3) AND EXISTS (SELECT FROM mail_address m WHERE m.person_id = n.person_id AND m.address IS NOT NULL))
       AND NOT ('PUSH' = ANY ($3) AND EXISTS (SELECT FROM push_device e WHERE e.person_id = n.person_id))`,
    [now, quietSince, channels],
  );
}

export type Claimed = { deliveryId: string; personId: string; tries: number };

/** Takes the message that is due longest and says so before anything is sent: from here on it is never sent a second time unknowingly. */
export async function claimDelivery(
  worker: pg.Pool,
  channel: Channel,
  { now, minute, usualFrom, usualUntil }: SendingMoment,
): Promise<Claimed | undefined> {
  const { rows } = await worker.query<Claimed>(
    `UPDATE delivery SET state = 'SENDING', tries = tries + 1, claimed_at = $1 WHERE id = (
       SELECT d.id FROM delivery d WHERE d.state = 'WAITING' AND d.channel = $2 AND d.due_at <= $1
         AND NOT nennep_is_quiet(d.person_id, $3, $4, $5)
       ORDER BY d.due_at, d.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id AS "deliveryId", person_id AS "personId", tries`,
    [now, channel, minute, usualFrom, usualUntil],
  );
  return rows[0];
}

export type Content = {
  address: string;
  fullName: string;
  language: LanguageCode;
  /** Whether the person wants the content itself sent. */
  withContent: boolean;
  choices: Choice[];
  words: (ToldWord & { isRead: boolean })[];
  /** Meetings that the words are about, for the reader's calendar; none where the calendar reads them by itself. */
  meetings: CalendarMeeting[];
};

/** What a message tells and to which address; nothing when the person can no longer be reached there. */
export async function findContent(worker: pg.Pool, { personId, deliveryId }: Claimed): Promise<Content | undefined> {
  const { rows } = await worker.query<Content>(
    `SELECT m.address, p.full_name AS "fullName", c.language,
       coalesce((SELECT k.with_content FROM delivery_content k WHERE k.person_id = m.person_id), false) AS "withContent",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', x.topic, 'channel', x.channel, 'isWanted', x.is_wanted)), '[]')
        FROM delivery_choice x WHERE x.person_id = m.person_id) AS choices,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'organizationId', n.organization_id, 'organizationName', o.name,
          'meetingId', n.meeting_id, 'parameters', n.parameters, 'isRead', n.read_at IS NOT NULL) ORDER BY n.created_at, n.id), '[]')
        FROM delivered_notification d JOIN notification n ON n.person_id = d.person_id AND n.id = d.notification_id
          LEFT JOIN organization o ON o.id = n.organization_id WHERE d.delivery_id = $2) AS words,
       (SELECT coalesce(jsonb_agg(DISTINCT e), '[]') FROM (
          SELECT w.organization_id AS "organizationId", w.id AS "meetingId", o.name AS "organizationName", o.kind AS "organizationKind", w.kind, w.month,
            w.scheduled_at AS "scheduledAt", w.closed_at AS "closedAt", w.place, w.state, w.revision
          FROM delivered_notification d JOIN notification n ON n.person_id = d.person_id AND n.id = d.notification_id
            JOIN meeting t ON t.organization_id = n.organization_id AND t.id = n.meeting_id
            JOIN meeting w ON w.organization_id = t.organization_id AND (w.id = t.id OR w.id = t.continues_id)
            JOIN attendance a ON a.organization_id = w.organization_id AND a.meeting_id = w.id AND a.person_id = n.person_id
            JOIN organization o ON o.id = w.organization_id
          WHERE d.delivery_id = $2 AND n.kind IN ('MEETING_CONVENED', 'MEETING_CHANGED', 'MEETING_POSTPONED') AND w.state <> 'DRAFT'
            AND NOT EXISTS (SELECT FROM calendar_feed f WHERE f.person_id = n.person_id)) AS e) AS meetings
     FROM mail_address m JOIN person p ON p.id = m.person_id JOIN account c ON c.person_id = m.person_id AND c.disabled_at IS NULL
     WHERE m.person_id = $1 AND m.address IS NOT NULL`,
    [personId, deliveryId],
  );
  return rows[0];
}

export async function markSent(worker: pg.Pool, deliveryId: string, at: Date): Promise<void> {
  await worker.query("UPDATE delivery SET state = 'SENT', sent_at = $2, last_error = NULL WHERE id = $1", [
    deliveryId,
    at,
  ]);
}

/** Puts a message off; without a next time it is given up. */
export async function markFailed(
  worker: pg.Pool,
  deliveryId: string,
  { kind, nextAt }: { kind: string; nextAt: Date | null },
): Promise<void> {
  await worker.query(
    `UPDATE delivery SET state = CASE WHEN $3::timestamptz IS NULL THEN 'FAILED' ELSE 'WAITING' END, last_error = $2, due_at = coalesce($3, due_at)
     WHERE id = $1`,
    [deliveryId, kind, nextAt],
  );
}

/** A message about which nothing is left to tell, or nobody to tell it to. */
export async function dropDelivery(worker: pg.Pool, deliveryId: string): Promise<void> {
  await worker.query("DELETE FROM delivery WHERE id = $1", [deliveryId]);
}

/** Gives up what was cut off in the middle of sending, for it may have arrived and nothing is sent twice, and what has grown old. */
export async function giveUp(
  worker: pg.Pool,
  { claimedBefore, madeBefore }: { claimedBefore: Date; madeBefore: Date },
): Promise<void> {
  await worker.query(
    `UPDATE delivery SET last_error = CASE state WHEN 'SENDING' THEN 'CUT_OFF' ELSE coalesce(last_error, 'TOO_OLD') END, state = 'FAILED'
     WHERE state = 'SENDING' AND claimed_at < $1 OR state = 'WAITING' AND created_at < $2`,
    [claimedBefore, madeBefore],
  );
}
