import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { addDays, addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countTasksDue, findLatestAttendance, findSilentMembers } from "./warnings.queries.ts";
import { fallOf } from "./warnings.rules.ts";

const membersShown = 10;

/** What those who lead a cell are warned of: attendance that falls, tasks due soon, members who have not spoken for months. */
export const getWarnings: Operation<"home.warnings"> = async ({ tx, clock }, { organizationId }) => {
  const today = dayOf(clock.now());
  const { attendanceFall, taskSoonDays, silence } = seeingThresholdsOn(today);
  const rolls = await findLatestAttendance(tx, organizationId, attendanceFall.meetings * 2);
  const tasks = await countTasksDue(tx, { organizationId, from: today, to: addDays(today, taskSoonDays) });
  const since = dayIn(addMonths(monthOf(today), -silence.months), 1);
  const of = { organizationId, since, today, meetings: silence.meetings, limit: membersShown };
  const silent = await findSilentMembers(tx, of);
  return {
    attendance: fallOf(rolls, attendanceFall),
    tasks,
    silent: {
      months: silence.months,
      count: silent[0]?.count ?? 0,
      members: silent.map(({ personId, fullName }) => ({ personId, fullName })),
    },
  };
};
