import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type BuiltMeeting, buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { showUnanswered } from "./show-unanswered.queries.ts";

let door: Door;
let body: BuiltBody;
let beside: BuiltBody;
let model: BuiltCell;
let learner: BuiltCell;
let stranger: BuiltCell;
let held: BuiltMeeting;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  const upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  beside = await buildBody(door.owner, { parent: upper });
  model = await buildCell(door.owner, { parent: body });
  learner = await buildCell(door.owner, { parent: body });
  stranger = await buildCell(door.owner, { parent: beside });
  held = await buildConvenedMeeting(door, model);
  const named = `Mục 1: ${model.deputy.fullName} trình bày cách làm mới`;
  const { agendaItemId } = await held.secretary.agenda.add({
    ...held.key,
    part: "COURSE",
    kind: "SECTION",
    title: named,
    plannedMinutes: 20,
    presenterId: model.deputy.personId,
    central: false,
  });
  const outline = `Số liệu chuyển đổi số do ${model.secretary.fullName} tổng hợp`;
  await held.secretary.meeting.saveText({
    ...held.key,
    subjectId: agendaItemId,
    field: "OUTLINE",
    body: outline,
    revision: 0,
  });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [held.key.meetingId]);
});
afterAll(() => door.close());

const office = () => door.as(body.office.accountId).exemplar;
const leads = (cell: BuiltCell) => door.as(cell.secretary.accountId);
const told = async (accountId: string) => (await door.as(accountId).notification.list({})).rows;
const marking = (source: BuiltCell, title = "Chuyển đổi số trong sinh hoạt") => ({
  organizationId: body.organizationId,
  sourceId: source.organizationId,
  of: { kind: "PRACTICE" } as const,
  title,
  worth: "Ngắn gọn, sát việc của đơn vị",
});
const found = async (cell: BuiltCell, wanted: object = {}) =>
  (await leads(cell).exemplar.list({ organizationId: cell.organizationId, ...wanted })).rows.map(
    (row) => row.exemplarId,
  );

test("a meeting is marked, the cell is told and agrees; another cell finds it by words, sees no name, and prepares its own after it", async () => {
  const of = { kind: "MEETING", meetingId: held.key.meetingId } as const;
  const { exemplarId } = await office().mark({ ...marking(model), of });
  expect((await told(model.secretary.accountId))[0]).toMatchObject({
    kind: "EXEMPLAR_MARKED",
    organizationId: model.organizationId,
    parameters: { exemplarId, dueOn: "2026-11-25" },
  });
  await expect(office().mark({ ...marking(model), of })).rejects.toMatchObject({ code: "EXEMPLAR_ALREADY" });
  expect(await found(learner)).not.toContain(exemplarId);
  const own = { organizationId: model.organizationId, exemplarId };
  const asked = await leads(model).exemplar.get(own);
  expect(asked).toMatchObject({ state: "ASKED", meetingId: held.key.meetingId });
  expect(asked.abilities).toEqual(["exemplar.agree", "exemplar.decline"]);
  const member = door.as(model.members[4]!.accountId).exemplar;
  await expect(member.get(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(member.agree(own)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await leads(model).exemplar.agree(own);
  expect((await told(body.office.accountId))[0]).toMatchObject({
    kind: "EXEMPLAR_ANSWERED",
    parameters: { decision: "ACCEPTED" },
  });
  await expect(leads(model).exemplar.decline({ ...own, reason: "Thôi" })).rejects.toMatchObject({
    code: "EXEMPLAR_STATE",
    data: { state: "SHOWN" },
  });

  for (const [wanted, isFound] of [
    [{ query: "chuyen doi SO" }, true],
    [{ query: "cách làm mới" }, true],
    [{ query: "không có chữ này" }, false],
    [{ kind: "MEETING", cellType: "ADMIN_SERVICE" }, true],
    [{ kind: "TOPIC" }, false],
    [{ cellType: "STUDENT" }, false],
  ] as const)
    expect([wanted, (await found(learner, wanted)).includes(exemplarId)]).toEqual([wanted, isFound]);
  expect(await found(stranger)).not.toContain(exemplarId);
  await expect(
    leads(stranger).exemplar.get({ organizationId: stranger.organizationId, exemplarId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });

  const read = await leads(learner).exemplar.get({ organizationId: learner.organizationId, exemplarId });
  expect(read).toMatchObject({
    source: { organizationId: model.organizationId },
    meetingId: null,
    month: "2026-12-01",
  });
  const shown = JSON.stringify(read.items);
  for (const { fullName } of [model.secretary, model.deputy, ...model.members]) expect(shown).not.toContain(fullName);
  expect(shown).toContain("Mục 1: … trình bày cách làm mới");

  const meeting = await buildConvenedMeeting(door, learner);
  const use = { ...meeting.key, exemplarId };
  expect(await meeting.secretary.exemplar.use(use)).toEqual({ added: 1 });
  expect(await meeting.secretary.exemplar.use(use)).toEqual({ added: 0 });
  const { agenda, texts } = await meeting.secretary.workspace.get(meeting.key);
  expect(agenda).toContainEqual(expect.objectContaining({ kind: "SECTION", title: "Mục 1: … trình bày cách làm mới" }));
  expect(JSON.stringify(texts)).toContain("Số liệu chuyển đổi số do … tổng hợp");
  expect(await meeting.secretary.exemplar.ofMeeting(meeting.key)).toMatchObject({
    rows: [{ exemplarId, title: "Chuyển đổi số trong sinh hoạt" }],
    abilities: ["exemplar.use"],
  });
  await expect(leads(model).exemplar.use({ ...held.key, exemplarId })).rejects.toMatchObject({ code: "MEETING_STATE" });
  const marked = { organizationId: body.organizationId, exemplarId };
  expect((await office().get(marked)).uses).toBe(1);
  await office().withdraw({ ...marked, reason: "Đã có cách làm mới hơn" });
  expect((await told(model.secretary.accountId))[0]).toMatchObject({ kind: "EXEMPLAR_WITHDRAWN" });
  expect(await found(learner)).not.toContain(exemplarId);
  await expect(meeting.secretary.exemplar.use(use)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await meeting.secretary.exemplar.ofMeeting(meeting.key)).rows).toHaveLength(1);
  await expect(office().withdraw({ ...marked, reason: "Lại" })).rejects.toMatchObject({ code: "EXEMPLAR_STATE" });
});

test("a cell says no and others never see it; one that says nothing is shown after its last day", async () => {
  const no = await office().mark(marking(model, "Cách làm chưa chín"));
  await leads(model).exemplar.decline({ organizationId: model.organizationId, ...no, reason: "Chưa tổng kết" });
  const about = await leads(model).exemplar.list({ organizationId: model.organizationId, box: "ABOUT_US" });
  expect(about.rows.find((row) => row.exemplarId === no.exemplarId)).toMatchObject({
    state: "DECLINED",
    word: "Chưa tổng kết",
    abilities: [],
  });
  const silent = await office().mark(marking(model, "Giao ban đầu tuần"));
  await showUnanswered(door.owner, "2026-11-25");
  expect(await found(learner)).not.toContain(silent.exemplarId);
  await showUnanswered(door.owner, "2026-11-26");
  expect(await found(learner)).toContain(silent.exemplarId);
  expect(await found(learner)).not.toContain(no.exemplarId);
});

test("only a cell below is marked, only what was held, without a mark of secrecy; a cell marks nobody", async () => {
  const mark = (changed: object) => office().mark({ ...marking(model), ...changed });
  await expect(mark({ sourceId: stranger.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mark({ sourceId: body.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mark({ of: { kind: "MEETING", meetingId: newId() } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const ahead = await buildConvenedMeeting(door, model, { month: "2027-01-01", scheduledAt: "2027-01-04T07:00:00Z" });
  const meetingId = ahead.key.meetingId;
  await expect(mark({ of: { kind: "MEETING", meetingId } })).rejects.toMatchObject({ code: "EXEMPLAR_NOT_HELD" });
  await expect(mark({ worth: "Văn bản TỐI MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  for (const malformed of [{ title: " " }, { worth: "" }, { of: { kind: "MEETING" } }, { of: { kind: "OTHER" } }])
    await expect(mark(malformed)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(
    leads(model).exemplar.mark({ ...marking(model), organizationId: model.organizationId }),
  ).rejects.toMatchObject({ code: "EXEMPLAR_IS_OF_A_CELL_BELOW" });
  const { topicId } = await leads(model).topic.add({
    organizationId: model.organizationId,
    year: 2026,
    quarter: 4,
    title: "Tự soi, tự sửa",
  });
  await expect(mark({ of: { kind: "TOPIC", topicId } })).rejects.toMatchObject({ code: "EXEMPLAR_NOT_HELD" });
  await leads(model).topic.register({ organizationId: model.organizationId, year: 2026 });
  await door.as(body.office.accountId).topic.accept({ organizationId: model.organizationId, topicIds: [topicId] });
  const { exemplarId } = await mark({ of: { kind: "TOPIC", topicId } });
  expect(await office().get({ organizationId: body.organizationId, exemplarId })).toMatchObject({
    kind: "TOPIC",
    items: [],
  });
});

test("an exchange between cells is recorded by one and read by both and by whoever stands above; the other is told", async () => {
  const own = { organizationId: learner.organizationId };
  const visit = {
    ...own,
    visitedId: model.organizationId,
    heldOn: "2026-11-20",
    about: "Chuyển đổi số",
    taken: "Mẫu sổ",
  };
  const { exchangeId } = await leads(learner).exchange.record(visit);
  expect((await told(model.secretary.accountId))[0]).toMatchObject({ kind: "EXCHANGE_RECORDED" });
  for (const [accountId, organizationId] of [
    [learner.secretary.accountId, learner.organizationId],
    [model.members[4]!.accountId, model.organizationId],
    [body.office.accountId, body.organizationId],
  ] as const)
    expect((await door.as(accountId).exchange.list({ organizationId })).rows).toContainEqual(
      expect.objectContaining({ exchangeId, about: "Chuyển đổi số", taken: "Mẫu sổ" }),
    );
  expect((await leads(stranger).exchange.list({ organizationId: stranger.organizationId })).rows).toEqual([]);
  const record = (changed: object) => leads(learner).exchange.record({ ...visit, ...changed });
  await expect(record({ heldOn: "2026-11-23" })).rejects.toMatchObject({ code: "EXCHANGE_AHEAD" });
  await expect(record({ visitedId: stranger.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(record({ visitedId: learner.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(record({ taken: "TUYỆT MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(
    leads(model).exchange.remove({ organizationId: model.organizationId, exchangeId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await leads(learner).exchange.remove({ ...own, exchangeId });
  expect((await leads(learner).exchange.list(own)).rows).toEqual([]);
});
