import { type AgendaKind, procedureOrder } from "../../../rulesets/agenda-step.ts";
import type { MeetingRecord, RecordedAgendaItem, RecordedProposal, RecordedStatement } from "./meeting-record.ts";
import { ideologySentence } from "./meeting-sentences.ts";
import type { Part } from "./numbered-parts.ts";
import { type Block, list, paragraph } from "./party-document.ts";
import {
  capitalized,
  comrade,
  labelled,
  monthInWords,
  STATEMENT_VERBS,
  sentence,
  uncapitalized,
} from "./party-words.ts";
import { previousTaskTable } from "./task-tables.ts";

/**
 * The course of a meeting, each step under its own title, in the order of the agenda that the meeting adopted. What
 * was recorded without a step of its own stands where the procedure has it.
 */
export function courseSections(record: MeetingRecord): Part[] {
  return [
    { title: "Đảng phí", blocks: record.duesLine ? [paragraph(sentence(record.duesLine))] : [] },
    { title: "Chương trình", blocks: [list("letter", record.agenda.map(agendaLine))] },
    ...inOrder(record).map((step) => stepSection(record, step)),
  ];
}

/** `Tên nội dung (nội dung trọng tâm); đồng chí … trình bày; 40 phút.` */
export function agendaLine(entry: RecordedAgendaItem): string {
  const parts = [
    `${entry.title}${entry.central ? " (nội dung trọng tâm)" : ""}`,
    ...(entry.presenter ? [`${comrade(entry.presenter)} trình bày`] : []),
    ...(entry.plannedMinutes ? [`${entry.plannedMinutes} phút`] : []),
  ];
  return `${parts.join("; ")}.`;
}

type OwnStep = "TASK_REVIEW" | "IDEOLOGY" | "CRITICISM" | "SHORTCOMINGS" | "PROPOSALS";
type Step = { kind: AgendaKind | OwnStep | undefined; entry?: RecordedAgendaItem };

/** What is recorded also where the agenda has no step for it. */
const OWN_STEPS: readonly OwnStep[] = ["TASK_REVIEW", "IDEOLOGY", "CRITICISM", "SHORTCOMINGS", "PROPOSALS"];

function inOrder(record: MeetingRecord): Step[] {
  const steps: Step[] = record.agenda.map((entry) => ({ kind: entry.kind, entry }));
  for (const kind of OWN_STEPS) {
    if (steps.some((step) => step.kind === kind)) continue;
    const before = steps.findIndex((step) => rankOf(step) > rankOf({ kind }));
    steps.splice(before === -1 ? steps.length : before, 0, { kind });
  }
  return steps;
}

/** Where the procedure has a step; what is of no kind that it knows is discussed. */
function rankOf({ kind }: Step): number {
  const rank = kind === undefined ? -1 : procedureOrder.indexOf(kind);
  return rank === -1 ? procedureOrder.indexOf("DISCUSSION") : rank;
}

function stepSection(record: MeetingRecord, { kind, entry }: Step): Part {
  const own = ownSection(record, kind);
  // A synthesis is told beside the conclusions that follow from it.
  const { report: _synthesis, ...withoutReport } = entry ?? { title: "", statements: [] };
  const spoken = entry ? discussionBlocks(kind === "CONCLUSION" ? withoutReport : entry) : [];
  return { title: entry?.title ?? own.title, blocks: [...own.blocks, ...spoken] };
}

function ownSection(record: MeetingRecord, kind: Step["kind"]): Part {
  switch (kind) {
    case "TASK_REVIEW":
      return {
        title: `Kết quả thực hiện nhiệm vụ ${monthInWords(record.reviewedMonth)}`,
        blocks: taskReviewBlocks(record),
      };
    case "IDEOLOGY":
      return {
        title: "Tình hình tư tưởng, dư luận",
        blocks: record.ideology ? [paragraph(ideologySentence(record.ideology))] : [],
      };
    case "CRITICISM":
      return criticismSection(record);
    case "SHORTCOMINGS":
      return {
        title: "Hạn chế, nguyên nhân",
        blocks: record.shortcomings ? [paragraph(sentence(record.shortcomings))] : [],
      };
    case "PROPOSALS":
      return {
        title: "Kiến nghị của đảng viên",
        blocks: [list("dash", [...record.proposalsAnswered.map(answeredLine), ...record.proposals.map(proposalLine)])],
      };
    default:
      return { title: "", blocks: [] };
  }
}

function taskReviewBlocks(record: MeetingRecord): Block[] {
  const table = previousTaskTable(record.previousTasks);
  return [...(record.politicalTask ? [paragraph(sentence(record.politicalTask))] : []), ...(table ? [table] : [])];
}

function criticismSection(record: MeetingRecord): Part {
  const praise = praiseLines(record);
  const titles = [
    ...(record.criticism.length > 0 ? ["tự phê bình và phê bình"] : []),
    ...(praise.length > 0 ? ["biểu dương, nhắc nhở"] : []),
  ];
  return {
    title: capitalized(titles.join("; ")),
    blocks: [list("dash", [...record.criticism.map(statementLine), ...praise])],
  };
}

function discussionBlocks(entry: RecordedAgendaItem): Block[] {
  const presented = entry.presenter ? `${capitalized(comrade(entry.presenter))} trình bày: ` : "";
  return [
    ...(entry.report ? [paragraph(sentence(`${presented}${entry.report}`))] : []),
    list("dash", entry.statements.map(statementLine)),
  ];
}

function statementLine({ speaker, kind, gist, inWriting }: RecordedStatement): string {
  if (inWriting) return sentence(`${capitalized(comrade(speaker))} (vắng) gửi ý kiến bằng văn bản: ${gist}`);
  return sentence(`${capitalized(comrade(speaker))} ${STATEMENT_VERBS[kind]}: ${gist}`);
}

function praiseLines(record: MeetingRecord): string[] {
  return [
    ...record.praise.map((text) => labelled("Biểu dương", text)),
    ...record.reminders.map((text) => labelled("Nhắc nhở", text)),
  ];
}

function proposalLine(proposal: RecordedProposal): string {
  const { by, text, owner, passedTo } = proposal;
  const asked = sentence(`${capitalized(comrade(by))} kiến nghị: ${uncapitalized(text)}`);
  const followed = owner ? ` Giao ${comrade(owner)} theo dõi, trả lời.` : "";
  const passed = passedTo ? ` ${sentence(`Chuyển ${passedTo} xem xét, trả lời`)}` : "";
  return `${asked}${answerOf(proposal)}${followed}${passed}`;
}

/** What was proposed before and is answered in front of this meeting. */
function answeredLine(proposal: RecordedProposal): string {
  const { by, text } = proposal;
  return `${sentence(`Thông báo việc trả lời kiến nghị của ${comrade(by)}: ${uncapitalized(text)}`)}${answerOf(proposal)}`;
}

function answerOf({ answer, answeredBy, verdict, said }: RecordedProposal): string {
  const answered = answer ? ` ${sentence(`${answeredBy ? `${answeredBy} trả lời` : "Trả lời"}: ${answer}`)}` : "";
  if (!verdict) return answered;
  const judged = verdict === "SATISFIED" ? "Người kiến nghị cho là thỏa đáng" : "Người kiến nghị cho là chưa thỏa đáng";
  return `${answered} ${sentence(said ? `${judged}: ${said}` : judged)}`;
}
