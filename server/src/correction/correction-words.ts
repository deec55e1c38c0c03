import type { RecordedCorrection } from "../document/meeting-record.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import type { CorrectionRow } from "../workspace/outcome.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CorrectedFact } from "./apply-corrections.rules.ts";

/** A correction in the words of the papers: what was corrected, what stood there, what stands now. */
export function correctionWords(correction: CorrectionRow, record: MeetingRecordRows): RecordedCorrection {
  // Both were stored by correction.make, in this shape.
  const [before, after] = [correction.oldValue as CorrectedFact, correction.newValue as CorrectedFact];
  return {
    what: subjectWords(after, record),
    oldValue: valueWords(before),
    newValue: valueWords(after),
    reason: correction.reason,
    author: correction.author ?? "",
    on: dayOf(correction.madeAt),
  };
}

function subjectWords(fact: CorrectedFact, record: MeetingRecordRows): string {
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

function valueWords(fact: CorrectedFact): string {
  switch (fact.subject) {
    case "ATTENDANCE":
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
