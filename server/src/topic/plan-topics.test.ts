import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
});
afterAll(() => door.close());

type Planned = Parameters<Client["topic"]["add"]>[0];

const newCell = () => buildCell(door.owner, { parent: body });
const leaderOf = (cell: BuiltCell) => door.as(cell.secretary.accountId).topic;
const office = () => door.as(body.office.accountId).topic;
const told = async (accountId: string) => (await door.as(accountId).notification.list({})).rows;

async function plan(cell: BuiltCell, fields: Partial<Planned> = {}) {
  const { organizationId } = cell;
  const topic = { organizationId, year: 2026, quarter: 4, title: "Tự soi, tự sửa", ...fields };
  const { topicId } = await leaderOf(cell).add(topic);
  return { ...topic, topicId };
}

/** A topic that the cell has registered. */
async function register(cell: BuiltCell, fields: Partial<Planned> = {}) {
  const topic = await plan(cell, fields);
  await leaderOf(cell).register({ organizationId: cell.organizationId, year: topic.year });
  return topic;
}

const seen = async (cell: BuiltCell, topicId: string, year = 2026) =>
  (await leaderOf(cell).list({ organizationId: cell.organizationId, year })).rows.find(
    (row) => row.topicId === topicId,
  );

test("a topic is planned, registered with the other drafts of the year, and accepted; both sides are told once", async () => {
  const cell = await newCell();
  const { organizationId } = cell;
  const one = await plan(cell, {
    month: 12,
    presenterId: cell.deputy.personId,
    presenterName: "Ai đó",
    form: "SEMINAR",
  });
  const two = await plan(cell, {
    quarter: 1,
    title: "Chuyển đổi số",
    presenterName: "Giảng viên Trường Chính trị tỉnh",
  });
  expect(await seen(cell, one.topicId)).toMatchObject({
    state: "DRAFT",
    month: 12,
    form: "SEMINAR",
    presenter: { personId: cell.deputy.personId },
    presenterName: "",
    abilities: ["topic.update", "topic.remove"],
  });
  expect((await office().list({ organizationId, year: 2026 })).rows).toEqual([]);
  expect(await leaderOf(cell).register({ organizationId, year: 2026 })).toEqual({ registered: 2 });
  expect(await told(body.office.accountId)).toMatchObject([
    { kind: "TOPICS_REGISTERED", organizationId, parameters: { count: 2, year: 2026 } },
  ]);
  const waiting = (await office().waiting({ organizationId: body.organizationId })).rows;
  expect(waiting.map((row) => row.topicId).toSorted()).toEqual([one.topicId, two.topicId].toSorted());
  await office().accept({ organizationId, topicIds: [one.topicId, two.topicId] });
  expect(await told(cell.deputy.accountId)).toMatchObject([{ kind: "TOPICS_ACCEPTED", parameters: { count: 2 } }]);
  expect(await seen(cell, two.topicId)).toMatchObject({
    state: "ACCEPTED",
    presenterName: "Giảng viên Trường Chính trị tỉnh",
    abilities: ["topic.update", "topic.move", "topic.drop", "topic.takeUp"],
  });
  expect((await office().waiting({ organizationId: body.organizationId })).rows).toEqual([]);
  await expect(leaderOf(cell).register({ organizationId, year: 2026 })).rejects.toMatchObject({
    code: "NOTHING_TO_REGISTER",
  });
});

test("a returned topic comes back with the reason; changed, it is a draft that is registered again", async () => {
  const cell = await newCell();
  const topic = await register(cell);
  const key = { organizationId: cell.organizationId, topicId: topic.topicId };
  await office().return({ ...key, reason: "Nêu rõ việc của đơn vị" });
  expect(await seen(cell, topic.topicId)).toMatchObject({ state: "RETURNED", returnReason: "Nêu rõ việc của đơn vị" });
  expect((await told(cell.secretary.accountId))[0]).toMatchObject({
    kind: "TOPIC_RETURNED",
    parameters: { what: topic.title, reason: "Nêu rõ việc của đơn vị" },
  });
  const { revision = 0 } = (await seen(cell, topic.topicId)) ?? {};
  await leaderOf(cell).update({ ...topic, content: "Rà soát quy trình giao dịch", revision });
  expect(await seen(cell, topic.topicId)).toMatchObject({ state: "DRAFT", returnReason: "Nêu rõ việc của đơn vị" });
  await leaderOf(cell).register({ organizationId: cell.organizationId, year: 2026 });
  expect(await seen(cell, topic.topicId)).toMatchObject({ state: "REGISTERED", returnReason: "" });
  await expect(office().return({ ...key, reason: "TỐI MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
});

test("what is registered keeps its matter; who presents it and its form still change; an old revision is refused", async () => {
  const cell = await newCell();
  const topic = await register(cell);
  const { revision = 0 } = (await seen(cell, topic.topicId)) ?? {};
  const change = (fields: object) => leaderOf(cell).update({ ...topic, revision, ...fields });
  for (const fields of [{ title: "Khác" }, { content: "Khác" }, { quarter: 3 }, { month: 11 }])
    await expect(change(fields)).rejects.toMatchObject({ code: "REGISTERED_ALREADY" });
  expect(await change({ presenterName: "Đồng chí Phó Giám đốc", form: "CONTEST" })).toEqual({ revision: revision + 1 });
  await expect(change({ form: "EXCHANGE" })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  expect(await seen(cell, topic.topicId)).toMatchObject({ state: "REGISTERED", form: "CONTEST" });
});

test("a topic is moved with a reason and keeps where it stood; the superior is told; its own place is no other", async () => {
  const cell = await newCell();
  const topic = await register(cell, { month: 11 });
  const key = { organizationId: cell.organizationId, topicId: topic.topicId };
  await office().accept({ organizationId: cell.organizationId, topicIds: [topic.topicId] });
  const move = (to: object) =>
    leaderOf(cell).move({ ...key, year: 2027, quarter: 1, reason: "Báo cáo viên bận", ...to });
  await expect(move({ month: 5 })).rejects.toMatchObject({ code: "MONTH_OF_ANOTHER_QUARTER" });
  await expect(move({ year: 2026, quarter: 4, month: 11 })).rejects.toMatchObject({ code: "STANDS_THERE" });
  await expect(move({ reason: "TỐI MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await move({ month: 2 });
  expect(await seen(cell, topic.topicId)).toMatchObject({
    year: 2027,
    quarter: 1,
    month: 2,
    state: "ACCEPTED",
    movedFrom: { year: 2026, quarter: 4, month: 11 },
    moveReason: "Báo cáo viên bận",
  });
  expect(await seen(cell, topic.topicId, 2027)).toMatchObject({ topicId: topic.topicId });
  expect((await told(body.secretary.accountId))[0]).toMatchObject({
    kind: "TOPIC_MOVED",
    parameters: { what: topic.title, month: "2027-02-01" },
  });
  await move({ year: 2026, quarter: 4, month: 11 });
  expect(await seen(cell, topic.topicId)).toMatchObject({ month: 11, movedFrom: null });
});

test("a topic that is given up stays on record with the reason and nothing more is done to it", async () => {
  const cell = await newCell();
  const topic = await register(cell);
  const key = { organizationId: cell.organizationId, topicId: topic.topicId };
  await leaderOf(cell).drop({ ...key, reason: "Đã học ở hội nghị toàn Đảng bộ" });
  expect(await seen(cell, topic.topicId)).toMatchObject({
    dropReason: "Đã học ở hội nghị toàn Đảng bộ",
    abilities: [],
  });
  await expect(leaderOf(cell).drop({ ...key, reason: "Lại" })).rejects.toMatchObject({ code: "TOPIC_DROPPED" });
  await expect(
    office().accept({ organizationId: key.organizationId, topicIds: [topic.topicId] }),
  ).rejects.toMatchObject({
    code: "TOPIC_DROPPED",
  });
  expect(
    (await office().waiting({ organizationId: body.organizationId })).rows.map((row) => row.topicId),
  ).not.toContain(topic.topicId);
});

test("only a topic that is not registered is thrown away; only a registered one is decided, all of them or none", async () => {
  const cell = await newCell();
  const draft = await plan(cell);
  const { organizationId } = cell;
  const key = { organizationId, topicId: draft.topicId };
  await expect(office().accept({ organizationId, topicIds: [draft.topicId] })).rejects.toMatchObject({
    code: "TOPIC_STATE",
    data: { state: "DRAFT" },
  });
  await expect(leaderOf(cell).move({ ...key, year: 2027, quarter: 1, reason: "Bận" })).rejects.toMatchObject({
    code: "TOPIC_STATE",
  });
  await leaderOf(cell).remove(key);
  expect(await seen(cell, draft.topicId)).toBeUndefined();
  const sent = await register(cell);
  await expect(leaderOf(cell).remove({ organizationId, topicId: sent.topicId })).rejects.toMatchObject({
    code: "TOPIC_STATE",
    data: { state: "REGISTERED" },
  });
  await expect(office().accept({ organizationId, topicIds: [sent.topicId, newId()] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await seen(cell, sent.topicId)).toMatchObject({ state: "REGISTERED" });
});

test("what is typed is checked: month and quarter, presenter, text, mark of secrecy, a body that is no cell", async () => {
  const cell = await newCell();
  const stranger = await newCell();
  await expect(plan(cell, { month: 9 })).rejects.toMatchObject({ code: "MONTH_OF_ANOTHER_QUARTER" });
  await expect(plan(cell, { presenterId: stranger.secretary.personId })).rejects.toMatchObject({
    code: "PRESENTER_ELSEWHERE",
  });
  await expect(plan(cell, { directiveId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(plan(cell, { content: "Văn bản TUYỆT MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  for (const malformed of [{ title: " " }, { quarter: 5 }, { year: 999 }, { content: "a".repeat(4001) }])
    await expect(plan(cell, malformed)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const above = door.as(body.secretary.accountId).topic;
  await expect(
    above.add({ organizationId: body.organizationId, year: 2026, quarter: 4, title: "Chuyên đề" }),
  ).rejects.toMatchObject({ code: "TOPICS_ARE_OF_CELLS" });
});

test("members read what is registered and no drafts; they decide nothing, and neither does a superior further above", async () => {
  const cell = await newCell();
  const { organizationId } = cell;
  const topic = await register(cell);
  await plan(cell, { title: "Bản nháp" });
  const member = door.as(cell.members[4]!.accountId).topic;
  const read = await member.list({ organizationId, year: 2026 });
  expect(read.rows.map((row) => row.topicId)).toEqual([topic.topicId]);
  expect(read).toMatchObject({ drafts: 0, abilities: [] });
  await expect(member.add({ organizationId, year: 2026, quarter: 4, title: "Khác" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(leaderOf(cell).accept({ organizationId, topicIds: [topic.topicId] })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    door.as(upper.office.accountId).topic.accept({ organizationId, topicIds: [topic.topicId] }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = await newCell();
  await expect(leaderOf(stranger).list({ organizationId, year: 2026 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("guidance is read by the cells, the nearest superior's first; they are told once; it changes by its revision", async () => {
  const own = await buildBody(door.owner, { parent: upper });
  const cell = await buildCell(door.owner, { parent: own });
  const officer = door.as(own.office.accountId).topic;
  const of = { organizationId: own.organizationId, year: 2027 };
  const above = { organizationId: upper.organizationId, year: 2027, body: "Học tập, làm theo Bác", revision: 0 };
  await door.as(upper.office.accountId).topic.saveGuidance(above);
  expect(await officer.saveGuidance({ ...of, body: "Mỗi quý một chuyên đề", revision: 0 })).toEqual({ revision: 1 });
  await expect(officer.saveGuidance({ ...of, body: "Khác", revision: 0 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  expect(await officer.saveGuidance({ ...of, body: "Ít nhất một chuyên đề mỗi quý", revision: 1 })).toEqual({
    revision: 2,
  });
  await workJobs(door, "topic.tellGuidance");
  const { guidance } = await leaderOf(cell).list({ organizationId: cell.organizationId, year: 2027 });
  expect(guidance.map((each) => [each.organizationId, each.body])).toEqual([
    [own.organizationId, "Ít nhất một chuyên đề mỗi quý"],
    [upper.organizationId, "Học tập, làm theo Bác"],
  ]);
  expect((await told(cell.secretary.accountId)).filter(({ kind }) => kind === "TOPIC_GUIDANCE")).toHaveLength(2);
  expect((await officer.year(of)).guidance).toMatchObject({ body: "Ít nhất một chuyên đề mỗi quý", revision: 2 });
  const wrong = { ...of, body: "TỐI MẬT", revision: 2 };
  await expect(officer.saveGuidance(wrong)).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(officer.saveGuidance({ ...wrong, body: "Tốt", directiveId: newId() })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    leaderOf(cell).saveGuidance({ organizationId: cell.organizationId, year: 2027, body: "Tốt", revision: 0 }),
  ).rejects.toMatchObject({ code: "NO_CELLS_BELOW" });
});

test("pages of a year's topics follow each other without gap, by quarter and month", async () => {
  const cell = await newCell();
  for (const [quarter, month] of [
    [4, 12],
    [1, null],
    [4, null],
    [2, 5],
    [1, 2],
  ] as const)
    await plan(cell, { quarter, month, title: `Quý ${quarter}, tháng ${month}` });
  const of = { organizationId: cell.organizationId, year: 2026 };
  const parts: unknown[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await leaderOf(cell).list({ ...of, limit: 2, ...(cursor ? { cursor } : {}) });
    parts.push(...page.rows.map(({ quarter, month }) => [quarter, month]));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(parts).toEqual([
    [1, 2],
    [1, null],
    [2, 5],
    [4, 12],
    [4, null],
  ]);
});
