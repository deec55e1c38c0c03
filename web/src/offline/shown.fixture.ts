import { currentRules } from "../../../rulesets/index.ts";
import type { Shown } from "../../../server/src/offline/after.rules.ts";
import { figuresShown } from "../../../server/src/offline/figures-shown.rules.ts";

type Row = Shown["attendance"][number];

export const organizationId = "00000000-0000-4000-8000-000000000001";
export const meetingId = "00000000-0000-4000-8000-000000000002";
export const key = { organizationId, meetingId };
export const itemId = "00000000-0000-4000-8000-000000000003";

const flags = {
  temporarilyElsewhere: false,
  temporarilyHere: false,
  exempt: false,
  suspended: false,
  specialDuty: false,
};

/** A convened meeting of three official members as its page reads it, changed as a test needs. */
export function shownMeeting(change: Partial<Shown> = {}): Shown {
  const meeting: Shown["meeting"] = {
    ...key,
    organizationName: "Chi bộ thôn Đông",
    kind: "REGULAR",
    state: "CONVENED",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00.000Z",
    place: "Nhà văn hóa thôn",
    recordedFrom: "LIVE",
    selfGrade: null,
    officialGrade: null,
    form: "IN_PLACE",
    thematicPart: false,
    topic: "",
    thematicForm: "IN_PLACE",
    joint: false,
    ofStandingCommittee: false,
    chair: { personId: "lan", fullName: "Nguyễn Thị Lan" },
    minuteTaker: { personId: "binh", fullName: "Trần Văn Bình" },
    helper: null,
    preMeetingId: null,
    continuesId: null,
    followedBy: null,
    noticeSentAt: "2026-12-01T02:00:00.000Z",
    openedAt: null,
    agendaAdoptedAt: null,
    closedAt: null,
    minutesAdoptedAt: null,
    filedAt: null,
    sentToSuperiorAt: null,
    postedAt: null,
    receivedLateAt: null,
    notHeldAcceptedAt: null,
    notHeldDeclined: null,
    duesStatus: "UNKNOWN",
    withoutVotes: false,
    resolutionWaived: false,
    reason: "",
    rulesVersion: currentRules("2026-12-03").version,
    revision: 1,
    abilities: ["meeting.open", "attendance.record", "meeting.appointOffices"],
  };
  const attendance = ["Nguyễn Thị Lan", "Trần Văn Bình", "Phạm Minh Hải"].map((fullName, index): Row => {
    const personId = ["lan", "binh", "hai"][index] ?? "";
    const mark = { status: "UNMARKED" as const, reason: "", arrivedAt: null, leftAt: null, revision: 1 };
    return { personId, fullName, organizationId: "cell", memberStatus: "OFFICIAL", position: null, flags, ...mark };
  });
  const empty = {
    sessions: [],
    rollByPart: false,
    participants: [],
    texts: [],
    assignments: [],
    materials: [],
    guests: [],
    remindedToday: false,
    scored: true,
    issuedSheet: null,
    issuedLimits: [],
    absenceRequests: [],
    myAbsenceAnsweredBy: null,
    opinions: [],
    statements: [],
    proposals: [],
    earlierProposals: [],
    dayRequest: null,
    attending: [],
    votes: [],
    taskReviews: [],
    newTasks: [],
    weaknesses: [],
    objections: [],
    corrections: [],
  };
  const item: Shown["agenda"][number] = {
    agendaItemId: itemId,
    ordinal: 1,
    stepKey: null,
    part: "COURSE",
    kind: "DISCUSSION",
    title: "Sửa đường thôn",
    presenter: null,
    plannedMinutes: 20,
    central: true,
    runningSince: null,
    spentSeconds: 0,
    discussed: false,
    directiveId: null,
    orientationBlockId: null,
    questions: [],
    revision: 1,
  };
  return {
    ...empty,
    meeting,
    attendance,
    agenda: [item],
    figures: figuresShown({ meeting, attendance }, "2026-12-03T07:00:00.000Z"),
    durationMinutes: null,
    minimumMinutes: 60,
    preMeeting: null,
    hasCommittee: false,
    proposedOffices: { chair: null, minuteTaker: null },
    missing: { convene: [], open: [], close: [], file: [] },
    duesStatus: "UNKNOWN",
    filing: null,
    ...change,
  };
}
