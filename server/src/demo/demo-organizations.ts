import type { Kind } from "../account/account.queries.ts";
import { addDays, addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import type { IssuingOrganization } from "../record/record.queries.ts";
import { momentAt } from "../working-zone.rules.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import { inventPeople } from "./invented-people.ts";
import {
  accountingCell,
  accountingMembers,
  type PlannedOrganization,
  plannedOrganizations,
  type Sector,
} from "./organization-plan.ts";
import type { Random } from "./random.ts";

type Position = "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER";

export type DemoMember = {
  personId: string;
  fullName: string;
  sex: "MALE" | "FEMALE";
  birthDate: string;
  cardNumber: string;
  membershipId: string;
  status: "OFFICIAL" | "PROBATIONARY";
  admittedOn: string;
  since: string;
  position: Position | null;
  exempt: boolean;
  temporarilyElsewhere: boolean;
};

/** An organization of the demonstration. A cell has members; a body has a committee of people who are members of its cells. */
export type DemoOrganization = {
  organizationId: string;
  parentId: string | null;
  name: string;
  kind: Kind;
  cellType: "ADMIN_SERVICE" | "STATE_ENTERPRISE" | null;
  sector: Sector | null;
  placeName: string;
  staff: number | null;
  members: DemoMember[];
  committee: DemoMember[];
  issuing: IssuingOrganization;
};

/** Below this many official members there is no cell committee, as the current thresholds have it. */
const committeeFrom = 9;

type Making = { random: Random; calendar: DemoCalendar; people: ReturnType<typeof inventPeople> };

/** The organizations with their members and committees, parents before children. */
export function demoOrganizations(random: Random, calendar: DemoCalendar): DemoOrganization[] {
  const people = inventPeople(
    random,
    accountingMembers.map(({ fullName }) => fullName),
    calendar.today,
  );
  const made: DemoOrganization[] = [];
  const make = (planned: PlannedOrganization, parent: DemoOrganization | null): DemoOrganization[] => {
    const own = oneOrganization(planned, parent, { random, calendar, people });
    made.push(own);
    const below = (planned.under ?? []).flatMap((each) => make(each, own));
    if (planned.under) own.committee = bodyCommittee(below);
    own.issuing = { ...issuingOf(own, parent), termStartedOn: calendar.termStartedOn };
    return [own, ...below];
  };
  for (const planned of plannedOrganizations) make(planned, null);
  return made;
}

function oneOrganization(
  planned: PlannedOrganization,
  parent: DemoOrganization | null,
  making: Making,
): DemoOrganization {
  const { random, calendar } = making;
  const organizationId = random.id(momentAt(calendar.termStartedOn, "08:00"));
  const members = planned.members === undefined ? [] : membersOf(planned, making);
  const committee = members.filter(({ position }) => position !== null);
  const { name, kind, placeName } = planned;
  return {
    organizationId,
    parentId: parent?.organizationId ?? null,
    name,
    kind,
    cellType: planned.cellType ?? null,
    sector: planned.sector ?? null,
    placeName,
    staff: staffOf(planned),
    members,
    committee,
    // Filled in as soon as the committee is known.
    issuing: {} as IssuingOrganization,
  };
}

/** Of an upper body only one of many subordinates is shown, so its own staff is left uncounted. */
function staffOf({ kind, staff, under = [] }: PlannedOrganization): number | null {
  if (kind === "UPPER") return null;
  return staff ?? under.reduce((sum, each) => sum + (staffOf(each) ?? 0), 0);
}

function membersOf(planned: PlannedOrganization, making: Making): DemoMember[] {
  const named = planned.name === accountingCell ? accountingMembers : [];
  const count = planned.members ?? 0;
  const members = Array.from({ length: count }, (_, index) => {
    const given = named[index];
    const probationary = given ? given.probationary === true : index >= count - (count > 15 ? 1 : 0);
    return oneMember({ given, probationary, exempt: given?.exempt === true, index, count }, making);
  });
  return members;
}

type NewMember = {
  given: { fullName: string; sex: "MALE" | "FEMALE" } | undefined;
  probationary: boolean;
  exempt: boolean;
  index: number;
  count: number;
};

function oneMember(
  { given, probationary, exempt, index, count }: NewMember,
  { random, calendar, people }: Making,
): DemoMember {
  const person = people.invent(given && { fullName: given.fullName, sex: given.sex });
  const admitted = probationary
    ? addDays(calendar.today, -random.between(60, 300))
    : admittedLongAgo(random, person.birthDate);
  const founding = momentAt(calendar.termStartedOn, "08:00");
  const position =
    index === 0
      ? "SECRETARY"
      : index === 1
        ? "DEPUTY_SECRETARY"
        : index === 2 && count >= committeeFrom
          ? "COMMITTEE_MEMBER"
          : null;
  return {
    ...person,
    personId: random.id(founding),
    membershipId: random.id(founding),
    status: probationary ? "PROBATIONARY" : "OFFICIAL",
    admittedOn: admitted,
    since: probationary ? admitted : calendar.termStartedOn,
    position,
    exempt: exempt || (given === undefined && index === 6 && count >= 21),
    temporarilyElsewhere: given === undefined && index === 7 && count >= 16 && random.chance(0.25),
  };
}

function admittedLongAgo(random: Random, birthDate: string): string {
  const born = monthOf(birthDate);
  return dayIn(
    addMonths({ year: born.year + random.between(22, 24), month: random.between(1, 12) }, 0),
    random.between(3, 26),
  );
}

/** A body's committee: the secretaries of the first cells under it, the first of them its secretary. */
function bodyCommittee(below: readonly DemoOrganization[]): DemoMember[] {
  const positions: Position[] = [
    "SECRETARY",
    "DEPUTY_SECRETARY",
    "COMMITTEE_MEMBER",
    "COMMITTEE_MEMBER",
    "COMMITTEE_MEMBER",
  ];
  const leaders = below
    .flatMap(({ members }) => members.slice(1, 2))
    .toSorted((one, other) => one.cardNumber.localeCompare(other.cardNumber));
  return positions.flatMap((position, index) => {
    const leader = leaders[index];
    return leader ? [{ ...leader, position }] : [];
  });
}

function issuingOf(own: DemoOrganization, parent: DemoOrganization | null): IssuingOrganization {
  const holds = (position: Position) => own.committee.filter((member) => member.position === position);
  return {
    id: own.organizationId,
    kind: own.kind,
    name: own.name,
    superiorName: parent?.name ?? null,
    superiorKind: parent?.kind ?? null,
    placeName: own.placeName,
    termStartedOn: "",
    signsAsCommittee: false,
    committeeMembers: holds("COMMITTEE_MEMBER").length,
    deputies: holds("DEPUTY_SECRETARY").length,
    secretaryName: holds("SECRETARY")[0]?.fullName ?? null,
    settings: {},
  };
}
