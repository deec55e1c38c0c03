import type { Value } from "./copy-rows.ts";
import { chance, idOf } from "./invented.ts";
import { isProbationary, membersOf } from "./people-rows.ts";
import type { Cell, Month, Plan } from "./plan.ts";

type Rows = Iterable<readonly Value[]>;

/** How one cell's month went; the present month is being held, with nobody marked yet. */
export type Held = {
  n: number;
  cell: Cell;
  month: Month;
  state: "OPEN" | "FILED" | "NOT_HELD";
  evaluation: "NONE" | "SUBMITTED" | "DECIDED";
  total: number;
};

const NOT_HELD = 0.02;
const WAITING = 0.05;

export function heldIn(plan: Plan, cell: Cell, month: Month): Held {
  const n = cell.index * plan.months.length + month.index;
  const held = { n, cell, month, total: 60 + Math.floor(chance(plan.seed, "points", n) * 40) };
  if (month.isCurrent) return { ...held, state: "OPEN", evaluation: "NONE" };
  if (chance(plan.seed, "held", n) < NOT_HELD) return { ...held, state: "NOT_HELD", evaluation: "NONE" };
  return { ...held, state: "FILED", evaluation: chance(plan.seed, "waits", n) < WAITING ? "SUBMITTED" : "DECIDED" };
}

function* everyMeeting(plan: Plan): Generator<Held> {
  for (const cell of plan.cells) for (const month of plan.months) yield heldIn(plan, cell, month);
}

function* takenPlace(plan: Plan): Generator<Held> {
  for (const meeting of everyMeeting(plan)) if (meeting.state !== "NOT_HELD") yield meeting;
}

const key = ({ cell, n }: Held) => [idOf("organization", cell.n), idOf("meeting", n)] as const;
const at = ({ month }: Held, day: string, time: string) => `${month.first.slice(0, 8)}${day} ${time}+00`;

export function meetingRows(plan: Plan, rulesVersion: string): Rows {
  return mapped(everyMeeting(plan), (held) => {
    const [secretary = 0, deputy = 0] = membersOf(plan, held.cell);
    const [took, filed] = [held.state !== "NOT_HELD", held.state === "FILED"];
    return [
      [
        ...key(held),
        held.cell.path,
        "REGULAR",
        held.state,
        held.month.first,
        at(held, "03", "07:00:00"),
        "Phòng họp tầng 3",
        idOf("person", secretary),
        idOf("person", deputy),
        at(held, "01", "02:00:00"),
        took ? at(held, "03", "07:00:00") : null,
        took ? at(held, "03", "07:10:00") : null,
        filed ? at(held, "03", "08:42:00") : null,
        filed ? at(held, "03", "08:40:00") : null,
        filed ? at(held, "04", "03:00:00") : null,
        filed ? at(held, "04", "03:05:00") : null,
        rulesVersion,
      ],
    ];
  });
}

export function sessionRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) => [
    [...key(held), 1, at(held, "03", "07:00:00"), held.state === "FILED" ? at(held, "03", "08:42:00") : null],
  ]);
}

export function attendanceRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) =>
    membersOf(plan, held.cell).map((person, place) => {
      const luck = chance(plan.seed, "present", held.n, place);
      const status =
        held.state === "OPEN" ? "UNMARKED" : luck < 0.93 ? "PRESENT" : luck < 0.99 ? "EXCUSED" : "UNEXCUSED";
      const position =
        place === 0 ? "SECRETARY" : place === 1 ? "DEPUTY_SECRETARY" : place === 2 ? "COMMITTEE_MEMBER" : null;
      return [
        ...key(held),
        idOf("person", person),
        idOf("organization", held.cell.n),
        isProbationary(place) ? "PROBATIONARY" : "OFFICIAL",
        position,
        status,
      ];
    }),
  );
}

const steps = [
  "OPENING",
  "REPORT",
  "TASK_REVIEW",
  "INFORMATION",
  "IDEOLOGY",
  "DISCUSSION",
  "CRITICISM",
  "CONCLUSION",
  "RESOLUTION",
  "EVALUATION",
];

export function agendaRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) =>
    steps.map((kind, step) => {
      const part = step === 0 ? "OPENING" : step < 7 ? "COURSE" : "CLOSING";
      return [
        ...key(held),
        idOf("agenda", held.n * steps.length + step),
        step + 1,
        part,
        kind,
        `Nội dung ${step + 1} của buổi sinh hoạt`,
        10,
        held.state === "FILED",
      ];
    }),
  );
}

const fields = ["SECRETARY_REPORT", "MOOD", "POLITICAL_TASK", "PRAISE", "CARRYING_OUT", "SYNTHESIS"];
const paragraph =
  "Tư tưởng cán bộ, đảng viên trong chi bộ ổn định, tin tưởng vào sự lãnh đạo của Đảng; đơn vị hoàn thành các nhiệm vụ chuyên môn được giao trong tháng, thực hiện nghiêm kỷ cương hành chính.";

export function textRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) =>
    fields.map((field) => [...key(held), idOf("meeting", held.n), field, paragraph, 3]),
  );
}

export function statementRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) => {
    const members = membersOf(plan, held.cell);
    return [0, 1, 2, 3].map((each) => [
      ...key(held),
      idOf("statement", held.n * 4 + each),
      idOf("agenda", held.n * steps.length + 5),
      idOf("person", members[each + 3] ?? 0),
      "OPINION",
      "Đề nghị phân công cụ thể người chịu trách nhiệm và thời hạn hoàn thành từng việc.",
      at(held, "03", `07:2${each}:00`),
    ]);
  });
}

export function voteRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) => {
    const convened = membersOf(plan, held.cell).length;
    const present = convened - 2;
    return (["AGENDA", "RESOLUTION", "MEETING_SCORE"] as const).map((matter, each) => [
      ...key(held),
      idOf("vote", held.n * 3 + each),
      matter,
      "Biểu quyết",
      "PASSED",
      convened,
      convened - 1,
      Math.floor((convened - 1) / 2) + 1,
      present,
      present,
      0,
      0,
    ]);
  });
}

export function taskRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) =>
    [0, 1, 2].map((each) => {
      const [owner = 0] = membersOf(plan, held.cell).slice(3 + each);
      const isDone = held.state === "FILED" && chance(plan.seed, "done", held.n, each) < 0.85;
      return [
        idOf("organization", held.cell.n),
        idOf("task", held.n * 3 + each),
        held.cell.path,
        idOf("meeting", held.n),
        "Hoàn thành kế hoạch kiểm tra hồ sơ trong tháng",
        idOf("person", owner),
        `${held.month.first.slice(0, 8)}25`,
        isDone ? "DONE" : "IN_PROGRESS",
        isDone ? 100 : 40,
        isDone ? at(held, "25", "03:00:00") : null,
      ];
    }),
  );
}

export function taskReportRows(plan: Plan): Rows {
  return mapped(takenPlace(plan), (held) => {
    const before = held.n - 1;
    const earlier = plan.months[held.month.index - 1];
    if (!earlier || heldIn(plan, held.cell, earlier).state === "NOT_HELD" || held.state === "OPEN") return [];
    return [0, 1, 2].map((each) => {
      const isDone = chance(plan.seed, "done", before, each) < 0.85;
      return [
        ...key(held),
        idOf("task", before * 3 + each),
        "IN_PROGRESS",
        isDone ? "DONE" : "NOT_DONE",
        isDone ? 100 : 60,
        "Đã báo cáo tại buổi sinh hoạt",
        at(held, "03", "07:30:00"),
      ];
    });
  });
}

export function evaluationRows(plan: Plan, sheet: { id: string; version: string }): Rows {
  return mapped(takenPlace(plan), (held) => {
    if (held.evaluation === "NONE") return [];
    const isDecided = held.evaluation === "DECIDED";
    return [
      [
        ...key(held),
        held.cell.path,
        held.month.first,
        held.evaluation,
        sheet.id,
        sheet.version,
        held.total,
        gradeOf(held.total),
        isDecided ? held.total - 1 : null,
        isDecided ? gradeOf(held.total - 1) : null,
        at(held, "05", "03:00:00"),
        isDecided ? at(held, "08", "03:00:00") : null,
      ],
    ];
  });
}

type SeededCriterion = { key: string; max: number; judgedBy: string };

/** Every third criterion of the sheet: enough to compare and to lose points in, at a third of the rows. */
export function scoreRows(plan: Plan, criteria: readonly SeededCriterion[]): Rows {
  const scored = criteria.filter((_, index) => index % 3 === 0);
  return mapped(takenPlace(plan), (held) =>
    held.evaluation === "NONE"
      ? []
      : scored.map(({ key: criterion, max, judgedBy }, index) => {
          const lost = chance(plan.seed, "lost", held.n, index) < 0.2 ? max / 2 : 0;
          const given = max - lost;
          return [
            ...key(held),
            criterion,
            judgedBy === "FACTS" ? given : null,
            JSON.stringify({ judgedBy, max, applies: true }),
            judgedBy === "FACTS" ? null : given,
            held.evaluation === "DECIDED" ? given : null,
          ];
        }),
  );
}

/** The split that the invented points are given; what it means is the sheet's, and no benchmark asks. */
function gradeOf(points: number): string {
  return points >= 90 ? "GOOD" : points >= 70 ? "FAIR" : points >= 65 ? "AVERAGE" : "POOR";
}

function* mapped(meetings: Iterable<Held>, rowsOf: (held: Held) => readonly (readonly Value[])[]): Rows {
  for (const held of meetings) yield* rowsOf(held);
}
