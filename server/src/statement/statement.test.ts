import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const cellUnder = () => buildCell(door.owner, { parent: body });
const opinion = { agendaItemId: null, kind: "OPINION", gist: "Đề nghị làm rõ tiến độ giải ngân" } as const;

test("the minutes secretary records who said what, corrects it and removes what was a mistake", async () => {
  const cell = await cellUnder();
  const { key, deputy } = await buildMeetingWithRoll(door, cell);
  const [item] = (await deputy.workspace.get(key)).agenda;
  const speaker = cell.members[3]!;
  const { statementId } = await deputy.statement.add({ ...key, ...opinion, personId: speaker.personId });
  const corrected = {
    ...opinion,
    agendaItemId: item!.agendaItemId,
    kind: "CRITICISM",
    personId: speaker.personId,
  } as const;
  expect(await deputy.statement.update({ ...key, statementId, ...corrected, revision: 1 })).toEqual({ revision: 2 });
  expect((await deputy.workspace.get(key)).statements).toMatchObject([
    { kind: "CRITICISM", agendaItemId: item!.agendaItemId, speaker: { fullName: speaker.fullName }, revision: 2 },
  ]);
  await deputy.statement.remove({ ...key, statementId });
  expect((await deputy.workspace.get(key)).statements).toEqual([]);
  await expect(deputy.statement.remove({ ...key, statementId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("praise and reminders say whom they are about, somebody of the roll; another kind is about nobody", async () => {
  const cell = await cellUnder();
  const { key, deputy } = await buildMeetingWithRoll(door, cell);
  const [speaker, praised] = [cell.members[2]!, cell.members[3]!];
  const said = { ...key, ...opinion, kind: "PRAISE", personId: speaker.personId, aboutId: praised.personId } as const;
  const { statementId } = await deputy.statement.add(said);
  const shown = async () => (await deputy.workspace.get(key)).statements;
  const { personId, fullName } = praised;
  expect(await shown()).toMatchObject([{ kind: "PRAISE", about: { personId, fullName } }]);
  const stranger = await buildCell(door.owner, { parent: body });
  await expect(deputy.statement.add({ ...said, aboutId: stranger.secretary.personId })).rejects.toMatchObject({
    code: "ABOUT_NOBODY_HERE",
  });
  await expect(
    deputy.statement.update({ ...said, statementId, aboutId: stranger.secretary.personId, revision: 1 }),
  ).rejects.toMatchObject({ code: "ABOUT_NOBODY_HERE" });
  await deputy.statement.update({ ...said, statementId, kind: "OPINION", revision: 1 });
  expect(await shown()).toMatchObject([{ kind: "OPINION", about: null, revision: 2 }]);
});

test("a guest speaks, and stays on the list as long as the words are recorded", async () => {
  const { key, secretary } = await buildOpenMeeting(door, await cellUnder());
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Phạm Văn Khách", office: "Đảng ủy viên" });
  const { statementId } = await secretary.statement.add({ ...key, ...opinion, personId: null, guestId });
  const { statements, guests, figures } = await secretary.workspace.get(key);
  expect(statements[0]?.speaker).toEqual({ personId: null, guestId, fullName: "Phạm Văn Khách" });
  expect(guests).toMatchObject([{ guestId, fullName: "Phạm Văn Khách", office: "Đảng ủy viên" }]);
  expect(figures).toMatchObject({ total: 5, base: 5 });
  await expect(secretary.guest.remove({ ...key, guestId })).rejects.toMatchObject({ code: "GUEST_SPOKE" });
  await secretary.statement.remove({ ...key, statementId });
  await secretary.guest.remove({ ...key, guestId });
  expect((await secretary.workspace.get(key)).guests).toEqual([]);
});

test("only one who is convened and not absent, or a guest of this meeting, speaks", async () => {
  const cell = await cellUnder();
  const stranger = await cellUnder();
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const absent = cell.members[4]!.personId;
  await secretary.attendance.record({ ...key, personId: absent, status: "EXCUSED", revision: 1 });
  for (const speaker of [
    { personId: absent },
    { personId: stranger.secretary.personId },
    { personId: null },
    { personId: null, guestId: key.meetingId },
    { personId: cell.deputy.personId, guestId: key.meetingId },
  ]) {
    await expect(secretary.statement.add({ ...key, ...opinion, ...speaker })).rejects.toMatchObject({
      code: "SPEAKER_NOT_HERE",
    });
  }
});

test("an opinion sent before is taken up once as a statement of its sender, who need not be there", async () => {
  const cell = await cellUnder();
  const { key, secretary, deputy } = await buildConvenedMeeting(door, cell);
  const sender = cell.members[3]!;
  const { opinionId } = await door.as(sender.accountId).opinion.send({ ...key, body: "Nên đổi giờ sinh hoạt" });
  await expect(secretary.opinion.takeUp({ ...key, opinionId })).rejects.toMatchObject({ code: "MEETING_STATE" });
  await secretary.meeting.open(key);
  await secretary.attendance.record({ ...key, personId: sender.personId, status: "EXCUSED", revision: 1 });
  const row = { sql: "SELECT 1 FROM opinion WHERE id = $1 FOR UPDATE", values: [opinionId] };
  const settled = await interleave(door, row, [
    () => secretary.opinion.takeUp({ ...key, opinionId }),
    () => deputy.opinion.takeUp({ ...key, opinionId }),
  ]);
  expect(outcomes(settled)).toEqual(["done", "done"]);
  const { statements, opinions } = await secretary.workspace.get(key);
  expect(statements).toMatchObject([{ gist: "Nên đổi giờ sinh hoạt", speaker: { personId: sender.personId } }]);
  expect(opinions[0]?.takenUp).toBe(true);
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  expect(JSON.stringify(content)).toContain(
    `Đồng chí ${sender.fullName} (vắng) gửi ý kiến bằng văn bản: Nên đổi giờ sinh hoạt`,
  );
  const { statementId } = statements[0]!;
  await secretary.statement.update({ ...key, statementId, ...opinion, personId: sender.personId, revision: 1 });
  await secretary.statement.remove({ ...key, statementId });
  expect((await secretary.workspace.get(key)).opinions[0]?.takenUp).toBe(false);
});

test("an opinion is taken up under the item its sender named, else under the one that is open", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const [first, second] = (await secretary.workspace.get(key)).agenda;
  const sender = door.as(cell.members[3]!.accountId);
  const free = await sender.opinion.send({ ...key, body: "Về nội dung nào cũng được" });
  const bound = await sender.opinion.send({ ...key, agendaItemId: first!.agendaItemId, body: "Về nội dung đầu" });
  await secretary.meeting.open(key);
  const agendaItemId = second!.agendaItemId;
  await expect(
    secretary.opinion.takeUp({ ...key, opinionId: free.opinionId, agendaItemId: key.meetingId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const { opinionId } of [free, bound]) await secretary.opinion.takeUp({ ...key, opinionId, agendaItemId });
  const { statements } = await secretary.workspace.get(key);
  expect(new Map(statements.map(({ gist, agendaItemId: under }) => [gist, under]))).toEqual(
    new Map([
      ["Về nội dung nào cũng được", agendaItemId],
      ["Về nội dung đầu", first!.agendaItemId],
    ]),
  );
});

test("of two who correct a statement at the same moment one is refused", async () => {
  const cell = await cellUnder();
  const { key, secretary, deputy } = await buildMeetingWithRoll(door, cell);
  const said = { ...opinion, personId: cell.secretary.personId };
  const { statementId } = await secretary.statement.add({ ...key, ...said });
  const row = { sql: "SELECT 1 FROM statement WHERE id = $1 FOR UPDATE", values: [statementId] };
  const settled = await interleave(door, row, [
    () => secretary.statement.update({ ...key, statementId, ...said, gist: "Một", revision: 1 }),
    () => deputy.statement.update({ ...key, statementId, ...said, gist: "Hai", revision: 1 }),
  ]);
  expect(outcomes(settled)).toEqual(["CHANGED_MEANWHILE", "done"]);
});

test("statements belong to a meeting under way, its agenda and who writes in it; secrets stay out", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const said = { ...key, ...opinion, personId: cell.secretary.personId };
  await expect(secretary.statement.add(said)).rejects.toMatchObject({ code: "MEETING_STATE" });
  await secretary.meeting.open(key);
  await expect(secretary.statement.add({ ...said, agendaItemId: key.meetingId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(secretary.statement.add({ ...said, gist: "TUYỆT MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(secretary.statement.add({ ...said, gist: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const stranger = await buildCell(door.owner);
  await expect(door.as(cell.members[4]!.accountId).statement.add(said)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(stranger.secretary.accountId).statement.add(said)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
