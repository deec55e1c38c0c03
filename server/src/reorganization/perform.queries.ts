import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { insertOrganization } from "../organization/organization.queries.ts";
import { foldName } from "../search/fold-name.ts";
import {
  alter,
  type BegunMembership,
  type Continued,
  continueTasks,
  continueTopics,
  dissolve,
  type Ended,
  type EndedAppointment,
  type EndedMembership,
  endAppointments,
  type HandedOn,
  handMembers,
  handOn,
  handStandings,
  insertSuccession,
  movePlaces,
} from "./deeds.queries.ts";
import {
  type Blueprint,
  blueprintOf,
  type Change,
  type Facts,
  type NewOrganization,
  type Place,
  type Target,
} from "./reorganization.rules.ts";

/** Every row that a change began or ended: by it the change can be taken back. */
export type Effect = {
  founded: string[];
  /** Where those stood that stand elsewhere now. */
  moved: { id: string; parentId: string }[];
  dissolved: string[];
  succeeded: { organizationId: string; predecessorId: string }[];
  memberships: { ended: EndedMembership[]; begun: BegunMembership[] };
  standings: { ended: Ended[]; begun: string[] };
  appointments: EndedAppointment[];
  tasks: Continued;
  topics: Continued;
  /** Texts and proposals; absent from changes made before these went on. */
  handedOn?: HandedOn[];
  altered: Pick<Place, "id" | "name" | "kind" | "cellType">[];
};

type Here = { id: string; path: string; name: string };
type When = { day: string; now: Date; reorganizationId: string };

/** Carries out a change that nothing stands in the way of, all of it in this transaction. */
export async function perform(tx: Transaction, change: Change, facts: Facts, when: When): Promise<Effect> {
  const blueprint = blueprintOf(change);
  const effect: Effect = {
    founded: [],
    moved: [],
    dissolved: [...blueprint.ends],
    succeeded: [],
    memberships: { ended: [], begun: [] },
    standings: { ended: [], begun: [] },
    appointments: [],
    tasks: { ended: [], begun: [] },
    topics: { ended: [], begun: [] },
    handedOn: [],
    altered: [],
  };
  const founded: Here[] = [];
  for (const organization of blueprint.founds) founded.push(await found(tx, organization, facts, when));
  effect.founded = founded.map(({ id }) => id);
  const targetOf = (to: Target): Here => known("id" in to ? facts.places.get(to.id) : founded[to.founded]);
  await alterAll(tx, blueprint, facts, when, effect);
  await moveAll(tx, blueprint, facts, when, effect, targetOf);
  await handAll(tx, blueprint, when, effect, targetOf);
  for (const id of blueprint.ends) effect.appointments.push(...(await endAppointments(tx, id, when.day, null)));
  if (blueprint.ends.length > 0) await dissolve(tx, blueprint.ends, when.day);
  return effect;
}

async function found(tx: Transaction, organization: NewOrganization, facts: Facts, { day }: When): Promise<Here> {
  const id = newId();
  const parent = known(facts.places.get(organization.parentId));
  const { name, kind, cellType, placeName } = organization;
  const path = await insertOrganization(tx, {
    id,
    name,
    kind,
    cellType,
    placeName,
    nameFolded: foldName(name),
    code: null,
    parentId: parent.id,
    parentPath: parent.path,
    placedFrom: day,
    foundedOn: day,
    // Its documents are numbered anew.
    termStartedOn: day,
    signsAsCommittee: false,
  });
  return { id, name, path };
}

async function alterAll(
  tx: Transaction,
  { alters }: Blueprint,
  facts: Facts,
  when: When,
  effect: Effect,
): Promise<void> {
  for (const { id, ...changed } of alters) {
    const { name, kind, cellType } = known(facts.places.get(id));
    effect.altered.push({ id, name, kind, cellType });
    const next = { name, kind, cellType, ...changed };
    await alter(tx, id, { ...next, nameFolded: foldName(next.name) }, when);
  }
}

async function moveAll(
  tx: Transaction,
  { moves }: Blueprint,
  { places, children }: Facts,
  { day }: When,
  effect: Effect,
  targetOf: (to: Target) => Here,
): Promise<void> {
  for (const { ids, under, to } of moves) {
    const below = children.filter(({ parentId }) => parentId === under).map(({ id }) => id);
    const going = [...ids, ...below];
    if (going.length === 0) continue;
    for (const id of going) {
      const { parentId } = known(places.get(id) ?? children.find((child) => child.id === id));
      if (parentId !== null) effect.moved.push({ id, parentId });
    }
    await movePlaces(tx, going, targetOf(to), day);
  }
}

async function handAll(
  tx: Transaction,
  { hands, ends }: Blueprint,
  { day, now }: When,
  effect: Effect,
  targetOf: (to: Target) => Here,
): Promise<void> {
  // What nobody owns goes to whoever takes the rest: after everybody else has taken the own.
  for (const { from, to: target, personIds: named, takesRest } of hands.toSorted(
    (one, other) => Number(one.takesRest) - Number(other.takesRest),
  )) {
    const to = targetOf(target);
    const personIds = named === "ALL" ? null : named;
    const handing = { from, to, day, personIds };
    await insertSuccession(tx, to.id, from, day);
    effect.succeeded.push({ organizationId: to.id, predecessorId: from });
    const members = await handMembers(tx, handing);
    add(effect.memberships, members);
    const gone = members.ended.map(({ personId }) => personId);
    add(effect.standings, await handStandings(tx, handing, gone));
    if (!ends.includes(from) && gone.length > 0)
      effect.appointments.push(...(await endAppointments(tx, from, day, gone)));
    add(effect.tasks, await continueTasks(tx, handing, takesRest));
    if (takesRest) add(effect.topics, await continueTopics(tx, handing, now));
    if (takesRest && ends.includes(from)) effect.handedOn?.push(await handOn(tx, handing, now));
  }
}

function add<Was, Is>(to: { ended: Was[]; begun: Is[] }, more: { ended: Was[]; begun: Is[] }): void {
  to.ended.push(...more.ended);
  to.begun.push(...more.begun);
}

function known<Each>(one: Each | undefined): Each {
  if (one === undefined) throw new Error("A change names what its facts do not have.");
  return one;
}
