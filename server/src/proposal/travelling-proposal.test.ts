import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeByPeople, recordCourse, show } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let province: BuiltBody;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  province = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: province });
});
afterAll(() => door.close());

const toldTo = async ({ accountId }: BuiltPerson) =>
  (await door.as(accountId).notification.list({})).rows.map(({ kind }) => kind);
const by = ({ accountId }: BuiltPerson) => door.as(accountId).proposal;

/** A proposal of a member of a new cell, to the cell or to a level above. */
async function raised(addressedToId: string | null = null) {
  const cell = await buildCell(door.owner, { parent: body });
  const member = cell.members[4]!;
  const sent = { organizationId: cell.organizationId, personId: member.personId, body: "Sửa đường vào thôn" };
  const { proposalId } = await by(member).raise({ ...sent, addressedToId });
  const at = ({ organizationId }: { organizationId: string }) => ({ organizationId, proposalId });
  return { cell, member, proposalId, at };
}

test("a proposal goes up level by level, is answered above, comes down and is closed in front of the next meeting; its history stays", async () => {
  const { cell, member, at, proposalId } = await raised();
  await by(cell.secretary).passUp({ ...at(cell), reason: "Vượt thẩm quyền của chi bộ", revision: 1 });
  await by(body.office).assign({ ...at(body), ownerId: body.secretary.personId, dueOn: "2026-12-20", revision: 2 });
  await by(body.secretary).passUp({ ...at(body), reason: "Cần nguồn vốn cấp trên", revision: 3 });
  await by(province.office).answer({ ...at(province), answer: "Đã bố trí vốn năm 2027", revision: 4 });
  expect(await toldTo(member)).toEqual([
    "PROPOSAL_ANSWERED",
    "PROPOSAL_PASSED_UP",
    "PROPOSAL_ASSIGNED",
    "PROPOSAL_PASSED_UP",
  ]);
  expect(await toldTo(cell.secretary)).toEqual(["PROPOSAL_ANSWER_CAME", "PROPOSAL_RAISED"]);

  const { key, secretary } = await buildOpenMeeting(door, cell);
  const { earlierProposals, proposals } = await secretary.workspace.get(key);
  expect(proposals).toEqual([]);
  expect(earlierProposals).toMatchObject([
    {
      proposalId,
      state: "ANSWERED",
      answer: "Đã bố trí vốn năm 2027",
      answeredBy: { organizationId: province.organizationId },
      liesWith: null,
      closedHere: false,
    },
  ]);
  await secretary.proposal.close({ ...key, proposalId, verdict: "SATISFIED", word: "Cảm ơn cấp trên" });
  expect((await secretary.workspace.get(key)).earlierProposals).toMatchObject([
    { state: "CLOSED", closedHere: true, verdict: "SATISFIED", closingWord: "Cảm ơn cấp trên" },
  ]);
  expect((await toldTo(member))[0]).toBe("PROPOSAL_CLOSED");

  for (const [reader, where] of [
    [cell.secretary, cell],
    [member, cell],
    [body.office, body],
    [province.secretary, province],
  ] as const) {
    const { steps, state } = await by(reader).get(at(where));
    expect(state).toBe("CLOSED");
    expect(steps.map(({ kind, at: place, by: who }) => [kind, place.organizationId, who])).toEqual([
      ["RAISED", cell.organizationId, member.fullName],
      ["PASSED_UP", cell.organizationId, cell.secretary.fullName],
      ["ASSIGNED", body.organizationId, body.office.fullName],
      ["PASSED_UP", body.organizationId, body.secretary.fullName],
      ["ANSWERED", province.organizationId, province.office.fullName],
      ["CLOSED", cell.organizationId, cell.secretary.fullName],
    ]);
  }
});

test("who stands above without having had it reads nothing of it; the member's cell and the levels on its way do", async () => {
  const { cell, member, at } = await raised(body.organizationId);
  const listed = async (reader: BuiltPerson, organizationId: string, view: "WAITING" | "SENT_ON" = "WAITING") =>
    (await by(reader).list({ organizationId, view })).rows.filter(
      ({ home }) => home.organizationId === cell.organizationId,
    );
  expect(await listed(body.office, body.organizationId)).toMatchObject([{ person: { fullName: member.fullName } }]);
  expect(await listed(cell.secretary, cell.organizationId, "SENT_ON")).toHaveLength(1);
  expect(await listed(cell.members[3]!, cell.organizationId, "SENT_ON")).toHaveLength(1);
  expect(await listed(province.secretary, province.organizationId)).toEqual([]);
  expect(await listed(province.secretary, cell.organizationId, "SENT_ON")).toEqual([]);
  for (const where of [cell, body, province])
    await expect(by(province.secretary).get(at(where))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const sister = await buildCell(door.owner, { parent: body });
  await expect(by(sister.secretary).get(at(sister))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(by(sister.secretary).answer({ ...at(sister), answer: "Xong", revision: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("the meeting that has not begun shows its superior nothing of what members proposed between meetings", async () => {
  const { cell } = await raised();
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const schedule = { month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z", place: "Hội trường" };
  const key = await secretary.meeting.create({ organizationId, kind: "REGULAR", ...schedule });
  expect((await secretary.workspace.get(key)).proposals).toHaveLength(1);
  expect((await door.as(body.office.accountId).workspace.get(key)).proposals).toEqual([]);
});

test("a level sends a proposal back with its word; it waits below again, and nobody above answers it then", async () => {
  const { cell, member, at } = await raised(province.organizationId);
  await by(province.office).passDown({ ...at(province), word: "Thuộc thẩm quyền xã", revision: 1 });
  await expect(by(province.office).answer({ ...at(province), answer: "Xong", revision: 2 })).rejects.toMatchObject({
    code: "PROPOSAL_LIES_ELSEWHERE",
  });
  await by(body.office).passDown({ ...at(body), word: "Chi bộ trả lời", revision: 2 });
  await expect(by(cell.secretary).passDown({ ...at(cell), word: "Không", revision: 3 })).rejects.toMatchObject({
    code: "PROPOSAL_STATE",
  });
  await by(cell.secretary).answer({ ...at(cell), answer: "Đã sửa", revision: 3 });
  expect((await toldTo(member)).slice(0, 3)).toEqual([
    "PROPOSAL_ANSWERED",
    "PROPOSAL_PASSED_DOWN",
    "PROPOSAL_PASSED_DOWN",
  ]);
  expect((await toldTo(cell.secretary)).filter((kind) => kind === "PROPOSAL_CAME_BACK")).toHaveLength(1);
});

test("what did not satisfy goes on one level up with its history, once; the meeting that closed it keeps its record", async () => {
  const { cell, member, at, proposalId } = await raised();
  await by(cell.secretary).answer({ ...at(cell), answer: "Chưa có kinh phí", revision: 1 });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  await secretary.proposal.close({ ...key, proposalId, verdict: "NOT_SATISFIED", word: "Đường rất xấu" });
  await expect(by(cell.deputy).answer({ ...at(cell), answer: "Xong", revision: 3 })).rejects.toMatchObject({
    code: "PROPOSAL_STATE",
  });
  const up = { ...at(cell), reason: "Đảng viên chưa đồng tình", revision: 3 };
  const { proposalId: next } = await by(cell.secretary).passUp(up);
  expect(next).not.toBe(proposalId);
  await expect(by(cell.secretary).passUp({ ...up, revision: 4 })).rejects.toMatchObject({ code: "PROPOSAL_STATE" });
  const seen = await by(body.office).get({ organizationId: body.organizationId, proposalId: next });
  expect(seen.steps.map(({ kind }) => kind)).toEqual(["RAISED", "ANSWERED", "CLOSED", "PASSED_UP"]);
  expect((await by(member).mine({})).rows.map((row) => [row.proposalId, row.state])).toEqual([
    [next, "OPEN"],
    [proposalId, "CLOSED"],
  ]);
  const { proposals, earlierProposals } = await secretary.workspace.get(key);
  expect([...proposals, ...earlierProposals].filter((row) => row.closedHere)).toMatchObject([{ proposalId }]);
});

test("what was raised in a meeting and left open comes back in the next; what was answered there is over with it", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { organizationId } = cell;
  const personId = cell.secretary.personId;
  door.setNow("2026-12-03T07:00:00Z");
  const meeting = await buildMeetingWithRoll(door, cell, { month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z" });
  door.setNow("2026-12-03T08:42:00Z");
  const named = { chairId: personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await meeting.secretary.meeting.appointOffices({ ...meeting.key, ...named });
  const raise = async (text: string) =>
    (await by(cell.secretary).raise({ ...meeting.key, personId, body: text })).proposalId;
  const left = await raise("Mua máy in");
  const heard = await raise("Sửa mái");
  await by(cell.secretary).answer({ organizationId, proposalId: heard, answer: "Đã giao văn phòng", revision: 1 });
  await recordCourse({ ...meeting, deputy: door.as(cell.deputy.accountId) });
  await judgeByPeople(meeting.secretary, meeting.key);
  await meeting.secretary.evaluation.propose(meeting.key);
  await show(meeting.secretary, meeting.key, "MEETING_SCORE");
  await meeting.secretary.meeting.close(meeting.key);
  door.setNow(undefined);
  expect((await by(cell.secretary).get({ organizationId, proposalId: heard })).state).toBe("CLOSED");
  const secretary = door.as(cell.secretary.accountId);
  const next = await secretary.meeting.create({
    organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
    place: "Hội trường",
  });
  expect((await secretary.workspace.get(next)).earlierProposals.map((row) => row.proposalId)).toEqual([left]);
});

test("refused: no level above, closing before the answer, what a meeting of another organization closes, secrets", async () => {
  const { cell, member, at, proposalId } = await raised();
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const close = { ...key, proposalId, verdict: "SATISFIED" as const };
  await expect(secretary.proposal.close(close)).rejects.toMatchObject({
    code: "PROPOSAL_STATE",
    data: { state: "OPEN" },
  });
  const other = await raised();
  await expect(secretary.proposal.close({ ...close, proposalId: other.proposalId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(by(cell.secretary).passUp({ ...at(cell), reason: "TỐI MẬT", revision: 1 })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const sent = { organizationId: cell.organizationId, personId: member.personId, body: "Sửa mái" };
  await expect(by(member).raise({ ...sent, addressedToId: other.cell.organizationId })).rejects.toMatchObject({
    code: "NOT_A_LEVEL_ABOVE",
  });
  const top = await raised(province.organizationId);
  await expect(
    by(province.office).passUp({ ...top.at(province), reason: "Lên nữa", revision: 1 }),
  ).rejects.toMatchObject({ code: "NOT_A_LEVEL_ABOVE" });
  await expect(by(member).passUp({ ...at(cell), reason: "Lên", revision: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("a proposal goes where somebody would take it in: a level without anybody is not offered", async () => {
  const empty = await buildBody(door.owner, { parent: province });
  await door.owner.query("UPDATE appointment SET state = 'REJECTED' WHERE organization_id = $1", [
    empty.organizationId,
  ]);
  const cell: BuiltCell = await buildCell(door.owner, { parent: empty });
  const levels = await by(cell.members[4]!).levels({ organizationId: cell.organizationId });
  expect(levels.map(({ organizationId }) => organizationId)).toEqual([cell.organizationId, province.organizationId]);
  const { proposalId } = await by(cell.deputy).raise({
    organizationId: cell.organizationId,
    personId: cell.deputy.personId,
    body: "Sửa mái",
  });
  const up = { organizationId: cell.organizationId, proposalId, reason: "Lên", revision: 1 };
  await expect(by(cell.secretary).passUp(up)).rejects.toMatchObject({ code: "NOBODY_ANSWERS_THERE" });
});

test("who types a proposal for a member lets the member know", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const member = cell.members[4]!;
  const { key } = await buildOpenMeeting(door, cell);
  await by(cell.secretary).raise({
    ...key,
    personId: member.personId,
    body: "Sửa mái",
    addressedToId: body.organizationId,
  });
  expect((await toldTo(member)).filter((kind) => kind.startsWith("PROPOSAL"))).toEqual(["PROPOSAL_RECORDED"]);
  const { proposals } = await door.as(cell.secretary.accountId).workspace.get(key);
  expect(proposals).toMatchObject([{ liesWith: { organizationId: body.organizationId } }]);
});
