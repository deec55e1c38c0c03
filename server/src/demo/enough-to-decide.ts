import { currentRules } from "../../../rulesets/index.ts";
import { judgeTally } from "../vote/tally.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { AttendanceRow } from "../workspace/course.queries.ts";

/** The roll of a meeting that decides: where chance kept too many away, some of them came after all, and in time. */
export function enoughToDecide(roll: readonly AttendanceRow[], at: Date): AttendanceRow[] {
  const { majorities } = currentRules(dayOf(at));
  const coming = [...roll];
  const of = { body: "CELL", at, rules: majorities } as const;
  for (const [index, row] of roll.entries()) {
    const present = votersPresentAt(coming, at, of).length;
    const tally = { presentWithVote: present, agree: present, disagree: 0, other: 0 };
    if (!("refused" in judgeTally({ matter: "AGENDA", base: votingBase(coming, of), ...tally }, majorities))) break;
    if (row.status === "EXCUSED" || row.status === "UNEXCUSED" || row.arrivedAt !== null)
      coming[index] = { ...row, status: "PRESENT", reason: "", arrivedAt: null };
  }
  return coming;
}
