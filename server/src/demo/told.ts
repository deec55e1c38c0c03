import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CellStory } from "./cell-story.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { DemoAccount } from "./demonstration.ts";

/** What the owner of the task under way wrote about it. */
export function noteProgress(rows: DemoRows, { cell, tasks, random }: CellStory, { now }: DemoCalendar): void {
  const task = tasks.find(
    ({ what, closedAt }) => what.startsWith("Giúp đỡ 2 đoàn viên ưu tú viết đơn") && closedAt === null,
  );
  if (!task) return;
  const notes: [string, number, number][] = [
    ["Đã gặp hai đoàn viên, thống nhất lịch viết đơn và khai lý lịch.", 30, 7200],
    ["Một đoàn viên đã viết xong đơn, đang khai lý lịch; đoàn viên thứ hai hẹn cuối tuần.", 60, 1500],
  ];
  addRows(
    rows,
    "task_note",
    notes.map(([body, percent, ago]) => {
      const notedAt = minutesAfter(now, -ago);
      return {
        organization_id: cell.organizationId,
        task_id: task.id,
        id: random.id(notedAt),
        person_id: task.owner.personId,
        body,
        percent,
        noted_at: notedAt,
      };
    }),
  );
}

type Telling = {
  accounting: CellStory;
  record: MeetingRecordRows;
  accounts: readonly DemoAccount[];
  calendar: DemoCalendar;
};

/** What the people behind the demonstration's accounts were told lately. */
export function addNotifications(rows: DemoRows, { accounting, record, accounts, calendar }: Telling): void {
  const { random } = accounting;
  const { meeting } = record;
  const person = (username: string) => accounts.find((account) => account.username === username)?.personId ?? null;
  const told = (
    username: string,
    kind: string,
    at: Date,
    of: { organizationId: string; meetingId: string; parameters?: object },
  ): DemoRow => ({
    person_id: person(username),
    id: random.id(at),
    organization_id: of.organizationId,
    kind,
    meeting_id: of.meetingId,
    parameters: of.parameters ?? {},
    created_at: at,
  });
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  const sentAt = meeting.noticeSentAt ?? calendar.now;
  const convened = { ...key, parameters: { scheduledAt: meeting.scheduledAt.toISOString(), place: meeting.place } };
  addRows(rows, "notification", [
    told("bi-thu", "MEETING_CONVENED", sentAt, convened),
    told("dang-vien", "MEETING_CONVENED", sentAt, convened),
    ...[20, 21, 22, 23].map((minutes) => told("bi-thu", "OPINION_SENT", minutesAfter(sentAt, minutes), key)),
    told("bi-thu", "ABSENCE_REQUESTED", minutesAfter(sentAt, 25), key),
  ]);
  addRows(
    rows,
    "notification",
    waitingFor(rows, person("van-phong")).map((evaluation) =>
      told("van-phong", "MEETING_SENT", evaluation.at, evaluation),
    ),
  );
}

/** Scores that were sent and wait: the office was told of each. */
function waitingFor(rows: DemoRows, office: string | null) {
  const parents = new Map(
    (rows.get("organization_placement") ?? []).map((row) => [row["organization_id"], row["parent_id"]]),
  );
  const body = (rows.get("appointment") ?? []).find(
    (row) => row["person_id"] === office && row["position"] === "OFFICE_STAFF",
  )?.["organization_id"];
  return (rows.get("evaluation") ?? []).flatMap((row) => {
    if (row["state"] !== "SUBMITTED" || parents.get(row["organization_id"]) !== body) return [];
    const parameters = { month: row["month"], total: row["self_total"], grade: row["self_grade"] };
    // The rows were made by this demonstration: an id is a text and a moment a date.
    return [
      {
        organizationId: row["organization_id"] as string,
        meetingId: row["meeting_id"] as string,
        at: row["submitted_at"] as Date,
        parameters,
      },
    ];
  });
}
