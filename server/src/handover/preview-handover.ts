import type { Operation } from "../operation.ts";
import { findIssuingOrganization, findLastNumbers } from "../record/record.queries.ts";
import { findHandovers, findLeftBehind } from "./handover.queries.ts";

/** What a leaving secretary hands over as things stand: open tasks, meetings not filed, numbers used, what waits. */
export const previewHandover: Operation<"handover.preview"> = async ({ tx }, { organizationId }) => {
  const { termStartedOn } = await findIssuingOrganization(tx, organizationId);
  const left = await findLeftBehind(tx, organizationId, termStartedOn);
  const lastNumbers = await findLastNumbers(tx, organizationId, termStartedOn);
  const handovers = await findHandovers(tx, organizationId);
  return {
    openTasks: left.tasks.length,
    unfiledMeetings: left.unfiled,
    returnedScores: left.returned,
    lastNumbers: [...lastNumbers].map(([type, last]) => ({ type, last })),
    waitingRequests: left.waitingRequests,
    openProposals: left.openProposals,
    handovers: handovers.map(({ content: _content, madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })),
  };
};
