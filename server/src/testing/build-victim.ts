import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "./build.ts";
import { buildMeetingWithRoll } from "./build-meeting.ts";
import type { Door } from "./door.ts";
import { uploadFile } from "./upload.ts";

/** Identifiers of existing rows, by the names that inputs have for them. */
export type VictimIds = Record<string, string> & { organizationId: string; meetingId: string };

/** A body with a cell, its open meeting and one existing row of everything: what nobody else may see or touch. */
export type Victim = {
  body: BuiltBody;
  cell: BuiltCell;
  /** Another cell of the same body. */
  sister: BuiltCell;
  /** A third one, which the cell has asked to a joint meeting. */
  companion: BuiltCell;
  inspector: BuiltPerson;
  administrator: BuiltPerson;
  /** A member without office. */
  member: BuiltPerson;
  probationer: BuiltPerson;
  ids: VictimIds;
  /** All items of the open meeting. */
  agendaItemIds: string[];
  /** What the cell's secretary has sent and nobody has kept yet. */
  uploads: { paper: string; list: string; texts: string; sheet: string };
};

/** Builds through the door where a secretary would, and through the owner where the way there is long. */
export async function buildVictim(door: Door): Promise<Victim> {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body, official: 5, probationary: 1 });
  const sister = await buildCell(door.owner, { parent: body });
  const companion = await buildCell(door.owner, { parent: body });
  const inspector = await buildPerson(door.owner);
  await buildAppointment(door.owner, inspector, body, "INSPECTOR");
  const administrator = await buildPerson(door.owner, "Quản trị kỹ thuật", { administrator: true });
  const [member, probationer] = cell.members.slice(4);
  if (!member || !probationer) throw new Error("The cell was built with six members.");
  // Somebody for whom an account can still be made.
  await door.owner.query("DELETE FROM account WHERE id = $1", [probationer.accountId]);
  const course = await recordCourse(door, cell, member);
  const beside = await insertBeside(door, course, member, cell);
  const directives = await enterDirectives(door, { body, cell }, beside.fileId);
  const orientations = await issueOrientations(door, { body, cell }, course, beside.fileId);
  const sheets = await drawUpSheets(door, body);
  const indicators = await keepIndicators(door, cell);
  const changes = await changeOrganizations(door, body);
  const topics = await planTopics(door, { body, cell });
  await sendReports(door, { body, cell });
  const joint = await askCompanion(door, cell, companion);
  const proposals = await sendProposals(door, { body, cell, member });
  const shortcomings = await nameShortcomings(door, cell, member);
  const exemplars = await markExemplars(door, { body, cell, sister, companion });
  await proposeReviews(door, { body, cell }, member);
  const annualComment = await openYear(door, cell, member);
  const { admissionId } = await door.as(cell.secretary.accountId).admission.open({
    organizationId: cell.organizationId,
    fullName: "Phan Văn Ưu Tú",
    helperIds: [cell.members[4]?.personId ?? ""],
  });
  const admissionPaper = await door.as(cell.secretary.accountId).admission.addPaper({
    ...{ organizationId: cell.organizationId, admissionId, step: "INTRODUCTION", kind: "UNION_RESOLUTION" },
    uploadId: await uploadFile(door, cell.secretary.accountId, "nghi-quyet.txt", "Nghị quyết giới thiệu"),
  });
  await door.as(cell.secretary.accountId).term.describe({
    ...{ organizationId: cell.organizationId, startedOn: "2020-01-01", plannedSize: 3, revision: 0 },
  });
  const [seatId = ""] = (
    await door.as(cell.secretary.accountId).term.elect({
      organizationId: cell.organizationId,
      startedOn: "2025-01-01",
      validFrom: "2026-10-01",
      obtained: "BY_ELECTION",
      people: [{ personId: cell.members[2]?.personId ?? "", position: "COMMITTEE_MEMBER" }],
    })
  ).appointmentIds;
  const { byElectionId } = await door.as(cell.secretary.accountId).term.askByElection({
    organizationId: cell.organizationId,
    startedOn: "2025-01-01",
    seats: 1,
    position: "COMMITTEE_MEMBER",
    reason: "Khuyết một chi ủy viên",
  });
  const { unitHeadId } = await door.as(cell.secretary.accountId).unitHead.record({
    organizationId: cell.organizationId,
    unit: "Phòng Kế toán",
    title: "Trưởng phòng",
    personId: member.personId,
    validFrom: "2026-01-01",
  });
  const { planId } = await door
    .as(cell.secretary.accountId)
    .succession.open({ organizationId: cell.organizationId, termName: "Nhiệm kỳ 2027 – 2030" });
  const planned = await planSuccession(door, { body, cell }, planId);
  const transfers = await sendMembers(door, { cell, sister });
  const memberChanges = await changeMembers(door, cell);
  const formerPersonId = await partWith(door, cell);
  const { amendmentId } = await door.as(member.accountId).amendment.ask({
    organizationId: cell.organizationId,
    change: { field: "BIRTH_DATE", value: "1964-05-02" },
    reason: "Ghi nhầm năm sinh",
  });
  const { recordId } = await door.as(cell.secretary.accountId).conduct.record({
    ...{ organizationId: cell.organizationId, personId: member.personId, kind: "REPRIMAND", decidedOn: "2026-09-10" },
    ...{ number: "04-QĐ/CB", issuer: "Chi bộ", reason: "Vắng sinh hoạt nhiều lần không có lý do" },
  });
  const { recordId: decidedRecordId } = await door.as(cell.secretary.accountId).conduct.record({
    ...{ organizationId: cell.organizationId, personId: member.personId, kind: "CERTIFICATE", decidedOn: "2026-05-19" },
    ...{ number: "31-QĐ/ĐU", issuer: "Đảng ủy Khối", reason: "Hoàn thành xuất sắc nhiệm vụ năm 2025" },
  });
  const decision = await door.as(cell.secretary.accountId).conduct.attach({
    ...{ organizationId: cell.organizationId, recordId: decidedRecordId },
    uploadId: await uploadFile(door, cell.secretary.accountId, "quyet-dinh.txt", "Quyết định khen thưởng"),
  });
  const { honourId } = await door.as(cell.secretary.accountId).honour.record({
    ...{ organizationId: cell.organizationId, year: 2015, kind: "OTHER", name: "Cờ thi đua", decidedOn: "2016-01-20" },
    ...{ number: "03-QĐ/ĐU", issuer: "Đảng ủy Khối" },
  });
  await door.owner.query("UPDATE membership SET admitted_on = '1996-09-01' WHERE person_id = $1", [member.personId]);
  await door.as(body.office.accountId).badge.mark({
    ...{ organizationId: body.organizationId, badges: { personId: member.personId, years: 30 } },
    ...{ step: "DECIDED", on: "2026-10-20", number: "345-QĐ/TU" },
  });
  const { liaisonId } = await door.as(cell.secretary.accountId).residence.introduce({
    ...{ organizationId: cell.organizationId, personId: member.personId },
    ...{ residenceName: "Chi bộ Khu phố 4", introducedOn: "2026-09-01" },
  });
  const ids = {
    ...course,
    liaisonId,
    recordId,
    decidedRecordId,
    decisionFileId: decision.fileId,
    honourId,
    planId,
    ...planned,
    byElectionId,
    unitHeadId,
    seatId,
    ...exemplars,
    ...topics,
    ...proposals,
    ...shortcomings,
    ...beside,
    ...directives,
    ...orientations,
    ...sheets,
    ...indicators,
    ...changes,
    admissionId,
    admissionPaperId: admissionPaper.fileId,
    ...transfers,
    ...memberChanges,
    formerPersonId,
    amendmentId,
    ...annualComment,
    ...joint,
    personId: member.personId,
  };
  const { agenda } = await door.as(cell.secretary.accountId).workspace.get(course);
  const uploads = {
    paper: await uploadFile(door, cell.secretary.accountId, "bao-cao.txt", "Báo cáo tháng mười một"),
    list: await uploadFile(door, cell.secretary.accountId, "danh-sach.csv", "Họ và tên\nLê Văn Mới\n"),
    texts: await uploadFile(door, cell.secretary.accountId, "so.csv", "Ngày,Trích yếu\n03/03/2026,Một việc\n"),
    sheet: await uploadFile(door, cell.secretary.accountId, "phieu.csv", "Loại dòng,Mã\nMục,1\n"),
  };
  const agendaItemIds = agenda.map((item) => item.agendaItemId);
  return { body, cell, sister, companion, inspector, administrator, member, probationer, ids, agendaItemIds, uploads };
}

/** A candidate at each step of a succession plan. */
async function planSuccession(door: Door, { body, cell }: { body: BuiltBody; cell: BuiltCell }, planId: string) {
  const { organizationId } = cell;
  const own = door.as(cell.secretary.accountId).succession;
  const propose = async (index: number) => {
    const personId = cell.members[index]?.personId ?? "";
    const proposed = { personId, position: "SECRETARY", proposedOn: "2026-10-01" } as const;
    return (await own.propose({ organizationId, planId, ...proposed })).candidateId;
  };
  const ballot = { consultedOn: "2026-10-05", convened: 6, collected: 6, valid: 5, agree: 4 };
  const [candidateId, consultedCandidateId, approvedCandidateId] = [
    await propose(4),
    await propose(2),
    await propose(3),
  ];
  for (const consulted of [consultedCandidateId, approvedCandidateId])
    await own.consult({ organizationId, planId, candidateId: consulted, ...ballot });
  const approval = { organizationId, planId, candidateId: approvedCandidateId, decision: "40-QĐ/ĐU" };
  await door.as(body.secretary.accountId).succession.approve({ ...approval, approvedOn: "2026-10-20" });
  return { candidateId, consultedCandidateId, approvedCandidateId };
}

/** Somebody who left the Party long ago. */
async function partWith(door: Door, cell: BuiltCell): Promise<string> {
  const { personId } = await buildPerson(door.owner);
  await door.owner.query(
    `INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from, valid_to, end_reason)
     VALUES (gen_random_uuid(), $1, $2, 'HOME', 'OFFICIAL', '2005-01-01', '2015-01-01', 'LEAVING')`,
    [personId, cell.organizationId],
  );
  return personId;
}

/** A suspension that waits for the committee, and one that it has decided. */
async function changeMembers(door: Door, cell: BuiltCell) {
  const { organizationId } = cell;
  const open = async (decision: { issuer: string; document: string; decidedOn: string } | null) => {
    const person = await buildPerson(door.owner);
    await buildMembership(door.owner, person, cell, { from: "2026-11-01" });
    const { personId } = person;
    const days = { effectiveOn: "2026-12-01", lastDay: "2026-12-31" };
    const asked = {
      organizationId,
      personId,
      kind: "SUSPENSION",
      reason: "Đang được xem xét",
      ...days,
      decision,
    } as const;
    return (await door.as(cell.secretary.accountId).memberChange.open(asked)).changeId;
  };
  const decided = { issuer: "Đảng ủy Khối", document: "45-QĐ/ĐU", decidedOn: "2026-11-20" };
  return { changeId: await open(null), decidedChangeId: await open(decided) };
}

/** A member who goes to a cell that does not use the product, and one who comes from the cell beside. */
async function sendMembers(door: Door, { cell, sister }: Record<"cell" | "sister", BuiltCell>) {
  const letter = { kind: "FOR_GOOD", reason: "Chuyển công tác", sentOn: "2026-11-20" } as const;
  const send = async (from: BuiltCell, to: { toName: string } | { toOrganizationId: string }, place: number) => {
    const personId = from.members[place]?.personId ?? "";
    const { organizationId } = from;
    return door.as(from.secretary.accountId).transfer.send({ ...letter, ...to, organizationId, personId });
  };
  const { transferId } = await send(cell, { toName: "Chi bộ Khu phố 2" }, 2);
  const { transferId: comingTransferId } = await send(sister, { toOrganizationId: cell.organizationId }, 3);
  const stays = await buildPerson(door.owner);
  await buildMembership(door.owner, stays, cell, { from: "2026-11-01" });
  const { organizationId } = cell;
  const stay = { ...letter, kind: "TEMPORARY", lastDay: "2026-12-31", toName: "Trường Chính trị tỉnh" } as const;
  const leader = door.as(cell.secretary.accountId).transfer;
  const { transferId: stayTransferId } = await leader.send({ ...stay, organizationId, personId: stays.personId });
  const receipt = { organizationId, transferId: stayTransferId, receivedOn: "2026-11-20", revision: 1 };
  await leader.recordReceipt({ ...receipt, proof: "Phiếu báo số 3" });
  return { transferId, comingTransferId, stayTransferId };
}

/** An open meeting in which something of every kind was recorded. */
async function recordCourse(door: Door, cell: BuiltCell, member: BuiltPerson) {
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const [item] = (await secretary.workspace.get(key)).agenda;
  if (!item) throw new Error("The template has items.");
  const { personId } = member;
  const { agendaItemId } = item;
  const { guestId } = await secretary.guest.add({ ...key, fullName: "Đại biểu mời" });
  const { url } = await secretary.guestLink.replace(key);
  await secretary.guestLink.replaceOwn({ ...key, guestId });
  const { statementId } = await secretary.statement.add({
    ...key,
    agendaItemId,
    personId,
    kind: "OPINION",
    gist: "Nhất trí",
  });
  const { proposalId } = await secretary.proposal.raise({
    organizationId: key.organizationId,
    personId,
    body: "Chỗ để xe cho khách",
  });
  const { taskId } = await secretary.task.assign({
    ...key,
    what: "Rà soát quy trình",
    ownerId: personId,
    dueOn: "2026-12-31",
  });
  const { weaknessId } = await secretary.weakness.add({ ...key, body: "Tài liệu gửi muộn" });
  const { voteId } = await secretary.vote.defer({
    ...key,
    matter: "OTHER",
    title: "Việc khác",
    reason: "Cần thêm thông tin",
  });
  const guestSecret = new URL(url).hash.slice(1);
  return { ...key, agendaItemId, guestId, guestSecret, statementId, proposalId, taskId, weaknessId, voteId };
}

async function insertBeside(
  door: Door,
  { organizationId, meetingId }: { organizationId: string; meetingId: string },
  { personId }: BuiltPerson,
  cell: BuiltCell,
) {
  const made = (query: string, ...values: unknown[]) => insert(door, query, values);
  const fileId = await made(
    "INSERT INTO file (id, organization_id, name, media_type, bytes, sha256) VALUES ($1, $2, 'bao-cao.pdf', 'application/pdf', 10, repeat('a', 64))",
    organizationId,
  );
  const found = await door.owner.query<{ membershipId: string; deputyId: string }>(
    `SELECT (SELECT id FROM membership WHERE person_id = $1) AS "membershipId",
      (SELECT id FROM appointment WHERE organization_id = $2 AND position = 'DEPUTY_SECRETARY') AS "deputyId"`,
    [personId, organizationId],
  );
  return {
    fileId,
    membershipId: found.rows[0]?.membershipId ?? "",
    confirmedAppointmentId: found.rows[0]?.deputyId ?? "",
    ...(await insertPreparation(door, organizationId, meetingId, personId)),
    materialId: await made(
      "INSERT INTO material (id, organization_id, meeting_id, file_id, title) VALUES ($1, $2, $3, $4, 'Báo cáo tháng')",
      organizationId,
      meetingId,
      fileId,
    ),
    guestMaterialId: await made(
      "INSERT INTO material (id, organization_id, meeting_id, file_id, title, for_guests) VALUES ($1, $2, $3, $4, 'Tờ rơi cho khách', true)",
      organizationId,
      meetingId,
      fileId,
    ),
    earlierTaskId: await made(
      "INSERT INTO task (id, organization_id, held_under, what, owner_id, due_on) VALUES ($1, $2, $3, 'Việc tháng trước', $4, '2026-11-30')",
      organizationId,
      cell.path,
      personId,
    ),
    appointmentId: await made(
      "INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES ($1, $2, $3, 'COMMITTEE_MEMBER', '2026-01-01', 'PROPOSED')",
      personId,
      organizationId,
    ),
    standingId: await made(
      "INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from) VALUES ($1, $2, $3, 'SPECIAL_DUTY', '2026-01-01')",
      personId,
      organizationId,
    ),
    importId: await checkedImport(door, organizationId, personId),
    storedImportId: await storedImport(door, organizationId),
  };
}

/** A list that was checked: one new row, and another name for a member, which was not taken. */
async function checkedImport(door: Door, organizationId: string, personId: string): Promise<string> {
  const importId = newId();
  await door.owner.query(
    `INSERT INTO import_run (id, organization_id, kind, state, file_name, stored_as, summary)
     VALUES ($1, $2, 'MEMBERS', 'CHECKED', 'danh-sach.xlsx', 'none', '{"missing":[],"totals":{"rows":1,"good":1,"failed":0,"known":0}}')`,
    [importId, organizationId],
  );
  await door.owner.query(
    `INSERT INTO import_update (organization_id, import_id, person_id, field, row_number, full_name, sort_name, held, written, takes)
     SELECT $1, $2, id, 'fullName', 2, full_name, sort_name, full_name, 'Tên Khác', false FROM person WHERE id = $3`,
    [organizationId, importId, personId],
  );
  return importId;
}

/** A list that was stored with one person, who has not changed since. */
async function storedImport(door: Door, organizationId: string): Promise<string> {
  const [importId, person] = [newId(), await buildPerson(door.owner)];
  // An account would be a change since the import.
  await door.owner.query("DELETE FROM account WHERE id = $1", [person.accountId]);
  await door.owner.query(
    `INSERT INTO import_run (id, organization_id, kind, state, file_name, stored_as) VALUES ($1, $2, 'MEMBERS', 'CONFIRMED', 'da-luu.xlsx', 'none')`,
    [importId, organizationId],
  );
  await door.owner.query(
    "INSERT INTO import_member (organization_id, import_id, person_id, written) VALUES ($1, $2, $3, nennep_written_of($3))",
    [organizationId, importId, person.personId],
  );
  return importId;
}

/** A text that the cell has received from its superior, and one of its own with a file that the first rests on; and one that the superior has not sent yet. */
async function enterDirectives(door: Door, { body, cell }: { body: BuiltBody; cell: BuiltCell }, fileId: string) {
  const office = door.as(body.office.accountId).directive;
  const own = door.as(cell.secretary.accountId).directive;
  const { organizationId } = cell;
  const text = {
    type: "GUIDANCE",
    issuedOn: "2026-11-03",
    issuerName: "Đảng ủy Khối",
    subject: "Sinh hoạt chuyên đề",
  } as const;
  const above = { organizationId: body.organizationId };
  const { directiveId } = await office.register({ ...above, ...text, reference: "" });
  const to = { kind: "CHOSEN" as const, organizationIds: [organizationId] };
  await office.send({ ...above, directiveId, to, expects: ["READ"] });
  const { directiveId: unsentDirectiveId } = await office.register({ ...above, ...text, reference: "" });
  const { directiveId: enteredDirectiveId } = await own.register({ organizationId, ...text, reference: "" });
  await door.owner.query(
    "INSERT INTO directive_file (organization_id, directive_id, file_id, ordinal) VALUES ($1, $2, $3, 1)",
    [organizationId, enteredDirectiveId, fileId],
  );
  await own.link({ organizationId, directiveId, otherId: enteredDirectiveId, kind: "BASIS" });
  const { directiveId: decidedDirectiveId } = await own.register({ organizationId, ...text, reference: "" });
  await makeDocument(door, organizationId, decidedDirectiveId);
  const { directiveId: plannedDirectiveId } = await office.register({ ...above, ...text, reference: "" });
  await office.send({ ...above, directiveId: plannedDirectiveId, to, expects: ["PLAN"] });
  const plan = await makePlan(door, cell, plannedDirectiveId);
  const entered = { enteredDirectiveId, decidedDirectiveId, otherId: enteredDirectiveId };
  return { directiveId, unsentDirectiveId, ...entered, plannedDirectiveId, receiverId: organizationId, ...plan };
}

/** Says of a text that it is an issued document. */
async function makeDocument(door: Door, organizationId: string, directiveId: string) {
  const issued =
    "INSERT INTO issued_document (id, organization_id, kind, issued_on, content) VALUES ($1, $2, 'RESOLUTION', '2026-11-03', '{}')";
  const documentId = await insert(door, issued, [organizationId]);
  await door.owner.query("UPDATE directive SET document_id = $1 WHERE id = $2", [documentId, directiveId]);
}

/** The plan of the cell by which it carries a text out: with a file, and an issued document as well. */
async function makePlan(door: Door, { organizationId, secretary }: BuiltCell, directiveId: string) {
  const { planPaper } = door.as(secretary.accountId);
  const { paperId } = await planPaper.register({
    organizationId,
    directiveId,
    reference: "",
    issuedOn: "2026-11-04",
    subject: "Kế hoạch thực hiện",
    uploadId: await uploadFile(door, secretary.accountId, "ke-hoach.txt", "Kế hoạch thực hiện"),
  });
  const { paper } = await planPaper.get({ organizationId, directiveId, receiverId: organizationId });
  await makeDocument(door, organizationId, paperId);
  return { paperId, planFileId: paper?.files[0]?.fileId ?? "" };
}

/** Numbers that no meeting of today is held to. */
const numbersIssued = {
  title: "Quy định về sinh hoạt chi bộ",
  document: "Số 12-QĐ/ĐU",
  documentOn: "2030-12-15",
  validFrom: "2031-01-01",
  numbers: { minimumMinutes: 95 },
};

/** A score sheet of the body as a draft, and a published one that is not in force yet. */
async function drawUpSheets(door: Door, { office, organizationId }: BuiltBody) {
  const by = door.as(office.accountId).ruleset;
  const draw = () => by.draft({ organizationId, from: { what: "PRESET", preset: "score-sheet-hd42-ward" } });
  const { rulesetId } = await draw();
  const { rulesetId: publishedRulesetId } = await draw();
  const { sheet } = await by.get({ organizationId, rulesetId });
  const later = {
    organizationId,
    rulesetId: publishedRulesetId,
    revision: 1,
    sheet: { ...sheet, validFrom: "2031-01-01" },
  };
  const { revision } = await by.save(later);
  await by.publish({ ...later, revision });
  await door.as(office.accountId).limits.issue({ organizationId, ...numbersIssued });
  return { rulesetId, publishedRulesetId };
}

/** Three cells beside: one was given another name, one will be, and of one the day has come. */
async function changeOrganizations(door: Door, body: BuiltBody) {
  const { organizationId, office } = body;
  const decision = { number: "12-QĐ/ĐU", decidedOn: "2026-10-05", issuer: "Đảng ủy Khối" };
  const rename = async (takesEffectOn: string) => {
    const { organizationId: subjectId } = await buildCell(door.owner, { parent: body });
    const change = { kind: "RENAME", subjectId, name: "Chi bộ tên mới" } as const;
    const by = door.as(office.accountId).reorganization;
    return (await by.plan({ organizationId, change, takesEffectOn, decision })).reorganizationId;
  };
  const dueReorganizationId = await rename("2029-01-01");
  await door.owner.query("UPDATE reorganization SET takes_effect_on = '2026-11-01' WHERE id = $1", [
    dueReorganizationId,
  ]);
  return {
    dueReorganizationId,
    doneReorganizationId: await rename("2026-10-10"),
    plannedReorganizationId: await rename("2029-01-01"),
  };
}

/** One with a value of a quarter, and one for which nothing was entered. */
async function keepIndicators(door: Door, { organizationId, secretary }: BuiltCell) {
  const by = door.as(secretary.accountId).indicator;
  const add = (name: string) => by.add({ organizationId, name, unit: "tỷ đồng", frequency: "QUARTER" });
  const { indicatorId } = await add("Tổng nguồn vốn huy động");
  const { indicatorId: emptyIndicatorId } = await add("Tổng dư nợ cho vay");
  await by.record({ organizationId, indicatorId, period: "2026-Q3", value: 104_000 });
  return { indicatorId, emptyIndicatorId };
}

/** What the superior has issued for the meeting's month, one block of it left; its draft with a block, and one of the cell's own with a paper. */
async function issueOrientations(
  door: Door,
  { body, cell }: { body: BuiltBody; cell: BuiltCell },
  meeting: { organizationId: string; meetingId: string },
  fileId: string,
) {
  const draw = async (accountId: string, organizationId: string) => {
    const by = door.as(accountId).orientation;
    const fields = { kind: "ORIENTATION", firstMonth: "2026-12-01", title: "Định hướng tháng 12" } as const;
    const { orientationId } = await by.draft({ organizationId, ...fields });
    const key = { organizationId, orientationId };
    const { blockId } = await by.addBlock({ ...key, title: "Tiết kiệm trong chi tiêu", plannedMinutes: 15 });
    return { by, key, orientationId, blockId };
  };
  const issued = await draw(body.office.accountId, body.organizationId);
  const left = await issued.by.addBlock({ ...issued.key, title: "Tình hình thời sự", plannedMinutes: 10 });
  await issued.by.issue(issued.key);
  const unissued = await draw(body.office.accountId, body.organizationId);
  const own = await draw(cell.secretary.accountId, cell.organizationId);
  await door.owner.query(
    "INSERT INTO orientation_file (organization_id, orientation_id, file_id, ordinal) VALUES ($1, $2, $3, 1)",
    [cell.organizationId, own.orientationId, fileId],
  );
  const { orientationId, blockId } = issued;
  const secretary = door.as(cell.secretary.accountId).orientation;
  await secretary.leave({ ...meeting, orientationId, blockId: left.blockId });
  return {
    orientationId,
    blockId,
    leftBlockId: left.blockId,
    unissuedOrientationId: unissued.orientationId,
    draftOrientationId: own.orientationId,
    draftBlockId: own.blockId,
  };
}

/** A report that the cell is writing, and one that it has sent; a quarter that the body has closed. */
async function sendReports(door: Door, { body, cell }: { body: BuiltBody; cell: BuiltCell }): Promise<void> {
  const { report } = door.as(cell.secretary.accountId);
  const month = { organizationId: cell.organizationId, kind: "MONTH", year: 2026 } as const;
  await report.compose({ ...month, number: 9 });
  const { revision } = await report.compose({ ...month, number: 10 });
  await report.submit({ ...month, number: 10, revision });
  const quarter = { organizationId: body.organizationId, kind: "QUARTER", year: 2026, number: 3 } as const;
  await door.as(body.office.accountId).period.close(quarter);
}

/** A topic that the cell has registered and one that it has not, with what the superior wants of the year. */
async function planTopics(door: Door, { body, cell }: { body: BuiltBody; cell: BuiltCell }) {
  const own = door.as(cell.secretary.accountId).topic;
  const of = { organizationId: cell.organizationId, year: 2026 };
  const guidance = { year: 2026, body: "Mỗi quý một chuyên đề", revision: 0 };
  await door.as(body.office.accountId).topic.saveGuidance({ organizationId: body.organizationId, ...guidance });
  const { topicId } = await own.add({ ...of, quarter: 4, title: "Tự soi, tự sửa" });
  await own.register(of);
  const { topicId: draftTopicId } = await own.add({ ...of, quarter: 4, title: "Giữ gìn đoàn kết nội bộ" });
  return { topicId, draftTopicId };
}

/** A thematic meeting that the cell prepares, to which it has asked a cell beside. */
async function askCompanion(door: Door, cell: BuiltCell, companion: BuiltCell) {
  const { meetingId } = await door.as(cell.secretary.accountId).meeting.create({
    organizationId: cell.organizationId,
    kind: "THEMATIC",
    month: "2026-12-01",
    scheduledAt: "2026-12-20T07:00:00Z",
    topic: "Tự soi, tự sửa",
    participants: [companion.organizationId],
  });
  return { jointMeetingId: meetingId };
}

/** A proposal that lies with the superior, and one that was answered and is to be read out. */
async function sendProposals(
  door: Door,
  { body, cell, member }: { body: BuiltBody; cell: BuiltCell; member: BuiltPerson },
) {
  const { organizationId } = cell;
  const raise = async (addressedToId: string | null) => {
    const sent = { organizationId, personId: member.personId, body: "Sửa đường vào thôn", addressedToId };
    return (await door.as(member.accountId).proposal.raise(sent)).proposalId;
  };
  const answeredProposalId = await raise(null);
  const secretary = door.as(cell.secretary.accountId).proposal;
  await secretary.answer({ organizationId, proposalId: answeredProposalId, answer: "Đã sửa", revision: 1 });
  return { passedProposalId: await raise(body.organizationId), answeredProposalId };
}

/** What a member has handed in, what is the cell's, and the secretary's own draft. */
async function nameShortcomings(door: Door, { organizationId, secretary }: BuiltCell, member: BuiltPerson) {
  const remedy = { body: "Đọc tài liệu chưa kỹ", remedy: "Đọc trước buổi sinh hoạt", dueOn: "2027-03-31" };
  const own = door.as(member.accountId).shortcoming;
  const leading = door.as(secretary.accountId).shortcoming;
  const { shortcomingId } = await own.add({ organizationId, subject: "MEMBER", ...remedy });
  await own.handIn({ organizationId, shortcomingId });
  const collective = await leading.add({ organizationId, subject: "ORGANIZATION", ...remedy });
  const draft = await leading.add({ organizationId, subject: "MEMBER", ...remedy });
  return {
    shortcomingId,
    collectiveShortcomingId: collective.shortcomingId,
    draftShortcomingId: draft.shortcomingId,
  };
}

/** Ways of working that the body has marked: the cell's own, which waits for its answer, and one that is shown; and an exchange. */
async function markExemplars(
  door: Door,
  { body, cell, sister, companion }: Record<"cell" | "sister" | "companion", BuiltCell> & { body: BuiltBody },
) {
  const mark = async (source: BuiltCell) => {
    const of = {
      organizationId: body.organizationId,
      sourceId: source.organizationId,
      of: { kind: "PRACTICE" as const },
    };
    return door.as(body.office.accountId).exemplar.mark({ ...of, title: "Giao ban đầu tuần", worth: "Gọn, rõ việc" });
  };
  const { exemplarId } = await mark(cell);
  const { exemplarId: shownExemplarId } = await mark(sister);
  const { exemplar } = door.as(sister.secretary.accountId);
  await exemplar.agree({ organizationId: sister.organizationId, exemplarId: shownExemplarId });
  const visit = { organizationId: cell.organizationId, visitedId: companion.organizationId, heldOn: "2026-11-02" };
  const { exchangeId } = await door
    .as(cell.secretary.accountId)
    .exchange.record({ ...visit, about: "Giao ban đầu tuần" });
  return { exemplarId, shownExemplarId, exchangeId };
}

/** The evaluations of a quarter: of a member, who has read it, and of the cell, concluded by the superior with an early word. */
async function proposeReviews(door: Door, { body, cell }: { body: BuiltBody; cell: BuiltCell }, member: BuiltPerson) {
  const { quarterReview } = door.as(cell.secretary.accountId);
  const of = { organizationId: cell.organizationId, year: 2026, quarter: 4 };
  await quarterReview.propose({ ...of, subject: member.personId, merits: "Đọc tài liệu trước", revision: 0 });
  await door.as(member.accountId).quarterReview.reply({ ...of, subject: member.personId, revision: 1 });
  await quarterReview.propose({ ...of, subject: "organization", revision: 0 });
  await door.as(body.secretary.accountId).quarterReview.conclude({
    ...of,
    subject: "organization",
    conclusion: "Giữ nền nếp",
    earlyWord: "Tài liệu gửi muộn",
    followUpOn: "2031-01-15",
    revision: 1,
  });
}

/** The review of a year, open, a member's own review sent; and the member's of earlier years: voted, complained of, decided. */
async function openYear(door: Door, cell: BuiltCell, member: BuiltPerson) {
  const of = { organizationId: cell.organizationId, year: 2026 };
  await door.as(cell.secretary.accountId).annualReview.open(of);
  // Two are introduced to other cells, and nobody goes in the middle of a review.
  const going = [cell.members[2], cell.members[3]].map((one) => one?.personId);
  await door.owner.query(
    "UPDATE annual_review SET not_reviewed = 'OTHER' WHERE organization_id = $1 AND person_id = ANY ($2)",
    [cell.organizationId, going],
  );
  await door.as(member.accountId).annualReview.write({
    ...{ ...of, subject: member.personId, ownWords: "Hoàn thành nhiệm vụ", commonPoints: 25, taskPoints: 60 },
    ...{ ownLevel: "WELL_DONE", send: true, revision: 1 },
  });
  await door.owner.query(
    `INSERT INTO annual_review (organization_id, id, year, person_id, state, proposed_level, decided_level, decided_at, complaint, complained_at, opened_at)
     VALUES ($1, gen_random_uuid(), 2022, $2, 'BALLOTED', 'WELL_DONE', NULL, NULL, '', NULL, now()),
       ($1, gen_random_uuid(), 2023, $2, 'DECIDED', 'WELL_DONE', 'DONE', now(), 'Đề nghị xem lại', now(), now()),
       ($1, gen_random_uuid(), 2024, $2, 'DECIDED', 'WELL_DONE', 'DONE', now(), '', NULL, now())`,
    [cell.organizationId, member.personId],
  );
  const asked = { askedOn: "2026-11-02", receivedOn: null, body: "" };
  return await door.as(cell.secretary.accountId).annualReview.comment({
    ...of,
    subject: member.personId,
    giver: "RESIDENCE",
    giverName: "Chi bộ Khu phố 4",
    ...asked,
  });
}

async function insertPreparation(door: Door, organizationId: string, meetingId: string, personId: string) {
  const of = [organizationId, meetingId, personId];
  return {
    assignmentId: await insert(
      door,
      "INSERT INTO preparation_assignment (id, organization_id, meeting_id, person_id, what) VALUES ($1, $2, $3, $4, 'Báo cáo')",
      of,
    ),
    opinionId: await insert(
      door,
      "INSERT INTO opinion (id, organization_id, meeting_id, person_id, body) VALUES ($1, $2, $3, $4, 'Ý kiến')",
      of,
    ),
  };
}

/** Inserts a row as the owner and answers the identifier it got. */
export async function insert(door: Door, query: string, values: unknown[]): Promise<string> {
  const id = newId();
  await door.owner.query(query, [id, ...values]);
  return id;
}
