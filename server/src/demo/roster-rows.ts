import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import type { DemoMember, DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

type Making = { random: Random; calendar: DemoCalendar };

/** An organization as the first rows to be stored; its path follows from the serial that the database gives. */
export function organizationRow(own: DemoOrganization, calendar: DemoCalendar): DemoRow {
  return {
    id: own.organizationId,
    parent_id: own.parentId,
    path: `new-${own.organizationId}/`,
    kind: own.kind,
    cell_type: own.cellType,
    name: own.name,
    name_folded: foldName(own.name),
    place_name: own.placeName,
    term_started_on: calendar.termStartedOn,
    founded_on: calendar.termStartedOn,
  };
}

/** Place, head-count, people, memberships, standings and offices. */
export function addRosterRows(rows: DemoRows, organizations: readonly DemoOrganization[], making: Making): void {
  const { termStartedOn } = making.calendar;
  for (const own of organizations) {
    const { organizationId } = own;
    addRows(rows, "organization_placement", [
      { organization_id: organizationId, valid_from: termStartedOn, parent_id: own.parentId, path: organizationId },
    ]);
    if (own.staff !== null)
      addRows(rows, "organization_staff_count", [
        { organization_id: organizationId, counted_on: termStartedOn, staff: own.staff },
      ]);
    for (const member of own.members) addMember(rows, own, member, making);
    addRows(
      rows,
      "appointment",
      own.committee.map((member) => appointment(own, member, member.position ?? "COMMITTEE_MEMBER", making)),
    );
  }
  addFollowers(rows, organizations, making);
}

function addMember(rows: DemoRows, own: DemoOrganization, member: DemoMember, { random, calendar }: Making): void {
  const { personId } = member;
  const { organizationId } = own;
  addRows(rows, "person", [
    {
      id: personId,
      full_name: member.fullName,
      name_folded: foldName(member.fullName),
      sort_name: sortName(member.fullName),
      birth_date: member.birthDate,
      sex: member.sex,
      card_number: member.cardNumber,
    },
  ]);
  addRows(rows, "membership", [
    {
      id: member.membershipId,
      person_id: personId,
      organization_id: organizationId,
      stay: "HOME",
      status: member.status,
      admitted_on: member.admittedOn,
      official_on:
        member.status === "OFFICIAL"
          ? `${Number(member.admittedOn.slice(0, 4)) + 1}${member.admittedOn.slice(4)}`
          : null,
      valid_from: member.since,
    },
  ]);
  addRows(
    rows,
    "person_name_word",
    nameWords(member.fullName).map((word) => ({
      organization_id: organizationId,
      person_id: personId,
      word,
      sort_name: sortName(member.fullName),
    })),
  );
  const kinds = [member.exempt && "EXEMPT", member.temporarilyElsewhere && "TEMPORARILY_ELSEWHERE"].filter(
    (kind) => kind !== false,
  );
  const at = momentAt(calendar.termStartedOn, "08:00");
  addRows(
    rows,
    "member_standing",
    kinds.map((kind) => ({
      id: random.id(at),
      person_id: personId,
      organization_id: organizationId,
      kind,
      valid_from: calendar.termStartedOn,
      note: "",
    })),
  );
}

function appointment(
  own: DemoOrganization,
  member: DemoMember,
  position: string,
  { random, calendar }: Making,
): DemoRow {
  const at = momentAt(calendar.termStartedOn, "08:00");
  const decision = `Quyết định chuẩn y nhiệm kỳ từ ${calendar.termStartedOn.split("-").toReversed().join("/")}`;
  return {
    id: random.id(at),
    person_id: member.personId,
    organization_id: own.organizationId,
    position,
    valid_from: calendar.termStartedOn,
    state: "CONFIRMED",
    decision,
    decided_at: at,
  };
}

/** Each cell is followed by a member of its superior's committee who belongs to another cell. */
function addFollowers(rows: DemoRows, organizations: readonly DemoOrganization[], making: Making): void {
  for (const own of organizations.filter(({ sector }) => sector !== null)) {
    const superior = organizations.find(({ organizationId }) => organizationId === own.parentId);
    const strangers = (superior?.committee ?? []).filter(
      ({ personId }) => !own.members.some((member) => member.personId === personId),
    );
    const follower = strangers[own.name.length % Math.max(1, strangers.length)];
    if (follower) addRows(rows, "appointment", [appointment(own, follower, "FOLLOWER", making)]);
  }
}
