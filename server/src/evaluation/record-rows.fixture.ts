import { currentRules } from "../../../rulesets/index.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { FactsHistory } from "./gather-facts.rules.ts";

const rules = currentRules("2026-12-03");

/** Somebody on the roll, there from the start. */
export function onRoll(personId: string, change: Partial<AttendanceRow> = {}): AttendanceRow {
  return {
    personId,
    fullName: personId,
    organizationId: "cell",
    memberStatus: "OFFICIAL",
    position: null,
    temporarilyElsewhere: false,
    temporarilyHere: false,
    exempt: false,
    suspended: false,
    specialDuty: false,
    status: "PRESENT",
    reason: "",
    arrivedAt: null,
    leftAt: null,
    revision: 1,
    ...change,
  };
}

type Meeting = MeetingRecordRows["meeting"];

/** The rows of an open meeting of five with nothing recorded yet but the roll, changed as a test needs. */
export function recordRows(
  change: Partial<Omit<MeetingRecordRows, "meeting">> & { meeting?: Partial<Meeting> } = {},
): MeetingRecordRows {
  const meeting: Meeting = {
    organizationId: "cell",
    id: "meeting",
    organizationName: "Chi bộ",
    kind: "REGULAR",
    state: "OPEN",
    recordedFrom: "LIVE",
    form: "IN_PLACE",
    month: "2026-12-01",
    scheduledAt: new Date("2026-12-03T07:00:00Z"),
    place: "Phòng họp",
    thematicPart: false,
    topic: "",
    thematicForm: "IN_PLACE",
    joint: false,
    ofStandingCommittee: false,
    chairId: "a",
    chairName: "a",
    minuteTakerId: "b",
    minuteTakerName: "b",
    helperId: null,
    helperName: null,
    preMeetingId: null,
    continuesId: null,
    followerId: null,
    followerScheduledAt: null,
    noticeSentAt: new Date("2026-12-01T02:00:00Z"),
    openedAt: new Date("2026-12-03T07:00:00Z"),
    agendaAdoptedAt: null,
    closedAt: null,
    minutesAdoptedAt: null,
    filedAt: null,
    sentToSuperiorAt: null,
    postedAt: null,
    receivedLateAt: null,
    notHeldAcceptedAt: null,
    notHeldDeclinedAt: null,
    notHeldDeclinedBecause: "",
    duesStatus: "UNKNOWN",
    withoutVotes: false,
    resolutionWaived: false,
    reason: "",
    rulesVersion: rules.version,
    revision: 1,
    selfGrade: null,
    officialGrade: null,
    ...change.meeting,
  };
  return {
    sessions: [
      { ordinal: 1, openedAt: new Date("2026-12-03T07:00:00Z"), closedAt: null, reason: "", continuesAt: null },
    ],
    agenda: [],
    texts: [],
    assignments: [],
    materials: [],
    roll: ["a", "b", "c", "d", "e"].map((personId) => onRoll(personId)),
    guests: [],
    absenceRequests: [],
    opinions: [],
    statements: [],
    proposals: [],
    earlierProposals: [],
    votes: [],
    taskReviews: [],
    newTasks: [],
    weaknesses: [],
    objections: [],
    corrections: [],
    participants: [],
    surroundings: {
      preMeetingState: null,
      preMeetingAt: null,
      committeeMembers: 0,
      hasResolution: false,
      hasMinutes: false,
    },
    ...change,
    meeting,
  };
}

/** Nothing known from before the meeting. */
export const noHistory: FactsHistory = {
  excuses: [],
  followerInformedAt: null,
  draftExisted: false,
  requiredSteps: [],
  stepOfItem: new Map(),
  titleOfStep: new Map(),
  papersPostedOn: null,
  proposalsDue: [],
};
