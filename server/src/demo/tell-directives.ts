import { addDays } from "../calendar.rules.ts";
import type { DirectiveDispatchTable, DirectiveTable } from "../database/schema.gen.ts";
import { wordsOf } from "../directive/directive-words.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { type DemoCalendar, dayOfMonth, minutesAfter, monthWords, workingDayBefore } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Text = {
  from: DemoOrganization;
  reference: string;
  type: DirectiveTable["type"];
  issuedOn: string;
  issuerName: string;
  subject: string;
  isForEverybody?: boolean;
};
type Expects = { reading?: boolean; plan?: boolean; dissemination?: boolean; report?: boolean };
type Sending = {
  from: DemoOrganization;
  to: readonly DemoOrganization[];
  reach: DirectiveDispatchTable["reach"];
  at: Date;
  dueOn: string | null;
  expects: Expects;
  note?: string;
};
type Told = { rows: DemoRows; calendar: DemoCalendar; organizations: readonly DemoOrganization[]; random: Random };

const upperCommittee = "Đảng ủy Ủy ban nhân dân tỉnh";
const bankCommittee = "Đảng ủy Cơ quan Ngân hàng tỉnh";

/**
 * What came down to the bank's cells lately: a guidance that most have disseminated, the plan that carries it out and is older
 * than the guidance, a resolution that waits for the next meeting, and a notice that everybody should read.
 */
export function tellDirectives(told: Told, body: DemoOrganization, upper: DemoOrganization): void {
  const { calendar, organizations } = told;
  const cells = organizations.filter(({ kind, name }) => kind === "CELL" && isUnder(organizations, name, body));
  const [month, today] = [calendar.held.at(-2) ?? calendar.next, calendar.today];
  const { y } = monthWords(month);
  const planned = workingDayBefore(dayOfMonth(month, 1), 12);
  const guided = workingDayBefore(dayOfMonth(month, 1), 4);
  const plan = enter(told, {
    from: body,
    reference: "21-KH/ĐU",
    type: "PLAN",
    issuedOn: planned,
    issuerName: bankCommittee,
    subject: `Kế hoạch sinh hoạt chuyên đề “Tự soi, tự sửa” trong các chi bộ ${y}`,
  });
  send(
    told,
    plan,
    { from: body, to: cells, reach: "CELLS_BELOW", at: at(planned, 20), dueOn: guided, expects: { reading: true } },
    received,
  );
  const guidance = enter(told, {
    from: upper,
    reference: "14-HD/ĐU",
    type: "GUIDANCE",
    issuedOn: guided,
    issuerName: upperCommittee,
    subject: `Hướng dẫn sinh hoạt chuyên đề “Tự soi, tự sửa” trong toàn Đảng bộ ${y}`,
  });
  const dueOn = dayOfMonth(month, 15);
  send(
    told,
    guidance,
    { from: upper, to: [body], reach: "CHOSEN", at: at(guided, 30), dueOn, expects: { plan: true, report: true } },
    (_, sentAt) => ({
      received_at: minutesAfter(sentAt, 40),
      plan: "Triển khai theo Kế hoạch số 21-KH/ĐU; các chi bộ quán triệt trong kỳ sinh hoạt thường kỳ",
      planned_at: minutesAfter(sentAt, 90),
      report: "100% chi bộ đã có kế hoạch; còn chi bộ chưa quán triệt, Đảng ủy đang đôn đốc.",
      reported_at: at(dueOn, 0),
      plan_paper_id: plan,
      plan_paper_at: minutesAfter(sentAt, 90),
    }),
  );
  const down = {
    from: body,
    to: cells,
    reach: "CELLS_BELOW" as const,
    at: at(guided, 120),
    dueOn,
    expects: { reading: true, dissemination: true },
  };
  send(told, guidance, { ...down, note: "Dành ít nhất 20 phút để đảng viên liên hệ bản thân." }, (cell, sentAt) =>
    disseminated(told, guidance, { cell, month, sentAt }),
  );
  link(told, body, plan, guidance);
  const resolution = enter(told, {
    from: body,
    reference: "09-NQ/ĐU",
    type: "RESOLUTION",
    issuedOn: addDays(today, -5),
    issuerName: bankCommittee,
    subject: "Nghị quyết về đẩy mạnh chuyển đổi số trong hoạt động ngân hàng trên địa bàn tỉnh",
  });
  const report = { dissemination: true, report: true };
  send(
    told,
    resolution,
    {
      from: body,
      to: cells,
      reach: "CELLS_BELOW",
      at: minutesAfter(calendar.now, -4 * 1440),
      dueOn: addDays(today, 25),
      expects: report,
    },
    (_, sentAt) => (told.random.chance(0.4) ? received(_, sentAt) : {}),
  );
  const notice = enter(told, {
    from: body,
    reference: "37-TB/ĐU",
    type: "NOTICE",
    issuedOn: addDays(today, -1),
    issuerName: bankCommittee,
    subject: "Thông báo nhanh về thủ đoạn lừa đảo bằng mã QR giả mạo và việc cảnh báo khách hàng tại quầy",
    isForEverybody: true,
  });
  send(
    told,
    notice,
    {
      from: body,
      to: cells,
      reach: "ALL_BELOW",
      at: minutesAfter(calendar.now, -1300),
      dueOn: null,
      expects: { reading: true },
    },
    (_, sentAt) => (told.random.chance(0.6) ? received(_, sentAt) : {}),
  );
}

function isUnder(organizations: readonly DemoOrganization[], name: string, body: DemoOrganization): boolean {
  const found = organizations.find((each) => each.name === name);
  if (!found || found.parentId === null) return false;
  if (found.parentId === body.organizationId) return true;
  const parent = organizations.find(({ organizationId }) => organizationId === found.parentId);
  return parent !== undefined && isUnder(organizations, parent.name, body);
}

/** In the morning of a day, so many minutes after eight. */
function at(day: string, minutes: number): Date {
  return minutesAfter(momentAt(day, "08:00"), minutes);
}

function enter({ rows, random }: Told, text: Text): string {
  const enteredAt = at(text.issuedOn, 5);
  const id = random.id(enteredAt);
  addRows(rows, "directive", [
    {
      organization_id: text.from.organizationId,
      id,
      reference: text.reference,
      type: text.type,
      issued_on: text.issuedOn,
      issuer_name: text.issuerName,
      subject: text.subject,
      is_for_everybody: text.isForEverybody ?? false,
      entered_at: enteredAt,
    },
  ]);
  addRows(rows, "directive_words", [
    {
      organization_id: text.from.organizationId,
      directive_id: id,
      words: wordsOf([text.reference, text.subject, text.issuerName])
        .map((word) => `'${word}'`)
        .join(" "),
    },
  ]);
  return id;
}

/** What a receiver made of it, in the columns of its receipt. */
type Made = (receiver: DemoOrganization, sentAt: Date) => DemoRow;

function send({ rows, random }: Told, directiveId: string, sending: Sending, made: Made): void {
  const id = random.id(sending.at);
  const expects = {
    expects_reading: sending.expects.reading ?? false,
    expects_dissemination: sending.expects.dissemination ?? false,
    expects_plan: sending.expects.plan ?? false,
    expects_report: sending.expects.report ?? false,
  };
  const common = { directive_id: directiveId, ...expects, due_on: sending.dueOn, sent_at: sending.at };
  addRows(rows, "directive_dispatch", [
    {
      organization_id: sending.from.organizationId,
      id,
      ...common,
      reach: sending.reach,
      note: sending.note ?? "",
      sent_to: sending.to.length,
    },
  ]);
  const sent = rows.get("directive")?.find((row) => row["id"] === directiveId);
  if (sent && !sent["first_sent_at"]) sent["first_sent_at"] = sending.at;
  addRows(
    rows,
    "directive_receipt",
    sending.to.map((receiver) => ({
      organization_id: receiver.organizationId,
      path: receiver.organizationId,
      kind: receiver.kind,
      sender_id: sending.from.organizationId,
      dispatch_id: id,
      ...common,
      received_at: null,
      plan: "",
      planned_at: null,
      plan_paper_id: null,
      plan_paper_at: null,
      held_by: null,
      meeting_id: null,
      agenda_item_id: null,
      disseminated_at: null,
      report: "",
      reported_at: null,
      decline_reason: "",
      declined_at: null,
      ...made(receiver, sending.at),
    })),
  );
}

const received: Made = (_receiver, sentAt) => ({ received_at: minutesAfter(sentAt, 75) });

/** Cells that have not done what was expected by the deadline, and one that it does not concern. */
const lateCells = ["Chi bộ Quỹ tín dụng TW", "Chi bộ Giao dịch – BIDV"];
const unconcernedCell = "Chi bộ Thanh tra, giám sát";

/** On the agenda of the month's meeting, under the item that informs; a cell without such a meeting has only received it. */
function disseminated(
  { rows }: Told,
  directiveId: string,
  of: { cell: DemoOrganization; month: string; sentAt: Date },
): DemoRow {
  const meeting = rows
    .get("meeting")
    ?.find(
      (row) =>
        row["organization_id"] === of.cell.organizationId &&
        row["month"] === of.month &&
        row["kind"] === "REGULAR" &&
        (row["state"] === "CLOSED" || row["state"] === "FILED") &&
        row["recorded_from"] !== "PAPER",
    );
  const item = rows
    .get("agenda_item")
    ?.find((row) => row["meeting_id"] === meeting?.["id"] && row["kind"] === "INFORMATION" && row["part"] === "COURSE");
  const reception = received(of.cell, of.sentAt);
  if (of.cell.name === unconcernedCell)
    return {
      ...reception,
      decline_reason: "Chi bộ đã sinh hoạt chuyên đề này cùng Đảng bộ Thanh tra tỉnh",
      declined_at: minutesAfter(of.sentAt, 3000),
    };
  if (!meeting || !item || lateCells.includes(of.cell.name)) return reception;
  item["directive_id"] = directiveId;
  return {
    ...reception,
    held_by: meeting["organization_id"],
    meeting_id: meeting["id"],
    agenda_item_id: item["id"],
    disseminated_at: meeting["closed_at"],
  };
}

function link({ rows }: Told, { organizationId }: DemoOrganization, directiveId: string, otherId: string): void {
  addRows(rows, "directive_link", [
    { organization_id: organizationId, directive_id: directiveId, other_id: otherId, kind: "CARRIES_OUT" },
  ]);
}
