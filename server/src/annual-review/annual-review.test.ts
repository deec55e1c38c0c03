import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let cell: BuiltCell;
let member: BuiltPerson;
let meetingId: string;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  member = cell.members[4]!;
  const exempt = [cell.members[5]!.personId, cell.organizationId];
  await door.owner.query(
    "INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from) VALUES (gen_random_uuid(), $1, $2, 'EXEMPT', '2026-01-01')",
    exempt,
  );
  meetingId = (await buildMeetingWithRoll(door, cell)).key.meetingId;
});
afterAll(() => door.close());

const of = () => ({ organizationId: cell.organizationId, year: 2026 });
const about = (person: BuiltPerson) => ({ ...of(), subject: person.personId });
const as = (person: { accountId: string }) => door.as(person.accountId).annualReview;
const told = async (person: BuiltPerson) => (await door.as(person.accountId).notification.list({})).rows;
const words = {
  ...{ ownWords: "Hoàn thành nhiệm vụ được giao", commonPoints: 28, taskPoints: 65 },
  ...{ ownLevel: "EXCELLENT" as const, send: true },
};
/** The tellers' minutes of a room in which everybody chose the same. */
const minutes = (
  votes: Partial<Record<"EXCELLENT" | "WELL_DONE" | "DONE" | "NOT_DONE", number>>,
  collected: number,
) => ({
  ...{ meetingId, issued: collected, collected, valid: collected, invalid: 0, tellers: "Tổ kiểm phiếu 3 người" },
  votes: { EXCELLENT: 0, WELL_DONE: 0, DONE: 0, NOT_DONE: 0, ...votes },
});

test("a year opens with who is reviewed and who is not; members are told, and it opens once", async () => {
  await expect(as(member).open(of())).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as(cell.secretary).open(of())).toEqual({ reviewed: 5, notReviewed: 1 });
  await expect(as(cell.deputy).open(of())).rejects.toMatchObject({ code: "ANNUAL_REVIEW_OPEN" });
  expect((await told(member))[0]).toMatchObject({ kind: "ANNUAL_REVIEW_OPENED", parameters: { year: 2026 } });
  const { rows } = await as(cell.secretary).list(of());
  expect(rows.find((row) => row.person.personId === cell.members[5]!.personId)?.notReviewed).toBe("EXEMPT");
  const corrected = { ...about(cell.members[3]!), notReviewed: "OTHER" as const, reason: "Công tác nước ngoài" };
  await as(cell.secretary).exempt({ ...corrected, revision: 1 });
  expect(await as(cell.members[3]!).get(about(cell.members[3]!))).toMatchObject({
    notReviewed: "OTHER",
    whyNot: "Công tác nước ngoài",
    abilities: [],
  });
  await as(cell.secretary).exempt({ ...corrected, notReviewed: null, reason: "Đã về", revision: 2 });
});

test("a member writes, sends, takes back; the cell ballots, the committee decides within the cap, a complaint is answered", async () => {
  const own = about(member);
  const drawn = await as(member).get(own);
  expect(drawn.facts).toContainEqual({ fact: "MEETINGS", count: 0 });
  for (const [changed, code] of [
    [{ commonPoints: 31 }, "POINTS_ABOVE"],
    [{ ownLevel: null }, "SELF_REVIEW_INCOMPLETE"],
    [{ taskPoints: 50 }, "LEVEL_ABOVE_POINTS"],
    [{ ownWords: "TUYỆT MẬT" }, "SECRECY_MARK"],
  ] as const)
    await expect(as(member).write({ ...own, ...words, ...changed, revision: 1 })).rejects.toMatchObject({ code });
  await as(member).write({ ...own, ...words, send: false, revision: 1 });
  expect(await as(cell.secretary).get(own)).toMatchObject({ state: "OPEN", ownWords: "", ownLevel: null });
  await expect(as(cell.secretary).ballot({ ...own, ...minutes({}, 0), revision: 2 })).rejects.toMatchObject({
    code: "ANNUAL_REVIEW_STATE",
  });
  await as(member).write({ ...own, ...words, revision: 2 });
  await as(member).write({ ...own, ...words, send: false, revision: 3 });
  await as(member).write({ ...own, ...words, revision: 4 });
  expect(await as(cell.secretary).get(own)).toMatchObject({ state: "SENT", ownWords: words.ownWords });
  const { base } = await as(cell.secretary).ballot({ ...own, ...minutes({ DONE: 1 }, 1), revision: 5 });
  expect((await as(member).get(own)).proposedLevel).toBeNull();
  const wrong = { ...own, ...minutes({ EXCELLENT: base }, base), valid: base - 1, revision: 6 };
  await expect(as(cell.secretary).ballot(wrong)).rejects.toMatchObject({ code: "BALLOT_COUNTS" });
  const ballot = { ...own, ...minutes({ EXCELLENT: base }, base), revision: 6 };
  await expect(as(member).ballot(ballot)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as(cell.secretary).ballot(ballot)).toMatchObject({ proposedLevel: "EXCELLENT" });
  const decision = { ...own, level: "WELL_DONE" as const, reason: "Hết số xuất sắc", revision: 7 };
  await expect(as(cell.secretary).decide(decision)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(body.secretary).decide({ ...decision, reason: "" })).rejects.toMatchObject({
    code: "DECISION_WITHOUT_REASON",
  });
  await expect(as(body.secretary).decide({ ...decision, level: "EXCELLENT" })).rejects.toMatchObject({
    code: "EXCELLENT_CAP",
    data: { base: 1, allowed: 0, used: 0 },
  });
  await as(body.secretary).decide(decision);
  expect((await told(member))[0]).toMatchObject({ kind: "ANNUAL_REVIEW_DECIDED" });
  await as(member).complain({ ...own, complaint: "Đề nghị xem lại kết quả", revision: 8 });
  expect((await told(body.secretary))[0]).toMatchObject({ kind: "ANNUAL_REVIEW_COMPLAINED" });
  await as(body.secretary).answer({ ...own, answer: "Cấp ủy giữ nguyên", revision: 9 });
  expect(await as(member).get(own)).toMatchObject({
    decidedLevel: "WELL_DONE",
    complaintAnswer: "Cấp ủy giữ nguyên",
    abilities: [],
  });
  expect((await as(member).mine({})).rows).toMatchObject([{ year: 2026, decidedLevel: "WELL_DONE" }]);
  const list = await as(body.secretary).list(of());
  expect(list).toMatchObject({ levels: { WELL_DONE: 1 }, excellent: { base: 1, allowed: 0, used: 0, left: 0 } });
});

test("nothing that is kept joins a voter and a choice: neither the tables nor the log bear who chose", async () => {
  const { rows } = await door.owner.query<{ ballot: Record<string, unknown> }>(
    "SELECT ballot FROM annual_review WHERE organization_id = $1 AND ballot IS NOT NULL",
    [cell.organizationId],
  );
  expect(rows.length).toBeGreaterThan(0);
  const totals = ["base", "collected", "invalid", "issued", "needed", "present", "tellers", "valid", "votes"];
  for (const { ballot } of rows) expect(Object.keys(ballot).toSorted()).toEqual(totals);
  const voters = [cell.secretary, cell.deputy, ...cell.members].map(({ personId }) => personId);
  const { rows: entries } = await door.owner.query<{ changes: string }>(
    "SELECT changes::text FROM audit.entry WHERE organization_id = $1 AND table_name = 'annual_review' AND operation = 'annualReview.ballot'",
    [cell.organizationId],
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const { changes } of entries) expect(voters.filter((voter) => changes.includes(voter))).toEqual([]);
});

test("nobody else reads it: not another member, a clerk, or who stands further above; who reads is written down", async () => {
  const own = about(member);
  for (const reader of [cell.members[3]!, body.office, upper.secretary])
    await expect(as(reader).get(own)).rejects.toMatchObject({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
  for (const reader of [cell.members[3]!, body.office])
    await expect(as(reader).list(of())).rejects.toMatchObject({ code: "FORBIDDEN" });
  const readers = (await door.as(member.accountId).member.readers({})).rows;
  expect(readers).toContainEqual(expect.objectContaining({ operation: "annualReview.get" }));
  await expect(as(member).get({ ...own, year: 99 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a committee's office sees how far each organization below has come, in counts, and takes it as a workbook; a stranger nothing", async () => {
  const body = await buildBody(door.owner);
  const ahead = await buildCell(door.owner, { parent: body, official: 5 });
  const idle = await buildCell(door.owner, { parent: body, official: 3 });
  await door.as(ahead.secretary.accountId).annualReview.open({ organizationId: ahead.organizationId, year: 2025 });
  const office = door.as(body.office.accountId);
  const of = { organizationId: body.organizationId, year: 2025 };
  const { rows } = await office.annualReview.below(of);
  const [begun, waiting] = [ahead, idle].map(({ organizationId }) =>
    rows.find((row) => row.organizationId === organizationId),
  );
  expect(begun).toMatchObject({ cells: 1, opened: 1, sent: 0, decided: 0, ownLevel: null });
  expect((begun?.reviewed ?? 0) + (begun?.notReviewed ?? 0)).toBe(5);
  expect(waiting).toMatchObject({ cells: 1, opened: 0, reviewed: 0 });
  const first = await office.annualReview.below({ ...of, limit: 1 });
  const next = await office.annualReview.below({ ...of, cursor: first.nextCursor ?? "" });
  expect([...first.rows, ...next.rows]).toEqual(rows);
  const file = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${body.organizationId}/annual-reviews-below/2025/file`,
    headers: { "x-test-account": body.office.accountId },
  });
  const { sheets } = await readXlsx(file.rawPayload);
  expect(JSON.stringify(sheets[0]?.rows.at(-1))).toContain("Cộng");
  await expect(office.annualReview.list(of)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(idle.secretary.accountId).annualReview.below(of)).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
  });
  const apart = await buildBody(door.owner);
  await expect(door.as(apart.office.accountId).annualReview.below(of)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the caps of excellent stand cell by cell with their sums, by pages and as a workbook; a cell and a stranger read none", async () => {
  const body = await buildBody(door.owner, { parent: await buildBody(door.owner, { kind: "UPPER" }) });
  const full = await buildCell(door.owner, { parent: body, official: 12 });
  const small = await buildCell(door.owner, { parent: body, official: 4 });
  const idle = await buildCell(door.owner, { parent: body, official: 3 });
  await decideYear(full, ["EXCELLENT", "EXCELLENT", ...Array(8).fill("WELL_DONE"), "DONE"]);
  await decideYear(small, Array(4).fill("WELL_DONE"));
  const of = { organizationId: body.organizationId, year: 2024 };
  const office = door.as(body.office.accountId).annualReview;
  const { rows, together, rule } = await office.caps(of);
  const rowOf = (cell: BuiltCell) => rows.find((row) => row.organizationId === cell.organizationId);
  expect((await office.caps({ ...of, opened: false })).rows).toMatchObject([
    { organizationId: idle.organizationId, isOpen: false },
  ]);
  expect((await office.caps({ ...of, opened: true })).rows).toHaveLength(2);
  expect(rule).toMatchObject({ percent: 20, rounding: "DOWN" });
  expect(rowOf(full)).toMatchObject({
    isOpen: true,
    reviewed: 11,
    decided: 11,
    base: 10,
    allowed: 2,
    used: 2,
    left: 0,
  });
  expect(rowOf(small)).toMatchObject({ base: 4, allowed: 0, used: 0, left: 0 });
  expect(rowOf(idle)).toMatchObject({ isOpen: false, reviewed: 0, base: 0, allowed: 0 });
  expect(together).toMatchObject({ cells: 3, opened: 2, reviewed: 15, base: 14, allowed: 2, used: 2, left: 0 });
  const first = await office.caps({ ...of, limit: 2 });
  const next = await office.caps({ ...of, limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.rows, ...next.rows]).toEqual(rows);
  expect(next.together).toEqual(together);
  const file = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${body.organizationId}/annual-review-caps/2024/file`,
    headers: { "x-test-account": body.office.accountId },
  });
  const { sheets } = await readXlsx(file.rawPayload);
  expect(sheets[0]?.rows.at(-1)?.slice(0, 1)).toEqual(["Cộng"]);
  expect(sheets[0]?.rows.at(-1)?.slice(5)).toEqual([14, 20, 2, 0, 2, 0]);
  const { years } = await office.years({ ...of, year: 2026 });
  expect(years.map(({ year, decided }) => [year, decided])).toEqual([
    [2022, 0],
    [2023, 0],
    [2024, 15],
    [2025, 0],
    [2026, 0],
  ]);
  expect(years[2]?.levels).toEqual({ EXCELLENT: 2, WELL_DONE: 12, DONE: 1, NOT_DONE: 0 });
  const compared = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${body.organizationId}/annual-review-years/2026/file`,
    headers: { "x-test-account": body.office.accountId },
  });
  const workbook = await readXlsx(compared.rawPayload);
  expect(workbook.sheets[0]?.rows.at(-3)?.slice(1)).toEqual([15, 15, 2, 12, 1, 0]);
  const nobody = await door.app.inject({
    method: "GET",
    url: `/api/organizations/${body.organizationId}/annual-review-caps/2024/file`,
    headers: { "x-test-account": small.secretary.accountId },
  });
  expect([403, 404]).toContain(nobody.statusCode);
  const apart = await buildBody(door.owner);
  await expect(door.as(apart.office.accountId).annualReview.caps(of)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(small.members[0]!.accountId).annualReview.caps(of)).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
  });
});

/** A year of 2024 that is decided for so many of a cell's people, one after the other. */
async function decideYear({ organizationId, members }: BuiltCell, decided: readonly string[]) {
  const people = members.slice(0, decided.length).map(({ personId }) => personId);
  await door.owner.query(
    `INSERT INTO annual_review (organization_id, id, year, person_id, state, decided_level, decided_at, opened_at)
     SELECT $1, gen_random_uuid(), 2024, person, CASE WHEN level IS NULL THEN 'OPEN' ELSE 'DECIDED' END, level, CASE WHEN level IS NULL THEN NULL ELSE now() END, now()
     FROM unnest($2::uuid[] || NULL::uuid, $3::text[] || NULL::text) AS given (person, level)`,
    [organizationId, people, decided],
  );
}
