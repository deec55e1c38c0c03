import { changedParts, decisionOf } from "../orientation/adaptation.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { type DemoCalendar, dayOfMonth, minutesAfter, monthWords, workingDayBefore } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import { type Drawn, type DrawnBlock, drawnFor } from "./orientation-words.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; organizations: readonly DemoOrganization[]; random: Random };
type Issued = { orientationId: string; month: string; blocks: (DrawnBlock & { id: string })[] };

/**
 * What the bank's committee has issued: last month's orientation and bulletin, which its cells used each in their way, and
 * those for the next meetings, which wait in the preparation.
 */
export function tellOrientations(told: Told, body: DemoOrganization): void {
  const { calendar, organizations } = told;
  const cells = organizations.filter(({ kind, parentId }) => kind === "CELL" && isBelow(organizations, parentId, body));
  const last = calendar.held.at(-1) ?? calendar.next;
  for (const drawn of drawnFor("PAST")) {
    const issued = issue(told, { from: body, drawn, month: last, cells: cells.length });
    for (const cell of cells) use(told, issued, cell);
  }
  for (const drawn of drawnFor("AHEAD")) issue(told, { from: body, drawn, month: calendar.next, cells: cells.length });
}

function isBelow(organizations: readonly DemoOrganization[], parentId: string | null, body: DemoOrganization): boolean {
  if (parentId === null || parentId === body.organizationId) return parentId !== null;
  const parent = organizations.find(({ organizationId }) => organizationId === parentId);
  return isBelow(organizations, parent?.parentId ?? null, body);
}

/** Ten working days before the month, or yesterday where that has not come. */
function issuedAtFor({ now }: DemoCalendar, month: string): Date {
  const planned = momentAt(workingDayBefore(dayOfMonth(month, 1), 10), "09:00");
  const latest = minutesAfter(now, -1440);
  return new Date(Math.min(planned.getTime(), latest.getTime()));
}

function issue(
  { rows, calendar, random }: Told,
  { from, drawn, month, cells }: { from: DemoOrganization; drawn: Drawn; month: string; cells: number },
): Issued {
  const issuedAt = issuedAtFor(calendar, month);
  const draftedAt = minutesAfter(issuedAt, -2000);
  const orientationId = random.id(draftedAt);
  const blocks = drawn.blocks.map((block) => ({ ...block, id: random.id(draftedAt) }));
  addRows(rows, "orientation", [
    {
      organization_id: from.organizationId,
      id: orientationId,
      kind: drawn.kind,
      first_month: month,
      last_month: month,
      title: `${drawn.title} ${monthWords(month).t}`,
      introduction: drawn.introduction,
      suggested_form: drawn.suggestedForm,
      drafted_at: draftedAt,
      issued_at: issuedAt,
      issued_to: cells,
    },
  ]);
  addRows(
    rows,
    "orientation_block",
    blocks.map(({ id, kind, title, body, questions, plannedMinutes, central }, index) => ({
      organization_id: from.organizationId,
      orientation_id: orientationId,
      id,
      ordinal: index + 1,
      kind,
      title,
      body,
      questions,
      planned_minutes: plannedMinutes,
      central: central ?? false,
    })),
  );
  return { orientationId, month, blocks };
}

/** What a cell made of each block: most have put it on their agenda, some left one, some have not said anything. */
function use(told: Told, { orientationId, month, blocks }: Issued, cell: DemoOrganization): void {
  const { rows, calendar, random } = told;
  const decidedAt = minutesAfter(issuedAtFor(calendar, month), 60 + random.between(0, 3000));
  const common = { organization_id: cell.organizationId, path: cell.organizationId, orientation_id: orientationId };
  for (const block of blocks) {
    const made = { ...common, block_id: block.id, decided_at: decidedAt };
    const item = random.chance(block.likely) ? freeItem(rows, cell, month, block.kind) : undefined;
    if (item) addRows(rows, "orientation_use", [{ ...made, ...placed(rows, item, block, random) }]);
    else if (random.chance(0.35)) addRows(rows, "orientation_use", [{ ...made, ...left(block.leftBecause) }]);
  }
}

const onNoAgenda = { changed: [], meeting_id: null, agenda_item_id: null, title: "", questions: [], held_at: null };
const left = (reason: string): DemoRow => ({ decision: "LEFT", reason, ...onNoAgenda });

/** An item of this kind in the cell's meeting of that month that is made of no block yet. */
function freeItem(rows: DemoRows, cell: DemoOrganization, month: string, kind: string): DemoRow | undefined {
  const meeting = rows
    .get("meeting")
    ?.find(
      (row) =>
        row["organization_id"] === cell.organizationId &&
        row["month"] === month &&
        row["kind"] === "REGULAR" &&
        (row["state"] === "CLOSED" || row["state"] === "FILED") &&
        row["recorded_from"] !== "PAPER",
    );
  return rows
    .get("agenda_item")
    ?.find(
      (row) =>
        row["meeting_id"] === meeting?.["id"] &&
        row["kind"] === kind &&
        row["part"] === "COURSE" &&
        row["orientation_block_id"] === null,
    );
}

/** The item under the title that the meeting's papers bear, with the block's questions or the first of them. */
function placed(rows: DemoRows, item: DemoRow, block: Issued["blocks"][number], random: Random): DemoRow {
  const meeting = rows.get("meeting")?.find((row) => row["id"] === item["meeting_id"]);
  const title = String(item["title"]);
  const questions = random.chance(0.3) ? block.questions.slice(0, 1) : block.questions;
  item["questions"] = questions;
  item["orientation_block_id"] = block.id;
  const changed = changedParts(block, { title, questions });
  return {
    decision: decisionOf(changed),
    changed,
    reason: "",
    meeting_id: item["meeting_id"],
    agenda_item_id: item["id"],
    title,
    questions,
    held_at: meeting?.["closed_at"] ?? null,
  };
}
