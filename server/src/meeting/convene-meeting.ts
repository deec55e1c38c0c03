import { rulesOfVersion } from "../../../rulesets/index.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { issuePaper } from "../record/issue-paper.queries.ts";
import { readPaperSource } from "../record/read-paper-source.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  findConvened,
  findFollowers,
  freezeCellRoll,
  freezeCommitteeRoll,
  storeConvened,
} from "./convening.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { canMeet } from "./meeting-time.rules.ts";
import { requireState } from "./require-state.ts";
import type { Requirement } from "./requirements.rules.ts";
import { countAgenda, keepTextVersion } from "./transition.queries.ts";

/** Sends the notice: freezes who is convened in which standing, and tells them and the superior's follower. */
export const conveneMeeting: Operation<"meeting.convene"> = async ({ tx, clock }, key) => {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["DRAFT"]);
  const missing: Requirement[] = [];
  if (meeting.place === "") missing.push("PLACE");
  if ((await countAgenda(tx, key)) === 0) missing.push("AGENDA");
  const on = dayOf(meeting.scheduledAt);
  const isCommittee = meeting.kind === "COMMITTEE";
  const roll = isCommittee ? await freezeCommitteeRoll(tx, key, on) : await freezeCellRoll(tx, key, on);
  const enough = isCommittee
    ? roll.convened > 0
    : canMeet(roll.official, rulesOfVersion(meeting.rulesVersion).thresholds);
  if (!enough) missing.push("MEMBERS");
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  const sentAt = clock.now();
  const followers = isCommittee ? [] : await findFollowers(tx, key.organizationId);
  await storeConvened(tx, key, { at: sentAt, followerInformed: followers.length > 0 });
  await keepTextVersion(tx, key, "CONVENE");
  await issuePaper(tx, await readPaperSource(tx, key, sentAt), { kind: "NOTICE", now: sentAt });
  const people = [...(await findConvened(tx, key)), ...followers];
  await tellPeople(tx, people, {
    kind: "MEETING_CONVENED",
    ...key,
    parameters: { scheduledAt: meeting.scheduledAt.toISOString(), place: meeting.place },
  });
  return { convened: roll.convened, noticeSentAt: sentAt.toISOString() };
};
