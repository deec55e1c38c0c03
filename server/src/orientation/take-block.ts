import { clearCentral, insertAgendaItem } from "../agenda/agenda.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { followBlocks } from "./follow-blocks.queries.ts";
import { holdBlock } from "./hold-block.queries.ts";
import { takePapers } from "./taken-papers.queries.ts";

/** Puts a block from above on the agenda with its papers, as it is or in the cell's words; a central one becomes the meeting's central matter. */
export const takeBlock: Operation<"orientation.take"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const block = await holdBlock(context, input);
  const id = newId();
  const central = input.central ?? block.central;
  if (central) await clearCentral(tx, { ...input, agendaItemId: id });
  await insertAgendaItem(tx, {
    organizationId: input.organizationId,
    meetingId: input.meetingId,
    id,
    part: "COURSE",
    kind: block.kind,
    title: input.title ?? block.title,
    presenterId: input.presenterId,
    plannedMinutes: input.plannedMinutes ?? block.plannedMinutes,
    central,
    directiveId: null,
    orientation: { blockId: block.blockId, questions: input.questions ?? block.questions },
  });
  await takePapers(
    tx,
    { ...input, blockId: block.blockId, agendaItemId: id },
    { accountId: actor.accountId, at: clock.now() },
  );
  await followBlocks(tx, input, { by: actor.accountId, at: clock.now() });
  return { agendaItemId: id };
};
