import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { Transaction } from "../database/connect.ts";
import { dayOf } from "../working-zone.rules.ts";
import { freezeCellRoll, freezeCommitteeRoll } from "./convening.queries.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import { canMeet } from "./meeting-time.rules.ts";

/** Freezes who is convened on the day of a meeting; says how many, and whether they are enough to meet at all. */
export async function freezeRoll(
  tx: Transaction,
  meeting: Pick<MeetingRow, "organizationId" | "id" | "kind" | "rulesVersion">,
  at: Date,
): Promise<{ convened: number; enough: boolean }> {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  if (meeting.kind === "COMMITTEE") {
    const { convened } = await freezeCommitteeRoll(tx, key, dayOf(at));
    return { convened, enough: convened > 0 };
  }
  const { convened, official } = await freezeCellRoll(tx, key, dayOf(at));
  return { convened, enough: canMeet(official, rulesOfVersion(meeting.rulesVersion).thresholds) };
}
