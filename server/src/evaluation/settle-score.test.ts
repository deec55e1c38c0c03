import { afterAll, beforeAll, expect, test } from "vitest";
import { doDaily } from "../jobs/keep-daily.ts";
import { buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { workJobs } from "../testing/work-jobs.ts";
import { judgeByPeople, recordCourse, show } from "./scored-meeting.fixture.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const workAll = () => workJobs(door, "evaluation.settle", "picture.recompute");

/** Takes points off the criteria that people judge until the total is this. */
async function lowerTo(total: number, secretary: Client, key: { organizationId: string; meetingId: string }) {
  const { selfTotal, sections } = await secretary.evaluation.get(key);
  let over = selfTotal - total;
  for (const { criterion, judgedBy, selfPoints, revision } of sections.flatMap(({ criteria }) => criteria)) {
    const less = judgedBy === "PEOPLE" ? Math.min(over, selfPoints ?? 0) : 0;
    if (less <= 0) continue;
    await secretary.evaluation.setPoints({ ...key, criterion, points: (selfPoints ?? 0) - less, revision });
    over -= less;
  }
}

/** A meeting closed on the third with so many points, two of which wait for its filing and posting. */
async function closedWith(total: number) {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell);
  const { key, secretary } = meeting;
  door.setNow("2026-12-03T08:42:00Z");
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  await lowerTo(total, secretary, key);
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  await secretary.meeting.close(key);
  return { ...meeting, body, superior: door.as(body.secretary.accountId) };
}

test("provisional points whose day has come are withdrawn in what is stored, the picture follows, and a second run changes nothing", async () => {
  const { key, body, secretary, superior } = await closedWith(71);
  const stored = async () => {
    const { rows } = await door.owner.query(
      "SELECT self_total, self_grade, revision FROM evaluation WHERE meeting_id = $1",
      [key.meetingId],
    );
    return rows[0];
  };
  const square = async () => {
    const { rows } = await superior.picture.year({ organizationId: body.organizationId, year: 2026 });
    return rows[0]?.squares[11];
  };
  door.setNow("2026-12-05T10:00:00Z");
  await doDaily(door.worker, "2026-12-05");
  await workAll();
  expect(await stored()).toMatchObject({ self_total: 71, self_grade: "FAIR" });
  expect(await square()).toMatchObject({ state: "HELD", selfGrade: "FAIR" });

  door.setNow("2026-12-05T17:30:00Z");
  await doDaily(door.worker, "2026-12-06");
  await doDaily(door.worker, "2026-12-06");
  await workAll();
  const settled = await stored();
  expect(settled).toMatchObject({ self_total: 69, self_grade: "AVERAGE" });
  expect(await square()).toMatchObject({ selfGrade: "AVERAGE" });
  const { sections } = await secretary.evaluation.get(key);
  const states = sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ provisionalUntil }) => provisionalUntil !== null);
  expect(states.find(({ criterion }) => criterion === "filedInTime")?.provisionalState).toBe("WITHDRAWN");

  await doDaily(door.worker, "2026-12-07");
  await workAll();
  expect(await stored()).toEqual(settled);
});

test("nothing is sent for a score whose points were settled by filing and posting in time", async () => {
  const { key, secretary } = await closedWith(71);
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  await secretary.meeting.file(key);
  door.setNow("2026-12-04T02:00:00Z");
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-04T02:00:00Z" });
  await workAll();
  await doDaily(door.worker, "2026-12-10");
  const { rows } = await door.owner.query("SELECT 1 FROM job WHERE name = 'evaluation.settle' AND key LIKE $1", [
    `%${key.meetingId}`,
  ]);
  expect(rows).toEqual([]);
  expect(await secretary.evaluation.get(key)).toMatchObject({ selfTotal: 71, selfGrade: "FAIR" });
});

/** Filed and sent on the fourth, decided on the fifth, with the posting still to come. */
async function decidedEarly() {
  const meeting = await closedWith(70);
  const { key, secretary, superior } = meeting;
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  await secretary.meeting.file(key);
  await secretary.evaluation.submit(key);
  await superior.evaluation.decide(key);
  return meeting;
}

async function settleOn(today: string): Promise<void> {
  door.setNow(`${today}T02:00:00Z`);
  await doDaily(door.worker, today);
  await workAll();
}

test("where facts come in after the decision and lead to another grade, the superior is told once and finds it waiting", async () => {
  const { key, body, superior } = await decidedEarly();
  const told = async () =>
    (await superior.notification.list({})).rows.filter(
      ({ kind, meetingId }) => kind === "GRADE_SETTLED_OTHERWISE" && meetingId === key.meetingId,
    );
  expect(await superior.evaluation.get(key)).toMatchObject({ officialGrade: "FAIR", settledOtherwiseAt: null });
  await settleOn("2026-12-06");
  await settleOn("2026-12-07");
  const seen = await superior.evaluation.get(key);
  expect(seen).toMatchObject({ state: "DECIDED", officialGrade: "FAIR", superiorTotal: 70, selfGrade: "AVERAGE" });
  expect(seen.settledOtherwiseAt).not.toBeNull();
  expect(seen.abilities).toEqual(["evaluation.reconsider", "evaluation.waitingBeside"]);
  expect(await told()).toMatchObject([
    { parameters: { month: "2026-12-01", total: seen.selfTotal, grade: "AVERAGE", decided: "FAIR" } },
  ]);
  const waiting = await superior.evaluation.waiting({ organizationId: body.organizationId });
  expect(waiting.rows).toMatchObject([
    { meetingId: key.meetingId, settledOtherwise: true, selfGrade: "AVERAGE", officialGrade: "FAIR" },
  ]);
});

test("the decision stands with a reason, and what was looked at again stays visible", async () => {
  const { key, body, secretary, superior } = await decidedEarly();
  await settleOn("2026-12-06");
  const answer = { answer: "STANDS", reason: "Chậm đăng do lỗi hệ thống" } as const;
  expect(await superior.evaluation.reconsider({ ...key, ...answer })).toEqual({ done: true });
  const seen = await secretary.evaluation.get(key);
  expect(seen).toMatchObject({ state: "DECIDED", officialGrade: "FAIR", settledOtherwiseAt: null });
  expect(seen.reconsiderations).toMatchObject([
    { decidedGrade: "FAIR", decidedTotal: 70, settledGrade: "AVERAGE", settledTotal: seen.selfTotal, ...answer },
  ]);
  expect((await secretary.notification.list({})).rows[0]).toMatchObject({
    kind: "GRADE_RECONSIDERED",
    parameters: { decision: "STANDS", reason: answer.reason },
  });
  expect((await superior.evaluation.waiting({ organizationId: body.organizationId })).rows).toEqual([]);
  await expect(superior.evaluation.reconsider({ ...key, ...answer })).rejects.toMatchObject({
    code: "NOTHING_TO_RECONSIDER",
  });
});

test("taken again it is decided by the settled points, and the first decision stays visible", async () => {
  const { key, secretary, superior } = await decidedEarly();
  await settleOn("2026-12-06");
  await superior.evaluation.reconsider({ ...key, answer: "REOPEN", reason: "Không đăng đúng hạn" });
  const reopened = await superior.evaluation.get(key);
  expect(reopened).toMatchObject({ state: "SUBMITTED", officialGrade: null });
  const decided = await superior.evaluation.decide(key);
  expect(decided).toEqual({ officialGrade: "AVERAGE", superiorTotal: reopened.selfTotal });
  expect(await secretary.evaluation.get(key)).toMatchObject({
    state: "DECIDED",
    officialGrade: "AVERAGE",
    reconsiderations: [{ decidedGrade: "FAIR", answer: "REOPEN", reason: "Không đăng đúng hạn" }],
  });
});

test("nobody but the direct superior reconsiders, not over the own cell, never without a reason or before it is due", async () => {
  const { key, body, secretary, superior } = await decidedEarly();
  const answer = { ...key, answer: "STANDS", reason: "Giữ nguyên" } as const;
  await expect(superior.evaluation.reconsider(answer)).rejects.toMatchObject({ code: "NOTHING_TO_RECONSIDER" });
  await settleOn("2026-12-06");
  await expect(secretary.evaluation.reconsider(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(superior.evaluation.reconsider({ ...answer, reason: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const stranger = await buildBody(door.owner);
  await expect(door.as(stranger.secretary.accountId).evaluation.reconsider(answer)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await door.owner.query(
    "INSERT INTO membership (organization_id, person_id, id, status, valid_from) VALUES ($1, $2, gen_random_uuid(), 'OFFICIAL', '2020-01-01')",
    [key.organizationId, body.secretary.personId],
  );
  await expect(superior.evaluation.reconsider(answer)).rejects.toMatchObject({ code: "OWN_CELL" });
});

test("before it is decided there is nothing to reconsider", async () => {
  const { key, superior } = await closedWith(71);
  await expect(superior.evaluation.reconsider({ ...key, answer: "STANDS", reason: "x" })).rejects.toMatchObject({
    code: "EVALUATION_STATE",
  });
});
