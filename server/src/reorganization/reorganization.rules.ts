import type { Input } from "../operation.ts";
import { isCell, mayStandUnder, typeFits } from "../organization/organization.rules.ts";

export type Change = Input<"reorganization.preview">["change"];
export type NewOrganization = Extract<Change, { kind: "FOUND" }>["organization"];
export type Role = "CHANGED" | "ENDED" | "FOUNDED" | "INTO" | "PARENT";

/** An organization that is there, or the one of that number among those that come into being. */
export type Target = { id: string } | { founded: number };

/** A change as what is done one after the other, whatever it is called. */
export type Blueprint = {
  founds: readonly NewOrganization[];
  alters: readonly {
    id: string;
    name?: string;
    kind?: NewOrganization["kind"];
    cellType?: NewOrganization["cellType"];
  }[];
  /** Organizations that come to stand elsewhere: those named, or all under one. */
  moves: readonly { ids: readonly string[]; under: string | null; to: Target }[];
  /** Who and what of one organization goes on in another: people named, or everybody; what nobody owns, if it takes the rest. */
  hands: readonly { from: string; to: Target; personIds: readonly string[] | "ALL"; takesRest: boolean }[];
  ends: readonly string[];
};

const nothing: Blueprint = { founds: [], alters: [], moves: [], hands: [], ends: [] };

export function blueprintOf(change: Change): Blueprint {
  if (change.kind === "FOUND") return { ...nothing, founds: [change.organization] };
  if (change.kind === "RENAME") return { ...nothing, alters: [{ id: change.subjectId, name: change.name }] };
  if (change.kind === "CHANGE_KIND")
    return { ...nothing, alters: [{ id: change.subjectId, kind: change.organizationKind, cellType: change.cellType }] };
  if (change.kind === "MOVE")
    return { ...nothing, moves: [{ ids: [change.subjectId], under: null, to: { id: change.parentId } }] };
  if (change.kind === "SPLIT") return divided(change);
  if (change.kind === "MERGE") {
    const { into } = change;
    const to = into.is === "THERE" ? { id: into.organizationId } : { founded: 0 };
    return { ...merged([...new Set(change.subjectIds)], to), founds: into.is === "NEW" ? [into.organization] : [] };
  }
  if (change.membersToId !== null) return { ...merged([change.subjectId], { id: change.membersToId }), moves: [] };
  return { ...nothing, ends: [change.subjectId] };
}

function merged(ids: readonly string[], to: Target): Blueprint {
  return {
    ...nothing,
    moves: ids.map((id) => ({ ids: [], under: id, to })),
    hands: ids.map((id) => ({ from: id, to, personIds: "ALL", takesRest: true })),
    ends: ids,
  };
}

function divided({ subjectId, parts, dissolves }: Extract<Change, { kind: "SPLIT" }>): Blueprint {
  return {
    ...nothing,
    founds: parts.map(({ organization }) => organization),
    moves: parts.map(({ childIds }, founded) => ({ ids: childIds, under: null, to: { founded } })),
    hands: parts.map(({ personIds }, founded) => ({
      from: subjectId,
      to: { founded },
      personIds,
      takesRest: dissolves && founded === 0,
    })),
    ends: dissolves ? [subjectId] : [],
  };
}

/** The organizations that a change is of, without those that take something in. */
export function subjectsOf(change: Change): string[] {
  if (change.kind === "FOUND") return [];
  return change.kind === "MERGE" ? [...new Set(change.subjectIds)] : [change.subjectId];
}

/** What people typed in a change. */
export function namesIn(change: Change): string[] {
  const typed = blueprintOf(change).founds.flatMap(({ name, placeName }) => [name, placeName]);
  return change.kind === "RENAME" ? [change.name] : typed;
}

/** Every organization that a change names, by what happens to it; each once. */
export function rolesOf(change: Change): Map<string, Exclude<Role, "FOUNDED">> {
  const { founds, moves, hands, ends } = blueprintOf(change);
  const roles = new Map<string, Exclude<Role, "FOUNDED">>();
  const say = (id: string, role: Exclude<Role, "FOUNDED">) => roles.has(id) || roles.set(id, role);
  for (const id of ends) say(id, "ENDED");
  for (const id of subjectsOf(change)) say(id, "CHANGED");
  for (const { to } of hands) if ("id" in to) say(to.id, "INTO");
  for (const { ids } of moves) for (const id of ids) say(id, "CHANGED");
  for (const { to } of moves) if ("id" in to) say(to.id, "PARENT");
  for (const { parentId } of founds) say(parentId, "PARENT");
  return roles;
}

export type Place = {
  id: string;
  parentId: string | null;
  path: string;
  kind: NewOrganization["kind"];
  cellType: NewOrganization["cellType"];
  name: string;
  dissolvedOn: string | null;
  /** Since when it stands where it stands. */
  placedSince: string;
  /** Since when it stands anywhere. */
  stoodSince: string;
  /** The day of the last change of its name or kind. */
  alteredOn: string | null;
  members: number;
};

export type Facts = {
  takesEffectOn: string;
  /** Whether its day has come. */
  isDue: boolean;
  places: ReadonlyMap<string, Place>;
  /** Those that the subjects stand under now, where the change does not name them. */
  formerParents: readonly string[];
  /** Living organizations right under the subjects. */
  children: readonly Place[];
  /** Organizations with another change ahead. */
  pending: ReadonlySet<string>;
  /** Organizations with a meeting under way, or convened for the day or later. */
  meeting: ReadonlySet<string>;
  /** Organizations that met or took somebody in since the day. */
  recordedSince: ReadonlySet<string>;
  /** An organization that on a day since then stood under something that would stand under it. */
  stoodUnder: string | null;
  closed: { name: string; kind: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR"; beginsOn: string } | null;
  /** People on the rolls of the subjects on the day. */
  onRoll: ReadonlySet<string>;
};

export type Stop = { code: string; name: string; since?: string; count?: number } & Partial<
  NonNullable<Facts["closed"]>
>;

/** Everything that is in the way of a change, what concerns its sense first. Source: Điều lệ Đảng 2011 for kinds (rulesets/organization-kinds.ts). */
export function stopsOf(change: Change, facts: Facts): Stop[] {
  const blueprint = blueprintOf(change);
  const { takesEffectOn: on, places } = facts;
  const at = (id: string): Place => {
    const place = places.get(id);
    if (!place) throw new Error(`The facts lack the organization ${id}.`);
    return place;
  };
  const stops: Stop[] = [];
  const stop = (isSo: boolean, code: string, name: string, more: Omit<Stop, "code" | "name"> = {}) => {
    if (isSo) stops.push({ code, name, ...more });
  };
  const roles = [...rolesOf(change)].map(([id, role]) => ({ place: at(id), role }));
  const movedTo = (to: Target) => ("id" in to ? at(to.id) : at(foundedAt(blueprint, to).parentId));
  const moved = blueprint.moves.flatMap(({ ids, under, to }) => [
    ...ids.map((id) => ({ place: at(id), to })),
    ...facts.children.filter(({ parentId }) => parentId === under).map((place) => ({ place, to })),
  ]);

  for (const { place, to } of moved) stop(movedTo(to).path.startsWith(place.path), "INTO_ITSELF", place.name);
  for (const { from, to } of blueprint.hands)
    stop(blueprint.ends.includes(from) && movedTo(to).path.startsWith(at(from).path), "INTO_ITSELF", at(from).name);
  stop(stops.length === 0 && facts.stoodUnder !== null, "UNDER_ITSELF_THEN", facts.stoodUnder ?? "");
  for (const { place, role } of roles) {
    const isOver = place.dissolvedOn !== null;
    stop(isOver, "ORGANIZATION_DISSOLVED", place.name);
    const stays = ["INTO", "PARENT"].includes(role) || blueprint.alters.length > 0 || goesOn(change, place.id);
    const since = stays ? place.stoodSince : place.placedSince;
    stop(!isOver && (stays ? on < since : on <= since), "BEFORE_IT_STOOD", place.name, { since });
    stop(role !== "PARENT" && facts.pending.has(place.id), "CHANGE_PENDING", place.name);
  }
  for (const { place } of moved)
    stop(!places.has(place.id) && on <= place.placedSince, "BEFORE_IT_STOOD", place.name, { since: place.placedSince });
  stops.push(...alteringStops(blueprint, facts, at), ...kindStops(blueprint, on, moved, at));
  stops.push(...leavingStops(change, blueprint, facts, at));
  if (facts.closed) stops.push({ code: "PERIOD_CLOSED_SINCE", ...facts.closed });
  if (facts.isDue)
    for (const { from, personIds } of [
      ...blueprint.hands,
      ...blueprint.ends.map((from) => ({ from, personIds: "ALL" as const })),
    ]) {
      const goes = personIds === "ALL" || personIds.length > 0;
      stop(goes && facts.meeting.has(from), "MEETING_RUNNING", at(from).name);
      stop(goes && facts.recordedSince.has(from), "RECORDS_SINCE", at(from).name);
    }
  return onceEach(stops);
}

export function foundedAt({ founds }: Blueprint, { founded }: { founded: number }): NewOrganization {
  const organization = founds[founded];
  if (!organization) throw new Error("Nothing of that number comes into being.");
  return organization;
}

/** Whether it is divided and goes on with what no part takes. */
function goesOn(change: Change, id: string): boolean {
  return change.kind === "SPLIT" && !change.dissolves && change.subjectId === id;
}

function alteringStops({ alters, moves }: Blueprint, facts: Facts, at: (id: string) => Place): Stop[] {
  const stops: Stop[] = [];
  for (const { id, name, kind, cellType } of alters) {
    const place = at(id);
    if (place.alteredOn !== null && facts.takesEffectOn < place.alteredOn)
      stops.push({ code: "BEFORE_IT_STOOD", name: place.name, since: place.alteredOn });
    if (
      (name ?? place.name) === place.name &&
      (kind ?? place.kind) === place.kind &&
      (cellType ?? place.cellType) === place.cellType
    )
      stops.push({ code: "SO_ALREADY", name: place.name });
    if (kind !== undefined && isCell(kind) !== isCell(place.kind))
      stops.push({ code: "KIND_OF_ANOTHER_SORT", name: place.name });
    else if (kind !== undefined && !typeFits(kind, cellType ?? null))
      stops.push({ code: "CELL_TYPE_REQUIRED", name: place.name });
    const parent = place.parentId === null ? undefined : facts.places.get(place.parentId);
    if (kind !== undefined && parent && !mayStandUnder(kind, parent.kind, facts.takesEffectOn))
      stops.push({ code: "KIND_MAY_NOT_STAND_THERE", name: parent.name });
    for (const child of facts.children)
      if (kind !== undefined && child.parentId === id && !mayStandUnder(child.kind, kind, facts.takesEffectOn))
        stops.push({ code: "KIND_MAY_NOT_STAND_THERE", name: child.name });
  }
  for (const { ids, to } of moves)
    for (const id of ids)
      if ("id" in to && at(id).parentId === to.id) stops.push({ code: "SO_ALREADY", name: at(id).name });
  return stops;
}

function kindStops(
  blueprint: Blueprint,
  on: string,
  moved: readonly { place: Place; to: Target }[],
  at: (id: string) => Place,
): Stop[] {
  const stops: Stop[] = [];
  const kindOf = (to: Target) => ("id" in to ? at(to.id).kind : foundedAt(blueprint, to).kind);
  for (const { name, kind, cellType, parentId } of blueprint.founds) {
    if (!mayStandUnder(kind, at(parentId).kind, on)) stops.push({ code: "KIND_MAY_NOT_STAND_THERE", name });
    if (!typeFits(kind, cellType)) stops.push({ code: "CELL_TYPE_REQUIRED", name });
  }
  for (const { place, to } of moved)
    if (!mayStandUnder(place.kind, kindOf(to), on)) stops.push({ code: "KIND_MAY_NOT_STAND_THERE", name: place.name });
  for (const { from, to } of blueprint.hands)
    if (isCell(at(from).kind) !== isCell(kindOf(to))) stops.push({ code: "KIND_OF_ANOTHER_SORT", name: at(from).name });
  return stops;
}

/** Who or what would be left without a place, or is said to belong where it does not. */
function leavingStops(
  change: Change,
  { moves, hands, ends }: Blueprint,
  facts: Facts,
  at: (id: string) => Place,
): Stop[] {
  const stops: Stop[] = [];
  const goes = (child: Place) => moves.some(({ ids, under }) => under === child.parentId || ids.includes(child.id));
  for (const id of ends) {
    const { name, members } = at(id);
    const left = facts.children.filter((child) => child.parentId === id && !goes(child)).length;
    if (left > 0) stops.push({ code: "CHILDREN_LEFT", name, count: left });
    const own = hands.filter(({ from }) => from === id);
    const isEmpty = own.some(({ personIds }) => personIds === "ALL");
    const taken = new Set(own.flatMap(({ personIds }) => (personIds === "ALL" ? [] : personIds))).size;
    if (!isEmpty && members > taken) stops.push({ code: "MEMBERS_LEFT", name, count: members - taken });
  }
  if (change.kind === "SPLIT") {
    const { name } = at(change.subjectId);
    const people = change.parts.flatMap(({ personIds }) => personIds);
    const below = change.parts.flatMap(({ childIds }) => childIds);
    const isTwice = new Set(people).size < people.length || new Set(below).size < below.length;
    const isStrange =
      people.some((id) => !facts.onRoll.has(id)) || below.some((id) => at(id).parentId !== change.subjectId);
    if (isTwice || isStrange) stops.push({ code: "NOT_ITS_OWN", name });
  }
  return stops;
}

function onceEach(stops: readonly Stop[]): Stop[] {
  const seen = new Map(stops.map((stop) => [`${stop.code} ${stop.name}`, stop]));
  return [...seen.values()];
}
