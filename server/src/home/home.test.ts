import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, buildBody, buildCell, buildMembership, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-01T02:00:00Z");
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const december = {
  kind: "REGULAR",
  month: "2026-12-01",
  scheduledAt: "2026-12-03T07:00:00Z",
  place: "Phòng họp tầng 3",
} as const;

test("a secretary without a meeting is told to start one; with a draft, to prepare it", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const secretary = door.as(cell.secretary.accountId);
  const empty = await secretary.home.month({ organizationId: cell.organizationId });
  expect(empty).toMatchObject({
    month: "2026-12-01",
    meeting: null,
    members: 5,
    next: { action: "CREATE", dueOn: "2026-12-03" },
  });
  const key = await secretary.meeting.create({ organizationId: cell.organizationId, ...december });
  const drafted = await secretary.home.month({ organizationId: cell.organizationId });
  expect(drafted.next).toEqual({
    action: "PREPARE",
    dueOn: "2026-12-02",
    daysLeft: 1,
    open: ["DRAFT"],
    assignments: [],
  });
  expect(drafted.steps[0]?.notes.map((note) => note.key)).toContain("AGENDA");
  const { personId, fullName } = cell.deputy;
  await secretary.assignment.add({ ...key, personId, what: "Báo cáo công tác tháng", dueOn: null });
  const { next } = await secretary.home.month({ organizationId: cell.organizationId });
  expect(next).toMatchObject({
    open: ["DRAFT", "ASSIGNMENTS"],
    assignments: [{ what: "Báo cáo công tác tháng", fullName }],
  });
});

test("what members send for a convened meeting waits on the secretary's page and stands on their own", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const [secretary, member] = [door.as(cell.secretary.accountId), door.as(cell.members[3]?.accountId ?? "")];
  const key = await secretary.meeting.create({ organizationId: cell.organizationId, ...december });
  await secretary.meeting.convene(key);
  await member.absence.request({ ...key, reason: "Đi công tác 03–04/12" });
  await member.opinion.send({ ...key, agendaItemId: null, body: "Đề nghị làm rõ tiến độ." });
  const month = await secretary.home.month({ organizationId: cell.organizationId });
  expect(month).toMatchObject({
    opinionCount: 1,
    absenceRequests: [{ reason: "Đi công tác 03–04/12" }],
    meeting: { state: "CONVENED" },
  });
  const mine = await member.home.mine({});
  expect(mine.meetings).toMatchObject([
    { meetingId: key.meetingId, daysLeft: 2, absenceRequested: true, absenceDecision: null, materials: [] },
  ]);
  const personId = cell.members[3]?.personId ?? "";
  await secretary.absence.decide({ ...key, personId, decision: "DECLINED", reason: "Có nội dung cần biểu quyết" });
  expect((await member.home.mine({})).meetings).toMatchObject([{ absenceDecision: "DECLINED" }]);
});

test("a proposal is answered from the secretary's page, with what stands there", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { organizationId } = cell;
  const [secretary, member] = [door.as(cell.secretary.accountId), door.as(cell.members[3]?.accountId ?? "")];
  await member.proposal.raise({
    organizationId,
    personId: cell.members[3]?.personId ?? "",
    body: "Đề nghị bố trí chỗ để xe",
  });
  const open = async () => (await secretary.home.month({ organizationId })).openProposals;
  const owned = { ownerId: cell.deputy.personId, dueOn: "2026-12-10" };
  const [first] = await open();
  const { proposalId, revision } = first!;
  await secretary.proposal.assign({ organizationId, proposalId, ...owned, revision });
  const [waiting] = await open();
  expect(waiting).toMatchObject({ ...owned, revision: revision + 1 });
  await secretary.proposal.answer({
    organizationId,
    proposalId,
    answer: "Đã bố trí",
    revision: revision + 1,
  });
  expect(await open()).toEqual([]);
});

test("a member has no secretary's page, a stranger finds nothing, malformed input is refused, an account without a person has an empty home", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const stranger = await buildCell(door.owner);
  const input = { organizationId: cell.organizationId };
  await expect(door.as(cell.members[3]?.accountId ?? "").home.month(input)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(door.as(stranger.secretary.accountId).home.month(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(cell.secretary.accountId).home.month({ organizationId: "none" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(door.as(null).home.mine({})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a resolution that a correction overturned needs no paper: the closed meeting is filed with its minutes alone", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 3 });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  await secretary.document.issue({ ...key, kind: "MINUTES" });
  const next = async () => (await secretary.home.month({ organizationId: key.organizationId })).next.action;
  expect(await next()).toBe("ISSUE");
  for (let forgotten = 0; forgotten < 3; forgotten++) {
    const person = await buildPerson(door.owner);
    await buildMembership(door.owner, person, cell);
    const correction = { subject: "ATTENDANCE", personId: person.personId, status: "EXCUSED" } as const;
    await secretary.correction.make({ ...key, correction, reason: "Sót khi triệu tập" });
  }
  expect((await secretary.workspace.get(key)).missing.file).not.toContain("RESOLUTION_ISSUED");
  expect(await next()).toBe("FILE");
  door.setNow("2026-12-01T02:00:00Z");
});
