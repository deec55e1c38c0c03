import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildFiledMeeting } from "./scored-meeting.fixture.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow(undefined);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const reason = "Biên bản chưa ghi ý kiến thảo luận";
const answer = "Đã bổ sung ý kiến của ba đồng chí.";

/** A record that was sent and that the superior returned an hour later. */
async function returned() {
  const meeting = await buildFiledMeeting(door, cell, body);
  door.setNow("2026-12-04T02:00:00Z");
  await meeting.secretary.evaluation.submit(meeting.key);
  door.setNow("2026-12-04T03:00:00Z");
  await meeting.superior.evaluation.return({ ...meeting.key, reason });
  door.setNow("2026-12-04T07:00:00Z");
  return meeting;
}

test("a returned record keeps when, by whom and why it came back, and what the cell answered", async () => {
  const { key, secretary, superior } = await returned();
  const open = { reason, returnedAt: "2026-12-04T03:00:00.000Z", answer: "", answeredAt: null, answeredBy: null };
  expect(await secretary.evaluation.get(key)).toMatchObject({ returnReason: reason, returns: [open] });
  await secretary.evaluation.submit({ ...key, answer: `  ${answer}\r\nĐiểm giữ nguyên. ` });
  const answered = { ...open, answer: `${answer}\nĐiểm giữ nguyên.`, answeredAt: "2026-12-04T07:00:00.000Z" };
  const names = { returnedBy: body.secretary.fullName, answeredBy: cell.secretary.fullName };
  const seen = await superior.evaluation.get(key);
  expect(seen).toMatchObject({ state: "SUBMITTED", returnReason: "", returns: [{ ...answered, ...names }] });
  const { rows } = await superior.evaluation.waiting({ organizationId: body.organizationId });
  expect(rows.find(({ meetingId }) => meetingId === key.meetingId)?.returns).toEqual(seen.returns);
  await superior.evaluation.decide(key);
  expect((await secretary.evaluation.get(key)).returns).toMatchObject([{ reason, answer: answered.answer }]);
});

test("a cell sees the name of whoever answered for it, and not who sits above it", async () => {
  const { key, secretary } = await returned();
  await secretary.evaluation.submit({ ...key, answer });
  const [seen] = (await secretary.evaluation.get(key)).returns;
  expect(seen).toMatchObject({ returnedBy: null, answeredBy: cell.secretary.fullName });
});

test.each(["", "   \n "])("a returned record is not sent again without an answer: %j", async (empty) => {
  const { key, secretary } = await returned();
  await expect(secretary.evaluation.submit({ ...key, answer: empty })).rejects.toMatchObject({
    code: "RETURN_UNANSWERED",
    status: 422,
  });
  expect(await secretary.evaluation.get(key)).toMatchObject({ state: "RETURNED", returns: [{ answeredAt: null }] });
});

test("taken back, revised and proposed again, the record still waits for the answer", async () => {
  const { key, secretary } = await returned();
  await secretary.evaluation.revise(key);
  await expect(secretary.evaluation.submit(key)).rejects.toMatchObject({ code: "RETURN_UNANSWERED" });
  await secretary.evaluation.propose(key);
  await expect(secretary.evaluation.submit(key)).rejects.toMatchObject({ code: "RETURN_UNANSWERED" });
  await secretary.evaluation.submit({ ...key, answer });
  expect((await secretary.evaluation.get(key)).state).toBe("SUBMITTED");
});

test("a record that is returned again waits for another answer, and shows the newest return first", async () => {
  const { key, secretary, superior } = await returned();
  await secretary.evaluation.submit({ ...key, answer });
  door.setNow("2026-12-05T02:00:00Z");
  await superior.evaluation.return({ ...key, reason: "Thiếu danh sách" });
  await expect(secretary.evaluation.submit(key)).rejects.toMatchObject({ code: "RETURN_UNANSWERED" });
  await secretary.evaluation.submit({ ...key, answer: "Đã gửi kèm danh sách." });
  expect((await superior.evaluation.get(key)).returns).toMatchObject([
    { reason: "Thiếu danh sách", answer: "Đã gửi kèm danh sách." },
    { reason, answer },
  ]);
});

test("a record that nobody returned is sent without an answer, and none is kept", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit({ ...key, answer: "Không ai hỏi." });
  expect(await secretary.evaluation.get(key)).toMatchObject({ state: "SUBMITTED", returns: [] });
});

test("neither a reason nor an answer bears a mark of secrecy, and an answer has a length", async () => {
  const { key, secretary, superior } = await returned();
  await expect(secretary.evaluation.submit({ ...key, answer: "TỐI MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
    data: { mark: "TỐI MẬT" },
  });
  await expect(secretary.evaluation.submit({ ...key, answer: "a".repeat(1001) })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await secretary.evaluation.submit({ ...key, answer: "a".repeat(1000) });
  await expect(superior.evaluation.return({ ...key, reason: "(Mật)" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
});

test("sent twice under one key, a return is one return and an answer one answer", async () => {
  const { key, secretary, superior } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  const above = door.as(body.secretary.accountId, { key: `return-once-${cell.organizationId}` });
  await above.evaluation.return({ ...key, reason });
  await above.evaluation.return({ ...key, reason });
  await expect(superior.evaluation.return({ ...key, reason })).rejects.toMatchObject({
    code: "EVALUATION_STATE",
    data: { state: "RETURNED" },
  });
  const once = door.as(cell.secretary.accountId, { key: `answer-once-${cell.organizationId}` });
  const first = await once.evaluation.submit({ ...key, answer });
  expect(await once.evaluation.submit({ ...key, answer })).toEqual(first);
  expect((await superior.evaluation.get(key)).returns).toMatchObject([{ reason, answer }]);
});

test("a stranger finds nothing to return or to answer, and a member does neither", async () => {
  const { key } = await returned();
  const otherBody = await buildBody(door.owner);
  for (const { accountId } of [await buildPerson(door.owner), otherBody.secretary]) {
    const stranger = door.as(accountId);
    await expect(stranger.evaluation.submit({ ...key, answer })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.evaluation.return({ ...key, reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const member = door.as(cell.members[3]?.accountId ?? null);
  await expect(member.evaluation.submit({ ...key, answer })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(member.evaluation.return({ ...key, reason })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await member.evaluation.get(key)).returns).toMatchObject([{ reason, answeredAt: null }]);
});
