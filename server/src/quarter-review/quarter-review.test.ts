import { afterAll, beforeAll, expect, test } from "vitest";
import { remindOfFollowUps, remindOfReviews } from "../reminder/remind-reviews.queries.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  member = cell.members[4]!;
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const [item] = (await secretary.workspace.get(key)).agenda;
  const agendaItemId = item!.agendaItemId;
  const said = { ...key, agendaItemId, personId: member.personId };
  await secretary.statement.add({ ...said, kind: "OPINION", gist: "Nhất trí" });
  await secretary.statement.add({ ...said, kind: "SELF_CRITICISM", gist: "Đọc tài liệu chưa kỹ" });
  const chair = { ...key, agendaItemId, personId: cell.secretary.personId, kind: "PRAISE" as const };
  await secretary.statement.add({ ...chair, gist: `Biểu dương đồng chí ${member.fullName}` });
  await secretary.statement.add({ ...chair, aboutId: member.personId, gist: "Hoàn thành việc trước hạn năm ngày" });
  const elsewhere = { ...chair, kind: "REMINDER" as const, aboutId: cell.deputy.personId };
  await secretary.statement.add({
    ...elsewhere,
    gist: `Nhắc đồng chí phó bí thư cùng ${member.fullName} gửi tài liệu sớm`,
  });
  await secretary.task.assign({ ...key, what: "Rà soát", ownerId: member.personId, dueOn: "2026-12-31" });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]);
});
afterAll(() => door.close());

const of = () => ({ organizationId: cell.organizationId, year: 2026, quarter: 4 });
const about = (person: BuiltPerson) => ({ ...of(), subject: person.personId });
const as = (person: { accountId: string }) => door.as(person.accountId).quarterReview;
const told = async (person: BuiltPerson) => (await door.as(person.accountId).notification.list({})).rows;

test("facts are filled in, the cell's leaders propose, the member reads and replies, it is concluded with an early word that is looked at again", async () => {
  const drawn = await as(cell.secretary).get(about(member));
  expect(drawn).toMatchObject({
    review: null,
    person: { fullName: member.fullName },
    abilities: ["quarterReview.propose"],
  });
  const count = Object.fromEntries(drawn.facts.map(({ fact, count: counted }) => [fact, counted]));
  expect(count).toEqual({
    MEETINGS: 1,
    PRESENT: 1,
    EXCUSED: 0,
    UNEXCUSED: 0,
    STATEMENTS: 1,
    SELF_CRITICISMS: 1,
    PRAISED: 2,
    REMINDED: 0,
    TASKS_DONE: 0,
    TASKS_NOT_DONE: 0,
    TASKS_OPEN: 1,
    TASKS_OVERDUE: 0,
    SHORTCOMINGS: 0,
    REMEDIED: 0,
  });
  await expect(as(member).get(about(member))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const proposal = { ...about(member), tendency: "WELL_DONE", merits: "Đọc trước tài liệu", revision: 0 } as const;
  await expect(as(member).propose(proposal)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as(cell.secretary).propose(proposal)).toEqual({ revision: 1 });
  await expect(as(cell.secretary).propose(proposal)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  expect((await told(member))[0]).toMatchObject({
    kind: "QUARTER_REVIEW_PROPOSED",
    parameters: { reviewOf: member.personId },
  });
  const conclusion = { ...about(member), conclusion: "Nhất trí", revision: 1 };
  await expect(as(cell.deputy).conclude(conclusion)).rejects.toMatchObject({
    code: "NOT_READ_YET",
    data: { from: "2026-12-08" },
  });
  expect((await as(member).mine({})).rows).toMatchObject([{ year: 2026, quarter: 4, state: "PROPOSED" }]);
  expect((await as(member).get(about(member))).abilities).toEqual(["quarterReview.reply"]);
  await as(member).reply({ ...about(member), reply: "Xin nhận, sẽ nói ngắn hơn", revision: 1 });
  expect((await told(cell.secretary))[0]).toMatchObject({ kind: "QUARTER_REVIEW_READ" });
  const early = { ...conclusion, revision: 2, earlyWord: "Việc rà soát chậm", followUpOn: "2026-12-20" };
  for (const wrong of [{ followUpOn: null }, { earlyWord: "" }, { followUpOn: "2026-12-03" }])
    await expect(as(cell.deputy).conclude({ ...early, ...wrong })).rejects.toMatchObject({
      code: "FOLLOW_UP_WITHOUT_DAY",
    });
  await expect(as(cell.deputy).conclude({ ...early, conclusion: "TUYỆT MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  await as(cell.deputy).conclude({ ...early, tendency: "DONE" });
  expect((await told(member))[0]).toMatchObject({ kind: "QUARTER_REVIEW_CONCLUDED" });
  expect((await as(member).get(about(member))).review).toMatchObject({
    state: "CONCLUDED",
    tendency: "DONE",
    reply: "Xin nhận, sẽ nói ngắn hơn",
    earlyWord: "Việc rà soát chậm",
  });
  await expect(as(cell.secretary).propose({ ...proposal, revision: 3 })).rejects.toMatchObject({
    code: "REVIEW_STATE",
    data: { state: "CONCLUDED" },
  });
  await remindOfFollowUps(door.owner, "2026-12-18");
  expect((await told(cell.secretary))[0]).toMatchObject({ kind: "QUARTER_REVIEW_FOLLOW_UP", parameters: { days: 2 } });
  await as(cell.secretary).followUp({ ...about(member), word: "Đã xong, đúng hạn", revision: 3 });
  await expect(as(cell.secretary).followUp({ ...about(member), word: "Lại", revision: 4 })).rejects.toMatchObject({
    code: "REVIEW_STATE",
  });
});

test("nobody else reads it: not another member, not a clerk, not who stands further above; who reads is written down", async () => {
  const other = cell.members[5]!;
  const own = about(other);
  await as(cell.secretary).propose({ ...own, limits: "Vắng một buổi", revision: 0 });
  for (const reader of [member, body.office, upper.secretary, upper.office])
    await expect(as(reader).get(own)).rejects.toMatchObject({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
  const stranger = await buildCell(door.owner, { parent: body });
  await expect(as(stranger.secretary).get(own)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await as(body.secretary).get(own)).review).toMatchObject({ limits: "Vắng một buổi" });
  const readers = (await door.as(other.accountId).member.readers({})).rows;
  expect(readers).toContainEqual(expect.objectContaining({ operation: "quarterReview.get" }));
  const list = await as(cell.deputy).list(of());
  expect(list.rows).toHaveLength(6);
  expect(list.rows.find((row) => row.person.personId === other.personId)).toEqual({
    person: { personId: other.personId, fullName: other.fullName },
    state: "PROPOSED",
    followUpOn: null,
  });
  for (const reader of [member, body.office])
    await expect(as(reader).list(of())).rejects.toMatchObject({ code: "FORBIDDEN" });
  door.setNow("2026-12-09T08:00:00Z");
  await as(cell.deputy).conclude({ ...own, conclusion: "Không có ý kiến trả lời", revision: 1 });
  door.setNow("2026-12-03T08:00:00Z");
});

test("the secretary's own is proposed by another leader and concluded by another or the superior; the cell's by the superior", async () => {
  const own = about(cell.secretary);
  await expect(as(cell.secretary).propose({ ...own, revision: 0 })).rejects.toMatchObject({ code: "OWN_REVIEW" });
  await as(cell.deputy).propose({ ...own, revision: 0 });
  await as(cell.secretary).reply({ ...own, revision: 1 });
  await expect(as(cell.secretary).conclude({ ...own, conclusion: "Tốt", revision: 2 })).rejects.toMatchObject({
    code: "OWN_REVIEW",
  });
  await as(body.secretary).conclude({ ...own, conclusion: "Giữ nền nếp", revision: 2 });
  const organization = { ...of(), subject: "organization" } as const;
  const { facts } = await as(cell.secretary).get(organization);
  expect(facts).toContainEqual({ fact: "MEETINGS_HELD", count: 1 });
  await as(cell.secretary).propose({ ...organization, revision: 0 });
  expect((await told(body.secretary))[0]).toMatchObject({ kind: "QUARTER_REVIEW_PROPOSED" });
  await expect(as(cell.secretary).conclude({ ...organization, conclusion: "Tốt", revision: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const below = await as(body.secretary).below({ ...of(), organizationId: body.organizationId });
  expect(below.rows.find((row) => row.organizationId === cell.organizationId)).toMatchObject({
    state: "PROPOSED",
    members: 6,
    proposed: 3,
    concluded: 3,
  });
  await as(body.secretary).conclude({ ...organization, conclusion: "Đồng ý", revision: 1 });
  await expect(as(cell.secretary).get({ ...of(), subject: body.secretary.personId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("those who lead are reminded when a quarter's evaluations are near their day and not all proposed", async () => {
  const late = await buildCell(door.owner, { parent: body });
  await remindOfReviews(door.owner, "2027-01-11");
  expect(await told(late.secretary)).toEqual([]);
  await remindOfReviews(door.owner, "2027-01-13");
  expect((await told(late.secretary))[0]).toMatchObject({
    kind: "QUARTER_REVIEWS_DUE",
    parameters: { year: 2026, quarter: 4, dueOn: "2027-01-16" },
  });
  const asked = as(cell.secretary);
  for (const malformed of [{ quarter: 5 }, { subject: "all" }, { year: 99 }])
    await expect(asked.get({ ...about(member), ...malformed })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
