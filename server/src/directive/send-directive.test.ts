import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let top: BuiltBody;
let body: BuiltBody;
let cells: BuiltCell[];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  top = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: top });
  cells = [];
  for (let n = 0; n < 3; n++) cells.push(await buildCell(door.owner, { parent: body }));
});
afterAll(() => door.close());

const text = {
  type: "GUIDANCE",
  issuedOn: "2026-11-03",
  issuerName: "Đảng ủy Khối",
  subject: "Sinh hoạt chuyên đề",
} as const;

/** Enters a text at a body and sends it. */
async function send(from: BuiltBody, sending: Partial<Parameters<Client["directive"]["send"]>[0]> = {}) {
  const office = door.as(from.office.accountId).directive;
  const { organizationId } = from;
  const { directiveId } = await office.register({ organizationId, ...text, reference: "" });
  const key = { organizationId, directiveId };
  const { sentTo } = await office.send({
    ...key,
    to: { kind: "ALL_BELOW" },
    expects: ["READ", "DISSEMINATE"],
    ...sending,
  });
  return { office, key, directiveId, sentTo };
}

const leaderOf = (cell: BuiltCell) => door.as(cell.secretary.accountId).directive;
const at = (cell: BuiltCell, directiveId: string) => ({ organizationId: cell.organizationId, directiveId });

test.each([
  ["DIRECTLY_BELOW", { kind: "DIRECTLY_BELOW" }, 1],
  ["CELLS_BELOW", { kind: "CELLS_BELOW" }, 3],
  ["ALL_BELOW", { kind: "ALL_BELOW" }, 4],
] as const)("a text is sent %s", async (_name, to, expected) => {
  expect((await send(top, { to })).sentTo).toBe(expected);
});

test("some are chosen, each with all below it; whoever has received it already does not receive it again; nobody outside does", async () => {
  const one = cells[0]!;
  const { office, key, sentTo, directiveId } = await send(top, {
    to: { kind: "CHOSEN", organizationIds: [one.organizationId] },
  });
  expect(sentTo).toBe(1);
  const everyoneThere = { kind: "CHOSEN" as const, organizationIds: [body.organizationId] };
  expect(await office.send({ ...key, to: everyoneThere, expects: ["READ"] })).toEqual({ sentTo: 3 });
  await expect(office.send({ ...key, to: everyoneThere, expects: ["READ"] })).rejects.toMatchObject({
    code: "NOBODY_BELOW",
  });
  const stranger = await buildBody(door.owner);
  const outside = { kind: "CHOSEN" as const, organizationIds: [stranger.organizationId] };
  await expect(office.send({ ...key, to: outside, expects: ["READ"] })).rejects.toMatchObject({ code: "NOBODY_BELOW" });
  expect((await office.get(key)).dispatches.map((each) => each.sentTo)).toEqual([3, 1]);
  const gone = { organizationId: stranger.organizationId, directiveId };
  await expect(door.as(stranger.office.accountId).directive.get(gone)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a body that received it sends it on; its own and its superior's coverage both count the cells", async () => {
  const { office, key, directiveId } = await send(top, {
    to: { kind: "DIRECTLY_BELOW" },
    expects: ["DISSEMINATE"],
    dueOn: "2026-11-19",
  });
  const middle = door.as(body.office.accountId).directive;
  const below = { organizationId: body.organizationId, directiveId };
  await middle.send({ ...below, to: { kind: "CELLS_BELOW" }, expects: ["DISSEMINATE"], dueOn: "2026-12-05" });
  expect((await middle.coverage(below)).all).toMatchObject({ sent: 3, late: 0 });
  const seen = await office.coverage(key);
  expect(seen.levels.map(({ kind, sent, late }) => [kind, sent, late])).toEqual([
    ["BASE_COMMITTEE", 1, 1],
    ["CELL", 3, 0],
  ]);
  expect(seen.rows.map((row) => [row.organizationId, row.isLate])[0]).toEqual([body.organizationId, true]);
});

test("who leads a receiver is told once, by a job; the deadline comes along", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { directiveId } = await send(body, {
    to: { kind: "CHOSEN", organizationIds: [cell.organizationId] },
    dueOn: "2026-12-05",
  });
  await workJobs(door, "directive.tell");
  const told = (await door.as(cell.deputy.accountId).notification.list({})).rows;
  expect(told).toMatchObject([
    {
      kind: "DIRECTIVE_SENT",
      organizationId: cell.organizationId,
      parameters: { directiveId, subject: text.subject, dueOn: "2026-12-05" },
    },
  ]);
  expect((await door.as(cell.members[4]!.accountId).notification.list({})).rows).toEqual([]);
});

test("a receiver answers step by step until nothing that was expected is left; late ones stand first", async () => {
  const all = ["READ", "PLAN", "DISSEMINATE", "REPORT"] as const;
  const { office, key, directiveId } = await send(body, {
    to: { kind: "CELLS_BELOW" },
    expects: [...all],
    dueOn: "2026-11-19",
  });
  const [one, two] = [cells[0]!, cells[1]!];
  const stepOf = async (cell: BuiltCell) => (await leaderOf(cell).get(at(cell, directiveId))).receipt;
  expect(await stepOf(one)).toMatchObject({ step: "SENT", expects: all, isSettled: false, isLate: true });
  await leaderOf(one).receive(at(one, directiveId));
  const received = await stepOf(one);
  await leaderOf(one).receive(at(one, directiveId));
  expect(await stepOf(one)).toEqual(received);
  expect(received).toMatchObject({ step: "RECEIVED", receivedAt: "2026-11-20T03:00:00.000Z" });
  await leaderOf(one).plan({ ...at(one, directiveId), plan: "Quán triệt trong kỳ sinh hoạt tháng 12" });
  expect(await stepOf(one)).toMatchObject({ step: "PLANNED", plan: "Quán triệt trong kỳ sinh hoạt tháng 12" });
  await leaderOf(one).report({ ...at(one, directiveId), report: "Đã triển khai" });
  expect(await stepOf(one)).toMatchObject({ step: "REPORTED", isSettled: false });
  await leaderOf(two).decline({ ...at(two, directiveId), reason: "Chi bộ không quản lý tài sản công" });
  expect(await stepOf(two)).toMatchObject({ step: "NOT_FOR_US", isSettled: true, isLate: false });
  const { all: sum, rows } = await office.coverage(key);
  expect(sum).toMatchObject({ received: 2, planned: 1, reported: 1, declined: 1, settled: 1, disseminated: 0 });
  expect(rows.map(({ isLate }) => isLate)).toEqual(
    rows.map(({ isLate }) => isLate).toSorted((a, b) => Number(b) - Number(a)),
  );
  expect((await office.coverage({ ...key, filter: "DECLINED" })).rows).toMatchObject([
    { organizationId: two.organizationId, declineReason: "Chi bộ không quản lý tài sản công" },
  ]);
  await leaderOf(two).report({ ...at(two, directiveId), report: "Đã làm cùng phòng Tài vụ" });
  expect(await stepOf(two)).toMatchObject({ step: "REPORTED", declineReason: "", isSettled: false });
});

test("pages of the coverage follow each other without gap", async () => {
  const { office, key } = await send(body, { to: { kind: "CELLS_BELOW" } });
  const whole = (await office.coverage(key)).rows.map(({ organizationId }) => organizationId);
  const parts: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await office.coverage({ ...key, limit: 2, ...(cursor ? { cursor } : {}) });
    parts.push(...page.rows.map(({ organizationId }) => organizationId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(parts).toEqual(whole);
});

test("only those who lead answer for the organization, and only what was sent to it", async () => {
  const { directiveId } = await send(body, { to: { kind: "CELLS_BELOW" } });
  const cell = cells[2]!;
  const member = door.as(cell.members[4]!.accountId).directive;
  await expect(member.report({ ...at(cell, directiveId), report: "Xong" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(member.coverage(at(cell, directiveId))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await member.markRead(at(cell, directiveId));
  const own = await leaderOf(cell).register({ organizationId: cell.organizationId, ...text, reference: "" });
  await expect(leaderOf(cell).receive(at(cell, own.directiveId))).rejects.toMatchObject({ code: "NOT_RECEIVED" });
  await expect(leaderOf(cell).report({ ...at(cell, directiveId), report: "TỐI MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const elsewhere = await send(top, { to: { kind: "DIRECTLY_BELOW" } });
  await expect(leaderOf(cell).receive(at(cell, elsewhere.directiveId))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("on an agenda it is planned, off it again not; the meeting that came to it has disseminated it", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { office, key, directiveId } = await send(body, {
    to: { kind: "CHOSEN", organizationIds: [cell.organizationId] },
  });
  door.setNow("2026-12-03T07:30:00Z");
  const { key: meeting, secretary } = await buildMeetingWithRoll(door, cell);
  const receipt = async () => (await secretary.directive.get(at(cell, directiveId))).receipt;
  const item = { title: "Quán triệt hướng dẫn", presenterId: null, plannedMinutes: 10, central: false, directiveId };
  const { agendaItemId } = await secretary.agenda.add({ ...meeting, ...item });
  expect(await receipt()).toMatchObject({
    step: "PLANNED",
    meetingId: meeting.meetingId,
    agendaItemId,
    disseminatedAt: null,
  });
  await secretary.agenda.remove({ ...meeting, agendaItemId });
  expect(await receipt()).toMatchObject({ step: "RECEIVED", meetingId: null });
  const again = await secretary.agenda.add({ ...meeting, ...item });
  expect(
    (await secretary.workspace.get(meeting)).agenda.find((each) => each.directiveId === directiveId)?.agendaItemId,
  ).toBe(again.agendaItemId);
  await secretary.agenda.startItem({ ...meeting, agendaItemId: again.agendaItemId });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = $2 WHERE id = $1", [
    meeting.meetingId,
    "2026-12-03T08:40:00Z",
  ]);
  const draft = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
  });
  await secretary.agenda.add({ ...draft, ...item });
  expect(await receipt()).toMatchObject({
    step: "DISSEMINATED",
    meetingId: meeting.meetingId,
    disseminatedAt: "2026-12-03T08:40:00.000Z",
    isSettled: true,
  });
  expect((await office.coverage(key)).rows).toMatchObject([{ agendaItemId: again.agendaItemId, step: "DISSEMINATED" }]);
  door.setNow("2026-11-20T03:00:00Z");
});

test("a draft that is thrown away frees what stood on its agenda; an item of a text that is not in the register is refused", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { directiveId } = await send(body, { to: { kind: "CHOSEN", organizationIds: [cell.organizationId] } });
  const secretary = door.as(cell.secretary.accountId);
  const draft = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
  });
  const item = { title: "Quán triệt", presenterId: null, plannedMinutes: 10, central: false };
  await secretary.agenda.add({ ...draft, ...item, directiveId });
  expect((await secretary.directive.get(at(cell, directiveId))).receipt?.step).toBe("PLANNED");
  const other = await send(top, { to: { kind: "DIRECTLY_BELOW" } });
  await expect(secretary.agenda.add({ ...draft, ...item, directiveId: other.directiveId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await secretary.meeting.discard(draft);
  expect((await secretary.directive.get(at(cell, directiveId))).receipt).toMatchObject({
    step: "RECEIVED",
    meetingId: null,
  });
});
