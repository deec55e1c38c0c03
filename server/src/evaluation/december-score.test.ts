import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";
import { judgeByPeople, show } from "./scored-meeting.fixture.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

test("25 convened, base 22, papers on the day, 3 of 4 tasks done: 60 of 71 by facts, 29 of 29 by people, +1 with a reason make 90, Tốt", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 23, probationary: 2 });
  const [exempt, excused] = [cell.members[20], cell.members[21]];
  if (!exempt || !excused) throw new Error("The cell has 25 members");
  await buildStanding(door.owner, exempt, cell, "EXEMPT");

  door.setNow("2026-11-03T07:00:00Z");
  const november = await buildOpenMeeting(door, cell, { month: "2026-11-01", scheduledAt: "2026-11-03T07:00:00Z" });
  const assign = (what: string) =>
    november.secretary.task.assign({
      ...november.key,
      what,
      ownerId: cell.deputy.personId,
      dueOn: "2026-11-30",
      reportMonth: "2026-12-01",
    });
  const tasks = [
    await assign("Kiểm kê kho quỹ quý IV"),
    await assign("Giúp đỡ 2 đoàn viên ưu tú"),
    await assign("Họp khách hàng"),
    await assign("Rà soát quy trình"),
  ];

  door.setNow("2026-12-01T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await secretary.meeting.saveText({
    ...key,
    subjectId: key.meetingId,
    field: "DRAFT_RESOLUTION",
    body: "Dự thảo nghị quyết tháng 12",
    revision: 0,
  });
  await secretary.meeting.recordPosted({ ...key, postedAt: "2026-12-01T03:00:00Z" });
  door.setNow("2026-12-03T01:00:00Z");
  const uploadId = await uploadFile(door, cell.secretary.accountId, "du-thao.txt", "Dự thảo nghị quyết tháng 12");
  await secretary.material.add({ ...key, uploadId, title: "Dự thảo nghị quyết" });
  door.setNow("2026-12-03T07:00:00Z");
  await secretary.meeting.open(key);
  await secretary.attendance.recordAllPresent(key);
  const marked = (await secretary.workspace.get(key)).attendance.find(({ personId }) => personId === excused.personId);
  await secretary.attendance.record({
    ...key,
    personId: excused.personId,
    status: "EXCUSED",
    reason: "đi công tác",
    revision: marked?.revision ?? 0,
  });
  await show(secretary, key, "AGENDA");

  const { agenda } = await secretary.workspace.get(key);
  const course = agenda.filter(({ part }) => part === "COURSE");
  let minute = 5;
  for (const item of course) {
    door.setNow(new Date(Date.parse("2026-12-03T07:00:00Z") + minute * 60_000).toISOString());
    await secretary.agenda.startItem({ ...key, agendaItemId: item.agendaItemId });
    minute += item.kind === "IDEOLOGY" || item.kind === "CRITICISM" ? 9 : 12;
  }
  door.setNow(new Date(Date.parse("2026-12-03T07:00:00Z") + minute * 60_000).toISOString());
  const [ideology, criticism] = ["IDEOLOGY", "CRITICISM"].map(
    (kind) => course.find((item) => item.kind === kind)?.agendaItemId ?? "",
  );
  await secretary.agenda.pauseItem({ ...key, agendaItemId: criticism ?? "" });
  const speakers = cell.members.filter((member) => member !== exempt && member !== excused).slice(0, 12);
  for (const [index, speaker] of speakers.entries()) {
    const isSelfCritical = index === 0;
    await secretary.statement.add({
      ...key,
      agendaItemId: isSelfCritical ? (criticism ?? null) : (ideology ?? null),
      personId: speaker.personId,
      kind: isSelfCritical ? "SELF_CRITICISM" : "OPINION",
      gist: "nhất trí với báo cáo",
    });
  }
  const discussions = course.filter(({ kind }) => kind === "DISCUSSION");
  for (const { agendaItemId } of discussions.slice(1)) {
    await secretary.meeting.saveText({
      ...key,
      subjectId: agendaItemId,
      field: "CONCLUSION",
      body: "Thống nhất.",
      revision: 0,
    });
  }
  for (const [index, { taskId }] of tasks.entries()) {
    const isDone = index < 3;
    await secretary.task.report({
      ...key,
      taskId,
      state: isDone ? "DONE" : "NOT_DONE",
      percent: isDone ? 100 : 70,
      result: "",
      newDueOn: isDone ? null : "2026-12-15",
      revision: 0,
    });
  }
  await secretary.meeting.saveText({
    ...key,
    subjectId: key.meetingId,
    field: "SYNTHESIS",
    body: "Chủ trì kết luận chung.",
    revision: 0,
  });
  await show(secretary, key, "RESOLUTION");
  await secretary.meeting.adoptMinutes(key);
  door.setNow("2026-12-03T08:42:00Z");
  await judgeByPeople(secretary, key);

  const proposed = await secretary.evaluation.get(key);
  expect(proposed.sections.map((section) => section.proposed)).toEqual([5, 5, 8, 37, 5, 24, 5]);
  const concludes = proposed.sections[3]?.criteria.find((each) => each.criterion === "chairConcludes");
  await secretary.evaluation.setPoints({
    ...key,
    criterion: "chairConcludes",
    points: 1,
    reason: "thảo luận sôi nổi, chủ trì gợi mở tốt",
    revision: concludes?.revision ?? 0,
  });
  expect(await secretary.evaluation.get(key)).toMatchObject({
    selfTotal: 90,
    selfGrade: "GOOD",
    provisionalPoints: 1,
    byFacts: { points: 60, max: 71 },
    byPeople: { points: 29, max: 29 },
    adjustment: 1,
  });
  expect(await secretary.evaluation.propose(key)).toEqual({ selfTotal: 90, selfGrade: "GOOD" });
  expect(await show(secretary, key, "MEETING_SCORE")).toMatchObject({
    base: 22,
    needed: 12,
    presentWithVote: 21,
    percentOfBase: 95.5,
    outcome: "PASSED",
  });
  await secretary.meeting.close(key);
  expect((await secretary.meeting.get(key)).selfGrade).toBe("GOOD");

  await secretary.document.issue({ ...key, kind: "MINUTES" });
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  door.setNow("2026-12-04T02:00:00Z");
  await secretary.meeting.file(key);
  await secretary.evaluation.submit(key);
  expect(await secretary.evaluation.get(key)).toMatchObject({
    selfTotal: 90,
    provisionalPoints: 0,
    state: "SUBMITTED",
  });
});
