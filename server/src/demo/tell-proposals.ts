import { addDays } from "../calendar.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { type DemoCalendar, minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows, liesAtHome } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; organizations: readonly DemoOrganization[]; random: Random };

type Tale = {
  cell: string;
  member: number;
  body: string;
  daysAgo: number;
  reason: string;
  /** Days from today by which the committee wants to answer; absent where nobody has taken it in yet. */
  due?: number;
  answer?: string;
};

/** What cells have passed to the committee: one late, one just come, and one answered, which its cell reads out in its next meeting. */
const tales: readonly Tale[] = [
  {
    cell: "Chi bộ Chính sách xã hội",
    member: 4,
    body: "Đề nghị mở thêm lớp nhận thức về Đảng tại địa phương để quần chúng ưu tú ở điểm giao dịch xã được học",
    daysAgo: 26,
    reason: "Việc mở lớp thuộc thẩm quyền của Đảng ủy",
    due: -3,
  },
  {
    cell: "Chi bộ Bảo hiểm tiền gửi",
    member: 3,
    body: "Đề nghị gửi tài liệu sinh hoạt của cấp trên sớm hơn, trước buổi sinh hoạt ít nhất ba ngày",
    daysAgo: 4,
    reason: "Tài liệu do Văn phòng Đảng ủy gửi",
  },
  {
    cell: "Chi bộ Thanh tra, giám sát",
    member: 5,
    body: "Đề nghị tổ chức giao lưu, trao đổi kinh nghiệm giữa các chi bộ về sinh hoạt chuyên đề",
    daysAgo: 20,
    reason: "Cần Đảng ủy chủ trì nhiều chi bộ cùng làm",
    answer: "Đảng ủy đồng ý; Văn phòng Đảng ủy xây dựng kế hoạch giao lưu trong quý tới.",
  },
];

/** Members' proposals on their way between the bank's cells and their committee. */
export function tellProposals(told: Told, body: DemoOrganization): void {
  for (const tale of tales) tell(told, body, tale);
}

function tell({ rows, calendar, organizations, random }: Told, body: DemoOrganization, tale: Tale): void {
  const cell = organizations.find(({ name }) => name === tale.cell);
  const [secretary, member] = [cell?.members[0], cell?.members[tale.member]];
  if (!cell || !secretary || !member) throw new Error(`The demonstration has no ${tale.cell}.`);
  const raisedAt = momentAt(addDays(calendar.today, -tale.daysAgo), "08:20");
  const passedAt = minutesAfter(raisedAt, 300);
  const settledAt = minutesAfter(raisedAt, 2880);
  const id = random.id(raisedAt);
  const dueOn = tale.due === undefined ? null : addDays(calendar.today, tale.due);
  const isAnswered = tale.answer !== undefined;
  addRows(rows, "proposal", [
    {
      organization_id: cell.organizationId,
      id,
      person_id: member.personId,
      body: tale.body,
      raised_at: raisedAt,
      ...liesAtHome(cell.organizationId, id),
      lies_with: isAnswered ? cell.organizationId : body.organizationId,
      way: [cell.organizationId, body.organizationId],
      due_on: dueOn,
      ...(isAnswered ? { answer: tale.answer, answered_at: settledAt, answered_by: body.organizationId } : {}),
    },
  ]);
  const at = (organizationId: string, personId: string | null, step: DemoRow): DemoRow => ({
    at_id: organizationId,
    person_id: personId,
    ...step,
  });
  const steps: DemoRow[] = [
    at(cell.organizationId, member.personId, { kind: "RAISED", to_id: cell.organizationId, done_at: raisedAt }),
    at(cell.organizationId, secretary.personId, {
      kind: "PASSED_UP",
      to_id: body.organizationId,
      word: tale.reason,
      done_at: passedAt,
    }),
    ...(dueOn === null ? [] : [at(body.organizationId, null, { kind: "ASSIGNED", due_on: dueOn, done_at: settledAt })]),
    ...(isAnswered
      ? [
          at(body.organizationId, null, {
            kind: "ANSWERED",
            to_id: cell.organizationId,
            word: tale.answer,
            done_at: settledAt,
          }),
        ]
      : []),
  ];
  addRows(
    rows,
    "proposal_step",
    steps.map((step, index) => ({
      organization_id: cell.organizationId,
      proposal_id: id,
      number: index + 1,
      ...step,
    })),
  );
}
