import { kindsUnder } from "../../../rulesets/organization-kinds.ts";

/** Whether an organization of one kind may stand under another on a day; a kind without superior may stand at the root. */
export function mayStandUnder(kind: string, parentKind: string | null, on: string): boolean {
  return parentKind === null || kindsUnder(parentKind, on).some((allowed) => allowed === kind);
}

/** A cell has a type that shapes its agenda; no other organization has one (HD 42-HD/BTCTW). */
export function typeFits(kind: string, cellType: string | null): boolean {
  return isCell(kind) === (cellType !== null);
}

/** Whether an organization is a cell, which meets every month, and not a body above cells. */
export function isCell(kind: string): boolean {
  return kind === "CELL" || kind === "BASE_CELL";
}

/** Members as a share of all staff, in percent with one decimal; null where staff was never counted. */
export function memberShare(members: number, staff: number | null): number | null {
  return staff === null || staff === 0 ? null : Math.round((members / staff) * 1000) / 10;
}
