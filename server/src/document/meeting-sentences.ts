import type {
  AttendanceCounts,
  MeetingRecord,
  NewTask,
  RecordedEvaluation,
  RecordedVote,
  Session,
  VoteMatter,
} from "./meeting-record.ts";
import {
  bodyName,
  clockInWords,
  committeeName,
  comrade,
  dayInWords,
  decimal,
  isConference,
  isOfSeveralCells,
  leadersName,
  meetingName,
  memberWord,
  monthInWords,
  orBlank,
  percentOf,
  sentence,
  shortDay,
  uncapitalized,
} from "./party-words.ts";

/** `21/22 đảng viên chính thức được tính biểu quyết tán thành (21/21 có mặt), đạt 95,5%`; blanks before the vote. */
export function voteResult(record: MeetingRecord, vote: RecordedVote | undefined): string {
  const voters = voterWords(record);
  if (!vote) return `……/${orBlank(record.counts.base)} ${voters} tán thành (……/…… có mặt), đạt ……%`;
  const share = percentOf(vote.inFavour, vote.base);
  return `${vote.inFavour}/${vote.base} ${voters} tán thành (${vote.inFavour}/${vote.presentWithVote} có mặt), đạt ${share}`;
}

/** The whole account of a vote: for, against, other, the base and what came of it. */
export function voteAccount(record: MeetingRecord, vote: RecordedVote): string {
  // A vote that was put off before anybody raised a hand has no counts.
  if (vote.outcome === "DEFERRED" && vote.presentWithVote === 0)
    return `${vote.title.trim().replace(/[.;:]$/u, "")}: ${OUTCOMES.DEFERRED.toLocaleLowerCase("vi")}.`;
  const dissent = `không tán thành ${vote.against}, ý kiến khác ${vote.other}`;
  const method = vote.secret
    ? `bỏ phiếu kín: phát ra ${vote.secret.issued}, thu về ${vote.secret.collected}, hợp lệ ${vote.secret.valid}, không hợp lệ ${vote.secret.invalid}; `
    : "";
  return `${vote.title.trim().replace(/[.;:]$/u, "")}: ${method}${voteResult(record, vote)}; ${dissent}; cần ít nhất ${vote.needed}. ${OUTCOMES[vote.outcome]}.${handsSentence(vote)}`;
}

/** `Theo đính chính điểm danh: có mặt khi biểu quyết 20, số phiếu đã đếm 19; không ghi nhận phiếu 1, tính vào ý kiến khác.` */
function handsSentence({ presentWithVote, hands }: RecordedVote): string {
  if (!hands) return "";
  const apart = [
    ...(hands.unrecorded > 0 ? [`không ghi nhận phiếu ${hands.unrecorded}, tính vào ý kiến khác`] : []),
    ...(hands.away > 0 ? [`phiếu đã đếm của người không có mặt ${hands.away}, trừ vào tán thành trước`] : []),
  ];
  return ` Theo đính chính điểm danh: có mặt khi biểu quyết ${presentWithVote}, số phiếu đã đếm ${hands.counted}; ${apart.join("; ")}.`;
}

/** The last vote on a matter: an earlier one may have failed and been put again. */
export function lastVote(record: MeetingRecord, matter: VoteMatter): RecordedVote | undefined {
  return record.votes.findLast((vote) => vote.matter === matter);
}

const OUTCOMES = { PASSED: "Được thông qua", FAILED: "Không được thông qua", DEFERRED: "Hoãn biểu quyết" } as const;

function voterWords(record: MeetingRecord): string {
  return memberWord(record) === "đảng viên"
    ? "đảng viên chính thức được tính biểu quyết"
    : "ủy viên được tính biểu quyết";
}

/** `Tổng số đảng viên 25 (chính thức 23, dự bị 2); có mặt 23, vắng có lý do 1, …`. */
export function attendanceSummary(record: MeetingRecord): string {
  const { counts } = record;
  return `Tổng số ${memberWord(record)} ${membershipCounts(record, counts)}; có mặt ${orBlank(counts.present)}, vắng có lý do ${orBlank(counts.excused)}, vắng không lý do ${orBlank(counts.unexcused)}, được miễn sinh hoạt ${orBlank(counts.exempt)}`;
}

/** `25 (chính thức 23, dự bị 2)`; a committee has no probationary members. */
export function membershipCounts(record: MeetingRecord, counts: AttendanceCounts, unit = ""): string {
  if (memberWord(record) === "ủy viên") return `${counts.total}${unit}`;
  return `${counts.total}${unit} (chính thức ${counts.official}, dự bị ${counts.probationary})`;
}

/** Date, place, totals, chair, secretary, length, dues and agenda: how a resolution or conclusion begins. */
export function openingSentences(record: MeetingRecord): string {
  const days = [...new Set(record.sessions.map((session) => session.on))].map(dayInWords).join(" và ");
  return [
    `${days.replace(/^n/u, "N")}, tại ${placeInSentence(record.place)}, ${whoMeets(record)} ${shortMeetingName(record)}.`,
    `${attendanceSummary(record)}.`,
    `Chủ trì: ${officer(record.chair)}; thư ký: ${record.minuteTaker ? comrade(record.minuteTaker.name) : "……"}.`,
    `Thời lượng ${orBlank(record.lengthMinutes)} phút.`,
    ...(record.duesLine ? [sentence(record.duesLine)] : []),
    ...agendaSentence(record),
  ].join(" ");
}

/** A room is no name: `tại phòng họp tầng 3`, whatever letter its author began with. */
function placeInSentence(place: string): string {
  return /^(phòng|hội trường|nhà|trụ sở|văn phòng|tầng) /iu.test(place) ? uncapitalized(place) : place;
}

function agendaSentence(record: MeetingRecord): string[] {
  const vote = lastVote(record, "AGENDA");
  return vote?.outcome === "PASSED" ? ["Chương trình đã được thông qua."] : [];
}

function officer(who: MeetingRecord["chair"]): string {
  return who ? `${comrade(who.name)}, ${who.position}` : "……";
}

/** `Chi bộ Kế toán`; of its committee's own meeting `Chi ủy Chi bộ Kế toán`. */
function whoMeets(record: MeetingRecord): string {
  const { kind, name } = record.organization;
  if (isOfSeveralCells(record)) return (record.participants ?? []).map((each) => each.name).join(", ");
  if (record.ofStandingCommittee) return `Ban Thường vụ ${committeeName(name)}`;
  return record.meetingKind === "COMMITTEE" && kind !== "COMMITTEE" ? `${leadersName(record)} ${name}` : name;
}

function shortMeetingName(record: MeetingRecord): string {
  if (isConference(record)) return `tổ chức ${meetingName(record)}`;
  if (record.meetingKind === "THEMATIC" && record.topic) return `sinh hoạt chuyên đề “${record.topic}”`;
  if (record.meetingKind === "COMMITTEE" || record.organization.kind === "COMMITTEE") return "họp";
  return {
    REGULAR: "sinh hoạt thường kỳ",
    THEMATIC: "sinh hoạt chuyên đề",
    EXTRAORDINARY: "sinh hoạt bất thường",
    CONGRESS: "tiến hành đại hội",
    REVIEW: "sinh hoạt kiểm điểm",
    CEREMONY: "tổ chức lễ",
  }[record.meetingKind];
}

/** `Hoàn thành quyết toán năm; đồng chí Phạm Minh Hải chủ trì, hạn 10/01/2027, báo cáo tại kỳ sinh hoạt tháng 01.` */
export function taskSentence(task: NewTask): string {
  const what = task.what.trim().replace(/[.;,]$/u, "");
  const target = task.target ? ` (chỉ tiêu: ${task.target})` : "";
  const due = task.dueOn ? `, hạn ${shortDay(task.dueOn)}` : "";
  const reported = task.reportedIn ? `, báo cáo tại kỳ sinh hoạt ${monthInWords(task.reportedIn)}` : "";
  return `${what}${target}; ${task.owner} chủ trì${due}${reported}.`;
}

/** `từ 14 giờ 00 đến 15 giờ 42 ngày 03 tháng 12 năm 2026`. */
export function sessionInWords(session: Session): string {
  const until = session.to ? ` đến ${clockInWords(session.to)}` : "";
  return `từ ${clockInWords(session.from)}${until}, ${dayInWords(session.on)}`;
}

/** `Thời gian, thời lượng: 5/5 điểm`, one line a section of the score sheet. */
export function scoreLines(record: MeetingRecord): string[] {
  const sections = record.evaluation?.sections ?? [];
  return sections.map((section) => `${section.title}: ${orBlank(section.self)}/${decimal(section.max)} điểm.`);
}

/** What the cell voted and why another score counts now; nothing where both are the same. */
export function votedSentences({ evaluation }: MeetingRecord): string[] {
  if (!evaluation?.voted) return [];
  const { total, changes } = evaluation.voted;
  const each = changes.map(({ title, from, to }) => `${title}: từ ${decimal(from)} thành ${decimal(to)} điểm`);
  return [
    `Khi biểu quyết là ${decimal(total)} điểm; nay tính ${orBlank(evaluation.total)} điểm theo số liệu sau khi kết thúc: ${each.join("; ")}.`,
  ];
}

/** `Tài liệu đăng muộn. Biện pháp khắc phục: đăng trước 2 ngày (đồng chí Trần Văn Bình).` */
export function weaknessLine({ weakness, remedy }: RecordedEvaluation["weaknesses"][number]): string {
  return remedy ? `${sentence(weakness)} ${sentence(`Biện pháp khắc phục: ${remedy}`)}` : sentence(weakness);
}

/** The body's name as a sentence's subject, with the verb of its decision: `Chi bộ quyết nghị`. */
export function decides(record: MeetingRecord, verb: "quyết nghị" | "kết luận"): string {
  return `Sau khi thảo luận, ${bodyName(record)} ${verb}:`;
}

/** The paragraph on thoughts and feelings, with its label unless the author already began with it. */
export function ideologySentence(ideology: string): string {
  const labelled = /^(tình hình )?tư tưởng/iu.test(ideology.trim());
  return sentence(labelled ? ideology : `Tình hình tư tưởng, dư luận: ${ideology}`);
}
