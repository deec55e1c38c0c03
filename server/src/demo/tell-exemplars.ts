import { seeingThresholdsOn } from "../../../rulesets/seeing-thresholds.ts";
import { addDays } from "../calendar.rules.ts";
import { templateOf } from "../exemplar/exemplar.rules.ts";
import { foldText } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; organizations: readonly DemoOrganization[]; random: Random };

type Example = { cell: string; kind: "MEETING" | "PRACTICE"; daysAgo: number; title: string; worth: string };

const examples: readonly Example[] = [
  {
    cell: "Chi bộ Hành chính – Nhân sự",
    kind: "MEETING",
    daysAgo: 12,
    title: "Sinh hoạt chuyên đề có đề cương, mỗi tổ một tình huống",
    worth:
      "Đề cương gửi trước ba ngày; mỗi tổ nêu một tình huống có thật và cách xử lý; kết luận thành việc cụ thể có người làm, có hạn.",
  },
  {
    cell: "Chi bộ Tín dụng",
    kind: "PRACTICE",
    daysAgo: 30,
    title: "Giao ban chi ủy 15 phút đầu tuần",
    worth:
      "Chi ủy rà soát nhiệm vụ đến hạn trong tuần, nhắc ngay người thực hiện; đến buổi sinh hoạt không còn việc quá hạn chưa rõ lý do.",
  },
  {
    cell: "Chi bộ Biên Hòa – Agribank",
    kind: "PRACTICE",
    daysAgo: 55,
    title: "Mỗi đảng viên một câu hỏi trước buổi sinh hoạt",
    worth:
      "Đảng viên gửi trước một câu hỏi hoặc ý kiến; thư ký gom theo nhóm nên thảo luận đúng trọng tâm, nhiều người nói hơn.",
  },
];

/** What the committee has marked as worth taking, shown to all its cells, and an exchange of experience. */
export function tellExemplars(told: Told, body: DemoOrganization): void {
  for (const example of examples) addExample(told, body, example);
  const [visitor, visited] = ["Chi bộ Kiểm soát", "Chi bộ Tín dụng"].map((name) => named(told, name));
  if (!visitor || !visited) return;
  const heldAt = minutesAfter(told.calendar.now, -1440 * 20);
  addRows(told.rows, "cell_exchange", [
    {
      organization_id: visitor.organizationId,
      id: told.random.id(heldAt),
      visitor_name: visitor.name,
      visitor_path: visitor.organizationId,
      visited_id: visited.organizationId,
      visited_name: visited.name,
      visited_path: visited.organizationId,
      held_on: dayOf(heldAt),
      about: "Giao ban chi ủy 15 phút đầu tuần",
      taken: "Áp dụng từ tháng này: thứ Hai hằng tuần chi ủy rà soát nhiệm vụ đến hạn.",
      recorded_at: heldAt,
    },
  ]);
}

const named = ({ organizations }: Told, name: string) => organizations.find((each) => each.name === name);

function addExample(told: Told, body: DemoOrganization, { cell, kind, daysAgo, title, worth }: Example): void {
  const { rows, calendar, random } = told;
  const source = named(told, cell);
  if (!source) return;
  const markedAt = minutesAfter(calendar.now, -1440 * daysAgo);
  const id = random.id(markedAt);
  const meeting = kind === "MEETING" ? lastThematic(rows, source) : undefined;
  if (kind === "MEETING" && !meeting) return;
  const items = meeting ? itemsOf(rows, source, meeting) : [];
  const key = { organization_id: body.organizationId };
  addRows(rows, "exemplar", [
    {
      ...key,
      id,
      source_id: source.organizationId,
      source_name: source.name,
      cell_type: source.cellType,
      kind,
      meeting_id: meeting?.["id"] ?? null,
      month: meeting?.["month"] ?? null,
      title,
      worth,
      shows_agenda: true,
      shows_outline: true,
      folded: foldText([title, worth, source.name, ...items.map((item) => item.title)].join(" ")),
      state: "SHOWN",
      answer_by: addDays(dayOf(markedAt), seeingThresholdsOn(dayOf(markedAt)).exemplarAnswerDays),
      marked_at: markedAt,
      answered_at: minutesAfter(markedAt, 300),
      shown_at: minutesAfter(markedAt, 300),
    },
  ]);
  addRows(
    rows,
    "exemplar_item",
    items.map((item, index) => ({
      ...key,
      exemplar_id: id,
      ordinal: index + 1,
      part: item.part,
      kind: item.kind,
      step_key: item.stepKey,
      title: item.title,
      planned_minutes: item.plannedMinutes,
      outline: item.outline,
    })),
  );
}

function lastThematic(rows: DemoRows, { organizationId }: DemoOrganization): DemoRow | undefined {
  return (rows.get("meeting") ?? []).findLast(
    (row) =>
      row["organization_id"] === organizationId &&
      row["thematic_part"] === true &&
      (row["state"] === "CLOSED" || row["state"] === "FILED"),
  );
}

function itemsOf(rows: DemoRows, source: DemoOrganization, meeting: DemoRow) {
  const texts = rows.get("meeting_text") ?? [];
  const items = (rows.get("agenda_item") ?? [])
    .filter((row) => row["meeting_id"] === meeting["id"])
    .toSorted((one, other) => Number(one["ordinal"]) - Number(other["ordinal"]))
    .map((row) => ({
      part: row["part"] as "OPENING" | "COURSE" | "CLOSING",
      kind: String(row["kind"]),
      stepKey: row["step_key"] === undefined || row["step_key"] === null ? null : String(row["step_key"]),
      title: String(row["title"]),
      plannedMinutes: Number(row["planned_minutes"]),
      questions: [],
      outline: String(
        texts.find((text) => text["subject_id"] === row["id"] && text["field"] === "OUTLINE")?.["body"] ?? "",
      ),
    }));
  return templateOf(items, { agenda: true, outline: true, names: source.members.map(({ fullName }) => fullName) });
}
