import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { TransferTable } from "../database/schema.gen.ts";

export type TransferState = "SENT" | "RECEIVED" | "DECLINED" | "WITHDRAWN";
export type TransferKey = { organizationId: string; transferId: string };

export type TransferRow = TransferKey & {
  fromName: string;
  toOrganizationId: string | null;
  toName: string;
  personId: string;
  fullName: string;
  kind: TransferTable["kind"];
  state: TransferState;
  numberLine: string;
  sentOn: string;
  dueOn: string;
  isOverdue: boolean;
  lastDay: string | null;
  receivedOn: string | null;
  /** Came from a cell that does not use the product; `organizationId` is then the receiving one. */
  fromOutside: boolean;
};

export type TransferWhole = TransferRow & {
  reason: string;
  answer: string;
  tasksGo: boolean;
  rulesVersion: string;
  letter: unknown;
  revision: number;
  /** Whether the reader acts for the end that sent, and for the other. */
  keepsHome: boolean;
  keepsDestination: boolean;
};

const columns = sql`t.organization_id AS "organizationId", t.id AS "transferId", t.from_name AS "fromName", t.to_organization_id AS "toOrganizationId",
  t.to_name AS "toName", t.person_id AS "personId", t.full_name AS "fullName", t.kind, t.state, t.number_line AS "numberLine", t.sent_on AS "sentOn",
  t.due_on AS "dueOn", t.state = 'SENT' AND t.due_on < nennep_today() AS "isOverdue", t.last_day AS "lastDay", t.received_on AS "receivedOn", t.from_outside AS "fromOutside"`;

const under = (column: string, path: string) =>
  sql`EXISTS (SELECT FROM organization o WHERE o.id = ${sql.ref(column)} AND o.path >= ${path} AND o.path < ${`${path}~`})`;

/** A page of the transfers from and to an organization and everything under it, those due first at the top. */
export async function listTransferRows(
  tx: Transaction,
  of: {
    path: string;
    direction: "ALL" | "OUT" | "IN" | "OVERDUE";
    state: TransferState;
    after: string[] | undefined;
    limit: number;
  },
): Promise<TransferRow[]> {
  const [here, there] = [under("t.organization_id", of.path), under("t.to_organization_id", of.path)];
  const [out, coming] = [sql`(NOT t.from_outside AND ${here})`, sql`(${there} OR t.from_outside AND ${here})`];
  const place = { ALL: sql`(${out} OR ${coming})`, OVERDUE: sql`(${out} OR ${coming})`, OUT: out, IN: coming };
  const late = of.direction === "OVERDUE" ? sql`AND t.due_on < nennep_today()` : sql``;
  const page = of.after ? sql`AND (t.due_on, t.id) > (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<TransferRow>`SELECT ${columns} FROM transfer t
    WHERE t.state = ${of.state} AND ${place[of.direction]} ${late} ${page} ORDER BY t.due_on, t.id LIMIT ${of.limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** One transfer that the reader may see, from whichever end; locked where something is done with it. */
export async function findTransfer(
  tx: Transaction,
  transferId: string,
  lock: "LOCKED" | "READ",
): Promise<TransferWhole | undefined> {
  const { rows } =
    await sql<TransferWhole>`SELECT ${columns}, t.reason, t.answer, t.tasks_go AS "tasksGo", t.rules_version AS "rulesVersion",
      t.letter, t.revision, nennep_keeps_transfers(t.organization_id) AS "keepsHome",
      coalesce(nennep_keeps_transfers(t.to_organization_id), false) AS "keepsDestination"
    FROM transfer t WHERE t.id = ${transferId} ${lock === "LOCKED" ? sql`FOR UPDATE OF t` : sql``}`.execute(tx);
  return rows[0];
}

export type Hop = { organizationId: string; name: string; signedOn: string; signedByName: string };

export async function listHops(tx: Transaction, key: TransferKey): Promise<Hop[]> {
  const { rows } =
    await sql<Hop>`SELECT at_organization_id AS "organizationId", at_name AS name, signed_on AS "signedOn", signed_by_name AS "signedByName"
    FROM transfer_hop WHERE organization_id = ${key.organizationId} AND transfer_id = ${key.transferId} ORDER BY signed_on, signed_at`.execute(
      tx,
    );
  return rows;
}

export async function insertHop(
  tx: Transaction,
  key: TransferKey,
  hop: { at: string; signedOn: string; by: string | null; now: Date },
): Promise<void> {
  await sql`INSERT INTO transfer_hop (organization_id, transfer_id, at_organization_id, at_name, signed_on, signed_by_name, signed_at)
    SELECT ${key.organizationId}, ${key.transferId}, o.id, o.name, ${hop.signedOn}, coalesce((SELECT full_name FROM person WHERE id = ${hop.by}), ''), ${hop.now}
    FROM organization o WHERE o.id = ${hop.at}
    ON CONFLICT (organization_id, transfer_id, at_organization_id) DO UPDATE SET signed_on = excluded.signed_on, signed_by_name = excluded.signed_by_name`.execute(
    tx,
  );
}

/** Whether an organization stands above one of the ends that the reader sees. */
export async function isAboveAnEnd(tx: Transaction, row: TransferRow, path: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM organization o WHERE o.id IN (${row.organizationId}, ${row.toOrganizationId})
    AND starts_with(o.path, ${path}) LIMIT 1`.execute(tx);
  return rows.length > 0;
}

export type Destination = {
  organizationId: string;
  kind: string;
  name: string;
  superiorName: string;
  foundedOn: string | null;
  dissolvedOn: string | null;
};

export async function findDestination(tx: Transaction, organizationId: string): Promise<Destination | undefined> {
  const { rows } =
    await sql<Destination>`SELECT organization_id AS "organizationId", kind, name, superior_name AS "superiorName",
    founded_on AS "foundedOn", dissolved_on AS "dissolvedOn" FROM nennep_destination(${organizationId})`.execute(tx);
  return rows[0];
}

const mostDestinations = 20;

export async function searchDestinations(
  tx: Transaction,
  words: readonly string[],
): Promise<Pick<Destination, "organizationId" | "name" | "superiorName">[]> {
  const { rows } = await sql<Pick<Destination, "organizationId" | "name" | "superiorName">>`
    SELECT organization_id AS "organizationId", name, superior_name AS "superiorName" FROM nennep_destinations(${[...words]}::text[], ${mostDestinations})`.execute(
    tx,
  );
  return rows;
}

export async function findHindrance(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<"OPEN_REVIEW" | "OPEN_ADMISSION" | null> {
  const { rows } = await sql<{
    code: "OPEN_REVIEW" | "OPEN_ADMISSION" | null;
  }>`SELECT nennep_transfer_hindrance(${organizationId}, ${personId}) AS code`.execute(tx);
  return rows[0]?.code ?? null;
}

const mostTasks = 50;

export async function listOpenTasks(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<{ what: string; dueOn: string }[]> {
  const { rows } = await sql<{ what: string; dueOn: string }>`SELECT what, due_on AS "dueOn" FROM task
    WHERE organization_id = ${organizationId} AND owner_id = ${personId} AND closed_at IS NULL ORDER BY due_on, id LIMIT ${mostTasks}`.execute(
    tx,
  );
  return rows;
}

/** The next number of a cell's letters of introduction in its term, to another cell or to the residence, drawn while nobody else draws one. */
export async function drawNumber(tx: Transaction, organizationId: string, termStartedOn: string): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`transfer:${organizationId}`}, 0))`.execute(tx);
  const { rows } = await sql<{ next: number }>`SELECT coalesce(max(number), 0) + 1 AS next FROM (
    SELECT number FROM transfer WHERE organization_id = ${organizationId} AND sent_on >= ${termStartedOn}
    UNION ALL SELECT number FROM residence_liaison WHERE organization_id = ${organizationId} AND introduced_on >= ${termStartedOn}) AS letters`.execute(
    tx,
  );
  return rows[0]?.next ?? 1;
}

export async function isUnderWay(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM transfer WHERE person_id = ${personId} AND state = 'SENT' LIMIT 1`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function insertTransfer(
  tx: Transaction,
  sent: Omit<TransferRow, "state" | "isOverdue" | "receivedOn" | "fromOutside"> &
    Pick<TransferWhole, "reason" | "tasksGo" | "rulesVersion" | "letter"> & { number: number; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("transfer")
    .values({
      organization_id: sent.organizationId,
      id: sent.transferId,
      person_id: sent.personId,
      kind: sent.kind,
      to_organization_id: sent.toOrganizationId,
      to_name: sent.toName,
      from_name: sent.fromName,
      full_name: sent.fullName,
      reason: sent.reason,
      number: sent.number,
      number_line: sent.numberLine,
      sent_on: sent.sentOn,
      due_on: sent.dueOn,
      last_day: sent.lastDay,
      tasks_go: sent.tasksGo,
      rules_version: sent.rulesVersion,
      letter: JSON.stringify(sent.letter),
      sent_by: sent.by,
      sent_at: sent.at,
    })
    .execute();
}

export type Arrival = Pick<TransferWhole, "letter" | "rulesVersion"> &
  Omit<TransferRow, "state" | "isOverdue" | "toOrganizationId" | "dueOn" | "receivedOn" | "fromOutside"> & {
    receivedOn: string;
    number: number;
    by: string;
    at: Date;
  };

/** A member who came by the letter of a cell outside; nothing of it is under way any more. */
export async function insertArrival(tx: Transaction, came: Arrival): Promise<void> {
  await tx
    .insertInto("transfer")
    .values({
      organization_id: came.organizationId,
      id: came.transferId,
      person_id: came.personId,
      kind: came.kind,
      to_organization_id: null,
      to_name: came.toName,
      from_name: came.fromName,
      full_name: came.fullName,
      reason: came.numberLine,
      number: came.number,
      number_line: came.numberLine,
      sent_on: came.sentOn,
      due_on: came.receivedOn,
      last_day: came.lastDay,
      rules_version: came.rulesVersion,
      letter: JSON.stringify(came.letter),
      state: "RECEIVED",
      received_on: came.receivedOn,
      from_outside: true,
      sent_by: came.by,
      sent_at: came.at,
      ended_by: came.by,
      ended_at: came.at,
    })
    .execute();
}

/** Answers why the member cannot be taken in, or null once the roll has changed. */
export async function takeIn(tx: Transaction, transferId: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`SELECT nennep_receive(${transferId}, ${day}) AS code`.execute(tx);
  return rows[0]?.code ?? null;
}

/** A receipt is undone, or a stay prolonged; answers why it cannot be, or null once the roll has changed. */
export async function undoReceiptOnRoll(tx: Transaction, transferId: string): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`SELECT nennep_undo_receipt(${transferId}) AS code`.execute(tx);
  return rows[0]?.code ?? null;
}

export async function prolongOnRoll(tx: Transaction, transferId: string, lastDay: string): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`SELECT nennep_prolong(${transferId}, ${lastDay}) AS code`.execute(
    tx,
  );
  return rows[0]?.code ?? null;
}

/** What a letter says of its answer from then on: why a stay was prolonged, or a receipt undone. */
export async function storeAnswer(tx: Transaction, key: TransferKey, answer: string): Promise<void> {
  await tx
    .updateTable("transfer")
    .set({ answer })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.transferId)
    .execute();
}

export async function endTransfer(
  tx: Transaction,
  { organizationId, transferId, revision }: TransferKey & { revision: number },
  ended: { state: TransferState; receivedOn: string | null; answer: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("transfer")
    .set({
      state: ended.state,
      received_on: ended.receivedOn,
      answer: ended.answer,
      ended_by: ended.by,
      ended_at: ended.at,
      revision: revision + 1,
    })
    .where("organization_id", "=", organizationId)
    .where("id", "=", transferId)
    .execute();
}

/** Those whom a letter concerns at an end: who leads the cell, and the office right above. */
export async function findConcerned(tx: Transaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{
    personId: string;
  }>`SELECT nennep_transfer_people(${organizationId}) AS "personId"`.execute(tx);
  return rows.map(({ personId }) => personId);
}
