import { dayOf } from "../working-zone.rules.ts";
import { type CellStory, startStory } from "./cell-story.ts";
import { type DemoCalendar, demoCalendar, minutesAfter } from "./demo-calendar.ts";
import { type DemoOrganization, demoOrganizations } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { DraftPaper } from "./draft-papers.ts";
import {
  accountingCell,
  bankBodyName,
  mergedCell,
  sameRoomCells,
  treasuryCell,
  upperBodyName,
} from "./organization-plan.ts";
import { randomFrom } from "./random.ts";
import { addRosterRows, organizationRow } from "./roster-rows.ts";
import { tellAdmissions } from "./tell-admissions.ts";
import { tellBody } from "./tell-body.ts";
import { endCell, type Telling, tellCell } from "./tell-cell.ts";
import { tellDirectives } from "./tell-directives.ts";
import { tellExemplars } from "./tell-exemplars.ts";
import { tellIndicators } from "./tell-indicators.ts";
import { tellMemberChange } from "./tell-member-changes.ts";
import { inventMerger, type Merger, rollsAtFirst, tellFormer } from "./tell-merger.ts";
import { tellOrientations } from "./tell-orientations.ts";
import { tellPraise } from "./tell-praise.ts";
import { tellProposals } from "./tell-proposals.ts";
import { tellShortcomings } from "./tell-shortcomings.ts";
import { tellTerms } from "./tell-terms.ts";
import { tellTopics } from "./tell-topics.ts";
import { tellTransfers } from "./tell-transfers.ts";
import { addNotifications, noteProgress } from "./told.ts";
import { prepareAccounting, prepareDraft, tasksOfAccounting } from "./upcoming.ts";
import { upcomingPapers } from "./upcoming-papers.ts";

export type DemoAccount = { id: string; username: string; personId: string | null; administrator: boolean };

/** Everything that the demonstration stores, as data; the same for the same moment. */
export type Demonstration = {
  organizations: DemoRow[];
  rows: DemoRows;
  papers: DraftPaper[];
  accounts: DemoAccount[];
  calendar: DemoCalendar;
  merger: Merger;
};

const seed = "nền nếp";

/** Invents the demonstration as seen from a moment: two bodies with their cells, two years of meetings, what is going on now. */
export function inventDemonstration(now: Date): Demonstration {
  const calendar = demoCalendar(now, dayOf(now));
  const organizations = demoOrganizations(randomFrom(`${seed} organizations`), calendar);
  const rows: DemoRows = new Map();
  const merger = inventMerger(named(organizations, mergedCell), { random: randomFrom(`${seed} merger`), calendar });
  addRosterRows(rows, rollsAtFirst(organizations, merger), { random: randomFrom(`${seed} roster`), calendar });
  const stories = new Map(
    organizations.map((each) => [each.name, startStory(each, randomFrom(`${seed} ${each.name}`))]),
  );
  const accounts = accountsOf(organizations, calendar);
  const telling: Telling = {
    rows,
    papers: [],
    calendar,
    organizations,
    officeAccountId: accounts.find(({ username }) => username === "van-phong")?.id ?? "",
    officeCellParent: organizations.find(({ name }) => name === bankBodyName)?.organizationId ?? "",
  };
  addOfficeStaff(rows, telling, accounts);
  const accounting = story(stories, accountingCell);
  accounting.set = { month: calendar.held.at(-1) ?? calendar.next, tasks: tasksOfAccounting(calendar) };
  for (const each of stories.values()) {
    if (each.cell.sector !== null) tellCell(each, telling);
    else tellBody(each, telling);
  }
  endCell(tellFormer(merger, telling, randomFrom(`${seed} former`)), telling);
  prepare(stories, telling, accounts);
  tellDirectives(
    { rows, calendar, organizations, random: randomFrom(`${seed} directives`) },
    named(organizations, bankBodyName),
    named(organizations, upperBodyName),
  );
  tellTopics(
    { rows, calendar, organizations, random: randomFrom(`${seed} topics`) },
    named(organizations, bankBodyName),
  );
  tellProposals(
    { rows, calendar, organizations, random: randomFrom(`${seed} proposals`) },
    named(organizations, bankBodyName),
  );
  tellOrientations(
    { rows, calendar, organizations, random: randomFrom(`${seed} orientations`) },
    named(organizations, bankBodyName),
  );
  tellIndicators(
    { rows, calendar, random: randomFrom(`${seed} indicators`) },
    { body: named(organizations, bankBodyName), cell: accounting.cell },
  );
  tellTerms(
    { rows, calendar, random: randomFrom(`${seed} terms`) },
    { body: named(organizations, bankBodyName), cell: accounting.cell },
  );
  tellAdmissions({ rows, calendar, random: randomFrom(`${seed} admissions`) }, accounting.cell);
  tellTransfers({ rows, calendar, random: randomFrom(`${seed} transfers`) }, [
    {
      from: named(organizations, "Chi bộ Biên Hòa – Agribank"),
      to: accounting.cell,
      daysAgo: 6,
      reason: "Điều động về Phòng Kế toán – Ngân quỹ",
    },
    {
      from: named(organizations, "Chi bộ Tín dụng"),
      to: "Chi bộ Khu phố 4, phường Tân Mai",
      daysAgo: 75,
      reason: "Nghỉ hưu, chuyển về nơi cư trú",
    },
    {
      from: named(organizations, "Chi bộ Hành chính – Nhân sự"),
      to: "Chi bộ Lớp cao cấp lý luận chính trị, Trường Chính trị tỉnh",
      daysAgo: 12,
      reason: "Học tập trung 6 tháng",
      daysAway: 170,
    },
  ]);
  tellMemberChange(
    { rows, calendar, random: randomFrom(`${seed} member changes`) },
    named(organizations, "Chi bộ Biên Hòa – Agribank"),
  );
  tellExemplars(
    { rows, calendar, organizations, random: randomFrom(`${seed} exemplars`) },
    named(organizations, bankBodyName),
  );
  tellPraise({ rows, random: randomFrom(`${seed} praise`) }, accounting.cell);
  tellShortcomings({ rows, calendar, random: randomFrom(`${seed} shortcomings`) }, accounting.cell);
  for (const each of stories.values()) endCell(each, telling);
  return {
    organizations: [...organizations, merger.former].map((each) => organizationRow(each, calendar)),
    rows,
    papers: telling.papers,
    accounts,
    calendar,
    merger,
  };
}

function named(organizations: readonly DemoOrganization[], name: string): DemoOrganization {
  const found = organizations.find((each) => each.name === name);
  if (!found) throw new Error(`The demonstration has no ${name}.`);
  return found;
}

function story(stories: ReadonlyMap<string, CellStory>, name: string): CellStory {
  const found = stories.get(name);
  if (!found) throw new Error(`The demonstration has no ${name}.`);
  return found;
}

/** The next meetings: one convened, one only begun. */
function prepare(stories: ReadonlyMap<string, CellStory>, telling: Telling, accounts: readonly DemoAccount[]): void {
  const { rows, calendar, papers } = telling;
  const accounting = story(stories, accountingCell);
  const createdBy = accounts.find(({ username }) => username === "bi-thu")?.id ?? null;
  const record = prepareAccounting(accounting, { rows, calendar, createdBy });
  papers.push(...upcomingPapers(record, accounting.random));
  // Two of them want the same room at the same hour, which their superiors see in the calendar.
  for (const cell of [treasuryCell, ...sameRoomCells])
    prepareDraft(story(stories, cell), { rows, calendar, createdBy: null });
  noteProgress(rows, accounting, calendar);
  addNotifications(rows, { accounting, record, accounts, calendar });
}

function accountsOf(organizations: readonly DemoOrganization[], { termStartedOn }: DemoCalendar): DemoAccount[] {
  const random = randomFrom(`${seed} accounts`);
  const made = new Date(`${termStartedOn}T01:00:00Z`);
  const member = (cell: string, index: number) =>
    organizations.find(({ name }) => name === cell)?.members[index]?.personId ?? null;
  const account = (username: string, personId: string | null, administrator = false) => ({
    id: random.id(made),
    username,
    personId,
    administrator,
  });
  return [
    account("bi-thu", member(accountingCell, 0)),
    account("dang-vien", member(accountingCell, 3)),
    account("van-phong", member("Chi bộ Hành chính – Nhân sự", 3)),
    account("quan-tri", null, true),
  ];
}

function addOfficeStaff(
  rows: DemoRows,
  { officeCellParent, calendar }: Telling,
  accounts: readonly DemoAccount[],
): void {
  const clerk = accounts.find(({ username }) => username === "van-phong")?.personId;
  const at = new Date(`${calendar.termStartedOn}T01:00:00Z`);
  const id = randomFrom(`${seed} office`).id(minutesAfter(at, 1));
  addRows(rows, "appointment", [
    {
      id,
      person_id: clerk,
      organization_id: officeCellParent,
      position: "OFFICE_STAFF",
      valid_from: calendar.termStartedOn,
      state: "CONFIRMED",
      decision: "Phân công công tác văn phòng Đảng ủy",
      decided_at: at,
    },
  ]);
}
