import { isOnAgenda } from "../meeting/course.queries.ts";
import { holdMeetingAlone } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { isDecidedOnce } from "./matter.rules.ts";
import { hasPassed, insertVote } from "./vote.queries.ts";

/** Puts a vote off, with a reason; nothing is counted. */
export const deferVote: Operation<"vote.defer"> = async ({ tx, clock, actor }, input) => {
  await holdMeetingAlone(tx, input, ["OPEN"]);
  if (!(await isOnAgenda(tx, input, input.agendaItemId))) refuse("NOT_FOUND");
  if (isDecidedOnce(input.matter) && (await hasPassed(tx, input, input.matter))) refuse("ALREADY_PASSED");
  const id = newId();
  const recorded = { id, outcome: "DEFERRED", takenAt: clock.now(), recordedBy: actor.accountId } as const;
  await insertVote(tx, input, { ...input, ...recorded });
  return { voteId: id };
};
