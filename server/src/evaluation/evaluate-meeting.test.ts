import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildClosedMeeting, buildFiledMeeting, judgeByPeople, recordCourse, show } from "./scored-meeting.fixture.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow(undefined);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

/** A meeting under way, an hour and a half after it opened, with everybody there. */
async function underWay() {
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell);
  door.setNow("2026-12-03T08:42:00Z");
  return meeting;
}

test("the way from the proposal to the official grade: propose, vote, close, issue, file, submit, decide", async () => {
  const { key, secretary, superior } = await buildFiledMeeting(door, cell, body);
  expect((await secretary.meeting.get(key)).state).toBe("FILED");
  await secretary.evaluation.submit(key);
  const waiting = await superior.evaluation.waiting({ organizationId: body.organizationId });
  expect(waiting.rows).toContainEqual(expect.objectContaining({ meetingId: key.meetingId, month: "2026-12-01" }));
  const seen = await superior.evaluation.get(key);
  expect(seen.abilities).toEqual([
    "evaluation.setSuperiorPoints",
    "evaluation.decide",
    "evaluation.return",
    "evaluation.waitingBeside",
  ]);
  const decided = await superior.evaluation.decide(key);
  expect(decided).toEqual({ officialGrade: seen.selfGrade, superiorTotal: seen.selfTotal });
  expect(await secretary.meeting.get(key)).toMatchObject({ officialGrade: seen.selfGrade });
  const told = async (client: typeof secretary) => (await client.notification.list({})).rows.map(({ kind }) => kind);
  expect(await told(secretary)).toContain("GRADE_DECIDED");
  expect(await told(superior)).toContain("MEETING_SENT");
});

test("points that only people can judge stay empty until judged, and the score is not proposed before", async () => {
  const { key, secretary } = await underWay();
  const { unjudged, byPeople, selfGrade } = await secretary.evaluation.get(key);
  expect(byPeople).toEqual({ points: 0, max: 29 });
  expect(selfGrade).toBeNull();
  expect(unjudged).toContain("contentPrepared");
  await expect(secretary.evaluation.propose(key)).rejects.toMatchObject({
    code: "UNJUDGED",
    data: { criteria: unjudged },
  });
});

test("taking the proposal needs no reason, departing from it does, and points stay between 0 and the maximum", async () => {
  const { key, secretary } = await underWay();
  const give = (points: number, reason = "") =>
    secretary.evaluation.setPoints({ ...key, criterion: "criticism", points, reason, revision: 0 });
  await expect(give(1)).rejects.toMatchObject({ code: "REASON_REQUIRED" });
  await expect(give(0.3, "lẻ")).rejects.toMatchObject({ code: "POINTS_NOT_ON_STEP", data: { step: 0.5 } });
  await expect(give(2.5, "vượt tối đa")).rejects.toMatchObject({ code: "POINTS_OUT_OF_RANGE", data: { max: 2 } });
  const { revision } = await give(1, "góp ý trao đổi ngoài biên bản");
  expect(revision).toBe(1);
  await expect(give(2, "dựa trên bản cũ")).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await expect(
    secretary.evaluation.setPoints({ ...key, criterion: "unknown", points: 1, reason: "", revision: 0 }),
  ).rejects.toMatchObject({ code: "CRITERION_UNKNOWN" });
});

test("a proposal carries the facts it rests on, in both languages", async () => {
  const { key, secretary } = await underWay();
  const { sections } = await secretary.evaluation.get(key);
  const attendance = sections[1]?.criteria[0];
  expect(attendance).toMatchObject({ criterion: "attendance", proposed: 4, max: 4, judgedBy: "FACTS" });
  expect(attendance?.evidence.vi).toBe("5/5 = 100%; vắng không lý do: 0.");
  expect(attendance?.facts).toContainEqual({ key: "presentInBase", values: { value: 5 } });
});

test("a rejected score goes back to be revised, and is voted again", async () => {
  const { key, secretary, ...meeting } = await underWay();
  await recordCourse({ ...meeting, key, secretary });
  await judgeByPeople(secretary, key);
  const first = await secretary.evaluation.propose(key);
  expect(await show(secretary, key, "MEETING_SCORE", 3)).toMatchObject({ outcome: "FAILED" });
  const rejected = await secretary.evaluation.get(key);
  expect(rejected.state).toBe("DRAFT");
  const flexible = rejected.sections[3]?.criteria.find(({ criterion }) => criterion === "chairFlexible");
  await secretary.evaluation.setPoints({
    ...key,
    criterion: "chairFlexible",
    points: 1,
    reason: "",
    revision: flexible?.revision ?? 0,
  });
  const second = await secretary.evaluation.propose(key);
  expect(second.selfTotal).toBe(first.selfTotal - 1);
  expect(await show(secretary, key, "MEETING_SCORE")).toMatchObject({ outcome: "PASSED" });
  expect((await secretary.evaluation.get(key)).state).toBe("VOTED");
});

test("a proposed score can be taken back before the vote, and is frozen until then", async () => {
  const { key, secretary } = await underWay();
  await judgeByPeople(secretary, key);
  await secretary.evaluation.propose(key);
  await expect(
    secretary.evaluation.setPoints({ ...key, criterion: "chairFlexible", points: 1, reason: "", revision: 1 }),
  ).rejects.toMatchObject({ code: "EVALUATION_STATE", data: { state: "PROPOSED" } });
  await secretary.evaluation.revise(key);
  expect((await secretary.evaluation.get(key)).state).toBe("DRAFT");
});

test.each([
  ["2026-12-03T08:35:00Z", "Lúc chấm: 95 phút (tối thiểu 90). Khi kết thúc: 109 phút (tối thiểu 90)."],
  ["2026-12-03T08:00:00Z", "109 phút (tối thiểu 90)."],
  ["2026-12-03T08:49:00Z", "109 phút (tối thiểu 90)."],
])("scored at %s, the sheet says which length is which: %s", async (scoredAt, evidence) => {
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell);
  const { key, secretary } = meeting;
  door.setNow(scoredAt);
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  door.setNow("2026-12-03T08:49:00Z");
  await secretary.meeting.close(key);
  const { sections } = await secretary.evaluation.get(key);
  expect(sections[0]?.criteria[0]).toMatchObject({ selfPoints: 5, evidence: { vi: evidence } });
  const { content } = await secretary.document.draft({ ...key, kind: "SCORE_SHEET" });
  expect(JSON.stringify(content)).toContain(evidence);
});

test("filing in time and posting are credited until they fall due, then confirmed or withdrawn", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const states = async () =>
    Object.fromEntries(
      (await secretary.evaluation.get(key)).sections
        .flatMap(({ criteria }) => criteria)
        .flatMap(({ criterion, provisionalState }) => (provisionalState ? [[criterion, provisionalState]] : [])),
    );
  const closed = await secretary.evaluation.get(key);
  expect(await states()).toEqual({ digitalDocuments: "PENDING", filedInTime: "PENDING" });
  expect(closed.provisionalPoints).toBe(2);
  door.setNow("2026-12-04T02:00:00Z");
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-04T02:00:00Z" });
  expect(await states()).toEqual({ digitalDocuments: "CONFIRMED", filedInTime: "PENDING" });
  door.setNow("2026-12-06T02:00:00Z");
  expect(await states()).toEqual({ digitalDocuments: "CONFIRMED", filedInTime: "WITHDRAWN" });
  expect((await secretary.evaluation.get(key)).selfTotal).toBe(closed.selfTotal - 1);
});

test("a score is sent when the meeting is filed, and not before", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  await expect(secretary.evaluation.submit(key)).rejects.toMatchObject({ code: "NOT_FILED" });
});

test("a returned record is revised and sent again, and the grade follows the superior's points", async () => {
  const { key, secretary, superior } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  await superior.evaluation.return({ ...key, reason: "Bổ sung căn cứ tiêu chí chủ trì" });
  const returned = await secretary.evaluation.get(key);
  expect(returned).toMatchObject({ state: "RETURNED", returnReason: "Bổ sung căn cứ tiêu chí chủ trì" });
  await secretary.evaluation.revise(key);
  const chair = returned.sections[3]?.criteria.find(({ criterion }) => criterion === "chairOrients");
  await secretary.evaluation.setPoints({
    ...key,
    criterion: "chairOrients",
    points: 2,
    reason: "",
    revision: chair?.revision ?? 0,
  });
  await secretary.evaluation.submit({ ...key, answer: "Đã chấm lại tiêu chí chủ trì." });
  const sent = await superior.evaluation.get(key);
  expect(sent).toMatchObject({ state: "SUBMITTED", selfTotal: returned.selfTotal - 2, returnReason: "" });
  const regular = sent.sections[3]?.criteria.find(({ criterion }) => criterion === "regularContent");
  const less = { ...key, criterion: "regularContent", points: 0, revision: regular?.revision ?? 0 };
  await expect(superior.evaluation.setSuperiorPoints(less)).rejects.toMatchObject({ code: "REASON_REQUIRED" });
  const { superiorTotal } = await superior.evaluation.setSuperiorPoints({ ...less, reason: "Nội dung sơ sài" });
  expect(superiorTotal).toBe(sent.selfTotal - 15);
  const { officialGrade } = await superior.evaluation.decide(key);
  expect(officialGrade).toBe(superiorTotal !== null && superiorTotal >= 70 ? "FAIR" : "AVERAGE");
});

test("a grade that differs from the points needs a reason", async () => {
  const { key, secretary, superior } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  await expect(superior.evaluation.decide({ ...key, grade: "POOR" })).rejects.toMatchObject({
    code: "REASON_REQUIRED",
  });
  expect(await superior.evaluation.decide({ ...key, grade: "POOR", reason: "Vi phạm nguyên tắc" })).toMatchObject({
    officialGrade: "POOR",
  });
  await expect(superior.evaluation.decide(key)).rejects.toMatchObject({
    code: "EVALUATION_STATE",
    data: { state: "DECIDED" },
  });
});

test("nobody decides the grade of the own cell, whatever office he or she holds above it", async () => {
  const both = await buildPerson(door.owner);
  await buildMembership(door.owner, both, cell);
  await buildAppointment(door.owner, both, body, "COMMITTEE_MEMBER");
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  const client = door.as(both.accountId);
  await expect(client.evaluation.decide(key)).rejects.toMatchObject({ code: "OWN_CELL" });
  await expect(client.evaluation.return({ ...key, reason: "x" })).rejects.toMatchObject({ code: "OWN_CELL" });
  // Passing over it on the way through the others is all that is left to do.
  expect((await client.evaluation.get(key)).abilities).toEqual(["evaluation.waitingBeside"]);
});

test("a stranger and another body's officer find nothing; a member reads and does not score", async () => {
  const { key } = await underWay();
  const otherBody = await buildBody(door.owner);
  for (const stranger of [await buildPerson(door.owner), otherBody.secretary]) {
    await expect(door.as(stranger.accountId).evaluation.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(door.as(stranger.accountId).evaluation.decide(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const member = door.as(cell.members[3]?.accountId ?? null);
  expect((await member.evaluation.get(key)).abilities).toEqual([]);
  await expect(member.evaluation.propose(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(cell.secretary.accountId).evaluation.decide(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a score sent twice under one key is sent once; malformed points are refused before anything is read", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const once = door.as(cell.secretary.accountId, { key: "submit-once-0001" });
  const first = await once.evaluation.submit(key);
  expect(await once.evaluation.submit(key)).toEqual(first);
  await expect(
    secretary.evaluation.setPoints({ ...key, criterion: "steps", points: -1, reason: "x", revision: 0 }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a weak point is named with its remedy while the meeting is under way, and withdrawn", async () => {
  const { key, secretary } = await underWay();
  const { weaknessId } = await secretary.weakness.add({
    ...key,
    body: "Tài liệu đăng muộn",
    remedy: "đăng trước 2 ngày",
    ownerId: cell.deputy.personId,
  });
  expect((await secretary.workspace.get(key)).weaknesses).toMatchObject([{ weaknessId, body: "Tài liệu đăng muộn" }]);
  await secretary.weakness.remove({ ...key, weaknessId });
  await expect(secretary.weakness.remove({ ...key, weaknessId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

// domain.md §5: a reason wherever a person departs from the proposal.
test("points given while the record was silent are judged anew once its facts propose others", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const ideologyTime = async () =>
    (await secretary.evaluation.get(key)).sections
      .flatMap(({ criteria }) => criteria)
      .find(({ criterion }) => criterion === "ideologyTime");
  const give = { ...key, criterion: "ideologyTime", points: 1 };
  await secretary.evaluation.setPoints({ ...give, reason: "", revision: 0 });
  expect(await ideologyTime()).toMatchObject({ proposed: null, selfPoints: 1 });
  const item = (await secretary.workspace.get(key)).agenda.find(({ kind }) => kind === "CRITICISM");
  await secretary.agenda.startItem({ ...key, agendaItemId: item?.agendaItemId ?? "" });
  door.setNow("2026-12-03T07:05:00Z");
  await secretary.agenda.pauseItem({ ...key, agendaItemId: item?.agendaItemId ?? "" });
  expect(await ideologyTime()).toMatchObject({ proposed: 0, selfPoints: null });
  expect((await secretary.evaluation.get(key)).unjudged).toContain("ideologyTime");
  await expect(secretary.evaluation.setPoints({ ...give, reason: "", revision: 1 })).rejects.toMatchObject({
    code: "REASON_REQUIRED",
  });
  await secretary.evaluation.setPoints({ ...give, reason: "Tự phê bình xen trong thảo luận", revision: 1 });
  expect(await ideologyTime()).toMatchObject({ proposed: 0, selfPoints: 1 });
});

test("what is not posted yet is not recorded as posted", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const ahead = secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-04T08:00:00Z" });
  await expect(ahead).rejects.toMatchObject({ code: "IN_THE_FUTURE" });
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-03T08:45:00Z" });
});

// domain.md §4: the minutes secretary is often an ordinary member, and scores like the secretary.
test("the facts propose the same whoever reads them, also a member to whom the committee's meeting is closed", async () => {
  door.setNow("2026-12-01T01:00:00Z");
  await buildAppointment(door.owner, cell.members[2]!, cell, "COMMITTEE_MEMBER");
  const leader = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const schedule = { month: "2026-12-01", scheduledAt: "2026-12-01T01:00:00Z", place: "Phòng bí thư" };
  const committee = await leader.meeting.create({ organizationId, kind: "COMMITTEE", ...schedule });
  await leader.meeting.convene(committee);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.members[2]!.personId, helperId: null };
  await leader.meeting.appointOffices({ ...committee, ...offices });
  await leader.meeting.open(committee);
  const ownerId = cell.members[4]!.personId;
  await leader.task.assign({ ...committee, what: "Chuẩn bị dự thảo nghị quyết", ownerId, dueOn: "2026-12-02" });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [committee.meetingId]);
  await leader.proposal.raise({ organizationId, personId: cell.members[3]!.personId, body: "Đề nghị sửa mái" });
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  await secretary.meeting.linkPreMeeting({ ...key, preMeetingId: committee.meetingId });
  const read = async (index: number) => {
    const { sections, selfTotal } = await door.as(cell.members[index]!.accountId).evaluation.get(key);
    return { sections, selfTotal };
  };
  const bySecretary = await read(0);
  const criteria = bySecretary.sections.flatMap((section) => section.criteria);
  const proposed = (name: string) => criteria.find(({ criterion }) => criterion === name)?.proposed;
  expect([proposed("committeeMet"), proposed("membersWishes"), proposed("lastResolution")]).toEqual([2, 0, 30]);
  for (const reader of [2, 3, 4]) expect(await read(reader)).toEqual(bySecretary);
  expect((await door.as(cell.members[3]!.accountId).workspace.get(key)).preMeeting).toBeNull();
});

test("what changes between the vote and the close is told with both numbers, and the score may be voted again", async () => {
  const meeting = await underWay();
  const { key, secretary } = meeting;
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  const voted = await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  const steady = await secretary.evaluation.get(key);
  expect(steady).toMatchObject({ state: "VOTED", sinceVote: null });
  expect(steady.abilities).not.toContain("evaluation.propose");
  await expect(secretary.evaluation.propose(key)).rejects.toMatchObject({ code: "EVALUATION_STATE" });
  await expect(secretary.evaluation.revise(key)).rejects.toMatchObject({ code: "EVALUATION_STATE" });
  await expect(show(secretary, key, "MEETING_SCORE")).rejects.toMatchObject({ code: "ALREADY_PASSED" });

  const absent = cell.members[4]!.personId;
  const { attendance } = await secretary.workspace.get(key);
  const { revision } = attendance.find(({ personId }) => personId === absent)!;
  await secretary.attendance.record({ ...key, personId: absent, status: "UNEXCUSED", reason: "", revision });
  const { sinceVote, abilities } = await secretary.evaluation.get(key);
  expect(sinceVote).toMatchObject({ votedTotal: voted.selfTotal, votedGrade: voted.selfGrade });
  expect(sinceVote?.criteria.map(({ criterion }) => criterion)).toContain("attendance");
  expect(sinceVote?.total).toBeLessThan(voted.selfTotal);
  expect(abilities).toEqual(expect.arrayContaining(["evaluation.propose", "evaluation.revise"]));
  expect((await secretary.workspace.get(key)).missing.close).toEqual([]);

  const again = await secretary.evaluation.propose(key);
  expect(again.selfTotal).toBe(sinceVote?.total);
  expect((await secretary.workspace.get(key)).missing.close).toEqual(["SCORE_VOTE"]);
  expect(await show(secretary, key, "MEETING_SCORE")).toMatchObject({ outcome: "PASSED" });
  expect(await secretary.evaluation.get(key)).toMatchObject({
    state: "VOTED",
    selfTotal: again.selfTotal,
    sinceVote: null,
  });
  await secretary.meeting.close(key);
  expect(await secretary.evaluation.get(key)).toMatchObject({ selfTotal: again.selfTotal, sinceVote: null });
});

test("a meeting may close with the score that it voted, though its facts have changed; then nothing is voted again", async () => {
  const meeting = await underWay();
  const { key, secretary } = meeting;
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  const voted = await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  const late = cell.members[4]!.personId;
  const { attendance } = await secretary.workspace.get(key);
  const { revision } = attendance.find(({ personId }) => personId === late)!;
  await secretary.attendance.record({ ...key, personId: late, status: "UNEXCUSED", reason: "", revision });
  await secretary.meeting.close(key);
  const closed = await secretary.evaluation.get(key);
  expect(closed).toMatchObject({ state: "VOTED", selfTotal: voted.selfTotal, sinceVote: null });
  expect(closed.abilities).not.toContain("evaluation.propose");
  await expect(secretary.evaluation.revise(key)).rejects.toMatchObject({ code: "EVALUATION_STATE" });
});

test("what the order of a meeting brings after the vote on the score is no change: its length, the minutes adopted", async () => {
  const { key, secretary } = await underWay();
  door.setNow("2026-12-03T08:00:00Z");
  await show(secretary, key, "AGENDA");
  await secretary.meeting.saveText({
    ...key,
    subjectId: key.meetingId,
    field: "SYNTHESIS",
    body: "Thống nhất các nội dung đã bàn.",
    revision: 0,
  });
  await show(secretary, key, "RESOLUTION");
  await judgeByPeople(secretary, key);
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  door.setNow("2026-12-03T08:42:00Z");
  await secretary.meeting.adoptMinutes(key);
  expect((await secretary.evaluation.get(key)).sinceVote).toBeNull();
});

test("a proposal opens to its facts and to the entries behind them, for the cell and for its superior, and for no stranger", async () => {
  const { key, superior } = await buildFiledMeeting(door, cell, body);
  const { facts, records } = await superior.evaluation.records({ ...key, criterion: "attendance" });
  expect(facts).toContainEqual({ key: "attendanceBase", values: { value: 5 } });
  expect(records).toHaveLength(5);
  expect(records.every(({ kind, title, speaksFor }) => kind === "PERSON" && title !== "" && speaksFor)).toBe(true);
  const filed = await superior.evaluation.records({ ...key, criterion: "filedInTime" });
  expect(filed.records).toEqual([expect.objectContaining({ kind: "MOMENT", word: "FILED", speaksFor: true })]);
  await expect(superior.evaluation.records({ ...key, criterion: "unheard" })).rejects.toMatchObject({
    code: "CRITERION_UNKNOWN",
  });
  const stranger = door.as((await buildBody(door.owner)).secretary.accountId);
  await expect(stranger.evaluation.records({ ...key, criterion: "attendance" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
