import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildAppointment, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildFiledMeeting, type ScoredMeeting } from "./scored-meeting.fixture.ts";
import { mayTakeBack } from "./take-back.rules.ts";

let door: Door;
let body: BuiltBody;
let meeting: ScoredMeeting;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  meeting = await buildFiledMeeting(door, cell, body);
  await meeting.secretary.evaluation.submit(meeting.key);
});
afterAll(() => door.close());

const morning = new Date("2026-12-04T02:00:00Z");
const base = { needsSuperiorAgain: false, settledOtherwiseAt: null, decidedAt: null, returnedAt: null };
test.each([
  ["a decision of the same day", { state: "DECIDED", decidedAt: morning }, "2026-12-04T16:59:00Z", true],
  ["a decision of the day before", { state: "DECIDED", decidedAt: morning }, "2026-12-04T17:00:00Z", false],
  ["a return of the same day", { state: "RETURNED", returnedAt: morning }, "2026-12-04T10:00:00Z", true],
  ["an answered return", { state: "RETURNED", returnedAt: null }, "2026-12-04T10:00:00Z", false],
  ["what is not decided", { state: "SUBMITTED", decidedAt: morning }, "2026-12-04T10:00:00Z", false],
  [
    "a corrected one",
    { state: "DECIDED", decidedAt: morning, needsSuperiorAgain: true },
    "2026-12-04T10:00:00Z",
    false,
  ],
  [
    "one settled otherwise",
    { state: "DECIDED", decidedAt: morning, settledOtherwiseAt: morning },
    "2026-12-04T10:00:00Z",
    false,
  ],
] as const)("%s is taken back: %#", (_what, change, now, may) => {
  expect(mayTakeBack({ ...base, ...change }, new Date(now))).toBe(may);
});

test("a decision is taken back on its day: the record waits again with its reasons, and the cell is told", async () => {
  const { key, superior, secretary } = meeting;
  await superior.evaluation.setSuperiorPoints({
    ...key,
    criterion: "contentPrepared",
    points: 2,
    reason: "Chưa sát nhiệm vụ",
    revision: (await superior.evaluation.get(key)).sections[2]?.criteria[0]?.revision ?? 0,
  });
  await superior.evaluation.decide({ ...key, grade: "FAIR", reason: "Nhầm" });
  expect((await superior.evaluation.get(key)).abilities).toContain("evaluation.takeBack");
  await expect(secretary.evaluation.takeBack(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await superior.evaluation.takeBack(key);
  const again = await superior.evaluation.get(key);
  expect(again).toMatchObject({ state: "SUBMITTED", officialGrade: null, superiorReason: "", decidedAt: null });
  const given = again.sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ superiorPoints }) => superiorPoints !== null);
  expect(given.map(({ criterion, superiorReason }) => [criterion, superiorReason])).toEqual([
    ["contentPrepared", "Chưa sát nhiệm vụ"],
  ]);
  const kinds = (await secretary.notification.list({})).rows.map(({ kind }) => kind);
  expect(kinds).toContain("ANSWER_TAKEN_BACK");
  await expect(superior.evaluation.takeBack(key)).rejects.toMatchObject({ code: "EVALUATION_STATE" });
});

test("a return is taken back before the cell answers, and then asks for no answer", async () => {
  const { key, superior, secretary } = meeting;
  await superior.evaluation.return({ ...key, reason: "Thiếu danh sách" });
  await superior.evaluation.takeBack(key);
  const again = await secretary.evaluation.get(key);
  expect(again).toMatchObject({ state: "SUBMITTED", returnReason: "", returns: [] });
  await superior.evaluation.decide(key);
  door.setNow("2026-12-05T03:00:00Z");
  await expect(superior.evaluation.takeBack(key)).rejects.toMatchObject({ code: "TOO_LATE_TO_TAKE_BACK" });
  expect((await superior.evaluation.get(key)).abilities).not.toContain("evaluation.takeBack");
});

test("whoever follows a cell sees what waits in it, and no other cell's", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const [mine, other] = [await buildCell(door.owner, { parent: body }), await buildCell(door.owner, { parent: body })];
  const person = await buildPerson(door.owner);
  await buildAppointment(door.owner, person, mine, "FOLLOWER");
  const times = { month: "2026-11-01", opens: "2026-11-03T07:00:00Z", closes: "2026-11-03T08:42:00Z" };
  for (const cell of [mine, other]) {
    const filed = await buildFiledMeeting(door, cell, body, times);
    await filed.secretary.evaluation.submit(filed.key);
  }
  const follower = door.as(person.accountId);
  const { rows } = await follower.evaluation.followed({});
  expect(rows).toMatchObject([{ organizationId: mine.organizationId, toDecide: true, superiorDifferences: 0 }]);
  const waiting = await door.as(body.secretary.accountId).evaluation.waiting({ organizationId: body.organizationId });
  expect(waiting.rows.map(({ organizationId }) => organizationId)).toEqual(
    expect.arrayContaining([mine.organizationId, other.organizationId]),
  );
});
