import type { OperationName } from "../operation-name.ts";
import { permissions } from "../permissions.ts";
import type { Victim, VictimIds } from "./build-victim.ts";
import type { Client } from "./door.ts";
import type { Scene } from "./scenes.ts";

type Sample = { ids: VictimIds; victim: Victim };
const meetingMoment = "2026-12-03T08:00:00Z";
const counts = { agree: 5, disagree: 0, other: 0 };
const text = { type: "GUIDANCE", issuedOn: "2026-11-04", issuerName: "Đảng ủy Khối", subject: "Học tập chuyên đề" };
/** The text that the cell entered itself. */
const entered = ({ ids }: Sample) => ({ directiveId: ids["enteredDirectiveId"] });
/** The draft that the cell began itself, and its block. */
const drafted = ({ ids }: Sample) => ({ orientationId: ids["draftOrientationId"], blockId: ids["draftBlockId"] });
const orientation = { kind: "ORIENTATION", firstMonth: "2026-12-01", title: "Định hướng tháng 12" };
const block = { title: "Nội dung trọng tâm", plannedMinutes: 20, questions: ["Vướng ở đâu?"] };
/** What the cell itself has named. */
const collective = ({ ids }: Sample) => ({ shortcomingId: ids["collectiveShortcomingId"] });
const named = { body: "Ít nêu gương", remedy: "Phân công kèm cặp", dueOn: "2027-03-31" };
const item = { title: "Nội dung", presenterId: null, plannedMinutes: 5, central: false };

/** Valid input beyond the identifiers. */
const beyond: Partial<Record<OperationName, (sample: Sample) => object>> = {
  "account.setLanguage": () => ({ language: "en" }),
  "account.disable": ({ victim }) => ({ accountId: victim.member.accountId }),
  "account.enable": ({ victim }) => ({ accountId: victim.member.accountId }),
  "organization.create": ({ victim }) => ({
    parentId: victim.body.organizationId,
    kind: "CELL",
    cellType: "ADMIN_SERVICE",
    name: "Chi bộ mới",
  }),
  "organization.list": ({ victim }) => ({ parentId: victim.body.organizationId }),
  "search.everything": () => ({ query: "tran" }),
  "organization.update": () => ({ name: "Tên mới", cellType: "ADMIN_SERVICE", revision: 1 }),
  "organization.recordStaffCount": () => ({ countedOn: "2026-01-01", staff: 100 }),
  "directive.register": () => ({ ...text, reference: "15-HD/ĐUK" }),
  "directive.update": (sample) => ({ ...entered(sample), ...text, reference: "15-HD/ĐUK", revision: 1 }),
  "directive.discard": entered,
  "directive.addFile": (sample) => ({ ...entered(sample), uploadId: sample.victim.uploads.paper }),
  "directive.removeFile": entered,
  "directive.openFile": entered,
  "directive.registerDecision": ({ ids }) => ({ documentId: ids["resolutionId"] }),
  "directive.openDocument": ({ ids }) => ({ directiveId: ids["decidedDirectiveId"] }),
  "directive.link": () => ({ kind: "CARRIES_OUT" }),
  "directive.send": ({ ids, victim }) => ({
    organizationId: victim.body.organizationId,
    directiveId: ids["unsentDirectiveId"],
    to: { kind: "CELLS_BELOW" },
    expects: ["DISSEMINATE"],
  }),
  "shortcoming.mine": () => ({ year: 2026 }),
  "shortcoming.list": () => ({ year: 2026 }),
  "shortcoming.counts": () => ({ year: 2026 }),
  "shortcoming.openPersonYear": () => ({ year: 2026 }),
  "shortcoming.openCollectiveYear": () => ({ year: 2026 }),
  "shortcoming.add": () => ({ subject: "ORGANIZATION", ...named }),
  "shortcoming.update": (sample) => ({ ...collective(sample), ...named, revision: 1 }),
  "shortcoming.remove": collective,
  "shortcoming.handIn": ({ ids }) => ({ shortcomingId: ids["draftShortcomingId"] }),
  "shortcoming.return": () => ({ word: "Nêu rõ nguyên nhân" }),
  "shortcoming.addNote": () => ({ body: "Đã đọc trước hai buổi" }),
  "shortcoming.confirm": () => ({ result: "PARTLY", nextDueOn: "2027-06-30" }),
  "directive.plan": () => ({ plan: "Đưa vào sinh hoạt tháng 12" }),
  "directive.report": () => ({ report: "Đã quán triệt tới toàn thể đảng viên" }),
  "directive.decline": () => ({ reason: "Chi bộ không có nội dung này" }),
  "directive.bookmark": () => ({ isBookmarked: true }),
  "orientation.draft": () => orientation,
  "orientation.save": (sample) => ({ ...drafted(sample), ...orientation, revision: 1 }),
  "orientation.discard": drafted,
  "orientation.addBlock": (sample) => ({ ...drafted(sample), ...block }),
  "orientation.updateBlock": (sample) => ({ ...drafted(sample), ...block, revision: 1 }),
  "orientation.removeBlock": drafted,
  "orientation.reorderBlocks": (sample) => ({ ...drafted(sample), blockIds: [sample.ids["draftBlockId"]] }),
  "orientation.addFile": (sample) => ({ ...drafted(sample), uploadId: sample.victim.uploads.paper }),
  "orientation.removeFile": drafted,
  "orientation.openFile": drafted,
  "orientation.issue": ({ ids, victim }) => ({
    organizationId: victim.body.organizationId,
    orientationId: ids["unissuedOrientationId"],
  }),
  "orientation.reconsider": ({ ids }) => ({ blockId: ids["leftBlockId"] }),
  "topic.list": () => ({ year: 2026 }),
  "topic.year": ({ victim }) => ({ organizationId: victim.body.organizationId, year: 2026 }),
  "topic.waiting": ({ victim }) => ({ organizationId: victim.body.organizationId }),
  "topic.saveGuidance": ({ victim }) => ({
    organizationId: victim.body.organizationId,
    year: 2026,
    body: "Chọn chuyên đề sát nhiệm vụ của đơn vị",
    revision: 1,
  }),
  "topic.add": () => ({ year: 2026, quarter: 4, month: 12, title: "Chuyển đổi số trong công tác đảng" }),
  "topic.update": ({ ids }) => ({
    topicId: ids["draftTopicId"],
    year: 2026,
    quarter: 4,
    title: "Chuyển đổi số trong công tác đảng",
    revision: 1,
  }),
  "topic.remove": ({ ids }) => ({ topicId: ids["draftTopicId"] }),
  "topic.register": () => ({ year: 2026 }),
  "topic.accept": ({ ids }) => ({ topicIds: [ids["topicId"]] }),
  "topic.return": () => ({ reason: "Chưa sát nhiệm vụ" }),
  "topic.move": () => ({ year: 2027, quarter: 1, reason: "Báo cáo viên bận" }),
  "topic.drop": () => ({ reason: "Đã có trong hội nghị toàn Đảng bộ" }),
  "meeting.create": () => ({ kind: "REGULAR", month: "2026-11-01", scheduledAt: "2026-11-03T07:00:00Z" }),
  "meeting.chooseParticipants": ({ ids }) => ({ meetingId: ids["jointMeetingId"], participants: [] }),
  "meeting.answerInvitation": ({ ids }) => ({ meetingId: ids["jointMeetingId"], agree: true }),
  "meeting.reschedule": () => ({
    scheduledAt: meetingMoment,
    place: "Hội trường",
    form: "IN_PLACE",
    thematicPart: false,
    revision: 1,
  }),
  "meeting.linkPreMeeting": () => ({ preMeetingId: null }),
  "meeting.appointOffices": () => ({ chairId: null, minuteTakerId: null, helperId: null }),
  "meeting.proceedWithoutVotes": () => ({ reason: "Thiếu người" }),
  "meeting.adjourn": () => ({ reason: "Mất điện" }),
  "meeting.postpone": () => ({ reason: "Bão", scheduledAt: meetingMoment }),
  "meeting.markNotHeld": () => ({ reason: "Bão" }),
  "meeting.declineNotHeld": () => ({ reason: "Vẫn họp được trong tháng" }),
  "meeting.recordDues": () => ({ duesStatus: "PAID" }),
  "meeting.saveText": ({ ids: { meetingId } }) => ({
    subjectId: meetingId,
    field: "MOOD",
    body: "Ổn định",
    revision: 0,
  }),
  "meeting.listEarlierTexts": ({ ids: { meetingId } }) => ({ subjectId: meetingId, field: "MOOD" }),
  "meeting.waiveResolution": () => ({ waived: false }),
  "meeting.recordPosted": () => ({ postedAt: meetingMoment }),
  "agenda.add": () => item,
  "agenda.update": () => ({ ...item, revision: 1 }),
  "agenda.reorder": ({ victim }) => ({ agendaItemIds: victim.agendaItemIds.toReversed() }),
  "assignment.add": () => ({ what: "Báo cáo", dueOn: null }),
  "assignment.complete": () => ({ isDone: true }),
  "material.add": ({ victim }) => ({ uploadId: victim.uploads.paper, title: "Báo cáo" }),
  "attendance.record": () => ({ status: "EXCUSED", revision: 2 }),
  "guest.add": () => ({ fullName: "Khách mời" }),
  "guest.addMany": () => ({ guests: [{ fullName: "Đại biểu Một" }, { fullName: "Đại biểu Hai", kind: "STAFF" }] }),
  "guest.readList": () => ({ text: "Nguyễn Văn Khách - Đảng ủy xã" }),
  "guest.update": () => ({ fullName: "Khách mời", answer: "CANNOT" }),
  "guest.recordPresence": () => ({ presence: "PRESENT" }),
  "guestLink.open": ({ ids }) => ({ secret: ids["guestSecret"] }),
  "guestLink.openPaper": ({ ids }) => ({ secret: ids["guestSecret"], materialId: ids["guestMaterialId"] }),
  "guestLink.answer": ({ ids }) => ({ secret: ids["guestSecret"], fullName: "Khách tự ghi", answer: "WILL_COME" }),
  "material.releaseForGuests": () => ({ forGuests: true }),
  "absence.request": () => ({ reason: "Công tác" }),
  "absence.decide": () => ({ decision: "ACCEPTED" }),
  "statement.add": ({ ids: { agendaItemId } }) => ({ agendaItemId, guestId: null, kind: "OPINION", gist: "Nhất trí" }),
  "statement.update": ({ ids: { agendaItemId } }) => ({
    agendaItemId,
    guestId: null,
    kind: "OPINION",
    gist: "Nhất trí",
    revision: 1,
  }),
  "opinion.send": () => ({ body: "Ý kiến" }),
  "proposal.raise": () => ({ body: "Kiến nghị", meetingId: null }),
  "proposal.assign": ({ ids: { personId } }) => ({ ownerId: personId, dueOn: "2026-12-20", revision: 1 }),
  "proposal.answer": () => ({ answer: "Đã rõ", revision: 1 }),
  "proposal.passUp": () => ({ reason: "Vượt thẩm quyền của chi bộ", revision: 1 }),
  "proposal.passDown": ({ ids, victim }) => ({
    organizationId: victim.body.organizationId,
    proposalId: ids["passedProposalId"],
    word: "Chi bộ tự trả lời",
    revision: 1,
  }),
  "proposal.close": ({ ids }) => ({ proposalId: ids["answeredProposalId"], verdict: "SATISFIED" }),
  "objection.raise": () => ({ body: "Đề nghị sửa" }),
  "objection.answer": () => ({ answer: "Đã sửa" }),
  "vote.record": () => ({ matter: "AGENDA", title: "Chương trình", ...counts }),
  "vote.defer": () => ({ matter: "OTHER", title: "Việc khác", reason: "Cần thêm thông tin" }),
  "task.assign": ({ ids: { personId } }) => ({ what: "Việc", ownerId: personId, dueOn: "2026-12-31" }),
  "task.updateAssigned": ({ ids: { personId } }) => ({
    what: "Việc",
    ownerId: personId,
    dueOn: "2026-12-31",
    revision: 1,
  }),
  "task.report": ({ ids: { earlierTaskId } }) => ({
    taskId: earlierTaskId,
    state: "DONE",
    percent: 100,
    result: "Xong",
    revision: 0,
  }),
  "task.addNote": () => ({ body: "Đang làm" }),
  "evaluation.setPoints": () => ({ criterion: "contentPrepared", points: 3, revision: 0 }),
  "evaluation.setSuperiorPoints": () => ({ criterion: "contentPrepared", points: 0, reason: "Chưa kỹ", revision: 2 }),
  "evaluation.return": () => ({ reason: "Thiếu biên bản" }),
  "evaluation.reconsider": () => ({ answer: "STANDS", reason: "Đã cân nhắc" }),
  "weakness.add": () => ({ body: "Gửi muộn" }),
  "document.draft": () => ({ kind: "NOTICE" }),
  "document.minuteBook": () => ({ year: 2026 }),
  "document.issue": () => ({ kind: "MINUTES" }),
  "document.issueSet": () => ({ papers: [{ kind: "SCORE_SHEET", symbol: "" }] }),
  "correction.preview": () => ({ correction: { subject: "OTHER", body: "Ghi sót" } }),
  "correction.make": () => ({ correction: { subject: "OTHER", body: "Ghi sót" }, reason: "Ghi sót" }),
  "correction.decide": () => ({ decision: "STANDS" }),
  "paper.roll": () => ({ day: "2026-10-03" }),
  "paper.enter": ({ ids: { personId }, victim }) => ({
    month: "2026-10-01",
    openedAt: "2026-10-03T07:00:00Z",
    closedAt: "2026-10-03T09:00:00Z",
    place: "Phòng họp",
    chairId: personId,
    minuteTakerId: personId,
    noticeSentOn: null,
    papersPostedOn: null,
    attendance: victim.cell.members.map((member) => ({ personId: member.personId, status: "PRESENT" })),
    contents: [],
    statements: [],
    taskReports: [],
    tasks: [],
    resolutionVote: null,
    scoreVote: null,
    filedOn: null,
  }),
  "handover.make": ({ ids: { personId } }) => ({ toPersonId: personId }),
  "delivery.choose": () => ({ topic: "VOICE", channel: "EMAIL", isWanted: true }),
  "delivery.setQuietHours": () => ({ quietHours: { from: "21:00", until: "06:30" } }),
  "delivery.askAddress": () => ({ address: "dang-vien@example.vn" }),
  "delivery.confirmAddress": () => ({ code: "ABCD-2345" }),
  "picture.year": () => ({ year: 2026 }),
  "picture.quarter": () => ({ year: 2026, quarter: 4 }),
  "member.create": () => ({ fullName: "Lê Văn Mới", status: "OFFICIAL", validFrom: "2026-01-01" }),
  "member.update": () => ({ fullName: "Lê Văn Đổi", revision: 1 }),
  "member.changeStatus": ({ victim }) => ({ personId: victim.probationer.personId, officialOn: "2026-01-01" }),
  "member.end": () => ({ reason: "LEAVING", endedOn: "2026-06-01" }),
  "member.addStanding": () => ({ kind: "EXEMPT", validFrom: "2026-01-01" }),
  "member.endStanding": () => ({ lastDay: "2026-06-01" }),
  "member.addTemporaryStay": ({ victim }) => ({
    atOrganizationId: victim.sister.organizationId,
    validFrom: "2026-01-01",
  }),
  "appointment.propose": () => ({ position: "DEPUTY_SECRETARY", validFrom: "2026-01-01" }),
  "appointment.end": ({ ids }) => ({ appointmentId: ids["confirmedAppointmentId"], endedOn: "2026-06-01" }),
  "import.start": ({ victim }) => ({ kind: "MEMBERS", uploadId: victim.uploads.list }),
  "import.setMapping": () => ({ mapping: { fullName: 0 } }),
};

/** Operations held over an organization or a meeting: those that a stranger must be kept from. */
export const heldOperations = (Object.keys(permissions) as OperationName[]).filter(
  (name) => permissions[name].of !== "nothing",
);

/** Where the meeting must stand for an operation to succeed; open unless said otherwise. */
const sceneOf: Partial<Record<OperationName, Scene>> = {
  "meeting.reschedule": "preparing",
  "meeting.discard": "preparing",
  "topic.takeUp": "preparing",
  "shortcoming.takeOff": "preparing",
  "meeting.convene": "preparing",
  "agenda.update": "preparing",
  "agenda.remove": "preparing",
  "assignment.add": "preparing",
  "assignment.remove": "preparing",
  "meeting.open": "convened",
  "meeting.undoOpening": "opened",
  "meeting.postpone": "convened",
  "meeting.markNotHeld": "convened",
  "opinion.send": "convened",
  "absence.request": "convened",
  "absence.withdraw": "convened",
  "absence.decide": "convened",
  "meeting.proceedWithoutVotes": "tooFew",
  "meeting.resume": "adjourned",
  "meeting.acceptNotHeld": "notHeld",
  "meeting.declineNotHeld": "notHeld",
  "evaluation.propose": "judged",
  "evaluation.revise": "proposed",
  "meeting.close": "voted",
  "document.issue": "closed",
  "document.issueSet": "closed",
  "objection.raise": "closed",
  "objection.answer": "closed",
  "correction.preview": "closed",
  "correction.make": "closed",
  "correction.decide": "closed",
  "meeting.file": "issued",
  "document.open": "issued",
  "directive.registerDecision": "issued",
  "document.minuteBook": "issued",
  "document.postingPackage": "filed",
  "meeting.recordPosted": "filed",
  "evaluation.submit": "filed",
  "evaluation.setSuperiorPoints": "sent",
  "evaluation.decide": "sent",
  "evaluation.waitingBeside": "sent",
  "evaluation.return": "sent",
  "evaluation.reconsider": "settledOtherwise",
};

/** Who is entitled; the cell's secretary unless said otherwise. */
const entitledOf: Partial<Record<OperationName, (victim: Victim) => string>> = {
  "account.list": ({ administrator }) => administrator.accountId,
  "system.get": ({ administrator }) => administrator.accountId,
  "account.disable": ({ administrator }) => administrator.accountId,
  "account.enable": ({ administrator }) => administrator.accountId,
  "organization.create": ({ administrator }) => administrator.accountId,
  "organization.update": ({ body }) => body.office.accountId,
  "member.addTemporaryStay": ({ body }) => body.office.accountId,
  "directive.send": ({ body }) => body.office.accountId,
  "orientation.issue": ({ body }) => body.office.accountId,
  "topic.year": ({ body }) => body.office.accountId,
  "proposal.passDown": ({ body }) => body.office.accountId,
  "topic.waiting": ({ body }) => body.office.accountId,
  "topic.saveGuidance": ({ body }) => body.office.accountId,
  "topic.accept": ({ body }) => body.secretary.accountId,
  "topic.return": ({ body }) => body.office.accountId,
  "appointment.confirm": ({ body }) => body.secretary.accountId,
  "appointment.reject": ({ body }) => body.secretary.accountId,
  "appointment.end": ({ body }) => body.secretary.accountId,
  "meeting.acceptNotHeld": ({ body }) => body.secretary.accountId,
  "meeting.declineNotHeld": ({ body }) => body.secretary.accountId,
  "meeting.answerInvitation": ({ companion }) => companion.secretary.accountId,
  "absence.withdraw": ({ member }) => member.accountId,
  "evaluation.setSuperiorPoints": ({ body }) => body.secretary.accountId,
  "evaluation.decide": ({ body }) => body.secretary.accountId,
  "evaluation.waitingBeside": ({ body }) => body.secretary.accountId,
  "evaluation.return": ({ body }) => body.secretary.accountId,
  "evaluation.reconsider": ({ body }) => body.secretary.accountId,
  "correction.decide": ({ body }) => body.secretary.accountId,
};

export function sceneFor(name: OperationName): Scene {
  return sceneOf[name] ?? "open";
}

export function entitledTo(name: OperationName, victim: Victim): string {
  return entitledOf[name]?.(victim) ?? victim.cell.secretary.accountId;
}

/** Input with which the entitled succeed in the operation's scene. */
export function sampleInput(name: OperationName, sample: Sample): object {
  return { ...sample.ids, ...beyond[name]?.(sample) };
}

/** Carries an operation out by its name. */
export function call(client: Client, name: OperationName, input: object): Promise<unknown> {
  const [word, verb] = name.split(".") as [keyof Client, string];
  // Operations are called by name here; the contract checks every input as it comes in.
  const operation = (client[word] as unknown as Record<string, (input: object) => Promise<unknown>>)[verb];
  if (!operation) throw new Error(`The contract has no ${name}.`);
  return operation(input);
}
