import type { Transaction } from "../database/connect.ts";

type Key = { organizationId: string; meetingId: string };

export async function insertOpinion(
  tx: Transaction,
  opinion: Key & { id: string; personId: string; agendaItemId: string | null; body: string },
): Promise<void> {
  await tx
    .insertInto("opinion")
    .values({
      organization_id: opinion.organizationId,
      meeting_id: opinion.meetingId,
      id: opinion.id,
      person_id: opinion.personId,
      agenda_item_id: opinion.agendaItemId,
      body: opinion.body,
    })
    .execute();
}
