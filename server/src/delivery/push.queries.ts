import type pg from "pg";
import type { LanguageCode } from "../language/formats.rules.ts";
import type { Choice } from "../notification/topic.rules.ts";
import type { Claimed } from "./delivery.queries.ts";
import type { ToldWord } from "./message.rules.ts";

// Single statements of the worker: no transaction is open while a push service is spoken to.

export type DeviceToReach = { deviceId: string; endpoint: string; publicKey: string; authSecret: string };

export type PushContent = {
  fullName: string;
  language: LanguageCode;
  withContent: boolean;
  choices: Choice[];
  words: (ToldWord & { isRead: boolean })[];
  /** Devices that have not got it, and were not tried without its being known how that ended. */
  devices: DeviceToReach[];
  /** Devices that have got it. */
  reached: number;
};

/** What a message tells and on which devices; nothing when nobody can be reached any more. */
export async function findPushContent(
  worker: pg.Pool,
  { personId, deliveryId }: Claimed,
): Promise<PushContent | undefined> {
  const { rows } = await worker.query<PushContent>(
    `SELECT p.full_name AS "fullName", c.language,
       coalesce((SELECT k.with_content FROM delivery_content k WHERE k.person_id = p.id), false) AS "withContent",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', x.topic, 'channel', x.channel, 'isWanted', x.is_wanted)), '[]')
        FROM delivery_choice x WHERE x.person_id = p.id) AS choices,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'organizationId', n.organization_id, 'organizationName', o.name,
          'meetingId', n.meeting_id, 'parameters', n.parameters, 'isRead', n.read_at IS NOT NULL) ORDER BY n.created_at, n.id), '[]')
        FROM delivered_notification d JOIN notification n ON n.person_id = d.person_id AND n.id = d.notification_id
          LEFT JOIN organization o ON o.id = n.organization_id WHERE d.delivery_id = $2) AS words,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('deviceId', e.id, 'endpoint', e.endpoint, 'publicKey', e.public_key, 'authSecret', e.auth_secret)
          ORDER BY e.made_at, e.id), '[]')
        FROM push_device e WHERE e.person_id = p.id AND NOT EXISTS (
          SELECT FROM push_attempt t WHERE t.person_id = p.id AND t.delivery_id = $2 AND t.device_id = e.id AND t.state <> 'AGAIN')) AS devices,
       (SELECT count(*)::int FROM push_attempt t WHERE t.person_id = p.id AND t.delivery_id = $2 AND t.state = 'SENT') AS reached
     FROM person p JOIN account c ON c.person_id = p.id AND c.disabled_at IS NULL WHERE p.id = $1`,
    [personId, deliveryId],
  );
  return rows[0];
}

/** What a device was about to get when a program ended may have arrived there, and is not sent again. */
export async function closeCutOffAttempts(worker: pg.Pool, { personId, deliveryId }: Claimed): Promise<void> {
  await worker.query(
    "UPDATE push_attempt SET state = 'FAILED', last_error = 'CUT_OFF' WHERE person_id = $1 AND delivery_id = $2 AND state = 'SENDING'",
    [personId, deliveryId],
  );
}

/** Says that a device is about to get a message; false when it has got it, or may have. */
export async function beginAttempt(
  worker: pg.Pool,
  { personId, deliveryId }: Claimed,
  deviceId: string,
): Promise<boolean> {
  const { rowCount } = await worker.query(
    `INSERT INTO push_attempt AS t (person_id, delivery_id, device_id, state) VALUES ($1, $2, $3, 'SENDING')
     ON CONFLICT (person_id, delivery_id, device_id) DO UPDATE SET state = 'SENDING', last_error = NULL WHERE t.state = 'AGAIN'`,
    [personId, deliveryId, deviceId],
  );
  return (rowCount ?? 0) > 0;
}

/** Keeps how a message fared at a device. */
export async function endAttempt(
  worker: pg.Pool,
  { personId, deliveryId }: Claimed,
  { deviceId, state, kind }: { deviceId: string; state: "SENT" | "AGAIN" | "FAILED"; kind: string | null },
): Promise<void> {
  await worker.query(
    "UPDATE push_attempt SET state = $4, last_error = $5 WHERE person_id = $1 AND delivery_id = $2 AND device_id = $3",
    [personId, deliveryId, deviceId, state, kind],
  );
}

/** Keeps when a device was reached, or what stood in the way. */
export async function noteDevice(
  worker: pg.Pool,
  deviceId: string,
  { reachedAt, kind }: { reachedAt: Date | null; kind: string | null },
): Promise<void> {
  await worker.query(
    "UPDATE push_device SET reached_at = coalesce($2, reached_at), last_error = $3, test_claimed_at = NULL WHERE id = $1",
    [deviceId, reachedAt, kind],
  );
}

/** Forgets a device of which its service says that it is gone; the address is compared, so that one renewed meanwhile stays. */
export async function forgetDevice(worker: pg.Pool, { deviceId, endpoint }: DeviceToReach): Promise<void> {
  await worker.query("DELETE FROM push_device WHERE id = $1 AND endpoint = $2", [deviceId, endpoint]);
}

/** Messages that were cut off go on with the devices that were not tried yet. */
export async function resumeCutOff(
  worker: pg.Pool,
  { now, claimedBefore }: { now: Date; claimedBefore: Date },
): Promise<void> {
  await worker.query(
    "UPDATE delivery SET state = 'WAITING', due_at = $1 WHERE channel = 'PUSH' AND state = 'SENDING' AND claimed_at < $2",
    [now, claimedBefore],
  );
}

export type DueTest = DeviceToReach & { language: LanguageCode };

/** Takes the test message that waits longest; from here on it is not sent a second time. */
export async function claimTest(worker: pg.Pool, now: Date): Promise<DueTest | undefined> {
  const { rows } = await worker.query<DueTest>(
    `UPDATE push_device d SET test_due_at = NULL, test_claimed_at = $1, last_error = NULL FROM account c
     WHERE c.person_id = d.person_id AND c.disabled_at IS NULL AND d.id = (
       SELECT e.id FROM push_device e JOIN account a ON a.person_id = e.person_id AND a.disabled_at IS NULL
       WHERE e.test_due_at <= $1 ORDER BY e.test_due_at LIMIT 1 FOR UPDATE OF e SKIP LOCKED)
     RETURNING d.id AS "deviceId", d.endpoint, d.public_key AS "publicKey", d.auth_secret AS "authSecret", c.language`,
    [now],
  );
  return rows[0];
}
