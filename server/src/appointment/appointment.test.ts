import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildOrganization,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let root: BuiltBody;
let body: BuiltBody;
let cell: BuiltCell;
let administrator: BuiltPerson;
beforeAll(async () => {
  door = await openDoor();
  root = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: root });
  cell = await buildCell(door.owner, { parent: body, official: 4, probationary: 1 });
  administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
});
afterAll(() => door.close());

const member = (index: number) => cell.members[index]!;
const committeeMember = (person: BuiltPerson, validFrom = "2026-01-01") =>
  ({
    organizationId: cell.organizationId,
    personId: person.personId,
    position: "COMMITTEE_MEMBER",
    validFrom,
  }) as const;
const toldTo = async (person: BuiltPerson) =>
  (
    await door.owner.query<{ kind: string }>(
      "SELECT kind FROM notification WHERE person_id = $1 ORDER BY created_at, id",
      [person.personId],
    )
  ).rows.map((row) => row.kind);

test("what the cell proposes gives no right before the superior's officer confirms it; the person is told of both", async () => {
  const person = member(2);
  const proposed = await door
    .as(cell.secretary.accountId)
    .appointment.propose({ ...committeeMember(person), position: "DEPUTY_SECRETARY" });
  expect(proposed.state).toBe("PROPOSED");
  expect(await toldTo(body.office)).toContain("APPOINTMENT_WAITING");
  const { rows } = await door.as(body.office.accountId).appointment.list({ organizationId: cell.organizationId });
  const shown = rows.find((row) => row.appointmentId === proposed.appointmentId);
  expect(shown).toMatchObject({
    state: "PROPOSED",
    fullName: person.fullName,
    abilities: ["appointment.confirm", "appointment.reject"],
  });
  const identity = { organizationId: cell.organizationId, appointmentId: proposed.appointmentId };
  await expect(door.as(cell.secretary.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(door.as(administrator.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await door.as(body.office.accountId).appointment.confirm(identity);
  await expect(door.as(body.office.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "NOT_PROPOSED",
  });
  expect(await toldTo(person)).toEqual(["APPOINTMENT_PROPOSED", "APPOINTMENT_DECIDED"]);
  expect(
    (await door.as(cell.secretary.accountId).member.list({ organizationId: cell.organizationId })).rows.find(
      (row) => row.personId === person.personId,
    ),
  ).toMatchObject({
    positions: ["DEPUTY_SECRETARY"],
  });
});

test("an officer two levels above does not decide; the one right above does", async () => {
  const { appointmentId } = await door
    .as(cell.secretary.accountId)
    .appointment.propose({ ...committeeMember(member(3)), position: "FOLLOWER" });
  const identity = { organizationId: cell.organizationId, appointmentId };
  await expect(door.as(root.secretary.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await door.as(body.secretary.accountId).appointment.reject({ ...identity, reason: "Chưa đủ điều kiện" });
  await expect(door.as(body.secretary.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "NOT_PROPOSED",
  });
});

test("what an officer of the organization right above enters is in force at once", async () => {
  const entered = await door.as(body.office.accountId).appointment.propose(committeeMember(member(3)));
  expect(entered.state).toBe("CONFIRMED");
});

test("what a technical administrator enters stays proposed", async () => {
  const entered = await door
    .as(administrator.accountId)
    .appointment.propose({ ...committeeMember(member(2)), position: "INSPECTOR" });
  expect(entered.state).toBe("PROPOSED");
});

test("nobody decides on the own appointment", async () => {
  const own = {
    organizationId: body.organizationId,
    personId: root.office.personId,
    position: "INSPECTOR",
    validFrom: "2026-01-01",
  } as const;
  const { appointmentId, state } = await door.as(root.office.accountId).appointment.propose(own);
  expect(state).toBe("PROPOSED");
  const identity = { organizationId: body.organizationId, appointmentId };
  await expect(door.as(root.office.accountId).appointment.confirm(identity)).rejects.toMatchObject({
    code: "OWN_APPOINTMENT",
  });
  await door.as(root.secretary.accountId).appointment.confirm(identity);
});

test("two secretaries at a time are refused, also when confirmed at the same moment", async () => {
  const office = door.as(body.office.accountId);
  const second = { ...committeeMember(member(2)), position: "SECRETARY" } as const;
  await expect(office.appointment.propose(second)).rejects.toMatchObject({
    code: "ONE_SECRETARY_AT_A_TIME",
    status: 409,
  });
  const fresh = await buildCell(door.owner, { parent: body, official: 4 });
  await door.owner.query("DELETE FROM appointment WHERE organization_id = $1", [fresh.organizationId]);
  const propose = (index: number) =>
    door.as(body.office.accountId).appointment.propose({
      ...second,
      organizationId: fresh.organizationId,
      personId: fresh.members[index]!.personId,
    });
  const outcomes = await Promise.allSettled([propose(0), propose(1)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a cell's secretary is an official member of it; an unknown person and a second proposal are refused", async () => {
  const secretary = door.as(cell.secretary.accountId);
  await expect(secretary.appointment.propose(committeeMember(member(4)))).rejects.toMatchObject({
    code: "NOT_AN_OFFICIAL_MEMBER",
  });
  const stranger = await buildCell(door.owner);
  await expect(
    secretary.appointment.propose({ ...committeeMember(stranger.secretary), position: "INSPECTOR" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await secretary.appointment.propose({ ...committeeMember(member(1)), position: "INSPECTOR" });
  await expect(
    secretary.appointment.propose({ ...committeeMember(member(1)), position: "INSPECTOR" }),
  ).rejects.toMatchObject({ code: "POSITION_ALREADY_HELD" });
  await expect(
    secretary.appointment.propose({ ...committeeMember(member(1)), validTo: "2025-01-01" }),
  ).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
});

test("a stranger finds nothing, a plain member proposes nothing", async () => {
  const stranger = await buildCell(door.owner);
  await expect(
    door.as(stranger.secretary.accountId).appointment.propose(committeeMember(member(2))),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(member(4).accountId).appointment.propose(committeeMember(member(2)))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("an ended appointment gives no right any more, and the person is told", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const office = door.as(body.office.accountId);
  const { rows } = await office.appointment.list({ organizationId: own.organizationId });
  const appointmentId = rows.find((row) => row.position === "SECRETARY")?.appointmentId ?? "";
  const end = { organizationId: own.organizationId, appointmentId, endedOn: "2026-01-01" };
  await expect(door.as(own.secretary.accountId).appointment.end(end)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(office.appointment.end({ ...end, endedOn: "2010-01-01" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await office.appointment.end(end);
  await expect(office.appointment.end(end)).rejects.toMatchObject({ code: "NOT_CONFIRMED" });
  await expect(
    door.as(own.secretary.accountId).member.create({
      organizationId: own.organizationId,
      fullName: "Lê Văn A",
      status: "OFFICIAL",
      validFrom: "2025-01-01",
    }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await toldTo(own.secretary)).toEqual(["APPOINTMENT_ENDED"]);
  expect((await office.appointment.list({ organizationId: own.organizationId, ended: true })).rows).toHaveLength(2);
});

test("the administrator confirms the very first secretary of a root, and nothing once somebody is in office", async () => {
  const newRoot = await buildOrganization(door.owner, "UPPER");
  const office = door.as(administrator.accountId);
  const [first, second] = (await buildCell(door.owner, { parent: newRoot })).members as [BuiltPerson, BuiltPerson];
  const propose = (personId: string, position: "SECRETARY" | "OFFICE_STAFF") =>
    office.appointment.propose({ organizationId: newRoot.organizationId, personId, position, validFrom: "2026-01-01" });
  const clerk = await propose(second.personId, "OFFICE_STAFF");
  await expect(office.appointment.confirm({ organizationId: newRoot.organizationId, ...clerk })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const secretary = await propose(first.personId, "SECRETARY");
  expect(secretary.state).toBe("PROPOSED");
  await office.appointment.confirm({ organizationId: newRoot.organizationId, ...secretary });
  const deputy = await propose(second.personId, "SECRETARY");
  await expect(office.appointment.confirm({ organizationId: newRoot.organizationId, ...deputy })).rejects.toMatchObject(
    { code: "FORBIDDEN" },
  );
  await door.as(first.accountId).appointment.confirm({ organizationId: newRoot.organizationId, ...clerk });
});
