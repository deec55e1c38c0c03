import type { Transaction } from "../database/connect.ts";
import type { MeetingOffices } from "../grant.rules.ts";

/** Who holds which office in a meeting, and its state: what permissions need to know of it where it is the organization's own. */
export async function readMeetingOffices(
  tx: Transaction,
  organizationId: string,
  meetingId: string,
): Promise<MeetingOffices | undefined> {
  const offices = await tx
    .selectFrom("meeting")
    .select(["kind", "state", "chair_id as chairId", "minute_taker_id as minuteTakerId", "helper_id as helperId"])
    .where("organization_id", "=", organizationId)
    .where("id", "=", meetingId)
    .executeTakeFirst();
  return offices && { ...offices, takesPart: [], leadsPart: [] };
}
