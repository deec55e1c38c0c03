import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { buildClosedConference } from "../testing/build-conference.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

async function forgottenOf(cell: BuiltCell): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, cell);
  return person;
}

const attended = (person: BuiltPerson, status: "PRESENT" | "EXCUSED" | "EXEMPT") =>
  ({ subject: "ATTENDANCE", personId: person.personId, status }) as const;

test("somebody whom a cell forgot is found beside its roll, added, and counted for that cell alone", async () => {
  const { one, two, leads, key } = await buildClosedConference(door);
  const person = await forgottenOf(two);
  const of = (cell: BuiltCell) => ({ ...key, ofOrganizationId: cell.organizationId });
  expect((await leads.correction.listLeftOff(of(one))).rows).toEqual([]);
  expect((await leads.correction.listLeftOff(of(two))).rows).toEqual([
    { personId: person.personId, fullName: person.fullName },
  ]);
  const correction = attended(person, "EXCUSED");
  const { effects } = await leads.correction.preview({ ...key, correction });
  expect(effects).toContainEqual({ figure: "convened", subject: "", before: 10, after: 11 });
  await leads.correction.make({ ...key, correction, reason: "Chi bộ sót khi gửi danh sách" });
  const { participants, figures, attendance } = await leads.workspace.get(key);
  const counted = (cell: BuiltCell) =>
    participants.find(({ organizationId }) => organizationId === cell.organizationId);
  expect(counted(one)).toMatchObject({ convened: 5, attendancePercent: 100 });
  expect(counted(two)).toMatchObject({ convened: 6, presentInBase: 5, attendanceBase: 6, attendancePercent: 83.3 });
  expect(figures).toMatchObject({ total: 11, base: 11 });
  expect(attendance.find(({ personId }) => personId === person.personId)).toMatchObject({
    organizationId: two.organizationId,
    status: "EXCUSED",
  });
  const name = counted(two)?.name;
  expect(effects).toContainEqual({ figure: "cellConvened", subject: name, before: 5, after: 6 });
  expect(effects).toContainEqual({ figure: "cellAttendancePercent", subject: name, before: 100, after: 83.3 });
  expect(effects.some(({ subject }) => subject === counted(one)?.name)).toBe(false);
  expect((await leads.correction.listLeftOff(of(two))).rows).toEqual([]);
});

test("the cell's secretary is told and reads what was corrected of the own cell, another cell's does not", async () => {
  const { one, two, leads, key } = await buildClosedConference(door);
  const person = await forgottenOf(two);
  await leads.correction.make({ ...key, correction: attended(person, "PRESENT"), reason: "Sót" });
  const wrong = { ...key, correction: attended(two.members[3]!, "EXCUSED"), reason: "Nhầm người" };
  expect((await leads.correction.make(wrong)).effects).toContainEqual({
    figure: "cellPresent",
    subject: expect.any(String),
    before: 6,
    after: 5,
  });
  const own = door.as(two.secretary.accountId);
  expect((await own.notification.list({})).rows.map(({ kind }) => kind)).toContain("CORRECTION_MADE");
  const seen = await own.workspace.get(key);
  expect(seen.corrections.map(({ personName }) => personName)).toEqual([person.fullName, two.members[3]!.fullName]);
  expect(seen.attendance.map(({ personId }) => personId)).toContain(person.personId);
  expect(seen.attendance.find(({ personId }) => personId === two.members[3]!.personId)?.status).toBe("EXCUSED");
  const other = door.as(one.secretary.accountId);
  expect((await other.notification.list({})).rows.map(({ kind }) => kind)).not.toContain("CORRECTION_MADE");
  expect((await other.workspace.get(key)).corrections).toEqual([]);
  expect((await other.workspace.get(key)).figures.total).toBe(11);
});

test("cells beside each other: the one that held the meeting adds a person of the other, whom it does not see otherwise", async () => {
  const { one, two, leads, key } = await buildClosedConference(door, { heldBy: "CELL" });
  const person = await forgottenOf(two);
  await leads.correction.make({ ...key, correction: attended(person, "PRESENT"), reason: "Sót" });
  const { corrections, attendance } = await leads.workspace.get(key);
  expect(corrections).toMatchObject([{ personName: person.fullName }]);
  expect(attendance.find(({ personId }) => personId === person.personId)?.fullName).toBe(person.fullName);
  const { content } = await leads.document.draft({ ...key, kind: "MINUTES" });
  expect(JSON.stringify(content)).toContain(person.fullName);
  expect(one.organizationId).toBe(key.organizationId);
});

test("an exemption is looked up in the cell for which somebody counts, and counts there only from its day", async () => {
  const { two, leads, key } = await buildClosedConference(door);
  const correction = attended(two.members[4]!, "EXEMPT");
  await expect(leads.correction.preview({ ...key, correction })).rejects.toMatchObject({ code: "NOT_EXEMPT" });
  await buildStanding(door.owner, two.members[4]!, two, "EXEMPT", "2026-11-01");
  const { effects } = await leads.correction.preview({ ...key, correction });
  expect(effects).toContainEqual({ figure: "base", subject: "", before: 10, after: 9 });
});

test("who belongs to no cell that took part is not added; the cell's own secretary, and a stranger are refused", async () => {
  const { two, leads, key, host } = await buildClosedConference(door);
  const outside = await buildCell(door.owner, { parent: host });
  const later = await buildPerson(door.owner);
  await buildMembership(door.owner, later, two, { from: "2026-12-04" });
  for (const person of [outside.members[2]!, later])
    await expect(leads.correction.preview({ ...key, correction: attended(person, "PRESENT") })).rejects.toMatchObject({
      code: "NOT_A_MEMBER_THEN",
    });
  const list = { ...key, ofOrganizationId: two.organizationId };
  const secretary = door.as(two.secretary.accountId);
  await expect(secretary.correction.listLeftOff(list)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const make = { ...key, correction: attended(two.members[3]!, "EXCUSED"), reason: "x" };
  await expect(secretary.correction.make(make)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = door.as((await buildBody(door.owner)).secretary.accountId);
  await expect(stranger.correction.listLeftOff(list)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
