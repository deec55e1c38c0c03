import type { NewTask, ReviewedTask } from "./meeting-record.ts";
import type { Table } from "./party-document.ts";
import { capitalized, monthInWords, orBlank, sentence, shortDay, TASK_STATE_WORDS } from "./party-words.ts";

/** Last month's tasks: no. | task | state at start | result. No table where there were none. */
export function previousTaskTable(tasks: readonly ReviewedTask[]): Table | undefined {
  if (tasks.length === 0) return undefined;
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Nhiệm vụ", share: 43 },
      { title: "Đầu kỳ", share: 22 },
      { title: "Kết quả", share: 28 },
    ],
    rows: tasks.map((task, index) => ({
      cells: [String(index + 1), task.what, TASK_STATE_WORDS[task.stateAtStart], taskResult(task)],
    })),
  };
}

/** Tasks given: who, what, by when, reported at which meeting. */
export function newTaskTable(tasks: readonly NewTask[]): Table | undefined {
  if (tasks.length === 0) return undefined;
  return {
    kind: "table",
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Nhiệm vụ", share: 37 },
      { title: "Người thực hiện", share: 23 },
      { title: "Thời hạn", share: 15, align: "center" },
      { title: "Báo cáo tại", share: 18, align: "center" },
    ],
    rows: tasks.map((task, index) => ({
      cells: [
        String(index + 1),
        task.target ? `${task.what} (chỉ tiêu: ${task.target})` : task.what,
        capitalized(task.owner),
        orBlank(task.dueOn && shortDay(task.dueOn)),
        orBlank(task.reportedIn && `Kỳ ${monthInWords(task.reportedIn)}`),
      ],
    })),
  };
}

function taskResult(task: ReviewedTask): string {
  const percent = task.percent !== undefined && task.result !== "DONE" ? ` (${task.percent}%)` : "";
  return `${TASK_STATE_WORDS[task.result]}${percent}${task.note ? noteAfter(task.note) : ""}`;
}

/** A note that begins with a capital is a sentence of its own; any other goes on after a comma. */
function noteAfter(note: string): string {
  const goesOn = note.charAt(0) === note.charAt(0).toLocaleLowerCase("vi");
  return goesOn ? `, ${note}` : `. ${sentence(note)}`;
}
