import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { freezeCellRoll, freezeCommitteeRoll, freezeJointRoll, type Marks } from "./convening.queries.ts";
import type { MeetingRow } from "./meeting.queries.ts";
import { canMeet } from "./meeting-time.rules.ts";

type Freezable = Pick<MeetingRow, "organizationId" | "id" | "kind" | "joint" | "ofStandingCommittee" | "rulesVersion">;

/** Freezes who is convened on the day of a meeting; says how many, and whether they are enough to meet at all. */
export async function freezeRoll(
  tx: Transaction,
  meeting: Freezable,
  at: Date,
  marks: Marks = "OF_ANOTHER_DAY",
): Promise<{ convened: number; enough: boolean }> {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  if (meeting.kind === "COMMITTEE") {
    const { ofStandingCommittee } = meeting;
    const { convened } = await freezeCommitteeRoll(tx, { ...key, ofStandingCommittee }, dayOf(at), marks);
    return { convened, enough: convened > 0 };
  }
  const freeze = meeting.joint ? freezeJointRoll : freezeCellRoll;
  const { convened, official } = await freeze(tx, key, dayOf(at), marks);
  return { convened, enough: canMeet(official, rulesOfVersion(meeting.rulesVersion).thresholds) };
}

/**
 * Freezes the roll of a meeting that was announced and gets another day, or opens: who became official, came or left since
 * the notice stands as on that day. Too few on that day refuse it.
 */
export async function freezeRollAnew(tx: Transaction, meeting: Freezable, at: Date, marks?: Marks): Promise<void> {
  const { enough } = await freezeRoll(tx, meeting, at, marks);
  if (!enough) refuse("SOMETHING_MISSING", { missing: ["MEMBERS"] });
}
