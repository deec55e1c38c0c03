import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

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

// domain.md §4: the base is all official members convened; §3: standing, status and membership run by days.
test("the roll is that of the day on which the meeting opens, whatever the notice found; marks made before it stay", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 7, probationary: 1 });
  const [, , away, back, left, excused, , recognised] = cell.members;
  await buildStanding(door.owner, back!, cell, "TEMPORARILY_ELSEWHERE");
  door.setNow("2026-11-30T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  expect((await secretary.workspace.get(key)).figures).toMatchObject({ total: 8, official: 7, base: 6 });
  await secretary.attendance.record({ ...key, personId: excused!.personId, status: "EXCUSED", revision: 1 });
  await end(left!, "2026-12-03");
  const newcomer = await buildPerson(door.owner);
  await buildMembership(door.owner, newcomer, cell, { from: "2026-12-03" });
  await buildStanding(door.owner, away!, cell, "TEMPORARILY_ELSEWHERE", "2026-12-03");
  await door.owner.query("UPDATE member_standing SET valid_to = '2026-12-02' WHERE person_id = $1", [back!.personId]);
  await door.owner.query("UPDATE membership SET status = 'OFFICIAL', official_on = '2026-12-03' WHERE person_id = $1", [
    recognised!.personId,
  ]);
  door.setNow("2026-12-03T07:00:00Z");
  await secretary.meeting.open(key);
  const { attendance, figures } = await secretary.workspace.get(key);
  const row = (person: BuiltPerson | undefined) => attendance.find(({ personId }) => personId === person?.personId);
  expect(figures).toMatchObject({ total: 8, official: 8, probationary: 0, temporarilyElsewhere: 1, base: 7 });
  expect(row(left)).toBeUndefined();
  expect(row(newcomer)).toMatchObject({ status: "UNMARKED", memberStatus: "OFFICIAL", revision: 1 });
  expect(row(recognised)).toMatchObject({ memberStatus: "OFFICIAL", revision: 2 });
  expect(row(excused)).toMatchObject({ status: "EXCUSED", revision: 2 });
  expect([row(away)?.flags.temporarilyElsewhere, row(back)?.flags.temporarilyElsewhere]).toEqual([true, false]);
});

test("a committee's meeting opens with its members in office that day", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 9 });
  door.setNow("2026-11-30T02:00:00Z");
  const secretary = door.as(cell.secretary.accountId);
  const schedule = { month: "2026-12-01", scheduledAt: "2026-12-01T07:00:00Z", place: "Phòng bí thư" };
  const key = await secretary.meeting.create({ organizationId: cell.organizationId, kind: "COMMITTEE", ...schedule });
  await secretary.meeting.convene(key);
  await buildAppointment(door.owner, cell.members[2]!, cell, "COMMITTEE_MEMBER");
  door.setNow("2026-12-01T07:00:00Z");
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  await secretary.meeting.open(key);
  expect((await secretary.workspace.get(key)).figures).toMatchObject({ total: 3, base: 3 });
});

test("with too few official members left on the day no meeting opens", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 3 });
  door.setNow("2026-11-30T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await end(cell.members[2]!, "2026-12-02");
  door.setNow("2026-12-03T07:00:00Z");
  await expect(secretary.meeting.open(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["MEMBERS"] },
  });
});

function end(person: BuiltPerson, on: string) {
  return door.owner.query("UPDATE membership SET valid_to = $2, end_reason = 'TRANSFER' WHERE person_id = $1", [
    person.personId,
    on,
  ]);
}
