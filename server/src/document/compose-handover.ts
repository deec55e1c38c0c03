import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { RecordedOrganization, TaskState } from "./meeting-record.ts";
import { romanParts } from "./numbered-parts.ts";
import { partyHead } from "./official-paper.ts";
import { type Block, list, type PartyDocument, paragraph, type Table } from "./party-document.ts";
import { comrade, sentence, shortDay, TASK_STATE_WORDS } from "./party-words.ts";

/** What a secretary leaves to the next one. */
export type Handover = {
  organization: RecordedOrganization;
  on: string;
  from: { name: string; position: string };
  to: { name: string; position: string };
  openTasks: readonly { what: string; owner: string; dueOn?: string; state: TaskState }[];
  /** How many meetings of the term lie in the file, and the last one. */
  meetings: { held: number; filed: number; lastHeldOn?: string };
  /** `Nghị quyết` → `12-NQ/CB`: the last number used in the term. */
  lastNumbers: readonly { title: string; lastNumber: string }[];
  /** What waits for somebody: papers not sent, grades not decided, objections not answered. */
  pending: readonly string[];
};

/** The record of one secretary handing over to the next: open tasks, meetings, numbers used, what waits. */
export function composeHandover(handover: Handover): PartyDocument {
  const form = documentFormOn(handover.on);
  return {
    formId: form.id,
    name: `Biên bản bàn giao – ${handover.organization.name}`,
    issuedOn: handover.on,
    head: partyHead(handover, handover.on),
    typeTitle: form.titles.MINUTES,
    subject: "bàn giao công tác bí thư",
    markers: [],
    blocks: [
      paragraph(
        `Hôm nay, ngày ${shortDay(handover.on)}, ${comrade(handover.from.name)} (${handover.from.position}) bàn giao cho ${comrade(handover.to.name)} (${handover.to.position}) hồ sơ sinh hoạt của ${handover.organization.name} như sau:`,
      ),
      ...romanParts([
        { title: "Hồ sơ sinh hoạt", blocks: [paragraph(meetingsSentence(handover))] },
        { title: "Số văn bản đã dùng trong nhiệm kỳ", blocks: numbersBlocks(handover) },
        { title: "Nhiệm vụ chưa hoàn thành", blocks: openTaskBlocks(handover) },
        { title: "Việc đang chờ", blocks: [list("dash", handover.pending.map(sentence))] },
      ]),
      paragraph("Hai bên đã kiểm tra và thống nhất nội dung bàn giao."),
    ],
    recipients: [],
    signatures: [
      { authority: form.handoverSigners.left, name: handover.from.name },
      { authority: form.handoverSigners.right, name: handover.to.name },
    ],
    footer: [],
  };
}

function meetingsSentence({ meetings }: Handover): string {
  const last = meetings.lastHeldOn ? `, buổi gần nhất ngày ${shortDay(meetings.lastHeldOn)}` : "";
  return `Đã sinh hoạt ${meetings.held} buổi trong nhiệm kỳ, lưu đủ hồ sơ ${meetings.filed} buổi${last}.`;
}

function numbersBlocks({ lastNumbers }: Handover): Block[] {
  if (lastNumbers.length === 0) return [paragraph("Chưa ban hành văn bản nào.")];
  return [paragraph(`${lastNumbers.map(({ title, lastNumber }) => `${title}: đến số ${lastNumber}`).join("; ")}.`)];
}

function openTaskBlocks({ openTasks }: Handover): Block[] {
  return openTasks.length === 0 ? [paragraph("Không có.")] : [openTaskTable(openTasks)];
}

function openTaskTable(tasks: Handover["openTasks"]): Table {
  return {
    kind: "table",
    small: true,
    columns: [
      { title: "TT", share: 6, align: "center" },
      { title: "Nhiệm vụ", share: 38 },
      { title: "Người thực hiện", share: 24 },
      { title: "Thời hạn", share: 13, align: "center" },
      { title: "Tình trạng", share: 19 },
    ],
    rows: tasks.map((task, index) => ({
      cells: [
        String(index + 1),
        task.what,
        task.owner,
        task.dueOn ? shortDay(task.dueOn) : "",
        TASK_STATE_WORDS[task.state],
      ],
    })),
  };
}
