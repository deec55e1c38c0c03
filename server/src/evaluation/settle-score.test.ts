import { afterAll, beforeAll, expect, test } from "vitest";
import { jobs } from "../jobs/jobs.ts";
import { doDaily } from "../jobs/keep-daily.ts";
import { runNextJob } from "../jobs/run-jobs.ts";
import { buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { judgeByPeople, recordCourse, show } from "./scored-meeting.fixture.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

async function workAll(): Promise<void> {
  const fail = (error: unknown) => {
    throw error;
  };
  const worker = { pool: door.worker, around: door.surroundings, handlers: jobs, report: fail };
  while (await runNextJob(worker));
}

/** A meeting closed on the third with 71 points, two of which wait for its filing and posting. */
async function closedWith71() {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell);
  const { key, secretary } = meeting;
  door.setNow("2026-12-03T08:42:00Z");
  await recordCourse(meeting);
  await judgeByPeople(secretary, key);
  const { selfTotal, sections } = await secretary.evaluation.get(key);
  const content = sections.flatMap(({ criteria }) => criteria).find(({ criterion }) => criterion === "regularContent")!;
  const points = content.max - (selfTotal - 71);
  await secretary.evaluation.setPoints({ ...key, criterion: "regularContent", points, revision: content.revision });
  await secretary.evaluation.propose(key);
  await show(secretary, key, "MEETING_SCORE");
  await secretary.meeting.close(key);
  return { ...meeting, body, superior: door.as(body.secretary.accountId) };
}

test("provisional points whose day has come are withdrawn in what is stored, the picture follows, and a second run changes nothing", async () => {
  const { key, body, secretary, superior } = await closedWith71();
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
  const { key, secretary } = await closedWith71();
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  await secretary.meeting.file(key);
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-04T02:00:00Z" });
  await workAll();
  await doDaily(door.worker, "2026-12-10");
  const { rows } = await door.owner.query("SELECT 1 FROM job WHERE name = 'evaluation.settle' AND key LIKE $1", [
    `%${key.meetingId}`,
  ]);
  expect(rows).toEqual([]);
  expect(await secretary.evaluation.get(key)).toMatchObject({ selfTotal: 71, selfGrade: "FAIR" });
});
