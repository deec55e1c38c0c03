import type { Transaction } from "../database/connect.ts";
import type { StatementTable } from "../database/schema.gen.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { aboutOf } from "./statement.rules.ts";

export type StatementFields = {
  agendaItemId: string | null;
  personId: string | null;
  guestId: string | null;
  kind: StatementTable["kind"];
  aboutId?: string | null | undefined;
  gist: string;
};

export async function insertStatement(
  tx: Transaction,
  key: MeetingKey,
  statement: StatementFields & { id: string; saidAt: Date; typedBy: string },
): Promise<void> {
  await tx
    .insertInto("statement")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: statement.id,
      said_at: statement.saidAt,
      typed_by: statement.typedBy,
      ...columnsOf(statement),
    })
    .execute();
}

/** The revision of a statement, held until it is changed or removed; undefined where there is none. */
export async function lockStatement(
  tx: Transaction,
  key: MeetingKey,
  statementId: string,
): Promise<{ revision: number; personId: string | null } | undefined> {
  return tx
    .selectFrom("statement")
    .select(["revision", "person_id as personId"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", statementId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateStatementRow(
  tx: Transaction,
  key: MeetingKey & { statementId: string; revision: number },
  statement: StatementFields,
): Promise<void> {
  await tx
    .updateTable("statement")
    .set({ ...columnsOf(statement), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.statementId)
    .execute();
}

/** Removes a statement; an opinion that was taken up as it waits to be taken up again. */
export async function deleteStatement(tx: Transaction, key: MeetingKey, statementId: string): Promise<boolean> {
  await tx
    .updateTable("opinion")
    .set({ taken_up_as: null })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("taken_up_as", "=", statementId)
    .execute();
  const result = await tx
    .deleteFrom("statement")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", statementId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export type OpinionRow = { personId: string; agendaItemId: string | null; body: string; takenUpAs: string | null };

/** An opinion sent before the meeting, held so that it is taken up once only. */
export async function lockOpinion(
  tx: Transaction,
  key: MeetingKey,
  opinionId: string,
): Promise<OpinionRow | undefined> {
  return tx
    .selectFrom("opinion")
    .select(["person_id as personId", "agenda_item_id as agendaItemId", "body", "taken_up_as as takenUpAs"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", opinionId)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeTakenUp(
  tx: Transaction,
  key: MeetingKey,
  opinionId: string,
  statementId: string,
): Promise<void> {
  await tx
    .updateTable("opinion")
    .set({ taken_up_as: statementId })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", opinionId)
    .execute();
}

function columnsOf(statement: StatementFields) {
  return {
    agenda_item_id: statement.agendaItemId,
    person_id: statement.personId,
    guest_id: statement.guestId,
    kind: statement.kind,
    about_id: aboutOf(statement.kind, statement.aboutId),
    gist: statement.gist,
  };
}
