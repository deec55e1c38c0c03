import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { isOnAgenda } from "../meeting/course.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findBelonging } from "../meeting/transition.queries.ts";
import { refuse } from "../refusal.ts";
import type { TaskFields } from "./task.queries.ts";

/** Refuses a task without a member of the organization who answers for it; returns its fields with that owner. */
export async function requireTaskFields<Fields extends Omit<TaskFields, "ownerId"> & { ownerId: string | null }>(
  tx: Transaction,
  key: MeetingKey,
  fields: Fields,
): Promise<Fields & { ownerId: string }> {
  const { ownerId } = fields;
  if (ownerId === null) return refuse("OWNER_REQUIRED");
  refuseSecret(fields.what);
  if (!(await findBelonging(tx, key.organizationId, [ownerId], key.meetingId)).has(ownerId))
    refuse("OWNER_NOT_A_MEMBER");
  if (!(await isOnAgenda(tx, key, fields.agendaItemId))) refuse("NOT_FOUND");
  return { ...fields, ownerId };
}
