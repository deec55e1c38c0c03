import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { RecordedCorrection } from "../document/meeting-record.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import type { CorrectionRow } from "../workspace/outcome.queries.ts";
import type { CorrectedFact } from "./apply-corrections.rules.ts";
import type { CorrectionEffect, NotConvened } from "./correction.rules.ts";

/** What of a record the words of its corrections need: the names of what they speak of, and the rules of its day. */
export type NamedInCorrections = {
  meeting: { rulesVersion: string };
  roll: readonly { personId: string; fullName: string }[];
  votes: readonly { id: string; title: string }[];
  agenda: readonly { id: string; title: string }[];
};

type WordedCorrection = Pick<CorrectionRow, "oldValue" | "newValue" | "reason" | "author" | "madeAt" | "effects">;

/** A correction in the words of the papers: what was corrected, what stood there, what stands now. */
export function correctionWords(correction: WordedCorrection, record: NamedInCorrections): RecordedCorrection {
  // Both were stored by correction.make, in this shape.
  const [before, after] = [correction.oldValue as CorrectedFact | NotConvened, correction.newValue as CorrectedFact];
  return {
    what: subjectWords(after, record),
    oldValue: valueWords(before),
    newValue: valueWords(after),
    reason: correction.reason,
    author: correction.author ?? "",
    on: dayOf(correction.madeAt),
    figures: (correction.effects as CorrectionEffect[]).map((effect) => effectWords(effect, record)),
  };
}

function subjectWords(fact: CorrectedFact, record: NamedInCorrections): string {
  switch (fact.subject) {
    case "ATTENDANCE":
      return `Điểm danh đồng chí ${record.roll.find(({ personId }) => personId === fact.personId)?.fullName ?? ""}`.trim();
    case "VOTE":
      return `Kết quả biểu quyết: ${record.votes.find(({ id }) => id === fact.voteId)?.title ?? ""}`;
    case "TIME":
      return "Thời gian sinh hoạt";
    case "CONCLUSION":
      return `Kết luận: ${record.agenda.find(({ id }) => id === fact.agendaItemId)?.title ?? ""}`;
    case "OTHER":
      return "Nội dung khác";
  }
}

const statusWords = {
  PRESENT: "có mặt",
  EXCUSED: "vắng có lý do",
  UNEXCUSED: "vắng không lý do",
  EXEMPT: "được miễn sinh hoạt",
} as const;

function valueWords(fact: CorrectedFact | NotConvened): string {
  switch (fact.subject) {
    case "ATTENDANCE":
      if (fact.status === null) return "không có trong danh sách triệu tập";
      return [
        statusWords[fact.status],
        ...(fact.arrivedAt ? [`đến lúc ${timeOf(new Date(fact.arrivedAt))}`] : []),
        ...(fact.leftAt ? [`về lúc ${timeOf(new Date(fact.leftAt))}`] : []),
      ].join(", ");
    case "VOTE":
      return `tán thành ${fact.agree}, không tán thành ${fact.disagree}, ý kiến khác ${fact.other}`;
    case "TIME":
      return `từ ${timeOf(new Date(fact.openedAt))} đến ${timeOf(new Date(fact.closedAt))}`;
    case "CONCLUSION":
    case "OTHER":
      return fact.body === "" ? "(không ghi)" : fact.body;
  }
}

const figureWords: Record<CorrectionEffect["figure"], string> = {
  convened: "số được triệu tập",
  base: "số đảng viên tính biểu quyết",
  simpleMajority: "số phiếu quá nửa",
  present: "có mặt",
  attendancePercent: "tỷ lệ dự (%)",
  durationMinutes: "thời lượng (phút)",
  cellConvened: "số được triệu tập của chi bộ",
  cellPresent: "có mặt của chi bộ",
  cellAttendancePercent: "tỷ lệ dự của chi bộ (%)",
  voteBase: "số tính biểu quyết",
  voteNeeded: "số phiếu cần thiết",
  votePresent: "có mặt khi biểu quyết",
  voteHands: "số phiếu đã đếm trên số có mặt",
  voteUnrecorded: "có mặt nhưng không ghi nhận phiếu, tính vào ý kiến khác",
  voteHandsAway: "phiếu đã đếm của người không có mặt, trừ vào tán thành trước",
  voteAgree: "tán thành",
  voteDisagree: "không tán thành",
  voteOther: "ý kiến khác",
  voteOutcome: "kết quả",
  points: "điểm",
  selfTotal: "tổng điểm tự chấm",
  selfGrade: "tự xếp loại",
};

const effectValues: Readonly<Record<string, string>> = {
  PASSED: "thông qua",
  FAILED: "không thông qua",
  GOOD: "Tốt",
  FAIR: "Khá",
  AVERAGE: "Trung bình",
  POOR: "Kém",
};

/** `tỷ lệ dự (%): 100 → 80`, with the vote or criterion it belongs to. */
function effectWords({ figure, subject, before, after }: CorrectionEffect, { meeting }: NamedInCorrections): string {
  const criterion = rulesOfVersion(meeting.rulesVersion)
    .scoreSheet.sections.flatMap(({ criteria }) => criteria)
    .find(({ key }) => figure === "points" && key === subject);
  const of = subject === "" ? "" : ` (${criterion?.title.vi ?? subject})`;
  return `${figureWords[figure]}${of}: ${effectValue(before)} → ${effectValue(after)}`;
}

function effectValue(value: string | number | null): string {
  if (value === null) return "chưa có";
  return typeof value === "number" ? String(value).replace(".", ",") : (effectValues[value] ?? value);
}
