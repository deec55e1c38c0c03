import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

/** A convened meeting that the cell then reported as not held. */
async function notHeld() {
  const cell = await buildCell(door.owner, { parent: body });
  const meeting = await buildConvenedMeeting(door, cell);
  await meeting.secretary.meeting.markNotHeld({ ...meeting.key, reason: "Bão" });
  return { cell, ...meeting, superior: door.as(body.secretary.accountId) };
}

const because = { reason: "Vẫn họp được trong tháng" };
const latest = async (cell: BuiltCell, index: number) =>
  (await door.as(cell.members[index]!.accountId).notification.list({})).rows[0];

test("declined with a reason it is prepared again, and the cell's committee reads why", async () => {
  const { cell, key, secretary, superior } = await notHeld();
  expect((await superior.meeting.get(key)).abilities).toEqual(["meeting.acceptNotHeld", "meeting.declineNotHeld"]);
  expect(await superior.meeting.declineNotHeld({ ...key, ...because })).toEqual({ done: true });
  const { meeting } = await secretary.workspace.get(key);
  expect(meeting).toMatchObject({
    state: "DRAFT",
    noticeSentAt: null,
    notHeldAcceptedAt: null,
    notHeldDeclined: because,
    reason: "",
  });
  expect(meeting.abilities).toContain("meeting.convene");
  expect(await latest(cell, 0)).toMatchObject({
    kind: "NOT_HELD_DECLINED",
    meetingId: key.meetingId,
    parameters: { month: "2026-12-01", ...because },
  });
  expect(await latest(cell, 4)).toMatchObject({ kind: "MEETING_NOT_HELD" });
});

test("convened anew it has a notice in place of the earlier one, and it is held as any other", async () => {
  const { key, secretary, superior } = await notHeld();
  await superior.meeting.declineNotHeld({ ...key, ...because });
  await secretary.meeting.convene(key);
  const notices = (await secretary.document.list(key)).documents.filter(({ kind }) => kind === "NOTICE");
  expect(notices.filter(({ replacedById }) => replacedById === null)).toHaveLength(1);
  expect(notices).toHaveLength(2);
  await secretary.meeting.open(key);
  expect(await secretary.meeting.get(key)).toMatchObject({ state: "OPEN", notHeldDeclined: because });
});

test("the picture's month is worked out again, as a meeting in preparation", async () => {
  const { key, superior } = await notHeld();
  const waiting = async () => {
    const { rows } = await door.owner.query(
      "DELETE FROM job WHERE name = 'picture.recompute' AND payload->>'organizationId' = $1 RETURNING payload",
      [key.organizationId],
    );
    return rows.map(({ payload }) => payload.month);
  };
  await waiting();
  await superior.meeting.declineNotHeld({ ...key, ...because });
  expect(await waiting()).toEqual(["2026-12-01"]);
});

test("what the superior wants held is not thrown away, and may be reported again as not held", async () => {
  const { key, secretary, superior } = await notHeld();
  await superior.meeting.declineNotHeld({ ...key, ...because });
  expect((await secretary.meeting.get(key)).abilities).not.toContain("meeting.discard");
  await expect(secretary.meeting.discard(key)).rejects.toMatchObject({ code: "SUPERIOR_WANTS_IT_HELD" });
  await secretary.meeting.markNotHeld({ ...key, reason: "Nhà văn hóa còn ngập" });
  await superior.meeting.acceptNotHeld(key);
  expect(await secretary.meeting.get(key)).toMatchObject({ state: "NOT_HELD", reason: "Nhà văn hóa còn ngập" });
});

test("an answer that was given is not given again, neither way", async () => {
  const { key, superior } = await notHeld();
  await superior.meeting.acceptNotHeld(key);
  await expect(superior.meeting.acceptNotHeld(key)).rejects.toMatchObject({ code: "NOT_HELD_ACCEPTED" });
  await expect(superior.meeting.declineNotHeld({ ...key, ...because })).rejects.toMatchObject({
    code: "NOT_HELD_ACCEPTED",
  });
});

test("where the month has another meeting meanwhile there is nothing to decline", async () => {
  const { key, secretary, superior } = await notHeld();
  const again = { kind: "REGULAR", month: "2026-12-01", scheduledAt: "2026-12-20T07:00:00Z" } as const;
  await secretary.meeting.create({ organizationId: key.organizationId, ...again });
  await expect(superior.meeting.declineNotHeld({ ...key, ...because })).rejects.toMatchObject({
    code: "ONE_REGULAR_MEETING_A_MONTH",
  });
});

test("only the direct superior declines, only what is not held, and never without a reason", async () => {
  const { cell, key, secretary, superior } = await notHeld();
  await expect(secretary.meeting.declineNotHeld({ ...key, ...because })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    door.as(cell.members[4]!.accountId).meeting.declineNotHeld({ ...key, ...because }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = await buildBody(door.owner);
  await expect(
    door.as(stranger.secretary.accountId).meeting.declineNotHeld({ ...key, ...because }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(superior.meeting.declineNotHeld({ ...key, reason: "  " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const held = await buildConvenedMeeting(door, await buildCell(door.owner, { parent: body }));
  await expect(superior.meeting.declineNotHeld({ ...held.key, ...because })).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "CONVENED" },
  });
});

test("sent twice under one key it is done once; of two answers at the same moment one counts", async () => {
  const { key } = await notHeld();
  const again = door.as(body.secretary.accountId, { key: newId() });
  expect(await again.meeting.declineNotHeld({ ...key, ...because })).toEqual({ done: true });
  expect(await again.meeting.declineNotHeld({ ...key, ...because })).toEqual({ done: true });
  const other = await notHeld();
  const lock = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [other.key.meetingId] };
  const office = door.as(body.office.accountId);
  const settled = await interleave(door, lock, [
    () => other.superior.meeting.acceptNotHeld(other.key),
    () => office.meeting.declineNotHeld({ ...other.key, ...because }),
  ]);
  expect(outcomes(settled).filter((outcome) => outcome === "done")).toHaveLength(1);
});

test("a postponed meeting names the one that takes its place, and no other names one", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await buildCell(door.owner, { parent: body }));
  expect((await secretary.meeting.get(key)).followedBy).toBeNull();
  const scheduledAt = "2026-12-10T07:00:00.000Z";
  const { meetingId } = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt });
  expect((await secretary.meeting.get(key)).followedBy).toEqual({ meetingId, scheduledAt });
  expect((await secretary.workspace.get(key)).meeting.followedBy).toEqual({ meetingId, scheduledAt });
  expect((await secretary.meeting.get({ ...key, meetingId })).followedBy).toBeNull();
  await door.owner.query("UPDATE meeting SET continues_id = NULL WHERE id = $1", [meetingId]);
  expect((await secretary.meeting.get(key)).followedBy).toBeNull();
});
