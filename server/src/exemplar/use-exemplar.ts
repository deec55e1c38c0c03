import { insertAgendaItem } from "../agenda/agenda.queries.ts";
import { holdMeeting, type MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { storeText } from "../meeting/meeting-text.queries.ts";
import { preparing } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findExemplar } from "./exemplar.queries.ts";
import { lackedBy } from "./exemplar.rules.ts";
import { placeOfReader } from "./place-of-reader.ts";
import { listAgenda, listItems, type StoredItem, storeUse } from "./template.queries.ts";

/** Prepares a meeting after an example: what its agenda lacks is added with the outline, and is the cell's own from then on. */
export const useExemplar: Operation<"exemplar.use"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, meetingId, exemplarId } = input;
  const key = { organizationId, meetingId };
  await holdMeeting(tx, key, preparing);
  const row = (await findExemplar(tx, { ...placeOfReader(context), exemplarId })) ?? refuse("NOT_FOUND");
  if (row.state !== "SHOWN") refuse("EXEMPLAR_STATE", { state: row.state });
  const lacked = lackedBy(await listAgenda(tx, key), await listItems(tx, exemplarId));
  for (const item of lacked) await addItem(context, key, item);
  const by = { by: actor.accountId, at: clock.now() };
  await storeUse(tx, { ...key, exemplarId }, { title: row.title, sourceName: row.sourceName, ...by });
  return { added: lacked.length };
};

async function addItem({ tx, actor, clock }: OperationContext, key: MeetingKey, item: StoredItem): Promise<void> {
  const id = newId();
  const { part, kind, title, plannedMinutes } = item;
  const fields = { part, kind, title, plannedMinutes, presenterId: null, central: false, directiveId: null };
  await insertAgendaItem(tx, { ...key, ...fields, id, questions: item.questions });
  if (item.outline.trim() === "") return;
  const written = { body: item.outline, revision: 0, by: actor.accountId, at: clock.now() };
  await storeText(tx, { ...key, subjectId: id, field: "OUTLINE" }, written);
}
