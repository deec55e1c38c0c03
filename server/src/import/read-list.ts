import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { isCell } from "../organization/organization.rules.ts";
import type { RunRow } from "./import.queries.ts";
import type { MemberRow, OrganizationRow } from "./import-row.rules.ts";
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
};

export type PlacedMember = ParsedRow<MemberRow> & { cellId: string };

/** One batch of a list: rows with their place, rows to correct, rows that are in the register already, counts so far. */
export type ListBatch = {
  columns: ColumnMatch;
  members: readonly PlacedMember[];
  organizations: readonly PlacedOrganization[];
  failed: readonly FailedRow[];
  known: readonly FailedRow[];
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
  let unplaced = 0;
  const findKnown = (rows: readonly MemberRow[]) => source.lookUp((tx) => findKnownMembers(tx, organizationPath, rows));
  for await (const batch of parseImport(
    { ...request(source, "members"), cellIsGiven: given !== undefined, findKnown },
    source.onProgress,
  )) {
    await learnPlaces(source, batch.rows, places);
    const members: PlacedMember[] = [];
    const failed: FailedRow[] = [...batch.failed];
    for (const { row, value, cells } of batch.rows) {
      const place = value.cell === undefined ? placeMember(undefined, [], given) : places.get(value.cell);
      if (place === undefined) continue;
      if ("id" in place) members.push({ row, value, cells, cellId: place.id });
      else failed.push({ row, cells, problems: [place.problem] });
    }
    unplaced += batch.rows.length - members.length;
    yield {
      columns: batch.columns,
      members,
      organizations: [],
      failed,
      known: batch.known,
      skipped: batch.skipped,
      totals: withUnplaced(batch.totals, unplaced),
    };
  }
}

/** Looks up the cells that are named for the first time. */
async function learnPlaces(
  { run, lookUp }: ListSource,
  rows: readonly ParsedRow<MemberRow>[],
  places: Map<string, Placed>,
): Promise<void> {
  const written = [
    ...new Set(rows.flatMap(({ value }) => (value.cell === undefined || places.has(value.cell) ? [] : [value.cell]))),
  ];
  if (written.length === 0) return;
  const cells = await lookUp((tx) => findNamed(tx, run.organizationPath, written, true));
  for (const name of written) places.set(name, placeMember(name, cells, undefined));
}

/** Rows of organizations refer to one another, so all of them are read before any is placed. */
async function* readOrganizations(source: ListSource): AsyncGenerator<ListBatch> {
  const { organizationId, organizationPath } = source.run;
  const root = await source.lookUp((tx) => findOrganizationItself(tx, organizationId));
  if (!root) throw new Error(`The organization ${organizationId} of an import is gone.`);
  const findKnown = (values: readonly OrganizationRow[]) =>
    source.lookUp((tx) => findKnownOrganizations(tx, { id: organizationId, path: organizationPath }, values));
  const batches: ImportBatch<OrganizationRow>[] = [];
  for await (const batch of parseImport({ ...request(source, "organizations"), findKnown }, source.onProgress))
    batches.push(batch);
  const last = batches.at(-1);
  if (!last) return;
  const rows = batches.flatMap((batch) => batch.rows);
  const named = [...new Set(rows.flatMap(({ value }) => value.superior ?? []))];
  const known: KnownOrganization[] = await source.lookUp((tx) => findNamed(tx, organizationPath, named, false));
  const { placed, problems } = placeOrganizations(
    rows,
    known.filter(({ id }) => id !== root.id),
    root,
    { today: source.today, newId },
  );
  const unplaced = rows.flatMap(({ row, cells }) => {
    const problem = problems.get(row);
    return problem ? [{ row, cells, problems: [problem] }] : [];
  });
  const failed = [...batches.flatMap((batch) => batch.failed), ...unplaced];
  yield {
    columns: last.columns,
    members: [],
    organizations: placed,
    failed,
    known: batches.flatMap((batch) => batch.known),
    skipped: batches.flatMap((batch) => batch.skipped),
    totals: withUnplaced(last.totals, unplaced.length),
  };
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
