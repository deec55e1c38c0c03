import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { MeetingRecord, TaskState } from "./meeting-record.ts";
import { type Block, heading, list, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { apartBecause, type PackPart, type PartyPack, packLimits } from "./party-pack.ts";
import {
  capitalized,
  clockInWords,
  comrade,
  dayInWords,
  meetingName,
  sentence,
  shortDay,
  TASK_STATE_WORDS,
  weekdayInWords,
} from "./party-words.ts";

export type PackTask = { what: string; owner: string; dueOn: string; state: TaskState; percent: number };
export type PackPaper = { title: string; sha256: string; mediaType: string; bytes: number };

export type PackSource = {
  record: MeetingRecord;
  /** The day the pack is made. */
  on: string;
  questions: readonly { title: string; questions: readonly string[] }[];
  draftResolution: string;
  draftConclusions: readonly { title: string; body: string }[];
  openTasks: readonly PackTask[];
  /** In the order of the agenda. */
  papers: readonly PackPaper[];
};

/** Agenda, drafts, last month's tasks, then the papers; what cannot be bound in is listed where it would stand. */
export function composePack(source: PackSource): PartyPack {
  const { record, on } = source;
  const form = documentFormOn(on);
  const { organization, scheduled, place } = record;
  const parts = [...ownParts(source, form.id), ...boundParts(source.papers)];
  return {
    formId: form.id,
    name: `${capitalized(form.packTitle.toLocaleLowerCase("vi"))} ${meetingName(record)} – ${organization.name}`,
    issuedOn: on,
    titlePage: {
      ...(organization.superiorName ? { superior: organization.superiorName } : {}),
      issuer: organization.name,
      title: form.packTitle,
      subject: capitalized(meetingName(record)),
      notes: [
        `${clockInWords(scheduled.from)}, ${weekdayInWords(scheduled.on)}, ${dayInWords(scheduled.on)}`,
        `Địa điểm: ${place}`,
        `Lập ngày ${shortDay(on)}`,
      ],
    },
    contentsTitle: "MỤC LỤC",
    contentsNotes: parts.some(({ kind }) => kind === "apart")
      ? [
          `Tài liệu không ghi số trang thì mở riêng từ trang Chuẩn bị. Một tập in chung nhiều nhất ${packLimits.bytes / 1024 / 1024} MB, ${packLimits.pages} trang tài liệu.`,
        ]
      : [],
    parts,
  };
}

function ownParts(source: PackSource, formId: string): PackPart[] {
  const titled: [string, Block[]][] = [
    ["Chương trình", agendaBlocks(source)],
    ["Dự thảo nghị quyết, kết luận", draftBlocks(source)],
    ["Nhiệm vụ kỳ trước còn mở", taskBlocks(source)],
  ];
  return titled
    .filter(([, blocks]) => blocks.length > 0)
    .map(([name, blocks]) => ({ kind: "paper", name, paper: ownPaper(name, blocks, { source, formId }) }));
}

function ownPaper(
  name: string,
  blocks: Block[],
  { source, formId }: { source: PackSource; formId: string },
): PartyDocument {
  return {
    formId,
    name,
    issuedOn: source.on,
    typeTitle: name.toLocaleUpperCase("vi"),
    subject: meetingName(source.record),
    markers: [],
    blocks,
    recipients: [],
    signatures: [],
    footer: [],
  };
}

function agendaBlocks({ record, questions }: PackSource): Block[] {
  if (record.agenda.length === 0) return [];
  const planned = record.agenda.reduce((sum, entry) => sum + (entry.plannedMinutes ?? 0), 0);
  const asked = questions.filter((each) => each.questions.length > 0);
  return [
    ...(record.chair ? [paragraph(`Chủ trì: ${comrade(record.chair.name)}, ${record.chair.position}.`)] : []),
    ...(planned > 0 ? [paragraph(`Dự kiến ${planned} phút.`)] : []),
    agendaTable(record),
    ...asked.flatMap((each) => [heading(2, each.title), list("dash", each.questions)]),
  ];
}

function agendaTable({ agenda }: MeetingRecord): Table {
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 8, align: "center" },
      { title: "Nội dung", share: 52 },
      { title: "Trình bày", share: 26 },
      { title: "Phút", share: 14, align: "center" },
    ],
    rows: agenda.map((entry, index) => ({
      cells: [
        String(index + 1),
        `${entry.title}${entry.central ? " (nội dung trọng tâm)" : ""}`,
        entry.presenter ?? "",
        entry.plannedMinutes ? String(entry.plannedMinutes) : "",
      ],
    })),
  };
}

function draftBlocks({ draftResolution, draftConclusions }: PackSource): Block[] {
  return [
    ...(draftResolution === "" ? [] : [heading(2, "Dự thảo nghị quyết"), ...lines(draftResolution)]),
    ...draftConclusions.flatMap(({ title, body }) => [heading(2, `Dự thảo kết luận: ${title}`), ...lines(body)]),
  ];
}

function lines(text: string): Block[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(sentence(line)));
}

function taskBlocks({ openTasks }: PackSource): Block[] {
  if (openTasks.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        { title: "TT", share: 7, align: "center" },
        { title: "Nhiệm vụ", share: 34 },
        { title: "Người thực hiện", share: 20 },
        { title: "Thời hạn", share: 20, align: "center" },
        { title: "Tình trạng", share: 19 },
      ],
      rows: openTasks.map((task, index) => ({
        cells: [
          String(index + 1),
          task.what,
          task.owner,
          shortDay(task.dueOn),
          `${TASK_STATE_WORDS[task.state]}${task.state === "IN_PROGRESS" && task.percent > 0 ? ` (${task.percent}%)` : ""}`,
        ],
      })),
    },
  ];
}

const formats: Readonly<Record<string, "pdf" | "png" | "jpg">> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** Papers in their order, as long as the pack has room for them. */
function boundParts(papers: readonly PackPaper[]): PackPart[] {
  let bytes = 0;
  return papers.map(({ title: name, sha256, mediaType, bytes: size }) => {
    const format = formats[mediaType];
    if (!format) return { kind: "apart", name, why: apartBecause.FORMAT };
    if (bytes + size > packLimits.bytes) return { kind: "apart", name, why: apartBecause.TOO_MUCH };
    bytes += size;
    return { kind: "file", name, sha256, format };
  });
}
