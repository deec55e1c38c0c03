import { afterAll, beforeAll, expect, test } from "vitest";
import { queryBuilderOn } from "../database/connect.ts";
import { recomputeSpan } from "../picture/recompute-months.ts";
import { remindOfNotices, remindOfPapers } from "../reminder/remind-meetings.queries.ts";
import { buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { buildScoredMonth } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test("who was there at two meetings and never spoke is named to those who lead the cell, and to nobody else", async () => {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body, official: 4 });
  const [speaker] = cell.members.slice(3);
  const key = { organizationId: cell.organizationId };
  for (const month of ["2026-11", "2026-12"]) {
    door.setNow(`${month}-03T08:00:00Z`);
    const met = await buildMeetingWithRoll(door, cell, { month: `${month}-01`, scheduledAt: `${month}-03T07:00:00Z` });
    const [item] = (await met.secretary.workspace.get(met.key)).agenda;
    const said = { ...met.key, agendaItemId: item!.agendaItemId, kind: "OPINION" as const, gist: "Nhất trí" };
    await met.secretary.statement.add({ ...said, personId: speaker!.personId });
    if (month === "2026-12")
      await met.secretary.task.assign({ ...met.key, what: "Rà soát", ownerId: speaker!.personId, dueOn: "2026-12-08" });
    await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [met.key.meetingId]);
  }
  const warnings = await door.as(cell.deputy.accountId).home.warnings(key);
  expect(warnings).toMatchObject({ attendance: null, tasks: { dueSoon: 1, firstDueOn: "2026-12-08" } });
  expect(warnings.silent.count).toBe(3);
  expect(warnings.silent.members.map(({ personId }) => personId)).not.toContain(speaker!.personId);
  for (const reader of [speaker!, body.secretary, body.office])
    await expect(door.as(reader.accountId).home.warnings(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("attendance that falls is read from the months as they are counted, corrections with them", async () => {
  door.setNow("2026-11-20T03:00:00Z");
  const cell = await buildCell(door.owner, { parent: await buildBody(door.owner), official: 10 });
  const months = ["05", "06", "07", "08", "09", "10"].map((month) => `2026-${month}-01`);
  for (const [index, month] of months.entries())
    await buildScoredMonth(door.owner, cell, month, { present: index < 3 ? 10 : 8, points: 90 });
  const worker = await door.worker.connect();
  await worker.query("BEGIN");
  const span = { from: "2026-05-01", to: "2026-10-01", under: cell.path };
  await recomputeSpan(queryBuilderOn(worker), span, "2026-11-20");
  await worker.query("COMMIT");
  worker.release();
  const key = { organizationId: cell.organizationId };
  const { attendance } = await door.as(cell.secretary.accountId).home.warnings(key);
  expect(attendance).toEqual({ before: 100, now: 80, meetings: 3 });
});

test("those who lead are reminded of a notice that is not out and of papers that are missing, before their day", async () => {
  door.setNow("2026-11-20T03:00:00Z");
  const cell = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const kinds = async () =>
    (await door.as(cell.secretary.accountId).notification.list({})).rows
      .map(({ kind }) => kind)
      .filter((kind) => kind === "NOTICE_DUE" || kind === "PAPERS_DUE");
  await door.as(cell.secretary.accountId).meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-05T07:00:00Z",
    place: "Phòng họp",
  });
  await buildConvenedMeeting(door, cell, { month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z" });
  await remindOfPapers(door.owner, "2026-11-28");
  expect(await kinds()).toEqual([]);
  await remindOfPapers(door.owner, "2026-11-29");
  await remindOfPapers(door.owner, "2026-11-29");
  await remindOfNotices(door.owner, "2026-11-29");
  expect(await kinds()).toEqual(["PAPERS_DUE"]);
  await remindOfNotices(door.owner, "2027-01-03");
  expect(await kinds()).toEqual(["NOTICE_DUE", "PAPERS_DUE"]);
});
