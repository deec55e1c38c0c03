import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { remindOfStandings } from "../reminder/remind-far-ahead.queries.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
let stranger: BuiltBody;
let meetingId: string;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
  stranger = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 6, probationary: 1 });
  meetingId = (await buildMeetingWithRoll(door, cell)).key.meetingId;
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meetingId]);
});
afterAll(() => door.close());

const by = (person: { accountId: string }) => door.as(person.accountId).memberChange;
const secretary = () => by(cell.secretary);
const decision = { issuer: "Đảng ủy Khối", document: "45-QĐ/ĐU", decidedOn: "2026-12-01" };
const day = { effectiveOn: "2026-12-02", lastDay: null };

async function newMember(status: "OFFICIAL" | "PROBATIONARY" = "OFFICIAL"): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, cell, { status });
  return person;
}

type Asked = Parameters<ReturnType<typeof secretary>["open"]>[0];

async function open(person: BuiltPerson, kind: Asked["kind"], given: Partial<Asked> = {}, who = secretary()) {
  const { organizationId } = cell;
  const asked = { organizationId, personId: person.personId, kind, reason: "Theo đơn của đồng chí", ...day, ...given };
  return { organizationId, ...(await who.open(asked)) };
}

async function vote(matter: string, { agree, outcome = "PASSED" }: { agree: number; outcome?: string }) {
  const voteId = newId();
  await door.owner.query(
    `INSERT INTO vote (organization_id, meeting_id, id, matter, title, outcome, convened, base, needed, present_with_vote, agree, disagree, other, present_ids)
     SELECT $1, $2, $3, $4, 'Biểu quyết', $5, 6, 6, 4, 6, $6, 6 - $6, 0, array_agg(person_id) FROM attendance WHERE meeting_id = $2`,
    [cell.organizationId, meetingId, voteId, matter, outcome, agree],
  );
  return voteId;
}

async function roll({ personId }: BuiltPerson) {
  const { rows: memberships } = await door.owner.query<object>(
    "SELECT organization_id, stay, valid_to, end_reason FROM membership WHERE person_id = $1 ORDER BY stay",
    [personId],
  );
  const { rows: standings } = await door.owner.query<object>(
    "SELECT kind, valid_from, valid_to FROM member_standing WHERE person_id = $1 ORDER BY valid_from",
    [personId],
  );
  return { memberships, standings };
}

const preview = async (person: BuiltPerson, kind: Asked["kind"], effectiveOn = "2026-12-02") =>
  secretary().preview({ organizationId: cell.organizationId, personId: person.personId, kind, effectiveOn });

test("the cell exempts by its own numbered decision; the member counts outside the base from that day, and again once it is undone", async () => {
  const person = await newMember();
  const before = await preview(person, "EXEMPTION");
  expect(before).toMatchObject({ status: "OFFICIAL", hindrance: null, latestLastDay: null, voting: "SHOW_OF_HANDS" });
  expect(before.base.after).toBe(before.base.before - 1);
  const key = await open(person, "EXEMPTION", { lastDay: "2027-06-30" });
  expect(key.state).toBe("DECIDED");
  expect(await roll(person)).toMatchObject({
    memberships: [{ valid_to: null }],
    standings: [{ kind: "EXEMPT", valid_from: "2026-12-02", valid_to: "2027-06-30" }],
  });
  expect((await preview(person, "LEAVING")).base).toEqual({ before: before.base.after, after: before.base.after });
  const one = await secretary().get(key);
  expect(one).toMatchObject({ state: "DECIDED", rule: { decidedBy: "CELL" }, abilities: ["memberChange.undo"] });
  expect(one.numberLine).toMatch(/^Số \d\d-QĐ\/CB$/u);
  const { content } = await secretary().paper(key);
  expect(JSON.stringify(content)).toContain("CHI BỘ QUYẾT ĐỊNH");
  await expect(open(person, "EXEMPTION", { effectiveOn: "2027-06-30" })).rejects.toMatchObject({
    code: "STANDING_OVERLAPS",
  });
  await secretary().undo({ ...key, reason: "Ghi nhầm người", revision: one.revision });
  expect((await roll(person)).standings).toEqual([]);
  expect((await preview(person, "EXEMPTION")).base).toEqual(before.base);
  await expect(secretary().undo({ ...key, reason: "Lần nữa", revision: one.revision + 1 })).rejects.toMatchObject({
    code: "CHANGE_STATE",
  });
});

test("a proposal rests on a vote, waits for the committee, and takes effect by its decision only", async () => {
  const person = await newMember();
  await expect(open(person, "STRIKE_OFF")).rejects.toMatchObject({ code: "VOTE_REQUIRED" });
  const voteId = await vote("OTHER", { agree: 5 });
  expect((await preview(person, "STRIKE_OFF")).votes).toMatchObject([{ voteId, agree: 5, needed: 4 }]);
  const key = await open(person, "STRIKE_OFF", { voteId });
  expect(key.state).toBe("PROPOSED");
  expect((await roll(person)).memberships).toMatchObject([{ valid_to: null }]);
  expect((await preview(person, "LEAVING")).hindrance).toBe("UNDER_WAY");
  await expect(open(person, "LEAVING")).rejects.toMatchObject({ code: "CHANGE_UNDER_WAY" });
  const other = await newMember();
  await expect(open(other, "STRIKE_OFF", { voteId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const office = { ...key, organizationId: body.organizationId };
  expect((await by(body.office).list({ organizationId: body.organizationId, state: "PROPOSED" })).rows).toMatchObject([
    { changeId: key.changeId, fullName: person.fullName, kind: "STRIKE_OFF" },
  ]);
  const seen = await by(body.office).get(office);
  expect(seen).toMatchObject({
    tally: { agree: 5, base: 6 },
    abilities: ["memberChange.decide", "memberChange.decline"],
  });
  const decide = { ...office, ...decision, ...day, revision: 1 };
  await expect(by(body.office).decide({ ...decide, revision: 2 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await expect(by(body.office).decide({ ...decide, decidedOn: "2026-12-04" })).rejects.toMatchObject({
    code: "DAY_IN_FUTURE",
  });
  await expect(by(body.office).decide({ ...decide, lastDay: "2027-01-01" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await expect(by(stranger.office).decide(decide)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await by(body.office).decide(decide);
  expect((await roll(person)).memberships).toMatchObject([{ valid_to: "2026-12-02", end_reason: "STRIKE_OFF" }]);
  const { rows } = await door.owner.query<{ kind: string }>("SELECT kind FROM notification WHERE person_id = $1", [
    person.personId,
  ]);
  expect(rows).toEqual([{ kind: "OWN_CHANGE" }]);
  await expect(by(body.office).decide({ ...decide, revision: 2 })).rejects.toMatchObject({ code: "CHANGE_STATE" });
});

test("a failed vote goes up with its counts where the committee decides, and nowhere else", async () => {
  const [person, exempted] = [await newMember(), await newMember()];
  const voteId = await vote("OTHER", { agree: 3, outcome: "FAILED" });
  await expect(open(exempted, "EXEMPTION", { voteId })).rejects.toMatchObject({
    code: "VOTE_FAILED",
    data: { agree: 3, needed: 4 },
  });
  const key = await open(person, "STRIKE_OFF", { voteId });
  expect((await secretary().get(key)).tally).toEqual({ outcome: "FAILED", base: 6, needed: 4, agree: 3 });
  await by(body.office).decline({ ...key, organizationId: body.organizationId, reason: "Chưa đủ căn cứ", revision: 1 });
  expect(await secretary().get(key)).toMatchObject({ state: "DECLINED", answer: "Chưa đủ căn cứ", abilities: [] });
  expect((await roll(person)).memberships).toMatchObject([{ valid_to: null }]);
});

test("an expulsion rests on the totals of a secret ballot; the base comes from the roll, a probationary member is struck off instead", async () => {
  const [person, probationer] = [await newMember(), await newMember("PROBATIONARY")];
  const ballot = { meetingId, issued: 6, collected: 6, valid: 6, agree: 4 };
  expect(await preview(person, "EXPULSION")).toMatchObject({ voting: "SECRET", meetings: [{ meetingId }] });
  await expect(open(probationer, "EXPULSION", { ballot })).rejects.toMatchObject({ code: "STRUCK_OFF_INSTEAD" });
  await expect(open(person, "EXPULSION", { ballot: { ...ballot, issued: 7 } })).rejects.toMatchObject({
    code: "BALLOT_TOTALS",
  });
  await expect(open(person, "EXPULSION", { ballot: { ...ballot, meetingId: newId() } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const key = await open(person, "EXPULSION", { ballot });
  expect((await secretary().get(key)).tally).toEqual({ outcome: "PASSED", base: 6, needed: 4, agree: 4 });
  const removal = await vote("PROBATIONER_REMOVAL", { agree: 5 });
  expect((await open(probationer, "STRIKE_OFF", { voteId: removal })).state).toBe("PROPOSED");
});

test("an expulsion is a discipline by the same decision, once; undone, its record stays with the reason", async () => {
  const person = await newMember();
  const conduct = async () =>
    (
      await door.as(body.office.accountId).conduct.list({ organizationId: cell.organizationId, side: "DISCIPLINE" })
    ).rows
      .filter(({ personId }) => personId === person.personId)
      .map(({ kind, number, issuer, announcedOn, annulled }) => ({ kind, number, issuer, announcedOn, annulled }));
  const key = await open(person, "EXPULSION", { ballot: { meetingId, issued: 6, collected: 6, valid: 6, agree: 6 } });
  expect(await conduct()).toEqual([]);
  const document = `Quyết định ${"về thi hành kỷ luật ".repeat(4)}số 45-QĐ/ĐU`;
  const office = { ...key, organizationId: body.organizationId };
  await by(body.office).decide({ ...office, ...decision, document, ...day, revision: 1 });
  const noted = { kind: "EXPULSION", number: document, issuer: decision.issuer, announcedOn: decision.decidedOn };
  expect(await conduct()).toEqual([{ ...noted, annulled: null }]);
  await by(body.office).undo({ ...office, reason: "Nhập nhầm người", revision: 2 });
  expect(await conduct()).toEqual([
    { ...noted, annulled: { how: "MISTAKE", on: "2026-12-03", number: "", reason: "Nhập nhầm người" } },
  ]);
  // Recorded by hand before: it stays the record of whoever wrote it.
  const other = await newMember();
  const byHand = { decidedOn: decision.decidedOn, number: "45-QĐ/ĐU", issuer: decision.issuer, reason: "Vi phạm" };
  const of = { organizationId: cell.organizationId, personId: other.personId };
  await door.as(body.office.accountId).conduct.record({ ...of, ...byHand, kind: "EXPULSION" });
  const carried = await open(other, "EXPULSION", { decision });
  await secretary().undo({ ...carried, reason: "Nhập nhầm", revision: 1 });
  const { rows } = await door.owner.query(
    "SELECT annulled_on IS NULL AS stands FROM conduct_record WHERE person_id = $1",
    [other.personId],
  );
  expect(rows).toEqual([{ stands: true }]);
});

test("a suspension lasts 90 days at most and 180 with what prolongs it, from the superior's decision at hand", async () => {
  const person = await newMember();
  const suspend = (effectiveOn: string, lastDay: string | null) =>
    open(person, "SUSPENSION", { effectiveOn, lastDay, decision });
  await expect(suspend("2026-12-02", null)).rejects.toMatchObject({
    code: "LASTS_TOO_LONG",
    data: { lastDay: "2027-03-01" },
  });
  await expect(suspend("2026-12-02", "2027-03-02")).rejects.toMatchObject({ code: "LASTS_TOO_LONG" });
  expect((await suspend("2026-12-02", "2027-03-01")).state).toBe("DECIDED");
  expect((await preview(person, "SUSPENSION", "2027-03-02")).latestLastDay).toBe("2027-05-30");
  await expect(suspend("2027-03-02", "2027-05-31")).rejects.toMatchObject({ code: "LASTS_TOO_LONG" });
  await suspend("2027-03-02", "2027-05-30");
  await remindOfStandings(door.owner, "2027-05-23");
  const { rows } = await door.owner.query<{ person_id: string }>(
    "SELECT person_id FROM notification WHERE kind = 'STANDING_ENDS' AND parameters->>'personId' = $1",
    [person.personId],
  );
  expect(rows.map((row) => row.person_id)).toEqual(
    expect.arrayContaining([cell.secretary.personId, cell.deputy.personId]),
  );
});

test("whoever dies leaves both ends of a stay and the account; undone, the roll says again what it said", async () => {
  const person = await newMember();
  const there = await buildCell(door.owner, { parent: stranger });
  await buildMembership(door.owner, person, there, { stay: "TEMPORARY", from: "2026-10-01" });
  await door.owner.query(
    "INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from) VALUES ($1, $2, $3, 'TEMPORARILY_ELSEWHERE', '2026-10-01')",
    [newId(), person.personId, cell.organizationId],
  );
  const before = await roll(person);
  await expect(open(person, "DEATH", { effectiveOn: "2026-12-04" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  const key = await open(person, "DEATH");
  expect(await roll(person)).toMatchObject({
    memberships: [
      { stay: "HOME", valid_to: "2026-12-02", end_reason: "DEATH" },
      { stay: "TEMPORARY", valid_to: "2026-12-02", end_reason: "RETURNED" },
    ],
    standings: [{ valid_to: "2026-12-01" }],
  });
  const { rows } = await door.owner.query<{ closed: boolean }>(
    "SELECT disabled_at IS NOT NULL AS closed FROM account WHERE person_id = $1",
    [person.personId],
  );
  expect(rows).toEqual([{ closed: true }]);
  await secretary().undo({ ...key, reason: "Nhầm đồng chí cùng tên", revision: 1 });
  expect(await roll(person)).toEqual(before);
});

test("an office held is ended first, and nobody is taken back who is a member elsewhere by now", async () => {
  const [officer, gone] = [await newMember(), await newMember()];
  await buildAppointment(door.owner, officer, cell, "COMMITTEE_MEMBER");
  await expect(open(officer, "LEAVING", { decision })).rejects.toMatchObject({
    code: "HOLDS_OFFICE",
    data: { positions: ["COMMITTEE_MEMBER"] },
  });
  const key = await open(gone, "LEAVING", { decision });
  await buildMembership(door.owner, gone, await buildCell(door.owner, { parent: stranger }), { from: "2026-12-03" });
  await expect(secretary().undo({ ...key, reason: "Nhầm", revision: 1 })).rejects.toMatchObject({
    code: "MEMBER_ELSEWHERE",
  });
});

test("a letter under way stands in the way; a proposal is taken back, and its vote carries another", async () => {
  const [person, other] = [await newMember(), await newMember()];
  const { organizationId } = cell;
  const letter = { kind: "FOR_GOOD", reason: "Chuyển công tác", sentOn: "2026-12-01", toName: "Chi bộ Phố 1" } as const;
  await door.as(cell.secretary.accountId).transfer.send({ ...letter, organizationId, personId: person.personId });
  await expect(open(person, "LEAVING")).rejects.toMatchObject({ code: "TRANSFER_UNDER_WAY" });
  const voteId = await vote("OTHER", { agree: 6 });
  const key = await open(other, "LEAVING", { voteId });
  await expect(
    by(body.office).withdraw({ ...key, organizationId: body.organizationId, reason: "Rút", revision: 1 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await secretary().withdraw({ ...key, reason: "Đồng chí xin ở lại", revision: 1 });
  expect((await open(other, "STRIKE_OFF", { voteId })).state).toBe("PROPOSED");
});

test("members of the cell read nothing of others, and the own changes stand on the own record", async () => {
  const person = await newMember();
  const key = await open(person, "SUSPENSION", { lastDay: "2026-12-31", decision });
  const [plain] = [cell.members[4]!];
  await expect(by(plain).get(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(by(stranger.secretary).get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const own = await door.as(person.accountId).member.mine();
  expect(own?.changes).toMatchObject([
    { kind: "SUSPENSION", state: "DECIDED", document: "45-QĐ/ĐU", lastDay: "2026-12-31" },
  ]);
  const { rows } = await door.owner.query("SELECT 1 FROM audit.read_log WHERE subject_person_id = $1", [
    person.personId,
  ]);
  expect(rows).toHaveLength(0);
  await secretary().get(key);
  const { readers } = { readers: await door.as(person.accountId).member.readers({}) };
  expect(readers.rows).toMatchObject([{ operation: "memberChange.get" }]);
});
