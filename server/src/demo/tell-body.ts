import type { CellStory } from "./cell-story.ts";
import { meetingDay, workingDayBefore } from "./demo-calendar.ts";
import { holdCommittee } from "./hold-committee.ts";
import { addTaskRows, type Telling, tellJoint } from "./tell-cell.ts";

/** A body's own committee meets every month; the body itself holds no regular meeting, but a conference for its cells. */
export function tellBody(body: CellStory, telling: Telling): void {
  if (body.cell.committee.length < 2) return;
  const { rows, calendar } = telling;
  for (const [index, month] of calendar.held.entries()) {
    const day = workingDayBefore(meetingDay(month, 3), 6);
    holdCommittee(rows, body, {
      month,
      day,
      topics: [
        "định hướng nội dung sinh hoạt của các chi bộ trong tháng",
        "đôn đốc gửi hồ sơ, quyết định xếp loại kỳ trước",
      ],
    });
    tellJoint(body, telling, { month, monthsBack: calendar.held.length - 1 - index });
  }
  addTaskRows(rows, body);
}
