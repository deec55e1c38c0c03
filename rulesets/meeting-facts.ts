import type { IsoDate } from "./ruleset.ts";

/**
 * What the record of a meeting says, as far as a score sheet can ask for it. `null` means not known yet, or not
 * written down; it never means zero or no.
 */
export type MeetingFacts = {
  /** The day on which the facts are looked at: facts that fall due later are still open. */
  asOf: IsoDate;
  meetingOn: IsoDate;
  closedOn: IsoDate | null;
  /** Last day for filing; before closing, as if the meeting closed on its own day. */
  filingDueOn: IsoDate | null;
  recordedFrom: "LIVE" | "PAPER";
  thematicPart: boolean;
  hasCommittee: boolean;

  durationMinutes: number | null;
  minimumMinutes: number;

  convenedTotal: number;
  attendanceBase: number;
  presentInBase: number;
  unexcused: number;
  /** Members excused more often running than the thresholds allow, this year up to this meeting. */
  membersExcusedTooOften: number | null;

  draftConclusionExisted: boolean | null;
  /** Whether the committee met before with minutes; without a committee the secretary and deputy only confer. */
  committeeMetWithMinutes: boolean | null;
  noticeSentToMembers: boolean | null;
  noticeSentToFollower: boolean | null;
  /** Day on which the last of the papers was out. */
  materialsPostedOn: IsoDate | null;
  /** Whether the papers were out the full lead time ahead, as the thresholds count it. */
  materialsInTime: boolean | null;
  /** Calendar days from the posting of the last paper, and from the notice to members, to the meeting. */
  materialsDaysAhead: number | null;
  noticeDaysAhead: number | null;

  stepsRequired: number;
  stepsRecorded: number;
  praiseOrReminders: number;
  /** Everybody in the room who could speak: members present, exempt or not. */
  present: number;
  speakers: number;
  minutesComplete: boolean | null;
  /** Minutes given to ideology, self-criticism and criticism together. */
  ideologyMinutes: number | null;
  documentsPosted: boolean | null;
  conclusionsDue: number;
  conclusionsRecorded: number;
  criticismsRecorded: number;
  proposalsTotal: number;
  proposalsAnswered: number;
  /** Proposals whose day for an answer came since the last meeting of the same kind, and those of them answered by that day. */
  proposalsDue: number;
  proposalsAnsweredInTime: number;

  /** Tasks of the last conclusion or resolution that are reported at this meeting. */
  lastTasksTotal: number;
  lastTasksDone: number;

  conclusionRecorded: boolean | null;
  minutesAdopted: boolean | null;
  filedOn: IsoDate | null;
  filedInTime: boolean | null;
};

type KeysOf<Value> = { [Key in keyof MeetingFacts]: MeetingFacts[Key] extends Value ? Key : never }[keyof MeetingFacts];

/** Facts that are counts or lengths. */
export type NumberFact = KeysOf<number | null>;

/** Facts that are yes or no. */
export type FlagFact = KeysOf<boolean | null>;

/** Any fact, by name. */
export type FactKey = keyof MeetingFacts;
