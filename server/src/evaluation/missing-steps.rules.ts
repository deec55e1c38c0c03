import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { isStepRecorded, requiredStepsOf } from "./course.rules.ts";
import type { FactsHistory } from "./gather-facts.rules.ts";

export type MissingStep = {
  /** The agenda item that stands for the step; null where it was taken off the agenda. */
  agendaItemId: string | null;
  title: string;
  part: "OPENING" | "COURSE" | "CLOSING" | null;
};

/**
 * The steps of the procedure that the record does not show yet, by name: those behind "Đã ghi 11/12 bước".
 * Source: Hướng dẫn 42-HD/BTCTW 2025, order of a cell's meeting.
 */
export function missingSteps(record: MeetingRecordRows, history: FactsHistory): MissingStep[] {
  const items = new Map(record.agenda.map((item) => [history.stepOfItem.get(item.id), item]));
  return requiredStepsOf(record, history)
    .filter((step) => !isStepRecorded(record, items.get(step)))
    .map((step) => {
      const item = items.get(step);
      return {
        agendaItemId: item?.id ?? null,
        title: item?.title ?? history.titleOfStep.get(step) ?? "",
        part: item?.part ?? null,
      };
    });
}
