import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Choice } from "../notification/topic.rules.ts";

export type OwnSettings = {
  address: string | null;
  askedAddress: string | null;
  choices: Choice[];
  withContent: boolean;
  /** Whether the person set quiet hours, or their absence. */
  hasQuietHours: boolean;
  quietFrom: number | null;
  quietUntil: number | null;
  calendarMadeAt: Date | null;
  calendarWithFollowed: boolean | null;
};

/** Everything a person chose about being told. */
export async function findSettings(tx: Transaction, personId: string): Promise<OwnSettings> {
  const { rows } = await sql<OwnSettings>`
    SELECT m.address, m.asked_address AS "askedAddress",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', c.topic, 'channel', c.channel, 'isWanted', c.is_wanted)), '[]')
       FROM delivery_choice c WHERE c.person_id = p.id) AS choices,
      coalesce((SELECT k.with_content FROM delivery_content k WHERE k.person_id = p.id), false) AS "withContent",
      q.person_id IS NOT NULL AS "hasQuietHours", q.from_minute AS "quietFrom", q.until_minute AS "quietUntil", f.made_at AS "calendarMadeAt", f.with_followed AS "calendarWithFollowed"
    FROM (SELECT ${personId}::uuid AS id) AS p LEFT JOIN mail_address m ON m.person_id = p.id
      LEFT JOIN quiet_hours q ON q.person_id = p.id LEFT JOIN calendar_feed f ON f.person_id = p.id`.execute(tx);
  const [settings] = rows;
  if (!settings) throw new Error("A row of a person's settings is made of nothing and always there.");
  return settings;
}

export async function storeChoice(tx: Transaction, personId: string, choice: Choice): Promise<void> {
  await sql`INSERT INTO delivery_choice (person_id, topic, channel, is_wanted)
    VALUES (${personId}, ${choice.topic}, ${choice.channel}, ${choice.isWanted})
    ON CONFLICT (person_id, topic, channel) DO UPDATE SET is_wanted = excluded.is_wanted`.execute(tx);
}

/** Keeps whether the content of what a person is told may be sent along. */
export async function storeWithContent(tx: Transaction, personId: string, withContent: boolean): Promise<void> {
  await sql`INSERT INTO delivery_content (person_id, with_content) VALUES (${personId}, ${withContent})
    ON CONFLICT (person_id) DO UPDATE SET with_content = excluded.with_content`.execute(tx);
}

/** Keeps quiet hours in minutes of the day; null keeps that there are none. */
export async function storeQuietHours(
  tx: Transaction,
  personId: string,
  hours: { from: number; until: number } | null,
): Promise<void> {
  await sql`INSERT INTO quiet_hours (person_id, from_minute, until_minute) VALUES (${personId}, ${hours?.from ?? null}, ${hours?.until ?? null})
    ON CONFLICT (person_id) DO UPDATE SET from_minute = excluded.from_minute, until_minute = excluded.until_minute`.execute(
    tx,
  );
}
