import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { remindOfStays, remindOfTransfers } from "../reminder/remind-transfers.queries.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let otherBody: BuiltBody;
let home: BuiltCell;
let there: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T08:00:00Z");
  body = await buildBody(door.owner);
  otherBody = await buildBody(door.owner);
  home = await buildCell(door.owner, { parent: body });
  there = await buildCell(door.owner, { parent: otherBody });
});
afterAll(() => door.close());

const by = (person: { accountId: string }) => door.as(person.accountId);
const letter = { kind: "FOR_GOOD", reason: "Chuyển công tác", sentOn: "2026-11-02" } as const;

async function newMember(): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, home);
  return person;
}

async function send(person: BuiltPerson, given: object = { toOrganizationId: there.organizationId }) {
  const { organizationId } = home;
  const wanted = { ...letter, organizationId, personId: person.personId, ...given };
  return { ...(await by(home.secretary).transfer.send(wanted)), organizationId };
}

async function memberships(person: BuiltPerson) {
  const { rows } = await door.owner.query<object>(
    "SELECT organization_id, stay, valid_from, valid_to, end_reason FROM membership WHERE person_id = $1 ORDER BY valid_from, stay",
    [person.personId],
  );
  return rows;
}

test("a member is introduced, both ends see the letter, and counts at the other end from the day of receipt", async () => {
  const person = await newMember();
  await door.owner.query(
    "INSERT INTO task (organization_id, id, held_under, what, owner_id, due_on) VALUES ($1, $2, $3, 'Sổ sách', $4, '2026-12-31')",
    [home.organizationId, newId(), home.path, person.personId],
  );
  const key = await send(person, { toOrganizationId: there.organizationId, tasksGo: true });
  const preview = { organizationId: home.organizationId, personId: person.personId, sentOn: "2026-11-02" };
  expect(await by(home.secretary).transfer.preview(preview)).toEqual({
    openTasks: [{ what: "Sổ sách", dueOn: "2026-12-31" }],
    positions: [],
    hindrance: null,
    dueOn: "2026-12-14",
  });
  const coming = { organizationId: there.organizationId, transferId: key.transferId };
  expect((await by(there.secretary).transfer.list({ ...coming, direction: "IN" })).rows).toMatchObject([
    { fullName: person.fullName, dueOn: "2026-12-14", isOverdue: false, state: "SENT" },
  ]);
  const letterFile = await by(there.secretary).transfer.letter(coming);
  expect(JSON.stringify(letterFile.content)).toContain("14/12/2026");
  await by(body.office).transfer.signOff({ ...coming, organizationId: body.organizationId, signedOn: "2026-11-04" });
  await expect(
    by(there.secretary).transfer.receive({ ...coming, receivedOn: "2026-11-21", revision: 1 }),
  ).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  await expect(
    by(there.secretary).transfer.receive({ ...coming, receivedOn: "2026-11-01", revision: 1 }),
  ).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await by(there.secretary).transfer.receive({ ...coming, receivedOn: "2026-11-10", revision: 1 });
  expect(await memberships(person)).toEqual([
    {
      organization_id: home.organizationId,
      stay: "HOME",
      valid_from: "2020-01-01",
      valid_to: "2026-11-10",
      end_reason: "TRANSFER",
    },
    { organization_id: there.organizationId, stay: "HOME", valid_from: "2026-11-10", valid_to: null, end_reason: null },
  ]);
  const { rows: tasks } = await door.owner.query(
    "SELECT organization_id FROM task WHERE owner_id = $1 AND closed_at IS NULL",
    [person.personId],
  );
  expect(tasks).toEqual([{ organization_id: there.organizationId }]);
  const shown = await by(home.secretary).transfer.get(key);
  expect(shown).toMatchObject({
    state: "RECEIVED",
    receivedOn: "2026-11-10",
    rules: { document: "Quy định 294-QĐ/TW", handInWorkingDays: 30 },
    hops: [{ signedOn: "2026-11-04", signedByName: body.office.fullName }],
    abilities: ["transfer.undoReceipt"],
  });
  await expect(
    by(there.secretary).transfer.receive({ ...coming, receivedOn: "2026-11-10", revision: 2 }),
  ).rejects.toMatchObject({ code: "TRANSFER_STATE" });
  const { rows: told } = await by(home.secretary).notification.list({});
  expect(told.map(({ kind }) => kind)).toContain("TRANSFER_ANSWERED");
});

test("an end that does not use the product is recorded with its paper by the office; the member stays until then", async () => {
  const person = await newMember();
  const key = await send(person, { toName: "Chi bộ Khu phố 7", sentOn: "2026-03-02" });
  const { rows } = await by(body.office).transfer.list({ organizationId: body.organizationId, direction: "OVERDUE" });
  expect(rows).toMatchObject([{ fullName: person.fullName, isOverdue: true, toOrganizationId: null }]);
  const workbook = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${body.organizationId}/transfers/file?direction=OVERDUE`,
    headers: { "x-test-account": body.office.accountId },
  });
  expect([workbook.statusCode, workbook.headers["content-type"]]).toEqual([
    200,
    expect.stringContaining("spreadsheetml"),
  ]);
  const paper = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${home.organizationId}/transfers/${key.transferId}/letter/file?format=docx`,
    headers: { "x-test-account": home.secretary.accountId },
  });
  expect(paper.statusCode).toBe(200);
  expect((await memberships(person)).length).toBe(1);
  const received = { ...key, receivedOn: "2026-03-16", proof: "Phiếu báo số 12-PB/CB", revision: 1 };
  await by(body.office).transfer.recordReceipt(received);
  expect(await memberships(person)).toMatchObject([{ valid_to: "2026-03-16", end_reason: "TRANSFER" }]);
  expect((await by(home.secretary).transfer.get(key)).answer).toBe("Phiếu báo số 12-PB/CB");
});

test("for a time: at home outside the base, at the other end a guest, until the last day", async () => {
  const person = await newMember();
  const key = await send(person, {
    toOrganizationId: there.organizationId,
    kind: "TEMPORARY",
    lastDay: "2027-03-31",
  });
  await by(there.deputy).transfer.receive({
    transferId: key.transferId,
    organizationId: there.organizationId,
    receivedOn: "2026-11-05",
    revision: 1,
  });
  expect(await memberships(person)).toMatchObject([
    { stay: "HOME", valid_to: null },
    { stay: "TEMPORARY", valid_from: "2026-11-05", valid_to: "2027-04-01", end_reason: "RETURNED" },
  ]);
  const held = await by(home.secretary).member.get({ organizationId: home.organizationId, personId: person.personId });
  expect(held.standings).toMatchObject([
    { kind: "TEMPORARILY_ELSEWHERE", validFrom: "2026-11-05", validTo: "2027-03-31" },
  ]);
});

test("a letter is declined with a reason or withdrawn; both stay readable", async () => {
  const person = await newMember();
  const key = await send(person);
  await expect(send(person)).rejects.toMatchObject({ code: "TRANSFER_UNDER_WAY" });
  const coming = { transferId: key.transferId, organizationId: there.organizationId };
  await expect(
    by(there.secretary).transfer.withdraw({ ...coming, reason: "Không", revision: 1 }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await by(there.secretary).transfer.decline({ ...coming, reason: "Chưa có hồ sơ", revision: 1 });
  expect(await by(home.secretary).transfer.get(key)).toMatchObject({ state: "DECLINED", answer: "Chưa có hồ sơ" });
  const again = await send(person);
  await by(home.deputy).transfer.withdraw({ ...again, reason: "Ghi nhầm nơi đến", revision: 1 });
  expect(await by(there.secretary).transfer.get({ ...again, organizationId: there.organizationId })).toMatchObject({
    state: "WITHDRAWN",
    answer: "Ghi nhầm nơi đến",
    abilities: [],
  });
  expect((await memberships(person)).length).toBe(1);
});

test("refused: office held, an open review, days out of order, a cell dissolved or not founded yet, the same cell, a body", async () => {
  const person = await newMember();
  const to = { toOrganizationId: there.organizationId };
  const refused = (given: object, code: string, who = person) =>
    expect(send(who, given)).rejects.toMatchObject({ code });
  await refused(to, "HOLDS_OFFICE", home.secretary);
  await refused({ ...to, sentOn: "2026-11-21" }, "DAY_IN_FUTURE");
  await refused({ ...to, sentOn: "2019-12-31" }, "DAYS_OUT_OF_ORDER");
  await refused({ ...to, lastDay: "2027-01-31" }, "DAYS_OUT_OF_ORDER");
  await refused({ ...to, kind: "TEMPORARY" }, "DAYS_OUT_OF_ORDER");
  await refused({ toOrganizationId: home.organizationId }, "TO_ITSELF");
  await refused({ toOrganizationId: otherBody.organizationId }, "NOT_A_CELL");
  await refused({ toOrganizationId: newId() }, "NOT_FOUND");
  await refused({}, "NOT_A_CELL");
  await refused({ ...to, reason: "TUYỆT MẬT" }, "SECRECY_MARK");
  const late = await buildCell(door.owner, { parent: otherBody });
  await door.owner.query("UPDATE organization SET founded_on = '2026-11-15' WHERE id = $1", [late.organizationId]);
  await refused({ toOrganizationId: late.organizationId }, "NOT_FOUNDED_YET");
  await door.owner.query("UPDATE organization SET dissolved_on = '2026-11-16' WHERE id = $1", [late.organizationId]);
  await refused({ toOrganizationId: late.organizationId }, "DISSOLVED_THERE");
  await door.owner.query(
    "INSERT INTO quarter_review (organization_id, id, year, quarter, person_id, state, facts, proposed_at) VALUES ($1, $2, 2026, 3, $3, 'PROPOSED', '[]', now())",
    [home.organizationId, newId(), person.personId],
  );
  await refused(to, "OPEN_REVIEW");
  await door.owner.query("DELETE FROM quarter_review WHERE organization_id = $1 AND person_id = $2", [
    home.organizationId,
    person.personId,
  ]);
  await door.owner.query(
    "INSERT INTO annual_review (organization_id, id, year, person_id, state, opened_at) VALUES ($1, $2, 2026, $3, 'SENT', now())",
    [home.organizationId, newId(), person.personId],
  );
  await refused(to, "OPEN_REVIEW");
  const { rows } = await door.owner.query("SELECT 1 FROM transfer WHERE person_id = $1", [person.personId]);
  expect(rows).toEqual([]);
});

test("a letter is nobody's else: not a stranger's, not a plain member's, not another end's", async () => {
  const person = await newMember();
  const key = await send(person);
  const stranger = await buildCell(door.owner, { parent: otherBody });
  const others = [
    [home.members[4], home],
    [stranger.secretary, stranger],
  ] as const;
  for (const [reader, at] of others)
    await expect(
      by(reader!).transfer.get({ transferId: key.transferId, organizationId: at.organizationId }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
  expect((await by(stranger.secretary).transfer.list({ organizationId: stranger.organizationId })).rows).toEqual([]);
  const name = { organizationId: home.organizationId, search: "to chuc" };
  expect((await by(home.secretary).transfer.destinations(name)).rows.length).toBeGreaterThan(0);
});

test("both ends are reminded of a letter that is nearly late, and of a stay that ends", async () => {
  const person = await newMember();
  const { transferId } = await send(person);
  await remindOfTransfers(door.worker, "2026-12-12");
  await remindOfStays(door.worker, "2027-03-30");
  const { rows } = await door.owner.query(
    "SELECT person_id FROM notification WHERE kind = 'TRANSFER_DUE' AND parameters->>'transferId' = $1",
    [transferId],
  );
  expect(rows.map((row: { person_id: string }) => row.person_id).toSorted()).toEqual(
    [home.secretary, home.deputy, body.office, there.secretary, there.deputy, otherBody.office]
      .map(({ personId }) => personId)
      .toSorted(),
  );
  const { rows: stays } = await door.owner.query(
    "SELECT 1 FROM notification WHERE kind = 'STAY_ENDS' AND organization_id = $1",
    [there.organizationId],
  );
  expect(stays.length).toBe(3);
});
