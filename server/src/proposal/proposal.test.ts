import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const cellUnder = () => buildCell(door.owner, { parent: body });
const toldTo = async ({ accountId }: { accountId: string }) =>
  (await door.as(accountId).notification.list({})).rows.map(({ kind }) => kind);
const raise = (cell: BuiltCell, text = "Đề nghị trang bị máy chiếu") => ({
  organizationId: cell.organizationId,
  body: text,
});

test("a member raises the own proposal between meetings; it is taken in and answered, and the member is told at each step", async () => {
  const cell = await cellUnder();
  const member = cell.members[4]!;
  const secretary = door.as(cell.secretary.accountId);
  const { proposalId } = await door.as(member.accountId).proposal.raise({ ...raise(cell), personId: member.personId });
  expect(await toldTo(cell.secretary)).toEqual(["PROPOSAL_RAISED"]);
  const one = { organizationId: cell.organizationId, proposalId };
  await secretary.proposal.assign({ ...one, ownerId: cell.deputy.personId, dueOn: "2026-12-20", revision: 1 });
  await secretary.proposal.answer({ ...one, answer: "Đã mua trong tháng 12", revision: 2 });
  await secretary.proposal.answer({ ...one, answer: "Đã mua và lắp đặt", revision: 3 });
  expect(await toldTo(cell.deputy)).toEqual(["PROPOSAL_OWNED", "PROPOSAL_RAISED"]);
  expect(await toldTo(member)).toEqual(["PROPOSAL_ANSWERED", "PROPOSAL_ASSIGNED"]);
  const { rows } = await door.as(member.accountId).proposal.mine({});
  expect(rows).toMatchObject([
    {
      proposalId,
      state: "ANSWERED",
      answer: "Đã mua và lắp đặt",
      owner: { fullName: cell.deputy.fullName },
      revision: 4,
    },
  ]);
  expect(rows[0]?.steps.map(({ kind, by, owner }) => [kind, by, owner])).toEqual([
    ["RAISED", member.fullName, null],
    ["ASSIGNED", cell.secretary.fullName, cell.deputy.fullName],
    ["ANSWERED", cell.secretary.fullName, null],
    ["ANSWERED", cell.secretary.fullName, null],
  ]);
});

test("the minutes secretary raises for a member in the meeting; between meetings only the leaders do", async () => {
  const cell = await cellUnder();
  const taker = cell.members[3]!;
  const speaker = cell.members[4]!;
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: taker.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  const client = door.as(taker.accountId);
  const { proposalId } = await client.proposal.raise({
    ...raise(cell),
    meetingId: key.meetingId,
    personId: speaker.personId,
  });
  expect((await secretary.workspace.get(key)).proposals).toMatchObject([
    { proposalId, person: { fullName: speaker.fullName } },
  ]);
  await expect(client.proposal.raise({ ...raise(cell), personId: speaker.personId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await secretary.proposal.raise({ ...raise(cell), personId: speaker.personId });
});

test("what waits comes by deadline, late first, page by page, each once; what was answered stands apart", async () => {
  const cell = await cellUnder();
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const own = { personId: cell.secretary.personId };
  const ids: string[] = [];
  for (const text of ["Một", "Hai", "Ba", "Bốn"])
    ids.push((await secretary.proposal.raise({ ...raise(cell, text), ...own })).proposalId);
  const due = (which: number, dueOn: string) =>
    secretary.proposal.assign({ organizationId, proposalId: ids[which]!, ownerId: null, dueOn, revision: 1 });
  await due(1, "2026-01-10");
  await due(3, "2099-01-10");
  await secretary.proposal.answer({ organizationId, proposalId: ids[2]!, answer: "Xong", revision: 1 });
  const first = await secretary.proposal.list({ organizationId, limit: 2 });
  const rest = await secretary.proposal.list({ organizationId, limit: 2, cursor: first.nextCursor! });
  expect([...first.rows, ...rest.rows].map((row) => [row.body, row.isLate])).toEqual([
    ["Hai", true],
    ["Bốn", false],
    ["Một", false],
  ]);
  expect(rest.nextCursor).toBeNull();
  expect(first.counts).toEqual({ waiting: 3, late: 1, toReadOut: 1 });
  const answered = await secretary.proposal.list({ organizationId, view: "ANSWERED" });
  expect(answered.rows.map((row) => row.body)).toEqual(["Ba"]);
});

test("what a committee is asked in its own meeting is not shown to members at large", async () => {
  const cell = await cellUnder();
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const committee = await secretary.meeting.create({
    organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-01T01:00:00Z",
    place: "Phòng bí thư",
  });
  await secretary.meeting.convene(committee);
  await secretary.proposal.raise({ ...raise(cell), meetingId: committee.meetingId, personId: cell.secretary.personId });
  expect((await secretary.proposal.list({ organizationId })).rows).toHaveLength(1);
  expect((await door.as(cell.members[4]!.accountId).proposal.list({ organizationId })).rows).toEqual([]);
});

test("refused: a stranger, another's words, an older revision, an owner from elsewhere, secrets", async () => {
  const cell = await cellUnder();
  const stranger = await buildCell(door.owner);
  const secretary = door.as(cell.secretary.accountId);
  const member = cell.members[4]!;
  const own = { ...raise(cell), personId: member.personId };
  await expect(door.as(stranger.secretary.accountId).proposal.raise(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    secretary.proposal.raise({ ...raise(cell), personId: stranger.secretary.personId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(secretary.proposal.raise({ ...own, body: "MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  const { proposalId } = await secretary.proposal.raise(own);
  const answer = {
    organizationId: cell.organizationId,
    proposalId,
    answer: "Xong",
    revision: 1,
  };
  await expect(door.as(member.accountId).proposal.answer(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(secretary.proposal.answer({ ...answer, revision: 7 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  const assigned = { ...answer, ownerId: stranger.secretary.personId, dueOn: null };
  await expect(secretary.proposal.assign(assigned)).rejects.toMatchObject({ code: "OWNER_NOT_A_MEMBER" });
});

test("what a member raises after a meeting closed is none of its matters, and the evidence of its score stays", async () => {
  const cell = await cellUnder();
  const member = door.as(cell.members[3]!.accountId);
  const personId = cell.members[3]!.personId;
  door.setNow("2026-12-01T02:00:00Z");
  const { proposalId } = await member.proposal.raise({ ...raise(cell, "Đề nghị sửa mái"), personId });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const wishes = async () => {
    const { sections } = await secretary.evaluation.get(key);
    return sections.flatMap(({ criteria }) => criteria).find(({ criterion }) => criterion === "membersWishes")?.evidence
      .vi;
  };
  const before = await wishes();
  expect(before).toContain("0/1 kiến nghị");
  door.setNow("2026-12-10T02:00:00Z");
  await member.proposal.raise({ ...raise(cell, "Đề nghị mua máy in"), personId });
  expect(await wishes()).toBe(before);
  const bodies = async () => (await secretary.workspace.get(key)).proposals.map((proposal) => proposal.body);
  expect(await bodies()).toEqual(["Đề nghị sửa mái"]);
  const answer = {
    organizationId: cell.organizationId,
    proposalId,
    answer: "Đã giao văn phòng",
  };
  await secretary.proposal.answer({ ...answer, revision: 1 });
  expect(await bodies()).toEqual(["Đề nghị sửa mái"]);
  door.setNow(undefined);
});
