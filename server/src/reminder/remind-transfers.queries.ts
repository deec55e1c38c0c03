import type pg from "pg";
import { remindOf, tellOfLate } from "./remind.queries.ts";

const letters = `SELECT people.person_id, e.organization_id, NULL::uuid AS meeting_id, 'TRANSFER_DUE' AS kind, t.id AS subject_id, t.due_on,
    jsonb_build_object('transferId', t.id) AS parameters
  FROM transfer t CROSS JOIN LATERAL (VALUES (t.organization_id), (t.to_organization_id)) AS e (organization_id)
    CROSS JOIN LATERAL nennep_transfer_people(e.organization_id) AS people (person_id)
  WHERE t.state = 'SENT' AND t.due_on BETWEEN $1::date - 3 AND $1::date + 3`;

/** Both ends, while a letter is about to be late and once it is. */
export async function remindOfTransfers(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(remindOf(letters), [today]);
  await worker.query(tellOfLate(letters), [today]);
}

/** Those who lead the home cell and the one of the stay, before a member's stay for a time ends. */
export async function remindOfStays(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT people.person_id, e.organization_id, NULL::uuid AS meeting_id, 'STAY_ENDS' AS kind, t.id AS subject_id, t.last_day AS due_on,
        jsonb_build_object('personId', t.person_id) AS parameters
      FROM transfer t CROSS JOIN LATERAL (VALUES (t.organization_id), (t.to_organization_id)) AS e (organization_id)
        CROSS JOIN LATERAL nennep_transfer_people(e.organization_id) AS people (person_id)
      WHERE t.state = 'RECEIVED' AND t.kind = 'TEMPORARY' AND t.last_day BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}
