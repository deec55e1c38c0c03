import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { remindOfRemarks } from "../reminder/remind-far-ahead.queries.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  cell = await buildCell(door.owner, { parent: body, official: 6 });
  meetingId = (await buildMeetingWithRoll(door, cell)).key.meetingId;
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [meetingId]);
});
afterAll(() => door.close());

let meetingId: string;
const by = (person: { accountId: string }) => door.as(person.accountId).admission;
const secretary = () => by(cell.secretary);
const office = () => by(body.office);

async function begin(fullName: string) {
  const { organizationId } = cell;
  const helperIds = [cell.members[4]!.personId];
  return { organizationId, ...(await secretary().open({ organizationId, fullName, helperIds })) };
}

/** A vote that the cell took in its closed meeting. */
async function vote(
  matter: string,
  { agree, outcome = "PASSED", on }: { agree: number; outcome?: string; on: string },
) {
  const voteId = newId();
  await door.owner.query(
    `INSERT INTO vote (organization_id, meeting_id, id, matter, title, outcome, convened, base, needed, present_with_vote, agree, disagree, other, present_ids, taken_at)
     SELECT $1, $2, $3, $4, 'Biểu quyết', $5, 6, 6, 4, 6, $6, 6 - $6, 0, array_agg(person_id), $7 FROM attendance WHERE meeting_id = $2`,
    [cell.organizationId, meetingId, voteId, matter, outcome, agree, `${on}T02:00:00Z`],
  );
  return voteId;
}

test("from the introduction to an official member: counts come from meetings, a failed vote goes up, the ceremony and the last decision change the roll", async () => {
  const key = await begin("Đinh Thị Gương Mẫu");
  let revision = 1;
  const complete = async (step: string, given: object = {}, who = secretary()) => {
    // Steps are walked by their names.
    const wanted = { ...key, step, revision, ...given } as Parameters<typeof who.complete>[0];
    ({ revision } = await who.complete(wanted));
  };
  await expect(complete("AWARENESS_CLASS")).rejects.toMatchObject({ code: "ADMISSION_STATE" });
  await complete("INTRODUCTION", { doneOn: "2020-01-06", document: "Nghị quyết giới thiệu số 02" });
  await expect(complete("SYMPATHIZER_VOTE")).rejects.toMatchObject({ code: "VOTE_REQUIRED" });
  const refused = await vote("OTHER", { agree: 2, outcome: "FAILED", on: "2020-02-03" });
  await expect(complete("SYMPATHIZER_VOTE", { voteId: refused })).rejects.toMatchObject({
    code: "VOTE_FAILED",
    data: { agree: 2, needed: 4 },
  });
  const sympathizer = await vote("OTHER", { agree: 5, on: "2020-03-03" });
  await complete("SYMPATHIZER_VOTE", { voteId: sympathizer });
  await complete("AWARENESS_CLASS", { doneOn: "2020-06-30" });
  expect(await secretary().get(key)).toMatchObject({ step: "APPLICATION", dueOn: "2025-06-30" });
  await expect(complete("APPLICATION", { doneOn: "2025-07-01" })).rejects.toMatchObject({
    code: "CERTIFICATE_LAPSED",
    data: { until: "2025-06-30" },
  });
  await expect(complete("APPLICATION", { doneOn: "2020-06-29" })).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await expect(complete("APPLICATION", { doneOn: "2027-01-01" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  await expect(complete("APPLICATION", { remark: "TUYỆT MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  for (const step of ["APPLICATION", "VERIFICATION", "MASS_OPINION", "RESIDENCE_OPINION"])
    await complete(step, { doneOn: "2025-06-30" });
  const failed = await vote("ADMISSION", { agree: 3, outcome: "FAILED", on: "2025-07-03" });
  await expect(complete("CELL_VOTE", { voteId: failed })).rejects.toMatchObject({
    code: "INTRODUCERS_REQUIRED",
    data: { members: 2, besideUnion: 1 },
  });
  const introducerIds = [cell.members[4]!.personId, cell.members[5]!.personId];
  ({ revision } = await secretary().introduce({ ...key, introducerIds, revision }));
  expect((await secretary().get(key)).votes).toMatchObject([{ voteId: failed, agree: 3, base: 6, needed: 4 }]);
  await complete("CELL_VOTE", { voteId: failed });
  expect((await office().list({ organizationId: body.organizationId })).rows).toMatchObject([
    { fullName: "Đinh Thị Gương Mẫu", step: "COMMITTEE_VOTE", by: "COMMITTEE" },
  ]);
  await expect(complete("COMMITTEE_VOTE")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(secretary().introduce({ ...key, introducerIds: [], revision })).rejects.toMatchObject({
    code: "ADMISSION_STATE",
  });
  await complete("COMMITTEE_VOTE", { doneOn: "2025-07-15" }, office());
  await complete("DECISION", { doneOn: "2025-07-16", document: "12-QĐ/ĐU" }, office());
  expect((await secretary().get(key)).dueOn).toBe("2025-08-27");
  await complete("CEREMONY", { doneOn: "2025-08-01" });
  const shown = await secretary().get(key);
  expect(shown).toMatchObject({ step: "RECOGNITION_VOTE", notBefore: "2026-08-01", dueOn: "2026-09-15" });
  const person = { organizationId: cell.organizationId, personId: shown.personId! };
  const membership = async () =>
    (
      await door.owner.query<object>(
        "SELECT status, admitted_on, official_on, valid_from FROM membership WHERE person_id = $1",
        [person.personId],
      )
    ).rows;
  const days = { admitted_on: "2025-07-16", valid_from: "2025-08-01" };
  expect(await membership()).toEqual([{ status: "PROBATIONARY", official_on: null, ...days }]);
  const early = await vote("OFFICIAL_RECOGNITION", { agree: 6, on: "2026-07-31" });
  await expect(complete("RECOGNITION_VOTE", { voteId: early })).rejects.toMatchObject({
    code: "STEP_TOO_EARLY",
    data: { from: "2026-08-01" },
  });
  await complete("RECOGNITION_VOTE", { voteId: await vote("OFFICIAL_RECOGNITION", { agree: 6, on: "2026-08-04" }) });
  await complete("RECOGNITION_DECISION", { doneOn: "2026-09-01" }, office());
  expect(await membership()).toEqual([{ status: "OFFICIAL", official_on: "2026-08-01", ...days }]);
  expect(await secretary().get(key)).toMatchObject({ state: "DONE", step: null, abilities: [] });

  const own = newId();
  await door.owner.query(
    "INSERT INTO account (id, person_id, username, must_change_password) VALUES ($1, $2, $3, false)",
    [own, person.personId, `u${own.replaceAll("-", "")}`],
  );
  expect(await door.as(own).admission.get(key)).toMatchObject({ fullName: "Đinh Thị Gương Mẫu", abilities: [] });
  const { rows: mine } = await door.as(own).admission.list({ organizationId: cell.organizationId, state: "DONE" });
  expect(mine.map(({ admissionId }) => admissionId)).toEqual([key.admissionId]);
  const { rows: readers } = await door.as(own).member.readers({});
  expect(readers).toContainEqual(expect.objectContaining({ operation: "admission.get" }));
});

test("a file is seen by those who lead the cell, the committee right above with its office, and the helper; by nobody else", async () => {
  const key = await begin("Lương Văn Thử");
  for (const reader of [cell.secretary, cell.deputy, body.secretary, body.office, cell.members[4]!])
    expect((await by(reader).get(key)).fullName).toBe("Lương Văn Thử");
  const sister = await buildCell(door.owner, { parent: body });
  for (const reader of [cell.members[5]!, upper.secretary, upper.office, sister.secretary])
    await expect(by(reader).get(key)).rejects.toMatchObject({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
  expect((await by(cell.members[5]!).list({ organizationId: cell.organizationId })).rows).toEqual([]);
  const helper = by(cell.members[4]!);
  expect((await helper.get(key)).abilities).toEqual(["admission.remark"]);
  await expect(helper.stop({ ...key, reason: "Không", revision: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a file is stopped with a reason, once; one vote decides on one candidate; helpers are official members of the cell", async () => {
  const key = await begin("Mai Thị Dừng");
  await expect(secretary().stop({ ...key, reason: "Chuyển nơi ở", revision: 7 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  await secretary().stop({ ...key, reason: "Chuyển nơi ở", revision: 1 });
  await expect(secretary().stop({ ...key, reason: "Lần nữa", revision: 2 })).rejects.toMatchObject({
    code: "ADMISSION_STATE",
  });
  const { organizationId } = cell;
  const opened = { organizationId, fullName: "Ai Đó" };
  await expect(secretary().open({ ...opened, helperIds: [body.office.personId] })).rejects.toMatchObject({
    code: "HELPER_ELSEWHERE",
  });
  await expect(by(body.secretary).open({ ...opened, organizationId: body.organizationId })).rejects.toMatchObject({
    code: "ADMITTED_BY_CELLS",
  });
  const voteId = await vote("OTHER", { agree: 6, on: "2026-12-03" });
  const [one, other] = [await begin("Hồ Văn Một"), await begin("Hồ Văn Hai")];
  for (const file of [one, other])
    await secretary().complete({ ...file, step: "INTRODUCTION", doneOn: "2026-12-01", revision: 1 });
  await secretary().complete({ ...one, step: "SYMPATHIZER_VOTE", voteId, revision: 2 });
  await expect(secretary().complete({ ...other, step: "SYMPATHIZER_VOTE", voteId, revision: 2 })).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
});

test("a helper remarks on a quarter, once for each; nobody else writes, and who has not is reminded before it ends", async () => {
  const key = await begin("Đỗ Văn Kèm Cặp");
  const helper = by(cell.members[4]!);
  const remark = { ...key, year: 2026, quarter: 4, body: "Hoàn thành tốt việc được giao" };
  expect((await helper.get(key)).abilities).toEqual(["admission.remark"]);
  await expect(secretary().remark(remark)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const quarter of [1, 2])
    await expect(helper.remark({ ...remark, quarter })).rejects.toMatchObject({ code: "QUARTER_OUT_OF_REACH" });
  await expect(helper.remark({ ...remark, year: 2027, quarter: 1 })).rejects.toMatchObject({
    code: "QUARTER_OUT_OF_REACH",
  });
  await expect(helper.remark({ ...remark, body: "TỐI MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await door.owner.query("UPDATE admission SET opened_at = '2026-09-01' WHERE id = $1", [key.admissionId]);
  const reminded = async () =>
    (
      await door.owner.query<{ person_id: string }>(
        "SELECT person_id FROM notification WHERE kind = 'ADMISSION_REMARK_DUE' AND parameters->>'admissionId' = $1",
        [key.admissionId],
      )
    ).rows.map((row) => row.person_id);
  await remindOfRemarks(door.worker, "2026-12-22");
  expect(await reminded()).toEqual([cell.members[4]!.personId]);
  await helper.remark(remark);
  await helper.remark({ ...remark, body: "Tiến bộ rõ" });
  await remindOfRemarks(door.worker, "2026-12-29");
  expect(await reminded()).toHaveLength(1);
  expect((await secretary().get(key)).remarks).toMatchObject([
    { helperName: cell.members[4]!.fullName, year: 2026, quarter: 4, body: "Tiến bộ rõ" },
  ]);
  await secretary().stop({ ...key, reason: "Chuyển nơi ở", revision: 1 });
  await expect(helper.remark(remark)).rejects.toMatchObject({ code: "ADMISSION_STATE" });
});

test("who introduces is an official member of the cell; a mass organization stands beside one", async () => {
  const key = await begin("Tô Thị Giới Thiệu");
  const introduce = (given: object, revision = 1) =>
    secretary().introduce({ ...key, introducerIds: [], revision, ...given });
  await expect(introduce({ introducerIds: [body.office.personId] })).rejects.toMatchObject({
    code: "INTRODUCER_ELSEWHERE",
  });
  await expect(introduce({ introducingUnion: "TỐI MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(introduce({}, 7)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await expect(by(cell.members[4]!).introduce({ ...key, introducerIds: [], revision: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const one = cell.members[4]!;
  await introduce({ introducerIds: [one.personId, one.personId], introducingUnion: "Đoàn xã" });
  expect(await secretary().get(key)).toMatchObject({
    introducers: [{ personId: one.personId, fullName: one.fullName }],
    introducingUnion: "Đoàn xã",
    revision: 2,
    abilities: expect.arrayContaining(["admission.introduce"]),
  });
});

test("papers are attached to the steps that are reached, by whoever completes them; a helper does not read them", async () => {
  const key = await begin("Vũ Thị Giấy Tờ");
  const upload = (who: { accountId: string }, name = "nghi-quyet.txt") =>
    uploadFile(door, who.accountId, name, "Nghị quyết giới thiệu đoàn viên ưu tú");
  const paper = { ...key, step: "INTRODUCTION", kind: "UNION_RESOLUTION" } as const;
  const { fileId } = await secretary().addPaper({ ...paper, uploadId: await upload(cell.secretary) });
  const shown = await secretary().get(key);
  expect(shown).toMatchObject({
    papers: [{ fileId, name: "nghi-quyet.txt", step: "INTRODUCTION", kind: "UNION_RESOLUTION" }],
    attachesTo: ["INTRODUCTION"],
  });
  expect(shown.expectedPapers.APPLICATION).toEqual(["APPLICATION", "CURRICULUM", "MEMBER_INTRODUCTION"]);
  const uploadId = await upload(cell.secretary);
  await expect(secretary().addPaper({ ...paper, step: "APPLICATION", kind: "OTHER", uploadId })).rejects.toMatchObject({
    code: "ADMISSION_STATE",
  });
  await expect(secretary().addPaper({ ...paper, kind: "CURRICULUM", uploadId })).rejects.toMatchObject({
    code: "PAPER_OF_ANOTHER_STEP",
  });
  await expect(secretary().addPaper({ ...paper, uploadId: newId() })).rejects.toMatchObject({
    code: "UPLOAD_NOT_FOUND",
  });
  await expect(office().addPaper({ ...paper, uploadId: await upload(body.office) })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const contentFor = (who: { accountId: string }) =>
    door.app.inject({
      url: `/api/organizations/${key.organizationId}/admissions/${key.admissionId}/papers/${fileId}/content`,
      headers: { "x-test-account": who.accountId },
    });
  for (const reader of [cell.secretary, cell.deputy, body.secretary, body.office])
    expect((await by(reader).openPaper({ ...key, fileId })).name).toBe("nghi-quyet.txt");
  for (const reader of [cell.members[4]!, cell.members[5]!, upper.office])
    await expect(by(reader).openPaper({ ...key, fileId })).rejects.toMatchObject({
      code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
    });
  expect(await by(cell.members[4]!).get(key)).toMatchObject({ papers: null, attachesTo: [] });
  expect((await contentFor(body.office)).body).toBe("Nghị quyết giới thiệu đoàn viên ưu tú");
  expect((await contentFor(cell.members[4]!)).statusCode).toBe(404);
  await expect(office().removePaper({ ...key, fileId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await secretary().removePaper({ ...key, fileId });
  await expect(secretary().removePaper({ ...key, fileId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await secretary().get(key)).papers).toEqual([]);
  const again = await secretary().addPaper({ ...paper, uploadId });
  await secretary().stop({ ...key, reason: "Chuyển nơi ở", revision: 1 });
  await expect(secretary().removePaper({ ...key, fileId: again.fileId })).rejects.toMatchObject({
    code: "ADMISSION_STATE",
  });
  await expect(secretary().addPaper({ ...paper, uploadId: await upload(cell.secretary) })).rejects.toMatchObject({
    code: "ADMISSION_STATE",
  });
});
