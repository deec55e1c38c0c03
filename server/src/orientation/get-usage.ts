import type { Answer, Operation } from "../operation.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { findOrientation } from "./orientation.queries.ts";
import { type BranchRow, countBlocks, countUses, listUsing, type UseCounts, type UsingRow } from "./usage.queries.ts";

const mostBranches = 200;

/** What the cells below made of an orientation: by branch, by block and one by one. */
export const getUsage: Operation<"orientation.usage"> = async ({ tx, standing }, input) => {
  const { orientationId, underId, filter, limit } = input;
  if (!(await findOrientation(tx, input))) return refuse("NOT_FOUND");
  const underPath = underId === undefined ? standing.path : (await findOrganization(tx, underId))?.path;
  if (!underPath?.startsWith(standing.path)) return refuse("NOT_FOUND");
  const below = { orientationId, underPath };
  const counts = await countUses(tx, below);
  const blocks = await countBlocks(tx, below);
  const rows = await listUsing(tx, { ...below, filter, after: readCursor(input.cursor, 1), limit });
  return {
    ...cutPage(rows, limit, (row) => [row.path], present),
    all: counts.reduce<UseCounts>(added, none),
    branches: counts.flatMap(branchOf).slice(0, mostBranches),
    blocks,
  };
};

const none: UseCounts = { cells: 0, using: 0, adapting: 0, leaving: 0, open: 0 };

function added(sum: UseCounts, branch: BranchRow): UseCounts {
  return {
    cells: sum.cells + branch.cells,
    using: sum.using + branch.using,
    adapting: sum.adapting + branch.adapting,
    leaving: sum.leaving + branch.leaving,
    open: sum.open + branch.open,
  };
}

/** Cells that stand right below are no branch: they are counted in the sum. */
function branchOf({ path: _path, organizationId, name, ...counts }: BranchRow) {
  return organizationId === null || name === null ? [] : [{ organizationId, name, ...counts }];
}

function present({ path: _path, ...row }: UsingRow): Answer<"orientation.usage">["rows"][number] {
  return {
    ...row,
    uses: row.uses.map((use) => ({ ...use, scheduledAt: isoOf(use.scheduledAt), heldAt: isoOf(use.heldAt) })),
  };
}

function isoOf(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
