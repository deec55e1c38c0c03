import type { Rules } from "../../../rulesets/index.ts";
import { baseExplanation } from "../vote/base-explanation.rules.ts";
import type { Convened } from "../vote/convened.rules.ts";
import type { VotingBody } from "../vote/vote.rules.ts";
import { attendance, countedAs } from "./attendance.rules.ts";

export type Figures = {
  total: number;
  official: number;
  probationary: number;
  exempt: number;
  exemptAbsent: number;
  temporarilyElsewhere: number;
  temporarilyHere: number;
  suspended: number;
  unmarked: number;
  present: number;
  excused: number;
  unexcused: number;
  base: number;
  simpleMajority: number;
  twoThirds: number;
  presentWithVote: number;
  canDecide: boolean;
  attendanceBase: number;
  presentInBase: number;
  attendancePercent: number | null;
  attendanceTarget: number;
};

/** Whose votes a meeting of this kind counts: a committee's are those of its members in office. */
export function votingBodyOf(meetingKind: string): VotingBody {
  if (meetingKind === "COMMITTEE") return "COMMITTEE";
  return meetingKind === "CONGRESS" ? "CONGRESS" : "CELL";
}

/** The figures beside the roll call, all from the one roll; presence for votes is taken at the moment `at`. Source: Quy định 294-QĐ/TW 2025, 9.3.2; HD 42-HD/BTCTW. */
export function figuresOf(roll: readonly Convened[], of: { meetingKind: string; rules: Rules; at: Date }): Figures {
  const base = baseExplanation(roll, { body: votingBodyOf(of.meetingKind), at: of.at, rules: of.rules.majorities });
  const attended = attendance(roll, of.rules.thresholds);
  const marked = (status: string) => roll.filter((person) => countedAs(person) === status).length;
  return {
    total: base.total,
    official: base.official,
    probationary: roll.filter((person) => person.memberStatus === "PROBATIONARY").length,
    exempt: marked("EXEMPT"),
    exemptAbsent: base.exemptAbsent,
    temporarilyElsewhere: base.temporarilyElsewhere,
    temporarilyHere: base.temporarilyHere,
    suspended: base.suspended,
    unmarked: marked("UNMARKED"),
    present: marked("PRESENT"),
    excused: marked("EXCUSED"),
    unexcused: marked("UNEXCUSED"),
    base: base.base,
    simpleMajority: base.neededMajority,
    twoThirds: base.neededTwoThirds,
    presentWithVote: base.presentWithVote,
    canDecide: base.canDecide,
    attendanceBase: attended.base,
    presentInBase: attended.present,
    attendancePercent: attended.percent,
    attendanceTarget: of.rules.thresholds.attendanceTargetPercent,
  };
}
