import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  buildClosedMeeting,
  buildFiledMeeting,
  judgeByPeople,
  recordCourse,
  show,
} from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow("2026-12-03T07:00:00Z");
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

test("closing says everything that is missing at once", async () => {
  const { key, secretary } = await buildOpenMeeting(door, cell);
  await expect(secretary.meeting.close(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: {
      missing: expect.arrayContaining([
        "ROLL_CALL",
        "AGENDA_ADOPTED",
        "CONCLUSIONS",
        "RESOLUTION_VOTE",
        "SCORE",
        "MINUTES_ADOPTED",
      ]),
    },
  });
});

test("a closed meeting is locked, its sitting ended, and what the result depended on is kept with it", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const workspace = await secretary.workspace.get(key);
  expect(workspace.meeting.state).toBe("CLOSED");
  expect(workspace.durationMinutes).toBe(102);
  await expect(
    secretary.statement.add({
      ...key,
      agendaItemId: null,
      personId: cell.secretary.personId,
      kind: "OPINION",
      gist: "muộn",
    }),
  ).rejects.toMatchObject({ code: "MEETING_STATE" });
  const { rows } = await door.owner.query(`SELECT snapshot FROM meeting WHERE id = $1`, [key.meetingId]);
  expect(rows[0]?.snapshot).toMatchObject({
    figures: { base: 5, simpleMajority: 3, present: 5 },
    durationMinutes: 102,
    score: { grade: expect.any(String) },
  });
  expect(rows[0]?.snapshot.roll).toHaveLength(5);
  await expect(secretary.meeting.close(key)).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "CLOSED" },
  });
});

test("a record that is locked in the evening ends when people went home: its length, its deadline and its score follow", async () => {
  const meeting = await buildMeetingWithRoll(door, cell);
  const { key, secretary } = meeting;
  door.setNow("2026-12-03T08:42:00Z");
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  door.setNow("2026-12-04T01:00:00Z");
  const closing = (endedAt: string) => secretary.meeting.close({ ...key, endedAt });
  const outside = { code: "ENDED_OUTSIDE", status: 422, data: { beganAt: "2026-12-03T07:00:00.000Z" } };
  await expect(closing("2026-12-03T06:59:00Z")).rejects.toMatchObject(outside);
  await expect(closing("2026-12-04T01:01:00Z")).rejects.toMatchObject(outside);
  expect(await closing("2026-12-03T15:45:00+07:00")).toEqual({ closedAt: "2026-12-03T08:45:00.000Z" });
  const { durationMinutes, sessions, filing } = await secretary.workspace.get(key);
  expect({ durationMinutes, dueOn: filing?.dueOn }).toEqual({ durationMinutes: 105, dueOn: "2026-12-05" });
  expect(sessions).toMatchObject([{ closedAt: "2026-12-03T08:45:00.000Z" }]);
});

test("the mockup's meeting: 25 convened, 23 official, one exempt and absent: base 22, and a score of 90 with one point above the facts", async () => {
  const large = await buildCell(door.owner, { parent: body, official: 23, probationary: 2 });
  const [exempt, excused] = [large.members[20], large.members[21]];
  if (!exempt || !excused) throw new Error("The cell has 25 members");
  await buildStanding(door.owner, exempt, large, "EXEMPT");
  const meeting = await buildMeetingWithRoll(door, large);
  const { key, secretary } = meeting;
  const before = await secretary.workspace.get(key);
  const row = before.attendance.find(({ personId }) => personId === excused.personId);
  await secretary.attendance.record({
    ...key,
    personId: excused.personId,
    status: "EXCUSED",
    reason: "đi công tác",
    revision: row?.revision ?? 0,
  });
  const { figures } = await secretary.workspace.get(key);
  expect(figures).toMatchObject({
    total: 25,
    official: 23,
    base: 22,
    simpleMajority: 12,
    presentWithVote: 21,
    present: 23,
    attendanceBase: 24,
    attendancePercent: 95.8,
  });
  door.setNow("2026-12-03T08:42:00Z");
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  const proposed = await secretary.evaluation.get(key);
  expect(proposed.sections[0]?.criteria[0]).toMatchObject({
    proposed: 5,
    evidence: { vi: "102 phút (tối thiểu 90)." },
  });
  expect(proposed.byPeople).toMatchObject({ max: 29 });
  expect(proposed.byFacts.max + proposed.byPeople.max).toBe(100);
  const praise = proposed.sections[3]?.criteria.find(({ criterion }) => criterion === "praiseAndReminders");
  await secretary.evaluation.setPoints({
    ...key,
    criterion: "praiseAndReminders",
    points: 1,
    reason: "thảo luận sôi nổi, chủ trì gợi mở tốt",
    revision: praise?.revision ?? 0,
  });
  const raised = await secretary.evaluation.get(key);
  expect(raised.adjustment).toBe(1);
  expect(raised.selfTotal).toBe(proposed.selfTotal + 1);
  expect(raised.selfTotal).toBe(raised.byFacts.points + raised.byPeople.points + raised.adjustment);
  await secretary.evaluation.propose(key);
  expect(await show(secretary, key, "MEETING_SCORE")).toMatchObject({
    base: 22,
    needed: 12,
    presentWithVote: 21,
    outcome: "PASSED",
    percentOfBase: 95.5,
  });
});

test("a meeting is filed when its documents are issued, by the secretary and not by a member", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  await expect(secretary.meeting.file(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["MINUTES_ISSUED", "RESOLUTION_ISSUED"] },
  });
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  const member = door.as(cell.members[4]?.accountId ?? null);
  await expect(member.meeting.file(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const once = door.as(cell.secretary.accountId, { key: "file-once-000001" });
  expect(await once.meeting.file(key)).toEqual(await once.meeting.file(key));
  await expect(secretary.meeting.file(key)).rejects.toMatchObject({ code: "MEETING_STATE", data: { state: "FILED" } });
});

test("posting is recorded from the notice on; a draft has nothing to post", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-01T02:00:00Z" });
  expect((await secretary.meeting.get(key)).postedAt).toBe("2026-12-01T02:00:00.000Z");
  const draft = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-03T07:00:00Z",
  });
  await expect(secretary.meeting.recordPosted({ ...draft, postedAt: "2026-12-01T02:00:00Z" })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
});

test("a stranger and an officer of another body can neither close, file nor post", async () => {
  const { key } = await buildFiledMeeting(door, cell, body);
  const other = await buildBody(door.owner);
  for (const stranger of [await buildPerson(door.owner), other.office]) {
    const client = door.as(stranger.accountId);
    await expect(client.meeting.close(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(client.meeting.file(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(client.document.issue({ ...key, kind: "MINUTES" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
