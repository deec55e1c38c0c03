import { addDays } from "../calendar.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Told = { rows: DemoRows; calendar: DemoCalendar; random: Random };

/** How many days ago each step of a candidate was; the first is approved and its yearly review due. */
const candidates = [
  { position: "SECRETARY", proposed: 460, consulted: 440, approved: 400, agree: 21 },
  { position: "DEPUTY_SECRETARY", proposed: 60, consulted: 20, approved: null, agree: 18 },
  { position: "COMMITTEE_MEMBER", proposed: 12, consulted: null, approved: null, agree: null },
] as const;

/** The terms of the body and of a cell, each with one seat vacant; the cell has asked for a by-election and keeps a succession plan. */
export function tellTerms(told: Told, { body, cell }: { body: DemoOrganization; cell: DemoOrganization }): void {
  const { rows, calendar, random } = told;
  const { termStartedOn, today } = calendar;
  const congressOn = addDays(termStartedOn, -3);
  addRows(
    rows,
    "term",
    [
      { of: body, number: "XII" },
      { of: cell, number: "VIII" },
    ].map(({ of, number }) => ({
      organization_id: of.organizationId,
      started_on: termStartedOn,
      number,
      congress_on: congressOn,
      planned_size: of.committee.length + 1,
    })),
  );
  const of = { organization_id: cell.organizationId };
  addRows(rows, "by_election", [
    {
      ...of,
      id: random.id(momentAt(addDays(today, -6), "09:00")),
      term_started_on: termStartedOn,
      seats: 1,
      position: "COMMITTEE_MEMBER",
      reason: "Một chi ủy viên chuyển công tác, chi ủy khuyết một đồng chí",
      asked_on: addDays(today, -6),
    },
  ]);
  const [first] = cell.members;
  addRows(
    rows,
    "unit_head",
    [
      { unit: "Phòng Kế toán – Ngân quỹ", title: "Trưởng phòng", member: first },
      { unit: "Tổ Kho quỹ", title: "Tổ trưởng", member: undefined },
    ].map(({ unit, title, member }) => ({
      ...of,
      id: random.id(momentAt(termStartedOn, "08:00")),
      unit,
      title,
      person_id: member?.personId ?? null,
      full_name: member?.fullName ?? "Ngô Thị Kho Quỹ",
      valid_from: termStartedOn,
    })),
  );
  const planId = random.id(momentAt(addDays(today, -480), "08:00"));
  addRows(rows, "succession_plan", [
    {
      ...of,
      id: planId,
      term_name: `Nhiệm kỳ ${Number(today.slice(0, 4)) + 1} – ${Number(today.slice(0, 4)) + 4}`,
      opened_on: addDays(today, -480),
    },
  ]);
  const official = cell.members.filter(({ status, position }) => status === "OFFICIAL" && position === null);
  const convened = cell.members.filter(({ status }) => status === "OFFICIAL").length;
  addRows(
    rows,
    "succession_candidate",
    candidates.flatMap(({ position, proposed, consulted, approved, agree }, index) => {
      const member = official[index];
      if (!member) return [];
      const voted = agree === null ? null : Math.min(agree, convened);
      return [
        {
          ...of,
          id: random.id(momentAt(addDays(today, -proposed), "08:00")),
          plan_id: planId,
          person_id: member.personId,
          position,
          proposed_on: addDays(today, -proposed),
          state: approved === null ? (consulted === null ? "PROPOSED" : "CONSULTED") : "APPROVED",
          consulted_on: consulted === null ? null : addDays(today, -consulted),
          convened: voted === null ? null : convened,
          collected: voted === null ? null : convened,
          valid: voted === null ? null : convened,
          agree: voted,
          decision: approved === null ? "" : "118-QĐ/ĐU",
          approved_on: approved === null ? null : addDays(today, -approved),
        },
      ];
    }),
  );
}
