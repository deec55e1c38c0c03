import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { RunRow } from "./import.queries.ts";
import type { ImportProblem, MemberRow, OrganizationRow } from "./import-row.rules.ts";
import type { ColumnMatch } from "./match-columns.rules.ts";
import {
  type FailedRow,
  type ImportBatch,
  type ImportTotals,
  type ParsedRow,
  parseImport,
  type SkippedLine,
} from "./parse-import.ts";
import {
  type KnownOrganization,
  type Placed,
  type PlacedOrganization,
  placeMember,
  placeOrganizations,
} from "./place-rows.rules.ts";
import { findKnownMembers, findKnownOrganizations, findNamed, findOrganizationItself } from "./register.queries.ts";
import { findHeldMembers, type MemberUpdate } from "./updates.queries.ts";
import { changedElsewhere, differencesOf, membersMeant } from "./updates.rules.ts";

/** Reads the register in short transactions of its own, while the file is read outside of any. */
export type LookUp = <Answer>(read: (tx: Transaction) => Promise<Answer>) => Promise<Answer>;

export type ListSource = {
  run: Pick<RunRow, "kind" | "mapping" | "organizationId" | "organizationPath" | "organizationKind">;
  path: string;
  today: string;
  lookUp: LookUp;
  /** Rows beyond this many failures are only counted. */
  mostFailures?: number;
  onProgress?: (fraction: number) => void;
  /** Whether rows of members who are there already are compared with what is held of them. */
  compares?: boolean;
};

export type PlacedMember = ParsedRow<MemberRow> & { cellId: string };

/** One batch of a list: rows with their place, rows to correct, rows that are in the register already, counts so far. */
export type ListBatch = {
  columns: ColumnMatch;
  members: readonly PlacedMember[];
  organizations: readonly PlacedOrganization[];
  failed: readonly FailedRow[];
  known: readonly FailedRow[];
  /** What the list says otherwise of members who are there already. */
  updates: readonly MemberUpdate[];
  skipped: readonly SkippedLine[];
  totals: ImportTotals;
};

const batchSize = 2_000;

/** Reads an import's list with every row placed in the tree. Throws `SheetRefused` where the file as a whole is no good. */
export function readList(source: ListSource): AsyncGenerator<ListBatch> {
  return source.run.kind === "MEMBERS" ? readMembers(source) : readOrganizations(source);
}

async function* readMembers(source: ListSource): AsyncGenerator<ListBatch> {
  const { organizationId, organizationPath, organizationKind } = source.run;
  const given = isCell(organizationKind) ? organizationId : undefined;
  const places = new Map<string, Placed>();
  const rowOf = new Map<string, number>();
  let unplaced = 0;
  const findKnown = (rows: readonly Partial<MemberRow>[]) =>
    source.lookUp((tx) => findKnownMembers(tx, organizationPath, rows));
  for await (const batch of parseImport(
    { ...request(source, "members"), cellIsGiven: given !== undefined, findKnown },
    source.onProgress,
  )) {
    await learnPlaces(source, cellsNamed(batch), places);
    const members: PlacedMember[] = [];
    const failed: FailedRow[] = batch.failed.map((row) => withProblem(row, placeProblem(row.draft?.cell, places)));
    for (const { row, value, cells } of batch.rows) {
      const place = value.cell === undefined ? placeMember(undefined, [], given) : places.get(value.cell);
      if (place === undefined) continue;
      if ("id" in place) members.push({ row, value, cells, cellId: place.id });
      else failed.push({ row, cells, problems: [place.problem] });
    }
    const compared = await compareKnown(source, batch.known, { places, rowOf });
    unplaced += batch.rows.length - members.length;
    yield {
      columns: batch.columns,
      members,
      organizations: [],
      failed,
      ...compared,
      skipped: batch.skipped,
      totals: withUnplaced(batch.totals, unplaced),
    };
  }
}

type KnownRow = ImportBatch<MemberRow>["known"][number];

/** What rows say otherwise of members who are there already: values to take over, and what no list changes. */
async function compareKnown(
  { run, lookUp, compares }: ListSource,
  known: readonly KnownRow[],
  { places, rowOf }: { places: ReadonlyMap<string, Placed>; rowOf: Map<string, number> },
): Promise<Pick<ListBatch, "known" | "updates">> {
  const rows = known.flatMap(({ draft, isComplete }) => (draft === undefined || !isComplete ? [] : [draft]));
  if (!compares || rows.length === 0) return { known, updates: [] };
  const meant = membersMeant(await lookUp((tx) => findHeldMembers(tx, run.organizationPath, rows)));
  const updates: MemberUpdate[] = [];
  const told = known.map((each) => {
    const { row, draft, isComplete, problems } = each;
    if (draft === undefined || !isComplete) return each;
    const [member, another] = meant(draft);
    if (member === undefined) return each;
    if (another !== undefined) return withProblem(each, { field: "fullName", code: "SEVERAL_MEMBERS", value: "" });
    const { personId, fullName, sortName } = member;
    // The number is somebody else's: this member cannot have it.
    const isTaken = problems.some(({ code }) => code === "CARD_NUMBER_EXISTS");
    if (isTaken && draft.cardNumber !== member.cardNumber) return each;
    // Of the same name and birth date with another number: two people, as far as a list can tell.
    const { cardNumber } = draft;
    if (cardNumber !== undefined && member.cardNumber !== null && cardNumber !== member.cardNumber) return each;
    const firstRow = rowOf.get(personId);
    if (firstRow !== undefined)
      return withProblem(each, { field: "fullName", code: "PERSON_TWICE_IN_FILE", value: fullName, firstRow });
    rowOf.set(personId, row);
    for (const difference of differencesOf(draft, member))
      updates.push({ ...difference, row, personId, fullName, sortName });
    const place = draft.cell === undefined ? undefined : places.get(draft.cell);
    const cellId = place !== undefined && "id" in place ? place.id : undefined;
    return { ...each, problems: [...problems, ...changedElsewhere(draft, member, cellId)] };
  });
  return { known: told, updates };
}

/** Looks up the cells that are named for the first time. */
async function learnPlaces(
  { run, lookUp }: ListSource,
  named: Iterable<string | undefined>,
  places: Map<string, Placed>,
): Promise<void> {
  const unknown = new Set<string>();
  for (const cell of named) if (cell !== undefined && !places.has(cell)) unknown.add(cell);
  const written = [...unknown];
  if (written.length === 0) return;
  const cells = await lookUp((tx) => findNamed(tx, run.organizationPath, written, true));
  for (const name of written) places.set(name, placeMember(name, cells, undefined));
}

/** The cells that a batch names, in rows to correct too: what is wrong with a row is told all at once. */
function* cellsNamed({ rows, failed, known }: ImportBatch<MemberRow>): Generator<string | undefined> {
  for (const { value } of rows) yield value.cell;
  for (const { draft } of [...failed, ...known]) yield draft?.cell;
}

function placeProblem(cell: string | undefined, places: ReadonlyMap<string, Placed>): ImportProblem | undefined {
  const place = cell === undefined ? undefined : places.get(cell);
  return place !== undefined && "problem" in place ? place.problem : undefined;
}

function withProblem(row: FailedRow, problem: ImportProblem | undefined): FailedRow {
  return problem === undefined ? row : { ...row, problems: [...row.problems, problem] };
}

/** Rows of organizations refer to one another, so all of them are read before any is placed. */
async function* readOrganizations(source: ListSource): AsyncGenerator<ListBatch> {
  const { organizationId, organizationPath } = source.run;
  const root = await source.lookUp((tx) => findOrganizationItself(tx, organizationId));
  if (!root) throw new Error(`The organization ${organizationId} of an import is gone.`);
  const findKnown = (values: readonly Partial<OrganizationRow>[]) =>
    source.lookUp((tx) => findKnownOrganizations(tx, { id: organizationId, path: organizationPath }, values));
  const batches: ImportBatch<OrganizationRow>[] = [];
  for await (const batch of parseImport({ ...request(source, "organizations"), findKnown }, source.onProgress))
    batches.push(batch);
  const last = batches.at(-1);
  if (!last) return;
  const rows = batches.flatMap((batch) => batch.rows);
  const failed = batches.flatMap((batch) => batch.failed);
  const toCorrect = failed.map(doubtful);
  const named = [...new Set([...rows, ...toCorrect].flatMap(({ value }) => value.superior ?? []))];
  const known: KnownOrganization[] = await source.lookUp((tx) => findNamed(tx, organizationPath, named, false));
  const { placed, problems } = placeOrganizations(
    rows,
    known.filter(({ id }) => id !== root.id),
    root,
    { today: source.today, newId, toCorrect },
  );
  const unplaced = rows.flatMap(({ row, cells }) => {
    const problem = problems.get(row);
    return problem ? [{ row, cells, problems: [problem] }] : [];
  });
  const told = failed.map((row) => withProblem(row, newProblem(row, problems.get(row.row))));
  yield {
    columns: last.columns,
    members: [],
    organizations: placed,
    failed: [...told, ...unplaced],
    updates: [],
    known: batches.flatMap((batch) => batch.known),
    skipped: batches.flatMap((batch) => batch.skipped),
    totals: withUnplaced(last.totals, unplaced.length),
  };
}

/** A row that stands in the file twice is no superior of others: the first one is. */
function doubtful({ row, draft = {}, problems }: FailedRow<OrganizationRow>) {
  const isDouble = problems.some(({ code }) => code === "ORGANIZATION_TWICE_IN_FILE");
  const { name: _, ...withoutName } = draft;
  return { row, value: isDouble ? withoutName : draft };
}

/** What is wrong with a row's place, unless something is wrong with that very cell already. */
function newProblem({ problems }: FailedRow, problem: ImportProblem | undefined): ImportProblem | undefined {
  return problems.some(({ field }) => field === problem?.field) ? undefined : problem;
}

function request<Kind extends "members" | "organizations">(source: ListSource, kind: Kind) {
  const { path, today, mostFailures, run } = source;
  const hasMapping = Object.keys(run.mapping).length > 0;
  return {
    path,
    today,
    kind,
    batchSize,
    ...(hasMapping ? { mapping: run.mapping } : {}),
    ...(mostFailures === undefined ? {} : { mostFailures }),
  };
}

function withUnplaced(totals: ImportTotals, unplaced: number): ImportTotals {
  return { ...totals, good: totals.good - unplaced, failed: totals.failed + unplaced };
}
