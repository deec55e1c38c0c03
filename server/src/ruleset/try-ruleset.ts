import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { readTogether } from "../database/together.ts";
import { judgeMeeting } from "../evaluation/read-judgement.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findHeldMeetings } from "./held-meetings.queries.ts";
import { findRuleset, sheetOf } from "./ruleset.queries.ts";
import { judgedBy } from "./trial.rules.ts";

/** As many meetings as fit on one page; each costs as much as opening its score. */
const MEETINGS = 10;
const MONTHS_BACK = 12;

/** What a version would make of the last meetings that were held by the cells it is for. */
export const tryRuleset: Operation<"ruleset.try"> = async ({ tx, standing, clock }, input) => {
  const found = await findRuleset(tx, input);
  if (!found) return refuse("NOT_FOUND");
  const sheet = sheetOf({ ...found, version: found.version ?? 0 });
  const now = clock.now();
  const since = dayIn(addMonths(monthOf(dayOf(now)), -MONTHS_BACK), 1);
  const held = await findHeldMeetings(tx, { under: standing.path, sheet, since, limit: MEETINGS });
  const judged = await readTogether(tx, (together) =>
    Promise.all(held.map((meeting) => judgeMeeting(together, meeting, now))),
  );
  return {
    rows: judged.map((each) => ({
      organizationId: each.meeting.organizationId,
      organizationName: each.meeting.organizationName,
      meetingId: each.meeting.id,
      heldOn: dayOf(each.original.sessions[0]?.openedAt ?? each.meeting.scheduledAt),
      before: { total: each.judgement.total, max: each.judgement.max, grade: each.judgement.grade },
      after: judgedBy(sheet, each),
    })),
  };
};
