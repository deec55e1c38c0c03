import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { holdTree } from "../reorganization/facts.queries.ts";
import { runInternally } from "../run-operation.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { followProgress } from "./follow-progress.ts";
import { finishRun, type RunRow } from "./import.queries.ts";
import type { Importing } from "./import-next.ts";
import { lookUpFor, work } from "./import-work.ts";
import type { PlacedOrganization } from "./place-rows.rules.ts";
import { type PositionGround, positionOf } from "./positions.rules.ts";
import { type PlacedMember, readList } from "./read-list.ts";
import { readPositionGround } from "./register.queries.ts";
import {
  insertExemptions,
  insertMembers,
  insertOrganizations,
  insertPositions,
  type NewMember,
} from "./store-rows.queries.ts";
import { recordStored } from "./undo-import.queries.ts";
import { countUpdates, lockImports, storeUpdates } from "./updates.queries.ts";

/** The register is no longer what it was when the list was checked; nothing was stored. */
export class RegisterChanged extends Error {}

/** Stores a confirmed list, all of it or nothing: one transaction from the first row to the run's own end. */
export async function storeList(importing: Importing, run: RunRow): Promise<void> {
  const today = dayOf(importing.around.clock.now());
  const progress = followProgress(importing, run);
  const source = { run, path: run.storedAs, today, lookUp: lookUpFor(importing, run), onProgress: progress.set };
  await runInternally(importing.pool, work(run), async (tx) => {
    // A list names the organizations of now: none of them moves or ends before it is stored.
    await holdTree(tx, run.organizationPath);
    await lockImports(tx, run.organizationPath, true);
    const ground: PositionGround = { decided: new Set(), led: new Set(), known: new Set() };
    let good = 0;
    for await (const batch of oneAhead(readList(source))) {
      await storeMembers(tx, { run, today, now: importing.around.clock.now(), ground }, batch.members);
      await storeOrganizations(tx, batch.organizations, today);
      good = batch.totals.good;
      await progress.tell();
    }
    if (good !== run.summary.totals?.good) throw new RegisterChanged();
    const { taken } = await countUpdates(tx, run.organizationId, run.id);
    if (taken > 0 && (await storeUpdates(tx, run)) !== taken) throw new RegisterChanged();
    const { problems: _problems, preview: _preview, skipped: _skipped, ...summary } = run.summary;
    const isEnded = await finishRun(tx, run.id, "CONFIRMING", {
      state: "CONFIRMED",
      summary,
      total: run.summary.totals.rows,
    });
    // Another worker has taken the run over and stored it.
    if (!isEnded) throw new RegisterChanged();
  });
}

/** Reads the next batch while the last one is being stored. */
async function* oneAhead<Batch>(batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  let next = batches.next();
  for (let batch = await next; !batch.done; batch = await next) {
    next = batches.next();
    // Storing may fail first; what the reader then meets is of no interest any more.
    next.catch(() => undefined);
    yield batch.value;
  }
}

type Storing = { run: RunRow; today: string; now: Date; ground: PositionGround };

async function storeMembers(
  tx: Transaction,
  { run, today, now, ground }: Storing,
  rows: readonly PlacedMember[],
): Promise<void> {
  if (rows.length === 0) return;
  const members = rows.map((row) => ({ row: row.value, member: newMember(row, today) }));
  await insertMembers(
    tx,
    members.map(({ member }) => member),
  );
  const exemptions = members.flatMap(({ row, member: { personId, cellId } }) =>
    row.exemptFrom === undefined
      ? []
      : [{ id: newId(), personId, cellId, validFrom: row.exemptFrom, validTo: row.exemptTo ?? null }],
  );
  await insertExemptions(tx, exemptions);
  const placed = members.filter(({ row }) => row.position !== undefined);
  await learnGround(
    tx,
    run,
    ground,
    placed.map(({ member }) => member.cellId),
  );
  const positions = placed.map(({ row, member: { personId, cellId } }) => ({
    id: newId(),
    personId,
    cellId,
    validFrom: today,
    ...positionOf(row, cellId, ground),
  }));
  await insertPositions(tx, positions, { by: run.confirmedBy ?? "", at: now });
  await recordStored(
    tx,
    run,
    members.map(({ member }) => member.personId),
  );
}

function newMember({ value, cellId }: PlacedMember, today: string): NewMember {
  const {
    fullName,
    status,
    birthDate = null,
    sex = null,
    cardNumber = null,
    admittedOn = null,
    officialOn = null,
  } = value;
  const names = { fullName, nameFolded: foldName(fullName), sortName: sortName(fullName), words: nameWords(fullName) };
  const days = { birthDate, admittedOn, officialOn, validFrom: admittedOn ?? officialOn ?? today };
  return { personId: newId(), membershipId: newId(), cellId, ...names, ...days, sex, cardNumber, status };
}

async function learnGround(
  tx: Transaction,
  run: RunRow,
  ground: PositionGround,
  cellIds: readonly string[],
): Promise<void> {
  const unknown = [...new Set(cellIds)].filter((cellId) => !ground.known.has(cellId));
  if (unknown.length === 0) return;
  const { decided, led } = await readPositionGround(tx, run.confirmedBy ?? "", unknown);
  for (const cellId of unknown) ground.known.add(cellId);
  for (const cellId of decided) ground.decided.add(cellId);
  for (const cellId of led) ground.led.add(cellId);
}

async function storeOrganizations(tx: Transaction, rows: readonly PlacedOrganization[], today: string): Promise<void> {
  const levels = Map.groupBy(rows, ({ level }) => level);
  // A superior is there before what stands under it; there are no more levels than the tree has.
  for (const level of [...levels.keys()].toSorted((a, b) => a - b)) {
    const organizations = (levels.get(level) ?? []).map(({ id, parentId, value }) => {
      const { name, kind, cellType = null, code = null, foundedOn = null, staffCount = null } = value;
      return {
        id,
        parentId,
        name,
        nameFolded: foldName(name),
        kind,
        cellType,
        code,
        foundedOn,
        placedFrom: foundedOn ?? today,
        staffCount,
      };
    });
    await insertOrganizations(tx, organizations, today);
  }
}
