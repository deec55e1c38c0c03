import type { AgendaKind } from "../../../rulesets/agenda-step.ts";

/**
 * Everything the papers of one meeting need, gathered and sorted by the caller. Days are `YYYY-MM-DD`, times `HH:mm`
 * in the working zone, months `YYYY-MM`. A fact that is absent was not recorded; a draft shows it as a blank.
 */
/** A member's proposal, with what was answered and what the member says of it. */
export type RecordedProposal = {
  by: string;
  text: string;
  answer?: string;
  /** A level above, whose answer it is. */
  answeredBy?: string;
  /** A level above that it was passed to. */
  passedTo?: string;
  owner?: string;
  verdict?: "SATISFIED" | "NOT_SATISFIED";
  said?: string;
};

export type MeetingRecord = {
  organization: RecordedOrganization;
  meetingKind: MeetingKind;
  /** A committee's meeting of its standing committee alone. */
  ofStandingCommittee?: true;
  /** What a thematic, extraordinary or review meeting is about. */
  topic?: string;
  /** The month the meeting belongs to, the month it reviews, the month whose tasks it sets. */
  month: string;
  reviewedMonth: string;
  tasksMonth: string;
  place: string;
  /** When it was called for: what a notice says, whenever it then began. */
  scheduled: Session;
  sessions: readonly Session[];
  /** Minutes held; absent while the meeting has not closed. */
  lengthMinutes?: number;
  /** Of a regular meeting with a thematic part after it: how long that part took, by the clock of its items. */
  thematicMinutes?: number;
  chair?: Officer;
  minuteTaker?: Officer;
  /** A named helper who typed for the minutes secretary. */
  typedBy?: string;
  attendance: readonly AttendanceRow[];
  /** Of a joint meeting: the organizations in it, each with how many were expected and came. */
  participants?: readonly RecordedParticipant[];
  guests: readonly Guest[];
  counts: AttendanceCounts;
  duesLine?: string;
  agenda: readonly RecordedAgendaItem[];
  /** Who prepares what, and where the papers are: for the notice. */
  preparations: readonly { who: string; what: string; dueOn?: string }[];
  materials: readonly string[];
  ideology?: string;
  politicalTask?: string;
  shortcomings?: string;
  praise: readonly string[];
  reminders: readonly string[];
  criticism: readonly { speaker: string; kind: "SELF_CRITICISM" | "CRITICISM"; gist: string }[];
  proposals: readonly RecordedProposal[];
  /** Proposals from before that were answered in front of this meeting. */
  proposalsAnswered: readonly RecordedProposal[];
  previousTasks: readonly ReviewedTask[];
  votes: readonly RecordedVote[];
  newTasks: readonly NewTask[];
  carryingOut?: string;
  /** What the resolution says of its own beside tasks and conclusions. */
  resolutionExtra?: string;
  evaluation?: RecordedEvaluation;
  minorityOpinions: readonly { by: string; text: string }[];
  objections: readonly { by: string; text: string; answer?: string }[];
  corrections: readonly RecordedCorrection[];
  /** Typed in afterwards from the minute book. */
  recordedFrom?: "PAPER";
  /** Too few were there to decide: information only. */
  informationOnly?: true;
  /** The minutes were read and adopted, by whatever show of assent. */
  minutesAdopted?: true;
  numbers: Partial<Record<NumberedPaper, DocumentNumber>>;
  signatory: Officer;
  /** Who signs papers of the cell's committee, where not the signatory of the cell. */
  committeeSignatory?: Officer;
  recipients: readonly string[];
  /** Head of the audit chain, beginning with its day, printed on minutes. */
  auditHead?: string;
};

export type RecordedOrganization = {
  name: string;
  superiorName?: string;
  kind: "CELL" | "COMMITTEE";
  /** Fewer than nine official members: no cell committee, and papers name the secretary instead. */
  hasCommittee: boolean;
  hasDeputySecretary: boolean;
  /** The place name before the date: "Biên Hòa". */
  placeName: string;
  /** Settings that depart from the form: `CB`, `T/M CHI BỘ`. */
  symbol?: string;
  authority?: string;
  committeeAuthority?: string;
};

export type MeetingKind = "REGULAR" | "THEMATIC" | "COMMITTEE" | "EXTRAORDINARY" | "CONGRESS" | "REVIEW" | "CEREMONY";
export type NumberedPaper = "NOTICE" | "MINUTES" | "RESOLUTION" | "CONCLUSION" | "CORRECTION";
export type DocumentNumber = { number: number; issuedOn: string };

export type Session = { on: string; from: string; to?: string; place?: string };
export type Officer = { name: string; position: string };
export type Guest = {
  name: string;
  position?: string;
  /** A civil servant or worker of the unit; otherwise somebody from outside. */
  ofUnit?: true;
  /** Absent where guests were not marked at the roll call. */
  presence?: "PRESENT" | "ABSENT";
};

export type AttendanceStatus = "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT";
export type AttendanceRow = {
  name: string;
  /** Where several organizations met, the own one. */
  organization?: string;
  position?: string;
  membership: "OFFICIAL" | "PROBATIONARY";
  /** Absent before the roll call. */
  status?: AttendanceStatus;
  reason?: string;
  arrivedAt?: string;
  leftAt?: string;
};

/** `presentOf` is absent before the roll call. */
export type RecordedParticipant = {
  name: string;
  convened: number;
  expected: number;
  present?: number;
  speakers: number;
};

export type AttendanceCounts = {
  total: number;
  official: number;
  probationary: number;
  /** Absent before the roll call. */
  present?: number;
  excused?: number;
  unexcused?: number;
  exempt?: number;
  /** Those expected to attend, the base of the attendance rate, and how many of them came: an exempt member who came is in neither. */
  expected?: number;
  expectedPresent?: number;
  /** Official members who count for votes. */
  base?: number;
};

export type RecordedAgendaItem = {
  title: string;
  /** Which step of the procedure it is; absent where it is a matter of its own. */
  kind?: AgendaKind;
  presenter?: string;
  plannedMinutes?: number;
  /** The meeting's central matter (nội dung trọng tâm). */
  central?: true;
  report?: string;
  statements: readonly RecordedStatement[];
  conclusion?: string;
};

export type StatementKind =
  | "OPINION"
  | "QUESTION"
  | "INFORMATION"
  | "CRITICISM"
  | "SELF_CRITICISM"
  | "PRAISE"
  | "REMINDER";
export type RecordedStatement = {
  speaker: string;
  kind: StatementKind;
  gist: string;
  /** Sent before the meeting by somebody who was not there. */
  inWriting?: true;
};

export type TaskState = "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE";
export type ReviewedTask = {
  what: string;
  owner?: string;
  stateAtStart: TaskState;
  result: TaskState;
  percent?: number;
  note?: string;
};

export type NewTask = {
  what: string;
  /** "đồng chí Phạm Minh Hải", or a mass organization with the member responsible. */
  owner: string;
  dueOn?: string;
  target?: string;
  /** The month of the meeting where it is reported. */
  reportedIn?: string;
};

export type VoteMatter = "AGENDA" | "CONCLUSION" | "RESOLUTION" | "SCORE" | "MINUTES" | "OTHER";
export type RecordedVote = {
  matter: VoteMatter;
  title: string;
  secret?: { issued: number; collected: number; valid: number; invalid: number };
  base: number;
  needed: number;
  presentWithVote: number;
  inFavour: number;
  against: number;
  other: number;
  outcome: "PASSED" | "FAILED" | "DEFERRED";
  /** Where a corrected roll call is apart from the hands that were counted: how many were, and by how much. */
  hands?: { counted: number; unrecorded: number; away: number };
};

export type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";
export type RecordedEvaluation = {
  /** The frame it is scored in: "khung Hướng dẫn 42-HD/BTCTW". */
  sheetName: string;
  /** Whose sheet the criteria come from, where that is not the body's own superior: a note at the foot. */
  sheetNote?: string;
  sections: readonly RecordedSection[];
  max: number;
  total?: number;
  grade?: Grade;
  /** What the cell voted, and the criteria that changed since, where the score as it counts is another. */
  voted?: { total: number; changes: readonly { title: string; from: number; to: number }[] };
  /** Points that are confirmed or withdrawn later. */
  provisionalPoints: number;
  /** How many points come from recorded facts and how many from a person's judgement, out of how many. */
  fromFacts?: { points: number; max: number };
  fromPeople?: { points: number; max: number };
  weaknesses: readonly { weakness: string; remedy: string }[];
  superior?: { name: string; total: number; grade: Grade; decidedOn: string; reason?: string };
};
export type RecordedSection = {
  number: number;
  title: string;
  max: number;
  proposed?: number;
  self?: number;
  superior?: number;
  criteria: readonly RecordedCriterion[];
};
export type RecordedCriterion = {
  title: string;
  max: number;
  proposed?: number;
  self?: number;
  superior?: number;
  evidence?: string;
  /** Why a person departs from the proposal. */
  reason?: string;
  provisional?: true;
  notApplicable?: true;
};

export type RecordedCorrection = {
  what: string;
  oldValue: string;
  newValue: string;
  reason: string;
  author: string;
  on: string;
  /** Figures that come out otherwise, each with its value before and after. */
  figures?: readonly string[];
};
