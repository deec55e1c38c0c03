import { isInRegister } from "../directive/directive.queries.ts";
import { followDirectives } from "../directive/follow-directives.queries.ts";
import { notYetClosed, requireState } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertAgendaItem } from "./agenda.queries.ts";

/** Adds an item to a part of the agenda, also while the meeting runs; one may disseminate a text of the organization's register. */
export const addAgendaItem: Operation<"agenda.add"> = async ({ tx, meeting, clock }, input) => {
  requireState(meeting, notYetClosed);
  const { organizationId, directiveId } = input;
  if (directiveId !== null && !(await isInRegister(tx, { organizationId, directiveId }))) refuse("NOT_FOUND");
  const id = newId();
  await insertAgendaItem(tx, { ...input, id });
  if (directiveId !== null) await followDirectives(tx, input, clock.now());
  return { agendaItemId: id };
};
