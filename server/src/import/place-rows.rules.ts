import { mayStandUnder } from "../organization/organization.rules.ts";
import { foldName } from "../search/fold-name.ts";
import type { ImportProblem, OrganizationRow } from "./import-row.rules.ts";

/** An organization that is there already, as far as rows refer to it. */
export type KnownOrganization = { id: string; code: string | null; nameFolded: string; kind: string };

/** Where a member belongs, or why that cannot be told. */
export type Placed = { id: string } | { problem: ImportProblem };

/** The cell that a row names by code or by name; a row that names none belongs to the cell that the list is for. */
export function placeMember(
  written: string | undefined,
  cells: readonly KnownOrganization[],
  given: string | undefined,
): Placed {
  if (written === undefined)
    return given === undefined ? { problem: { field: "cell", code: "CELL_NOT_FOUND", value: "" } } : { id: given };
  const found = named(cells, written);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { id: only.id };
  return {
    problem: { field: "cell", code: found.length === 0 ? "CELL_NOT_FOUND" : "CELL_NAME_NOT_UNIQUE", value: written },
  };
}

export type NumberedOrganization = { row: number; value: OrganizationRow };
export type PlacedOrganization = NumberedOrganization & { id: string; parentId: string; level: number };
export type Placement = { placed: PlacedOrganization[]; problems: Map<number, ImportProblem> };
/** A row with something to correct, as far as it could be read. */
export type DoubtfulOrganization = { row: number; value: Partial<OrganizationRow> };

/**
 * Places the organizations of a list: each under another row of the list or under one that is there already, at the top
 * under `root`. Rows may come in any order; whatever stands under a row that fails, fails with it. Rows that have
 * something to correct are not placed, but what is wrong with their place is told as well.
 */
export function placeOrganizations(
  rows: readonly NumberedOrganization[],
  known: readonly KnownOrganization[],
  root: KnownOrganization,
  { today, newId, toCorrect }: { today: string; newId: () => string; toCorrect: readonly DoubtfulOrganization[] },
): Placement {
  const listed = rows.map(({ row, value }) => nodeOf({ row, value, id: newId() }));
  const doubtful = toCorrect.flatMap(({ row, value: { name, ...value } }) =>
    name === undefined ? [] : [nodeOf({ row, value: { ...value, name }, id: newId() })],
  );
  const superiors = indexed([...listed, ...doubtful, ...known, root]);
  const doubtfulOf = new Map(doubtful.map((node) => [node.id, node]));
  const parentOf = new Map<string, KnownOrganization>();
  const problems = new Map<number, ImportProblem>();
  for (const node of listed) {
    const parent = allowedUnder(superiorOf(node, superiors, root), node, { doubtfulOf, today });
    if ("problem" in parent) problems.set(node.row, parent.problem);
    else parentOf.set(node.id, parent);
  }
  const rowOf = new Map(listed.map((node) => [node.id, node]));
  const placed: PlacedOrganization[] = [];
  for (const node of listed) {
    const parent = parentOf.get(node.id);
    const level = levelOf(node.id, parentOf, rowOf);
    if (parent !== undefined && level !== undefined)
      placed.push({ row: node.row, value: node.value, id: node.id, parentId: parent.id, level });
    else if (!problems.has(node.row)) problems.set(node.row, problemAbove(node, parentOf, rowOf));
  }
  for (const node of doubtful) {
    const parent = superiorOf(node, superiors, root);
    if ("problem" in parent) problems.set(node.row, parent.problem);
  }
  return { placed, problems };
}

type Listed<Value> = KnownOrganization & { row: number; value: Value };
type Named = Partial<OrganizationRow> & { readonly name: string };
type Superior = KnownOrganization | { problem: ImportProblem };

function nodeOf<Value extends Named>({ row, value, id }: { row: number; value: Value; id: string }): Listed<Value> {
  return { row, value, id, code: value.code ?? null, nameFolded: foldName(value.name), kind: value.kind ?? "" };
}

/** The superior that a row names, unless that is to be corrected itself or has no such organizations under it. */
function allowedUnder(
  superior: Superior,
  { kind, value }: Listed<OrganizationRow>,
  { doubtfulOf, today }: { doubtfulOf: ReadonlyMap<string, { row: number }>; today: string },
): Superior {
  if ("problem" in superior) return superior;
  const doubtful = doubtfulOf.get(superior.id);
  if (doubtful !== undefined) return { problem: underRowToCorrect(value, doubtful.row) };
  if (mayStandUnder(kind, superior.kind, value.foundedOn ?? today)) return superior;
  return { problem: { field: "kind", code: "KIND_NOT_ALLOWED_HERE", value: value.kind } };
}

/** Why a row that is right itself is not placed: a row above it is to be corrected, or the way up leads back to it. */
function problemAbove(
  { id, value }: Listed<OrganizationRow>,
  parentOf: ReadonlyMap<string, KnownOrganization>,
  rowOf: ReadonlyMap<string, { row: number }>,
): ImportProblem {
  if (isCircle(id, parentOf)) return { field: "superior", code: "SUPERIOR_IN_A_CIRCLE", value: value.superior ?? "" };
  return underRowToCorrect(value, rowOf.get(parentOf.get(id)?.id ?? "")?.row);
}

function underRowToCorrect({ superior = "" }: Partial<OrganizationRow>, firstRow: number | undefined): ImportProblem {
  return { field: "superior", code: "SUPERIOR_TO_CORRECT", value: superior, ...(firstRow && { firstRow }) };
}

type Index = { byCode: Map<string, KnownOrganization>; byName: Map<string, KnownOrganization[]> };

function indexed(organizations: readonly KnownOrganization[]): Index {
  const byCode = new Map<string, KnownOrganization>();
  const byName = new Map<string, KnownOrganization[]>();
  for (const organization of organizations) {
    if (organization.code !== null) byCode.set(foldName(organization.code), organization);
    byName.set(organization.nameFolded, [...(byName.get(organization.nameFolded) ?? []), organization]);
  }
  return { byCode, byName };
}

function superiorOf(
  { id: ownId, value }: { id: string; value: Partial<OrganizationRow> },
  { byCode, byName }: Index,
  root: KnownOrganization,
): Superior {
  if (value.superior === undefined) return root;
  const folded = foldName(value.superior);
  const coded = byCode.get(folded);
  const found = coded ? [coded] : (byName.get(folded) ?? []).filter(({ id }) => id !== ownId);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  return {
    problem: {
      field: "superior",
      code: found.length === 0 ? "SUPERIOR_NOT_FOUND" : "SUPERIOR_NAME_NOT_UNIQUE",
      value: value.superior,
    },
  };
}

/** Steps from an organization that is there already; undefined where the way up ends in a failed row or in a circle. */
function levelOf(
  id: string,
  parentOf: ReadonlyMap<string, KnownOrganization>,
  rowOf: ReadonlyMap<string, unknown>,
): number | undefined {
  let level = 0;
  for (let at = id; rowOf.has(at); level++) {
    const parent = parentOf.get(at);
    if (parent === undefined || level > rowOf.size) return undefined;
    at = parent.id;
  }
  return level;
}

function isCircle(id: string, parentOf: ReadonlyMap<string, KnownOrganization>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)?.id) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function named(organizations: readonly KnownOrganization[], written: string): KnownOrganization[] {
  const folded = foldName(written);
  const coded = organizations.filter(({ code }) => code !== null && foldName(code) === folded);
  return coded.length > 0 ? coded : organizations.filter(({ nameFolded }) => nameFolded === folded);
}
