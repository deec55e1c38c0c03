import type { MeetingRecord, RecordedAgendaItem, RecordedStatement } from "./meeting-record.ts";
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

/** The course of a meeting in the order of the procedure, each step under its own title. */
export function courseSections(record: MeetingRecord): Part[] {
  const tasks = previousTaskTable(record.previousTasks);
  return [
    { title: "Chương trình", blocks: [list("letter", record.agenda.map(agendaLine))] },
    { title: "Đảng phí", blocks: record.duesLine ? [paragraph(sentence(record.duesLine))] : [] },
    {
      title: `Kết quả thực hiện nhiệm vụ ${monthInWords(record.reviewedMonth)}`,
      blocks: [...(record.politicalTask ? [paragraph(sentence(record.politicalTask))] : []), ...(tasks ? [tasks] : [])],
    },
    ...record.agenda.map((entry) => ({ title: entry.title, blocks: discussionBlocks(entry) })),
    {
      title: "Tình hình tư tưởng, dư luận",
      blocks: record.ideology ? [paragraph(ideologySentence(record.ideology))] : [],
    },
    { title: "Tự phê bình và phê bình", blocks: [list("dash", record.criticism.map(statementLine))] },
    { title: "Biểu dương, nhắc nhở", blocks: [list("dash", praiseLines(record))] },
    { title: "Hạn chế, nguyên nhân", blocks: record.shortcomings ? [paragraph(sentence(record.shortcomings))] : [] },
    { title: "Kiến nghị của đảng viên", blocks: [list("dash", record.proposals.map(proposalLine))] },
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

function discussionBlocks(entry: RecordedAgendaItem): Block[] {
  const presented = entry.presenter ? `${capitalized(comrade(entry.presenter))} trình bày: ` : "";
  return [
    ...(entry.report ? [paragraph(sentence(`${presented}${entry.report}`))] : []),
    list("dash", entry.statements.map(statementLine)),
    ...(entry.conclusion
      ? [paragraph([{ text: "Chủ trì kết luận: ", italic: true }, { text: sentence(entry.conclusion) }])]
      : []),
  ];
}

function statementLine({ speaker, kind, gist }: RecordedStatement): string {
  return sentence(`${capitalized(comrade(speaker))} ${STATEMENT_VERBS[kind]}: ${gist}`);
}

function praiseLines(record: MeetingRecord): string[] {
  return [
    ...record.praise.map((text) => labelled("Biểu dương", text)),
    ...record.reminders.map((text) => labelled("Nhắc nhở", text)),
  ];
}

function proposalLine({ by, text, answer, owner }: MeetingRecord["proposals"][number]): string {
  const asked = sentence(`${capitalized(comrade(by))} kiến nghị: ${uncapitalized(text)}`);
  const answered = answer ? ` ${sentence(`Trả lời: ${answer}`)}` : "";
  return `${asked}${answered}${owner ? ` Giao ${comrade(owner)} theo dõi, trả lời.` : ""}`;
}
