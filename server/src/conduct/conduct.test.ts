import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { remindOfDisciplines } from "../reminder/remind-far-ahead.queries.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltOrganization,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildOrganization,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let higher: BuiltOrganization;
let higherOffice: BuiltPerson;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-23T03:00:00Z");
  higher = await buildOrganization(door.owner, "PROVINCE");
  higherOffice = await buildPerson(door.owner);
  await buildAppointment(door.owner, higherOffice, higher, "OFFICE_STAFF");
  body = await buildBody(door.owner, { parent: higher });
  cell = await buildCell(door.owner, { parent: body, official: 5, probationary: 1 });
});
afterAll(() => door.close());

const leader = () => door.as(cell.secretary.accountId);
const office = () => door.as(body.office.accountId);
const memberAt = (index: number) => cell.members[index] ?? cell.secretary;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    ({ code }: { code: string }) => code,
  );
const certificate = {
  kind: "CERTIFICATE",
  decidedOn: "2026-05-19",
  number: "31-QĐ/ĐU",
  issuer: "Đảng ủy Khối",
  reason: "Hoàn thành xuất sắc nhiệm vụ năm 2025",
} as const;
const warning = {
  kind: "WARNING",
  decidedOn: "2026-03-02",
  number: "07-QĐ/UBKT",
  issuer: "Ủy ban Kiểm tra Đảng ủy",
  reason: "Vi phạm quy định về quản lý tài chính",
} as const;
const of = (index: number) => ({ organizationId: cell.organizationId, personId: memberAt(index).personId });
const conductOf = async (index: number, by = leader()) => (await by.member.get(of(index))).conduct;
const readsOf = async (personId: string) =>
  (
    await door.owner.query<{ operation: string }>(
      "SELECT operation FROM audit.read_log WHERE subject_person_id = $1 ORDER BY at",
      [personId],
    )
  ).rows.map(({ operation }) => operation);

test("an award and a discipline stand at the member with their decision; the discipline ends by itself after twelve months", async () => {
  await leader().conduct.record({ ...of(2), ...certificate });
  await office().conduct.record({ ...of(2), ...warning, announcedOn: "2026-03-10" });
  const records = await conductOf(2);
  expect(records).toMatchObject([
    { ...certificate, announcedOn: null, effectEndsOn: null, annulled: null },
    { ...warning, announcedOn: "2026-03-10", effectEndsOn: "2027-03-10", annulled: null },
  ]);
  const told = await door.as(memberAt(2).accountId).notification.list({});
  expect(told.rows.filter(({ kind }) => kind === "CONDUCT_CHANGED")).toHaveLength(2);
  const mine = await door.as(memberAt(2).accountId).member.mine();
  expect(mine?.conduct).toEqual(records);
  const data = await door.as(memberAt(2).accountId).member.ownData();
  expect(data?.sections.find(({ section }) => section === "CONDUCT")?.lines).toMatchObject([
    { kind: "CERTIFICATE", number: "31-QĐ/ĐU" },
    { kind: "WARNING", effectEndsOn: "2027-03-10", annulled: null },
  ]);
});

test("who leads the cell and the office right above read it; other members, the administrator and those further up do not", async () => {
  const administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  const inspector = await buildPerson(door.owner);
  await buildAppointment(door.owner, inspector, body, "INSPECTOR");
  expect(await conductOf(2, office())).toHaveLength(2);
  for (const reader of [administrator, inspector, higherOffice])
    expect(await conductOf(2, door.as(reader.accountId))).toEqual([]);
  const asMember = door.as(memberAt(3).accountId);
  expect(await codeOf(asMember.member.get(of(2)))).toBe("FORBIDDEN");
  expect(await codeOf(asMember.conduct.list({ organizationId: cell.organizationId }))).toBe("FORBIDDEN");
  expect((await door.as(higherOffice.accountId).conduct.list({ organizationId: higher.organizationId })).rows).toEqual(
    [],
  );
  const stranger = door.as((await buildBody(door.owner)).office.accountId);
  expect(await codeOf(stranger.conduct.list({ organizationId: cell.organizationId }))).toBe("NOT_FOUND");
  expect(await codeOf(stranger.conduct.record({ ...of(2), ...certificate, number: "1" }))).toBe("NOT_FOUND");
});

test("the list of a body is filtered and paged; whose discipline was read finds it, whose award not", async () => {
  await leader().conduct.record({
    ...of(3),
    ...certificate,
    kind: "TITLE",
    decidedOn: "2025-12-20",
    number: "90-QĐ/ĐU",
  });
  const list = (input: object) => office().conduct.list({ organizationId: body.organizationId, ...input });
  const kinds = async (input: object) => (await list(input)).rows.map(({ kind }) => kind);
  expect(await kinds({})).toEqual(["CERTIFICATE", "WARNING", "TITLE"]);
  expect(await kinds({ side: "AWARD" })).toEqual(["CERTIFICATE", "TITLE"]);
  expect(await kinds({ year: 2025 })).toEqual(["TITLE"]);
  expect(await kinds({ inEffect: true })).toEqual(["WARNING"]);
  expect(await kinds({ search: memberAt(3).fullName })).toContain("TITLE");
  expect(await kinds({ search: "khong ai ten nay" })).toEqual([]);
  const first = await list({ limit: 2 });
  expect((await list({ limit: 2, cursor: first.nextCursor ?? "" })).rows.map(({ kind }) => kind)).toEqual(["TITLE"]);
  expect(await readsOf(memberAt(2).personId)).toContain("conduct.list");
  expect(await readsOf(memberAt(3).personId)).not.toContain("conduct.list");
  const workbook = (account: string, query = "") =>
    door.app.inject({
      url: `/api/organizations/${body.organizationId}/conduct/file${query}`,
      headers: { "x-test-account": account },
    });
  expect((await workbook(body.office.accountId, "?side=AWARD&language=vi")).statusCode).toBe(200);
  expect((await workbook(memberAt(3).accountId)).statusCode).not.toBe(200);
});

test("what was noted wrongly is noted again and both stay; what was revoked has its decision", async () => {
  const [wrong] = await conductOf(3);
  const replaces = { recordId: wrong?.recordId ?? "", reason: "Ghi nhầm số quyết định" };
  await leader().conduct.record({ ...of(3), ...certificate, kind: "TITLE", number: "91-QĐ/ĐU", replaces });
  expect(await conductOf(3)).toMatchObject([
    { number: "91-QĐ/ĐU", annulled: null },
    { number: "90-QĐ/ĐU", annulled: { how: "MISTAKE", on: "2026-11-23", reason: "Ghi nhầm số quyết định" } },
  ]);
  const { recordId } = await office().conduct.record({ ...of(3), ...warning });
  const annul = (input: object) =>
    codeOf(
      office().conduct.annul({
        ...{ organizationId: cell.organizationId, recordId, how: "REVOKED", on: "2026-10-01", reason: "Kết luận lại" },
        ...input,
      }),
    );
  expect(await annul({})).toBe("REVOKED_BY_DECISION");
  expect(await annul({ number: "40-QĐ/UBKT", on: "2026-03-01" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await annul({ number: "40-QĐ/UBKT", on: "2026-11-24" })).toBe("DAY_IN_FUTURE");
  expect(await annul({ number: "40-QĐ/UBKT", recordId: of(3).personId })).toBe("NOT_FOUND");
  expect(await annul({ number: "40-QĐ/UBKT" })).toBe("DONE");
  expect(await annul({ number: "40-QĐ/UBKT" })).toBe("ANNULLED_ALREADY");
});

test("what does not fit is refused, and nothing of it is stored", async () => {
  const count = async () => (await office().conduct.list({ organizationId: body.organizationId })).rows.length;
  const before = await count();
  const record = (input: object, by = leader()) =>
    codeOf(by.conduct.record({ ...of(4), ...warning, ...input } as never));
  const stranger = await buildPerson(door.owner);
  const sister = await buildCell(door.owner, { parent: body });
  expect(await record({ decidedOn: "2026-11-24" })).toBe("DAY_IN_FUTURE");
  expect(await record({ announcedOn: "2026-03-01" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await record({ personId: stranger.personId })).toBe("NOT_ON_ROLL_HERE");
  expect(await record({ personId: sister.secretary.personId })).toBe("NOT_ON_ROLL_HERE");
  expect(await record({ personId: cell.secretary.personId })).toBe("OWN_DISCIPLINE");
  expect(await record({ ...of(5), kind: "EXPULSION" })).toBe("NOT_FOR_PROBATIONERS");
  expect(await record({ ...of(2) })).toBe("RECORDED_ALREADY");
  expect(await record({ reason: " " })).toBe("BAD_REQUEST");
  expect(await record({ reason: "Tài liệu TUYỆT MẬT" })).toBe("SECRECY_MARK");
  const replaced = (await conductOf(2))[0]?.recordId ?? "";
  expect(await record({ replaces: { recordId: replaced, reason: "Nhầm người" } })).toBe("NOT_FOUND");
  expect(await record({}, door.as(memberAt(4).accountId))).toBe("FORBIDDEN");
  expect(await count()).toBe(before);
  expect((await conductOf(2)).every(({ annulled }) => annulled === null)).toBe(true);
});

test("a record follows the member to the next cell, and the year's annual review shows it", async () => {
  await leader().annualReview.open({ organizationId: cell.organizationId, year: 2026 });
  const key = { organizationId: cell.organizationId, year: 2026, subject: memberAt(2).personId };
  const { records } = await door.as(memberAt(2).accountId).annualReview.get(key);
  expect(records.map(({ kind, words }) => [kind, words.split("\n")[0]])).toEqual([
    ["CERTIFICATE", "31-QĐ/ĐU, Đảng ủy Khối"],
    ["WARNING", "07-QĐ/UBKT, Ủy ban Kiểm tra Đảng ủy"],
  ]);
  const next = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  await door.owner.query(
    "UPDATE membership SET valid_to = '2026-11-01', end_reason = 'TRANSFER' WHERE person_id = $1",
    [memberAt(2).personId],
  );
  await buildMembership(door.owner, memberAt(2), next, { from: "2026-11-01" });
  const there = await door
    .as(next.secretary.accountId)
    .member.get({ organizationId: next.organizationId, personId: memberAt(2).personId });
  expect(there.conduct.map(({ number, organizationName }) => [number, organizationName.length > 0])).toEqual([
    ["31-QĐ/ĐU", true],
    ["07-QĐ/UBKT", true],
  ]);
});

test("thirty days before a discipline is without effect those who lead the cell are told, once and without a name", async () => {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, cell);
  await leader().conduct.record({
    organizationId: cell.organizationId,
    personId: person.personId,
    ...warning,
    announcedOn: "2026-03-05",
  });
  const told = async () =>
    (
      await door.owner.query<{ person_id: string }>(
        "SELECT person_id FROM notification WHERE kind = 'DISCIPLINE_ENDS' AND parameters->>'personId' = $1",
        [person.personId],
      )
    ).rows.map(({ person_id }) => person_id);
  await remindOfDisciplines(door.owner, "2027-02-02");
  expect(await told()).toEqual([]);
  for (const day of ["2027-02-03", "2027-02-04"]) await remindOfDisciplines(door.owner, day);
  expect((await told()).toSorted()).toEqual([cell.secretary.personId, cell.deputy.personId].toSorted());
});

test("the decision lies beside its record for whoever reads the record, once; reading a discipline's leaves a line", async () => {
  const { recordId } = await leader().conduct.record({ ...of(4), ...warning, number: "09-QĐ/UBKT" });
  const { organizationId } = cell;
  const upload = () => uploadFile(door, cell.secretary.accountId, "quyet-dinh.txt", "Quyết định cảnh cáo");
  const attach = async (more: object = {}) =>
    leader().conduct.attach({ organizationId, recordId, uploadId: await upload(), ...more });
  expect(await codeOf(attach({ recordId: newId() }))).toBe("NOT_FOUND");
  expect(await codeOf(attach({ uploadId: newId() }))).toBe("UPLOAD_NOT_FOUND");
  const own = door.as(memberAt(4).accountId);
  expect(await codeOf(own.conduct.attach({ organizationId, recordId, uploadId: newId() }))).toBe("FORBIDDEN");
  const { fileId } = await attach();
  expect(await codeOf(attach())).toBe("DECISION_ATTACHED");
  expect((await conductOf(4)).find((record) => record.recordId === recordId)?.decision).toEqual({
    ...{ fileId, name: "quyet-dinh.txt", inline: expect.any(Boolean) },
  });
  const contentFor = (person: { accountId: string }) =>
    door.app.inject({
      url: `/api/organizations/${organizationId}/conduct/${recordId}/decision/${fileId}/content`,
      headers: { "x-test-account": person.accountId },
    });
  for (const reader of [cell.secretary, body.office, memberAt(4)])
    expect((await contentFor(reader)).body).toBe("Quyết định cảnh cáo");
  for (const stranger of [memberAt(2), higherOffice]) expect((await contentFor(stranger)).statusCode).toBe(404);
  expect((await readsOf(memberAt(4).personId)).filter((operation) => operation === "conduct.openFile")).toHaveLength(2);
  await leader().conduct.annul({ organizationId, recordId, how: "MISTAKE", on: "2026-11-20", reason: "Ghi nhầm" });
  expect(await codeOf(attach())).toBe("ANNULLED_ALREADY");
});
