import { isRecordedLater, type RecordedLater } from "@nen-nep/contract/recorded-later";
import { operationsIn } from "../meeting/meeting-abilities.rules.ts";
import { missingToOpen } from "../meeting/requirements.rules.ts";
import { type After, changed, done, named, type Shown } from "./after.rules.ts";
import { hasPassed } from "./after-vote.rules.ts";

/** Who leads the meeting does these beside those who write in it. */
const ofLeaders: readonly RecordedLater[] = [
  "meeting.appointOffices",
  "meeting.proceedWithoutVotes",
  "meeting.proceedWithVotes",
  "meeting.waiveResolution",
];

/** The meeting opens: chair and minutes secretary as named or proposed, the first sitting begins. */
export const afterOpening: After<"meeting.open"> = (shown, _sent, { now }) => {
  const { meeting, proposedOffices } = shown;
  const chair = meeting.chair ?? proposedOffices.chair;
  const minuteTaker = meeting.minuteTaker ?? proposedOffices.minuteTaker;
  const missing = missingToOpen({ hasChair: chair !== null, hasMinuteTaker: minuteTaker !== null });
  if (missing.length > 0) return { refused: "SOMETHING_MISSING", data: { missing } };
  const abilities = abilitiesWhenOpen(meeting.abilities);
  const sitting = { ordinal: 1, openedAt: now, closedAt: null, reason: "", continuesAt: null };
  return {
    shown: {
      ...shown,
      meeting: { ...meeting, state: "OPEN", openedAt: now, chair, minuteTaker, abilities },
      proposedOffices: { chair: null, minuteTaker: null },
      sessions: [sitting],
    },
    answer: { openedAt: now },
  };
};

export const afterOffices: After<"meeting.appointOffices"> = (shown, { chairId, minuteTakerId, helperId }) =>
  inMeeting(shown, {
    chair: named(shown, chairId),
    minuteTaker: named(shown, minuteTakerId),
    helper: named(shown, helperId),
  });

export const afterDues: After<"meeting.recordDues"> = (shown, { duesStatus }) => ({
  shown: { ...shown, duesStatus, meeting: { ...shown.meeting, duesStatus } },
  answer: done,
});

export const afterWithoutVotes: After<"meeting.proceedWithoutVotes"> = (shown, { reason }) => {
  const { canDecide, unmarked, base, presentWithVote, simpleMajority: needed } = shown.figures;
  if (canDecide) return { refused: "ENOUGH_TO_DECIDE", data: { base, presentWithVote, needed } };
  if (unmarked > 0) return { refused: "ROLL_CALL_INCOMPLETE", data: { unmarked } };
  return inMeeting(shown, { withoutVotes: true, reason });
};

export const afterWithVotes: After<"meeting.proceedWithVotes"> = (shown) =>
  inMeeting(shown, { withoutVotes: false, ...(shown.meeting.withoutVotes ? { reason: "" } : {}) });

export const afterWaived: After<"meeting.waiveResolution"> = (shown, { waived }) => {
  return waived && hasPassed(shown, "RESOLUTION")
    ? { refused: "ALREADY_PASSED" }
    : inMeeting(shown, { resolutionWaived: waived });
};

export const afterAdopted: After<"meeting.adoptMinutes"> = (shown, _sent, { now }) =>
  inMeeting(shown, { minutesAdoptedAt: now });

/** A field of the record as it was typed. */
export const afterText: After<"meeting.saveText"> = (shown, { subjectId, field, body, revision }, { now, by }) => {
  const text = { subjectId, field, body, revision: revision + 1, changedBy: by, changedAt: now };
  const isIt = (each: Shown["texts"][number]) => each.subjectId === subjectId && each.field === field;
  const texts = shown.texts.some(isIt) ? changed(shown.texts, isIt, () => text) : [...shown.texts, text];
  return { shown: { ...shown, texts }, answer: { revision: revision + 1, savedAt: now } };
};

function inMeeting(shown: Shown, change: Partial<Shown["meeting"]>) {
  return { shown: { ...shown, meeting: { ...shown.meeting, ...change } }, answer: done };
}

/** What whoever opened the meeting may do then without a network. */
function abilitiesWhenOpen(before: readonly string[]): string[] {
  const leads = before.includes("meeting.appointOffices");
  return operationsIn.OPEN.filter(isRecordedLater).filter((name) => leads || !ofLeaders.includes(name));
}
