import type { RecordedLater } from "@nen-nep/contract/recorded-later";
import type { After, Doing, Outcome, Sent, Shown } from "./after.rules.ts";
import {
  afterClosing,
  afterPause,
  afterProposal,
  afterStart,
  afterStatement,
  afterStatementChanged,
  afterStatementRemoved,
  afterTakenUp,
} from "./after-course.rules.ts";
import {
  afterAllGuests,
  afterAllPresent,
  afterGuest,
  afterGuestMark,
  afterGuestRemoved,
  afterMark,
} from "./after-roll-call.rules.ts";
import {
  afterAdopted,
  afterDues,
  afterOffices,
  afterOpening,
  afterText,
  afterWaived,
  afterWithoutVotes,
  afterWithVotes,
} from "./after-steps.rules.ts";
import { afterTask, afterTaskChanged, afterTaskRemoved, afterTaskReport } from "./after-task.rules.ts";
import { afterDeferral, afterVote } from "./after-vote.rules.ts";
import { missingShown } from "./figures-shown.rules.ts";

const afterEach: { [Name in RecordedLater]: After<Name> } = {
  "meeting.open": afterOpening,
  "meeting.appointOffices": afterOffices,
  "meeting.recordDues": afterDues,
  "meeting.saveText": afterText,
  "meeting.proceedWithoutVotes": afterWithoutVotes,
  "meeting.proceedWithVotes": afterWithVotes,
  "meeting.waiveResolution": afterWaived,
  "meeting.adoptMinutes": afterAdopted,
  "attendance.record": afterMark,
  "attendance.recordAllPresent": afterAllPresent,
  "guest.add": afterGuest,
  "guest.recordPresence": afterGuestMark,
  "guest.recordAllPresent": afterAllGuests,
  "guest.remove": afterGuestRemoved,
  "agenda.startItem": afterStart,
  "agenda.pauseItem": afterPause,
  "statement.add": afterStatement,
  "statement.update": afterStatementChanged,
  "statement.remove": afterStatementRemoved,
  "opinion.takeUp": afterTakenUp,
  "proposal.raise": afterProposal,
  "proposal.close": afterClosing,
  "vote.record": afterVote,
  "vote.defer": afterDeferral,
  "task.report": afterTaskReport,
  "task.assign": afterTask,
  "task.updateAssigned": afterTaskChanged,
  "task.removeAssigned": afterTaskRemoved,
};

/**
 * What a page may assume without a network: what the server would answer, and the meeting as it would stand then, by the
 * server's own rules. Only the server's answer counts in the end; a test holds both against each other.
 */
export function afterOperation<Name extends RecordedLater>(
  name: Name,
  shown: Shown,
  sent: Sent<Name>,
  doing: Doing,
): Outcome<Name> {
  // The table gives each name the function of that name.
  const after = afterEach[name] as unknown as After<Name>;
  const outcome = after(shown, sent, doing);
  if ("refused" in outcome) return outcome;
  return { ...outcome, shown: { ...outcome.shown, missing: missingShown(outcome.shown) } };
}
