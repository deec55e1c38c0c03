import type { Transaction } from "../database/connect.ts";
import { readFacts } from "../reorganization/facts.queries.ts";
import { perform } from "../reorganization/perform.queries.ts";
import { insertReorganization, insertSubjects, storeDone } from "../reorganization/reorganization.queries.ts";
import { type Change, rolesOf, stopsOf } from "../reorganization/reorganization.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { startStory } from "./cell-story.ts";
import { seeEverything } from "./demo.queries.ts";
import type { DemoCalendar } from "./demo-calendar.ts";
import type { DemoMember, DemoOrganization } from "./demo-organizations.ts";
import type { Random } from "./random.ts";
import { type Telling, tellCell } from "./tell-cell.ts";

/** A small cell that went into another in the middle of a year: its five members are on the other's roll since. */
export type Merger = { former: DemoOrganization; into: DemoOrganization; on: string; reorganizationId: string };

const formerName = "Chi bộ Phòng giao dịch Tam Hiệp – Agribank";
const joining = { from: 11, to: 16 };

/** The last 1 July after which at least two months' meetings were held. */
export function mergerDay({ held }: DemoCalendar): string {
  const last = held.at(-2) ?? "";
  const year = Number(last.slice(0, 4));
  return last >= `${year}-07-01` ? `${year}-07-01` : `${year - 1}-07-01`;
}

/** Parts from a cell those members who came with a merger: before it they were a cell of their own. */
export function inventMerger(
  into: DemoOrganization,
  { random, calendar }: { random: Random; calendar: DemoCalendar },
): Merger {
  const on = mergerDay(calendar);
  const founding = momentAt(calendar.termStartedOn, "08:00");
  const joined = into.members.slice(joining.from, joining.to);
  const members = joined.map((member, index): DemoMember => {
    const position = index === 0 ? "SECRETARY" : index === 1 ? "DEPUTY_SECRETARY" : null;
    return { ...member, membershipId: random.id(founding), position };
  });
  for (const member of joined) member.since = on;
  const former: DemoOrganization = {
    ...into,
    organizationId: random.id(founding),
    name: formerName,
    staff: null,
    members,
    committee: members.filter(({ position }) => position !== null),
  };
  const secretaryName = members[0]?.fullName ?? null;
  former.issuing = {
    ...into.issuing,
    id: former.organizationId,
    name: formerName,
    committeeMembers: 0,
    deputies: 1,
    secretaryName,
  };
  return { former, into, on, reorganizationId: random.id(momentAt(on, "08:00")) };
}

/** Who stands on each roll from the beginning: whoever came with the merger is entered by it. */
export function rollsAtFirst(
  organizations: readonly DemoOrganization[],
  { former, into, on }: Merger,
): DemoOrganization[] {
  const own = (each: DemoOrganization) =>
    each === into ? { ...each, members: each.members.filter(({ since }) => since !== on) } : each;
  return [...organizations.map(own), former];
}

/** The months of the cell that is no more; whatever it still had to do was done before it went. */
export function tellFormer({ former, on }: Merger, telling: Telling, random: Random): ReturnType<typeof startStory> {
  const story = startStory(former, random);
  const { calendar, rows } = telling;
  tellCell(story, { ...telling, calendar: { ...calendar, held: calendar.held.filter((month) => month < on) } });
  for (const task of rows.get("task") ?? [])
    if (task["organization_id"] === former.organizationId && task["closed_at"] === null)
      Object.assign(task, {
        state: "DONE",
        percent: 100,
        closed_at: new Date(momentAt(on, "00:00").getTime() - 8 * 3_600_000),
      });
  return story;
}

/** Carries the merger out as the product does, on its day. */
export async function carryOutMerger(
  tx: Transaction,
  { former, into, on, reorganizationId }: Merger,
  office: { organizationId: string; accountId: string; path: string },
): Promise<void> {
  await seeEverything(tx);
  const now = momentAt(on, "08:00");
  const change: Change = {
    kind: "MERGE",
    subjectIds: [former.organizationId],
    into: { is: "THERE", organizationId: into.organizationId },
  };
  const facts = await readFacts(tx, office.path, { change, takesEffectOn: on, today: on });
  const [stop] = facts ? stopsOf(change, facts) : [{ code: "NOT_FOUND" }];
  if (!facts || stop) throw new Error(`The demonstration's merger is stopped: ${stop?.code}.`);
  const key = { organizationId: office.organizationId, reorganizationId };
  const decision = {
    number: "27-QĐ/ĐU",
    decidedOn: `${on.slice(0, 4)}-06-24`,
    issuer: "Đảng ủy Cơ quan Ngân hàng tỉnh",
    directiveId: null,
  };
  await insertReorganization(tx, key, { change, takesEffectOn: on, decision, by: office.accountId, at: now });
  const subjects = [...rolesOf(change)].map(([id, role]) => ({ id, role }));
  const parents = facts.formerParents.map((id) => ({ id, role: "PARENT" as const }));
  await insertSubjects(tx, reorganizationId, [...subjects, ...parents], true);
  await storeDone(tx, key, await perform(tx, change, facts, { day: on, now, reorganizationId }), now);
}
