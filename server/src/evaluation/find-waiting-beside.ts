import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findNeighbours } from "./waiting.queries.ts";

/** Where a meeting stands among those that wait for the same superior, so that whoever decides goes from one to the next. */
export const findWaitingBeside: Operation<"evaluation.waitingBeside"> = async (
  { tx },
  { organizationId, meetingId },
) => {
  return (await findNeighbours(tx, { organizationId, meetingId })) ?? refuse("NOT_FOUND");
};
