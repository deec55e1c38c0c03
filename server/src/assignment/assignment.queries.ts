import type { Transaction } from "../database/connect.ts";

type Key = { organizationId: string; meetingId: string };

export async function insertAssignment(
  tx: Transaction,
  assignment: Key & { id: string; personId: string; what: string; dueOn: string | null },
): Promise<void> {
  await tx
    .insertInto("preparation_assignment")
    .values({
      organization_id: assignment.organizationId,
      meeting_id: assignment.meetingId,
      id: assignment.id,
      person_id: assignment.personId,
      what: assignment.what,
      due_on: assignment.dueOn,
    })
    .execute();
}

export type AssignmentRow = { personId: string; what: string; startedAt: Date | null; doneAt: Date | null };

/** An assignment as it stands; the row is held, so that two steps follow one another. */
export function findAssignment(
  tx: Transaction,
  key: Key & { assignmentId: string },
): Promise<AssignmentRow | undefined> {
  return tx
    .selectFrom("preparation_assignment")
    .select(["person_id as personId", "what", "started_at as startedAt", "done_at as doneAt"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.assignmentId)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeAssignmentState(
  tx: Transaction,
  key: Key & { assignmentId: string },
  after: { startedAt: Date | null; doneAt: Date | null; word: string; materialId: string | null },
): Promise<void> {
  await tx
    .updateTable("preparation_assignment")
    .set({ started_at: after.startedAt, done_at: after.doneAt, word: after.word, material_id: after.materialId })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.assignmentId)
    .execute();
}

export async function deleteAssignment(tx: Transaction, key: Key & { assignmentId: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom("preparation_assignment")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.assignmentId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
