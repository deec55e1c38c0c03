import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildFiledMeeting, type ScoredMeeting } from "./scored-meeting.fixture.ts";

let door: Door;
let body: BuiltBody;
const sent: ScoredMeeting[] = [];
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  for (let n = 0; n < 3; n++) {
    const cell = await buildCell(door.owner, { parent: body });
    const meeting = await buildFiledMeeting(door, cell, body);
    door.setNow(`2026-12-0${4 + n}T02:00:00Z`);
    await meeting.secretary.evaluation.submit(meeting.key);
    sent.push(meeting);
  }
});
afterAll(() => door.close());

const superior = () => door.as(body.secretary.accountId);
const keyOf = (n: number) => sent[n]!.key;

test("whoever decides goes from the oldest to the newest, and sees where he or she is", async () => {
  expect(await superior().evaluation.waitingBeside(keyOf(0))).toMatchObject({ waiting: 3, place: 1, previous: null });
  expect(await superior().evaluation.waitingBeside(keyOf(1))).toEqual({
    waiting: 3,
    place: 2,
    previous: { ...keyOf(0), organizationName: expect.stringMatching(/./), month: "2026-12-01" },
    next: { ...keyOf(2), organizationName: expect.stringMatching(/./), month: "2026-12-01" },
  });
  expect(await superior().evaluation.waitingBeside(keyOf(2))).toMatchObject({ place: 3, next: null });
});

test("the grade that the points lead to is known before anything is decided, and follows the superior's points", async () => {
  const before = await superior().evaluation.get(keyOf(1));
  expect(before).toMatchObject({ gradeByPoints: before.selfGrade, officialGrade: null });
  for (const criterion of before.sections.flatMap((section) => section.criteria).filter(({ max }) => max >= 10)) {
    const points = { ...keyOf(1), criterion: criterion.criterion, points: 0, revision: criterion.revision };
    await superior().evaluation.setSuperiorPoints({ ...points, reason: "Nội dung sơ sài" });
  }
  const after = await superior().evaluation.get(keyOf(1));
  expect([after.selfGrade, after.gradeByPoints]).toEqual([before.selfGrade, "POOR"]);
  const shown = { ...keyOf(1), grade: before.gradeByPoints };
  await expect(superior().evaluation.decide(shown)).rejects.toMatchObject({ code: "REASON_REQUIRED" });
});

test("a record decided or returned keeps its neighbours, and no longer waits", async () => {
  await superior().evaluation.decide({ ...keyOf(1), grade: "POOR" });
  expect(await superior().evaluation.waitingBeside(keyOf(1))).toMatchObject({
    waiting: 2,
    place: null,
    previous: keyOf(0),
    next: keyOf(2),
  });
  await superior().evaluation.return({ ...keyOf(2), reason: "Thiếu căn cứ" });
  expect(await superior().evaluation.waitingBeside(keyOf(0))).toMatchObject({ waiting: 1, place: 1, next: null });
});

test("a record that was never sent has no place; strangers find nothing, and the cell itself decides nothing", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const unsent = await buildFiledMeeting(door, cell, body);
  await expect(superior().evaluation.waitingBeside(unsent.key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const stranger = door.as((await buildPerson(door.owner)).accountId);
  await expect(stranger.evaluation.waitingBeside(keyOf(0))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const other = door.as((await buildBody(door.owner)).secretary.accountId);
  await expect(other.evaluation.waitingBeside(keyOf(0))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(sent[0]!.secretary.evaluation.waitingBeside(keyOf(0))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(superior().evaluation.waitingBeside({ ...keyOf(0), meetingId: "not-an-id" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
