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

export function findAssignment(
  tx: Transaction,
  key: Key & { assignmentId: string },
): Promise<{ personId: string } | undefined> {
  return tx
    .selectFrom("preparation_assignment")
    .select("person_id as personId")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.assignmentId)
    .executeTakeFirst();
}

export async function storeAssignmentDone(
  tx: Transaction,
  key: Key & { assignmentId: string },
  doneAt: Date | null,
): Promise<void> {
  await tx
    .updateTable("preparation_assignment")
    .set({ done_at: doneAt })
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
