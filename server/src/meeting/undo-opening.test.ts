import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const at = (time: string) => new Date(`2026-12-03T${time}:00+07:00`).toISOString();

/** A meeting that was convened at 8:00 and opened by mistake at 9:00. */
async function openByMistake() {
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow(at("08:00"));
  const meeting = await buildConvenedMeeting(door, cell);
  door.setNow(at("09:00"));
  return { cell, ...meeting };
}

const mark = (cell: BuiltCell, index: number) => ({ personId: cell.members[index]!.personId, revision: 1 });

test("opened by mistake it is convened again, without a start, and the audit log keeps both", async () => {
  const { key, secretary } = await openByMistake();
  const before = await secretary.workspace.get(key);
  await secretary.meeting.open(key);
  await secretary.meeting.undoOpening(key);
  const after = await secretary.workspace.get(key);
  expect(after.meeting).toMatchObject({ state: "CONVENED", openedAt: null, noticeSentAt: before.meeting.noticeSentAt });
  expect(after.sessions).toEqual([]);
  expect(after.attendance).toEqual(before.attendance);
  const { rows } = await door.owner.query(
    `SELECT operation, changes::jsonb->'state' AS state FROM audit.entry
     WHERE table_name = 'meeting' AND row_key = $1 AND changes::jsonb ? 'opened_at' AND action = 'U' ORDER BY id`,
    [`${key.organizationId}/${key.meetingId}`],
  );
  expect(rows).toEqual([
    { operation: "meeting.open", state: ["CONVENED", "OPEN"] },
    { operation: "meeting.undoOpening", state: ["OPEN", "CONVENED"] },
  ]);
});

test("afterwards it is opened again, given another day, or postponed", async () => {
  const { key, secretary } = await openByMistake();
  await secretary.meeting.open(key);
  await secretary.meeting.undoOpening(key);
  const { meeting } = await secretary.workspace.get(key);
  const schedule = { place: meeting.place, form: meeting.form, thematicPart: false, revision: meeting.revision };
  await secretary.meeting.reschedule({ ...key, scheduledAt: "2026-12-05T07:00:00Z", ...schedule });
  door.setNow("2026-12-05T07:02:00.000Z");
  await secretary.meeting.open(key);
  expect((await secretary.workspace.get(key)).sessions).toMatchObject([
    { ordinal: 1, openedAt: "2026-12-05T07:02:00.000Z" },
  ]);
  await secretary.meeting.undoOpening(key);
  const successor = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  expect((await secretary.meeting.get(successor)).state).toBe("CONVENED");
});

test("marks since the opening are taken back when that is said; earlier ones and accepted requests stay", async () => {
  const { cell, key, secretary } = await openByMistake();
  await door.as(cell.members[3]!.accountId).absence.request({ ...key, reason: "Công tác" });
  await secretary.absence.decide({ ...key, personId: cell.members[3]!.personId, decision: "ACCEPTED" });
  await secretary.attendance.record({ ...key, ...mark(cell, 4), status: "EXCUSED", reason: "Ốm" });
  door.setNow(at("09:30"));
  await secretary.meeting.open(key);
  await secretary.attendance.record({ ...key, ...mark(cell, 3), revision: 2, status: "PRESENT" });
  await secretary.attendance.recordAllPresent(key);
  await expect(secretary.meeting.undoOpening(key)).rejects.toMatchObject({
    code: "ALREADY_RECORDED",
    data: { recorded: ["ROLL_CALL"] },
  });
  expect((await secretary.meeting.get(key)).state).toBe("OPEN");
  await secretary.meeting.undoOpening({ ...key, takeBackRollCall: true });
  const { attendance } = await secretary.workspace.get(key);
  const marked = new Map(attendance.map((row) => [row.personId, [row.status, row.reason]]));
  expect(cell.members.slice(0, 5).map(({ personId }) => marked.get(personId))).toEqual([
    ["UNMARKED", ""],
    ["UNMARKED", ""],
    ["UNMARKED", ""],
    ["EXCUSED", "Công tác"],
    ["EXCUSED", "Ốm"],
  ]);
});

test("what the meeting brought forth is named, and nothing of it is lost", async () => {
  const { cell, key, secretary } = await openByMistake();
  await secretary.meeting.open(key);
  await secretary.attendance.recordAllPresent(key);
  await secretary.vote.record({ ...key, matter: "AGENDA", title: "Chương trình", agree: 5, disagree: 0, other: 0 });
  const { agenda } = await secretary.workspace.get(key);
  const { agendaItemId } = agenda.find(({ kind }) => kind === "DISCUSSION")!;
  const said = { agendaItemId, personId: cell.members[2]!.personId, guestId: null };
  await secretary.statement.add({ ...key, ...said, kind: "OPINION", gist: "Nhất trí" });
  const text = { subjectId: agendaItemId, field: "CONCLUSION", body: "Đồng ý", revision: 0 } as const;
  await secretary.meeting.saveText({ ...key, ...text });
  await secretary.agenda.startItem({ ...key, agendaItemId });
  await secretary.meeting.waiveResolution({ ...key, waived: true });
  await expect(secretary.meeting.undoOpening({ ...key, takeBackRollCall: true })).rejects.toMatchObject({
    code: "ALREADY_RECORDED",
    data: {
      recorded: ["AGENDA_ADOPTED", "VOTES", "STATEMENTS", "NOTES", "ITEMS_DISCUSSED", "RESOLUTION_WAIVED"],
    },
  });
  expect(await secretary.workspace.get(key)).toMatchObject({
    meeting: { state: "OPEN" },
    figures: { present: 5 },
    statements: [{ gist: "Nhất trí" }],
  });
});

test("adjourned, or continued in a further sitting, it has taken place", async () => {
  const { key, secretary } = await openByMistake();
  await secretary.meeting.open(key);
  await secretary.meeting.adjourn({ ...key, reason: "Mất điện" });
  await expect(secretary.meeting.undoOpening(key)).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "ADJOURNED" },
  });
  await secretary.meeting.resume(key);
  await expect(secretary.meeting.undoOpening(key)).rejects.toMatchObject({ data: { recorded: ["ADJOURNED"] } });
});

test("whoever writes in the meeting takes it back, no other member, and no stranger learns of it", async () => {
  const { cell, key, deputy } = await openByMistake();
  await deputy.meeting.open(key);
  await expect(door.as(cell.members[4]!.accountId).meeting.undoOpening(key)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(door.as(body.secretary.accountId).meeting.undoOpening(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  await expect(door.as(stranger.secretary.accountId).meeting.undoOpening(key)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await deputy.meeting.get(key)).abilities).toContain("meeting.undoOpening");
  await deputy.meeting.undoOpening(key);
  await expect(deputy.meeting.undoOpening(key)).rejects.toMatchObject({ code: "MEETING_STATE" });
});

test("sent twice under one key it is done once; malformed it is refused", async () => {
  const { cell, key, secretary } = await openByMistake();
  await secretary.meeting.open(key);
  const again = door.as(cell.secretary.accountId, { key: newId() });
  expect(await again.meeting.undoOpening(key)).toEqual({ done: true });
  expect(await again.meeting.undoOpening(key)).toEqual({ done: true });
  // A client that was written without the contract.
  const malformed = { ...key, takeBackRollCall: "yes" } as unknown as typeof key;
  await expect(secretary.meeting.undoOpening(malformed)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("what is said at the same moment is not lost: either it stands, or the meeting is no longer open", async () => {
  const { key, secretary, deputy } = await buildOpenMeeting(door, await buildCell(door.owner, { parent: body }));
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const said = { agendaItemId: null, personId: null, guestId: null, kind: "OPINION", gist: "Nhất trí" } as const;
  const settled = await interleave<unknown>(door, meeting, [
    () => secretary.statement.add({ ...key, ...said }),
    () => deputy.meeting.undoOpening(key),
  ]);
  const { meeting: after, statements } = await secretary.workspace.get(key);
  expect(outcomes(settled)).toContain("done");
  expect([after.state, statements.length]).toEqual(statements.length > 0 ? ["OPEN", 1] : ["CONVENED", 0]);
});
