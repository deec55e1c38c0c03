import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { composeReport, percent, type ReportedLine, reportSymbol } from "../document/compose-report.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { capitalized, decimal, GRADE_WORDS, monthAndYear } from "../document/party-words.ts";
import { nameWithEnd } from "../picture/predecessor-words.rules.ts";
import { recipientsOf, recordedOrganization } from "../record/issuing-body.ts";
import type { IssuingOrganization } from "../record/record.queries.ts";
import { type Period, periodInWords, type ReportStanding } from "./period.rules.ts";
import type { StoredFigures, StoredLine } from "./read-figures.ts";
import { type ShownFigures, shownFigures } from "./report-figures.rules.ts";
import type { Sections } from "./report-sections.ts";

type Reported = {
  issuer: IssuingOrganization;
  period: Period;
  figures: StoredFigures;
  sections: Sections;
  number: number | null;
  on: string;
  isDraft?: boolean;
};

/** The report as a party paper; Word and PDF are drawn from it. */
export function paperOf({ issuer, period, figures, sections, number, on, isDraft = false }: Reported): PartyDocument {
  return composeReport({
    organization: recordedOrganization(issuer),
    signatory: { name: issuer.secretaryName ?? "", position: "Bí thư" },
    recipients: recipientsOf(issuer, "REGULAR"),
    periodName: periodInWords(period),
    ...{ number, on, isDraft, sections },
    closedOn: figures.closedOn,
    figures: [...figureLines(shownFigures(figures.total)), ...completeness(figures.lines)],
    lines: figures.lines.flatMap(reportedLines),
  });
}

/** `07-BC/CB`, under which the report is known. */
export function symbolOf({ issuer, number, on }: Reported): string {
  return reportSymbol({ organization: recordedOrganization(issuer), number }, documentFormOn(on));
}

/** A line, and below it what it came from. */
function reportedLines(line: StoredLine): ReportedLine[] {
  const { predecessors = [] } = line;
  return [
    { ...reportedLine(line), isBefore: false },
    ...predecessors.map((before) => ({
      ...reportedLine({ ...before, name: nameWithEnd(before, "vi"), month: null, foundedOn: null }),
      isBefore: true,
    })),
  ];
}

function reportedLine(line: Omit<StoredLine, "serial">): Omit<ReportedLine, "isBefore"> {
  const { expected, held, attendance, speakers, meanScore, tasksDone, tasksTotal } = shownFigures(line.figures);
  const name = line.month === null ? line.name : capitalized(monthAndYear(line.month.slice(0, 7)));
  return {
    ...{ name, expected, held, attendance, speakers, meanScore, tasksDone, tasksTotal },
    grade: gradesOf(line),
    foundedOn: line.foundedOn,
  };
}

/** Who had sent the own report when the period was closed, and by name who had not, or had it back. */
function completeness(lines: readonly StoredLine[]): { what: string; value: string }[] {
  const reporting = lines.filter(({ reported }) => reported !== undefined);
  if (reporting.length === 0) return [];
  const namesOf = (standing: ReportStanding) =>
    reporting.filter(({ reported }) => reported?.standing === standing).map(({ name }) => name);
  const [missing, returned, accepted] = [namesOf("NOT_SENT"), namesOf("RETURNED"), namesOf("ACCEPTED")];
  const sent = reporting.length - missing.length;
  const named = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [{ what, value: `${names.length}: ${names.join("; ")}` }];
  return [
    {
      what: "Tổ chức trực thuộc đã gửi báo cáo khi chốt kỳ",
      value: `${sent}/${reporting.length}, trong đó ${accepted.length} báo cáo được chấp nhận`,
    },
    ...named("Tổ chức chưa gửi báo cáo khi chốt kỳ", missing),
    ...named("Tổ chức có báo cáo bị trả lại, chưa gửi lại khi chốt kỳ", returned),
  ];
}

/** The grade of a month; of several meetings how many have which. */
function gradesOf({ month, figures }: Pick<StoredLine, "month" | "figures">): string {
  const counted = (["good", "fair", "average", "poor"] as const).filter((grade) => figures[grade] > 0);
  if (counted.length === 0) return "–";
  if (month !== null) return counted.map((grade) => gradeWords[grade]).join(", ");
  return counted.map((grade) => `${figures[grade]} ${gradeWords[grade]}`).join(", ");
}

const gradeWords = {
  good: GRADE_WORDS.GOOD,
  fair: GRADE_WORDS.FAIR,
  average: GRADE_WORDS.AVERAGE,
  poor: GRADE_WORDS.POOR,
};

function figureLines(figures: ShownFigures): { what: string; value: string }[] {
  const { good, fair, average, poor, undecided } = figures;
  const grades = `${good} Tốt, ${fair} Khá, ${average} Trung bình, ${poor} Kém`;
  const value = (what: string, said: number | string) => ({
    what,
    value: typeof said === "number" ? String(said) : said,
  });
  return [
    ...(figures.cells > 1 ? [value("Số chi bộ", figures.cells)] : []),
    value("Số đảng viên", figures.members),
    value("Số buổi sinh hoạt thường kỳ đã tổ chức trên số buổi phải tổ chức", `${figures.held}/${figures.expected}`),
    value("Số tháng được báo không sinh hoạt", figures.notHeld),
    value("Tỷ lệ đảng viên dự sinh hoạt", percent(figures.attendance)),
    value("Số lượt vắng có lý do", figures.excused),
    value("Số lượt vắng không lý do", figures.unexcused),
    value("Tỷ lệ đảng viên phát biểu trên số có mặt", percent(figures.speakers)),
    value("Điểm chất lượng trung bình", figures.meanScore === null ? "–" : decimal(figures.meanScore)),
    value("Xếp loại chất lượng buổi sinh hoạt", undecided === 0 ? grades : `${grades}; ${undecided} chưa quyết định`),
    value("Nhiệm vụ hoàn thành trên số nhiệm vụ được báo cáo", `${figures.tasksDone}/${figures.tasksTotal}`),
    value("Số buổi sinh hoạt chuyên đề", figures.thematicHeld),
    value("Chuyên đề đã tổ chức trên số đăng ký", `${figures.topicsHeld}/${figures.topicsPlanned}`),
    value("Số lượt biểu dương", figures.praised),
  ];
}
