import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  buildClosedMeeting,
  buildFiledMeeting,
  judgeByPeople,
  recordCourse,
  show,
} from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };

/** A closed and filed meeting of five in which only three were there and agreed: exactly the majority. */
async function narrowMeeting() {
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell);
  const { key, secretary } = meeting;
  for (const absent of cell.members.slice(3)) await markExcused(secretary, key, absent.personId);
  door.setNow("2026-12-03T08:42:00Z");
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  await secretary.meeting.close(key);
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  await secretary.meeting.file(key);
  await secretary.evaluation.submit(key);
  return { ...meeting, superior: door.as(body.secretary.accountId) };
}

async function markExcused(client: Client, key: Key, personId: string): Promise<void> {
  const row = (await client.workspace.get(key)).attendance.find((each) => each.personId === personId);
  await client.attendance.record({
    ...key,
    personId,
    status: "EXCUSED",
    reason: "đi công tác",
    revision: row?.revision ?? 0,
  });
}

const wasAway = (personId: string) => ({ subject: "ATTENDANCE", personId, status: "EXCUSED" }) as const;

test("a correction is an addition: the original row stays, the effective record and its figures follow, the effects stand beside the old values", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const away = cell.members[4]?.personId ?? "";
  const preview = await secretary.correction.preview({ ...key, correction: wasAway(away) });
  const made = await secretary.correction.make({ ...key, correction: wasAway(away), reason: "Thư ký điểm danh nhầm" });
  expect(made).toMatchObject({ effects: preview.effects, needsSuperior: preview.needsSuperior });
  expect(made.effects).toContainEqual({ figure: "present", subject: "", before: 5, after: 4 });
  expect(made.effects).toContainEqual({ figure: "attendancePercent", subject: "", before: 100, after: 80 });
  expect(made.effects).toContainEqual({ figure: "points", subject: "attendance", before: 4, after: 3 });
  expect(made.effects).toContainEqual({ figure: "voteAgree", subject: "Nghị quyết", before: 5, after: 4 });
  const { rows } = await door.owner.query(`SELECT status FROM attendance WHERE meeting_id = $1 AND person_id = $2`, [
    key.meetingId,
    away,
  ]);
  expect(rows).toEqual([{ status: "PRESENT" }]);
  const workspace = await secretary.workspace.get(key);
  expect(workspace.figures.attendancePercent).toBe(80);
  expect(workspace.corrections).toMatchObject([
    { reason: "Thư ký điểm danh nhầm", oldValue: { status: "PRESENT" }, newValue: { status: "EXCUSED" } },
  ]);
});

test("who was found to be there or away after closing: preview, vote and minutes say how many hands were counted", async () => {
  const { key, secretary } = await narrowMeeting();
  const isThere = { subject: "ATTENDANCE", personId: cell.members[3]?.personId ?? "", status: "PRESENT" } as const;
  const { effects } = await secretary.correction.preview({ ...key, correction: isThere });
  const of = (figure: string) => effects.find((effect) => effect.figure === figure && effect.subject === "Nghị quyết");
  expect(of("votePresent")).toMatchObject({ before: 3, after: 4 });
  expect(of("voteHands")).toMatchObject({ before: "3/3", after: "3/4" });
  expect(of("voteUnrecorded")).toMatchObject({ before: 0, after: 1 });
  expect(of("voteOther")).toMatchObject({ before: 0, after: 1 });
  await secretary.correction.make({ ...key, correction: isThere, reason: "Sót khi điểm danh" });
  const vote = (await secretary.workspace.get(key)).votes.find(({ matter }) => matter === "RESOLUTION");
  expect(vote).toMatchObject({ agree: 3, other: 1, hands: { agree: 3, other: 0, unrecorded: 1, away: 0 } });
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  expect(JSON.stringify(content)).toContain(
    "Theo đính chính điểm danh: có mặt khi biểu quyết 4, số phiếu đã đếm 3; không ghi nhận phiếu 1, tính vào ý kiến khác.",
  );
  const { documents } = await secretary.document.list(key);
  const paper = documents.find(({ kind }) => kind === "CORRECTION");
  const issued = await secretary.document.open({ ...key, documentId: paper?.documentId ?? "" });
  expect(JSON.stringify(issued.content)).toContain("số phiếu đã đếm trên số có mặt (Nghị quyết): 3/3 → 3/4");
});

test("who spoke out of how many follows the corrected roll call in the evidence, also where its points stay", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const evidence = async () => {
    const { sections } = await secretary.evaluation.get(key);
    return sections.flatMap(({ criteria }) => criteria).find(({ criterion }) => criterion === "speakers")?.evidence.vi;
  };
  expect(await evidence()).toBe("1 trên 5 người phát biểu (20%).");
  const correction = wasAway(cell.members[4]?.personId ?? "");
  await secretary.correction.make({ ...key, correction, reason: "Thư ký điểm danh nhầm" });
  expect(await evidence()).toBe(
    "Lúc chấm: 1 trên 5 người phát biểu (20%). Sau đính chính: 1 trên 4 người phát biểu (25%).",
  );
});

test("a correction that flips a majority goes to the superior, and the decision can be opened again", async () => {
  const { key, secretary, superior } = await narrowMeeting();
  await superior.evaluation.decide(key);
  const flip = { ...key, correction: wasAway(cell.members[2]?.personId ?? ""), reason: "Đồng chí vắng mặt, ký thay" };
  const { correctionId, effects, needsSuperior } = await secretary.correction.make(flip);
  expect(needsSuperior).toBe(true);
  expect(effects).toContainEqual({ figure: "voteOutcome", subject: "Nghị quyết", before: "PASSED", after: "FAILED" });
  expect(await superior.evaluation.get(key)).toMatchObject({ state: "DECIDED", needsSuperiorAgain: true });
  const waiting = await superior.evaluation.waiting({ organizationId: body.organizationId });
  expect(waiting.rows).toContainEqual(expect.objectContaining({ meetingId: key.meetingId, needsSuperiorAgain: true }));
  await superior.correction.decide({ ...key, correctionId, decision: "REOPEN" });
  const reopened = await superior.evaluation.get(key);
  expect(reopened).toMatchObject({ state: "SUBMITTED", needsSuperiorAgain: false });
  expect(await superior.evaluation.decide(key)).toMatchObject({ superiorTotal: reopened.selfTotal });
  await expect(superior.correction.decide({ ...key, correctionId, decision: "STANDS" })).rejects.toMatchObject({
    code: "ALREADY_DECIDED",
  });
});

test("a correction that was wrong is corrected: majority, attendance and points are again as they were", async () => {
  const { key, secretary } = await narrowMeeting();
  const before = await secretary.workspace.get(key);
  const flip = { ...key, correction: wasAway(cell.members[2]?.personId ?? ""), reason: "Đồng chí vắng mặt" };
  await secretary.correction.make(flip);
  const back = { ...flip.correction, status: "PRESENT" } as const;
  const { effects } = await secretary.correction.make({ ...flip, correction: back, reason: "Nhầm sang đồng chí khác" });
  expect(effects).toContainEqual({ figure: "voteOutcome", subject: "Nghị quyết", before: "FAILED", after: "PASSED" });
  const after = await secretary.workspace.get(key);
  expect([after.votes, after.figures]).toEqual([before.votes, before.figures]);
});

test("the superior lets a result stand", async () => {
  const { key, secretary, superior } = await narrowMeeting();
  const flip = { ...key, correction: wasAway(cell.members[2]?.personId ?? ""), reason: "Nhầm tên" };
  const { correctionId } = await secretary.correction.make(flip);
  await superior.correction.decide({ ...key, correctionId, decision: "STANDS" });
  expect(await superior.evaluation.get(key)).toMatchObject({ needsSuperiorAgain: false });
  expect((await secretary.workspace.get(key)).corrections).toMatchObject([{ superiorDecision: "STANDS" }]);
});

test("the correction of an issued paper is a bản đính chính with a number of its own; the issued paper stays as it was", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const before = await secretary.document.list(key);
  const minutes = before.documents.find(({ kind }) => kind === "MINUTES");
  const content = await secretary.document.open({ ...key, documentId: minutes?.documentId ?? "" });
  await secretary.correction.make({
    ...key,
    correction: { subject: "TIME", openedAt: "2026-12-03T07:00:00Z", closedAt: "2026-12-03T08:32:00Z" },
    reason: "Ghi nhầm giờ kết thúc",
  });
  const { documents } = await secretary.document.list(key);
  expect(documents.at(-1)).toMatchObject({ kind: "CORRECTION", symbol: "01-ĐC/CB", correctsId: minutes?.documentId });
  expect(await secretary.document.open({ ...key, documentId: minutes?.documentId ?? "" })).toEqual(content);
  const correction = await secretary.document.open({ ...key, documentId: documents.at(-1)?.documentId ?? "" });
  const resolution = documents.find(({ kind }) => kind === "RESOLUTION");
  expect(JSON.stringify(correction)).toContain(
    `trong nghị quyết số ${resolution?.symbol} của buổi này cũng được sửa theo bản này`,
  );
  expect((await secretary.workspace.get(key)).durationMinutes).toBe(92);
});

test("counts of a corrected vote are those present with a vote, and a correction that changes nothing is refused", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const { votes } = await secretary.workspace.get(key);
  const resolution = votes.find(({ matter }) => matter === "RESOLUTION")?.voteId ?? "";
  const make = (agree: number, disagree: number) =>
    secretary.correction.make({
      ...key,
      correction: { subject: "VOTE", voteId: resolution, agree, disagree, other: 0 },
      reason: "Đếm lại",
    });
  await expect(make(5, 1)).rejects.toMatchObject({ code: "COUNTS_DO_NOT_ADD_UP" });
  await expect(make(5, 0)).rejects.toMatchObject({ code: "NOTHING_CHANGES" });
  expect(await make(2, 3)).toMatchObject({ needsSuperior: true });
  await expect(
    secretary.correction.make({
      ...key,
      correction: { subject: "TIME", openedAt: "2026-12-03T09:00:00Z", closedAt: "2026-12-03T08:00:00Z" },
      reason: "x",
    }),
  ).rejects.toMatchObject({ code: "ENDS_BEFORE_IT_BEGINS" });
});

test("a resolution that a correction overturned before filing is not asked for; one passed before too many left is", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const resolution = (await secretary.workspace.get(key)).votes.find(({ matter }) => matter === "RESOLUTION")!;
  const counts = { voteId: resolution.voteId, agree: 2, disagree: 3, other: 0 };
  await secretary.correction.make({ ...key, correction: { subject: "VOTE", ...counts }, reason: "Đếm lại" });
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  expect((await secretary.workspace.get(key)).missing.file).toEqual([]);
  await secretary.meeting.file(key);

  door.setNow("2026-12-03T07:00:00Z");
  const other = await buildCell(door.owner, { parent: body });
  const meeting = await buildMeetingWithRoll(door, other);
  await recordCourse(meeting);
  for (const left of other.members.slice(2)) await markExcused(meeting.secretary, meeting.key, left.personId);
  await meeting.secretary.meeting.proceedWithoutVotes({ ...meeting.key, reason: "Ba đồng chí phải về sớm" });
  door.setNow("2026-12-03T08:42:00Z");
  await meeting.secretary.meeting.close(meeting.key);
  await meeting.secretary.document.issue({ ...meeting.key, kind: "MINUTES" });
  await expect(meeting.secretary.meeting.file(meeting.key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["RESOLUTION_ISSUED"] },
  });
  await meeting.secretary.document.issue({ ...meeting.key, kind: "RESOLUTION" });
  await meeting.secretary.meeting.file(meeting.key);
});

test("a conclusion is corrected beside the old one, anything else is noted", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const { agenda } = await secretary.workspace.get(key);
  const agendaItemId = agenda.find(({ kind }) => kind === "DISCUSSION")?.agendaItemId ?? "";
  await secretary.correction.make({
    ...key,
    correction: { subject: "CONCLUSION", agendaItemId, body: "Khóa sổ trước 17 giờ." },
    reason: "Ghi thiếu",
  });
  await secretary.correction.make({
    ...key,
    correction: { subject: "OTHER", body: "Tên khách mời viết đúng là Đặng Hữu Phước." },
    reason: "Sai chính tả",
  });
  const workspace = await secretary.workspace.get(key);
  expect(workspace.texts).toContainEqual(
    expect.objectContaining({ subjectId: agendaItemId, field: "CONCLUSION", body: "Khóa sổ trước 17 giờ." }),
  );
  expect(workspace.corrections).toHaveLength(2);
});

test("an open meeting is not corrected but changed; a member does not correct, another body finds nothing", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const correction = wasAway(cell.members[4]?.personId ?? "");
  await expect(secretary.correction.preview({ ...key, correction })).rejects.toMatchObject({ code: "MEETING_STATE" });
  const member = door.as(cell.members[3]?.accountId ?? null);
  await expect(member.correction.make({ ...key, correction, reason: "x" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const stranger = door.as((await buildPerson(door.owner)).accountId);
  await expect(stranger.correction.preview({ ...key, correction })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(secretary.correction.make({ ...key, correction, reason: "" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("a correction sent twice under one key is made once", async () => {
  const { key } = await buildClosedMeeting(door, cell, body);
  const once = door.as(cell.secretary.accountId, { key: "correct-once-001" });
  const sent = { ...key, correction: wasAway(cell.members[4]?.personId ?? ""), reason: "Điểm danh nhầm" };
  expect(await once.correction.make(sent)).toEqual(await once.correction.make(sent));
  expect((await once.workspace.get(key)).corrections).toHaveLength(1);
});

test("a closed meeting has ended: no correction puts its end ahead, nor a sitting's end before its beginning", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const at = (openedAt: string, closedAt: string, meeting = key) =>
    secretary.correction.preview({ ...meeting, correction: { subject: "TIME", openedAt, closedAt } });
  await expect(at("2026-12-03T07:00:00Z", "2026-12-04T07:00:00Z")).rejects.toMatchObject({ code: "IN_THE_FUTURE" });
  await door.owner.query(
    `UPDATE meeting_session SET closed_at = '2026-12-03T07:30:00Z' WHERE meeting_id = $1 AND ordinal = 1`,
    [key.meetingId],
  );
  await door.owner.query(
    `INSERT INTO meeting_session (organization_id, meeting_id, ordinal, opened_at, closed_at) VALUES ($1, $2, 2, '2026-12-03T08:00:00Z', '2026-12-03T08:42:00Z')`,
    [key.organizationId, key.meetingId],
  );
  const backwards = { code: "ENDS_BEFORE_IT_BEGINS" };
  await expect(at("2026-12-03T07:31:00Z", "2026-12-03T08:42:00Z")).rejects.toMatchObject(backwards);
  await expect(at("2026-12-03T07:00:00Z", "2026-12-03T07:59:00Z")).rejects.toMatchObject(backwards);
  const { effects } = await at("2026-12-03T07:05:00Z", "2026-12-03T08:42:00Z");
  expect(effects).toContainEqual({ figure: "durationMinutes", subject: "", before: 72, after: 67 });
});
