import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildStanding } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

/** The meeting of January being prepared, after that of December which the deputy chaired and a member wrote. */
async function nextMeeting() {
  const { secretary } = await buildClosedMeeting(
    door,
    cell,
    body,
    {},
    {
      chairId: cell.deputy.personId,
      minuteTakerId: cell.members[3]!.personId,
    },
  );
  const key = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
    place: "Phòng họp tầng 3",
  });
  return { key, secretary };
}

test("who chaired and wrote last time is proposed, chairs from the notice on, and is set when the meeting opens", async () => {
  const { key, secretary } = await nextMeeting();
  const [chair, minuteTaker] = [{ personId: cell.deputy.personId }, { personId: cell.members[3]!.personId }];
  const before = await secretary.workspace.get(key);
  expect(before.meeting).toMatchObject({ chair: null, minuteTaker: null });
  expect(before.proposedOffices).toMatchObject({ chair, minuteTaker });
  expect(before.missing.open).toEqual([]);
  await secretary.meeting.convene(key);
  const convened = await secretary.workspace.get(key);
  expect(convened.meeting).toMatchObject({ chair, minuteTaker: null });
  expect(convened.proposedOffices).toMatchObject({ chair: null, minuteTaker });
  await secretary.meeting.open(key);
  const after = await secretary.workspace.get(key);
  expect(after.meeting).toMatchObject({ chair, minuteTaker });
  expect(after.proposedOffices).toEqual({ chair: null, minuteTaker: null });
});

test("who was named stays named; only the office that nobody was named for is proposed", async () => {
  const { key, secretary } = await nextMeeting();
  const minuteTakerId = cell.members[4]!.personId;
  await secretary.meeting.appointOffices({ ...key, chairId: null, minuteTakerId, helperId: null });
  const { proposedOffices } = await secretary.workspace.get(key);
  expect(proposedOffices).toMatchObject({ chair: { personId: cell.deputy.personId }, minuteTaker: null });
  await secretary.meeting.convene(key);
  await secretary.meeting.open(key);
  expect((await secretary.meeting.get(key)).minuteTaker).toMatchObject({ personId: minuteTakerId });
});

test("who is deputy no longer leaves the chair to the secretary; who has left the cell writes no longer", async () => {
  const { key, secretary } = await nextMeeting();
  await door.owner.query(
    `UPDATE appointment SET valid_from = nennep_today() - 9, valid_to = nennep_today() - 1 WHERE person_id = $1`,
    [cell.deputy.personId],
  );
  await door.owner.query(`DELETE FROM membership WHERE person_id = $1`, [cell.members[3]!.personId]);
  const { missing, proposedOffices } = await secretary.workspace.get(key);
  expect(proposedOffices).toMatchObject({ chair: { personId: cell.secretary.personId }, minuteTaker: null });
  expect(missing.open).toEqual(["MINUTE_TAKER"]);
  await secretary.meeting.convene(key);
  await expect(secretary.meeting.open(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["MINUTE_TAKER"] },
  });
});

test("whose party life is suspended is not proposed to chair", async () => {
  const { key, secretary } = await nextMeeting();
  for (const leader of [cell.deputy, cell.secretary]) {
    await buildStanding(door.owner, leader, cell, "SUSPENDED");
  }
  const { missing, proposedOffices } = await secretary.workspace.get(key);
  expect(proposedOffices.chair).toBeNull();
  expect(missing.open).toEqual(["CHAIR"]);
});

test("in a cell's first meeting the secretary is proposed to chair, and who writes is still to be named", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
  });
  const { missing, proposedOffices } = await secretary.workspace.get(key);
  expect(proposedOffices).toMatchObject({ chair: { personId: cell.secretary.personId }, minuteTaker: null });
  expect(missing.open).toEqual(["MINUTE_TAKER"]);
});

test("a member is not told whom the committee will name", async () => {
  const { key } = await nextMeeting();
  const member = door.as(cell.members[3]!.accountId);
  expect((await member.workspace.get(key)).proposedOffices).toEqual({ chair: null, minuteTaker: null });
});
