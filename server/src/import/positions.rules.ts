import type { MemberRow } from "./import-row.rules.ts";

/** Cells that were looked up, cells on whose appointments the importer decides, and cells that have a secretary. */
export type PositionGround = { known: Set<string>; decided: Set<string>; led: Set<string> };

/**
 * An imported position is in force at once where the importer is an officer of the organization right above, for an official
 * member, and a cell gets no second secretary; else it is proposed, and the superior confirms it as any other.
 */
export function positionOf(
  { position, status }: MemberRow,
  cellId: string,
  ground: PositionGround,
): { position: string; state: "PROPOSED" | "CONFIRMED" } {
  const isSecretary = position === "SECRETARY";
  const isInForce = ground.decided.has(cellId) && status === "OFFICIAL" && !(isSecretary && ground.led.has(cellId));
  if (isSecretary && isInForce) ground.led.add(cellId);
  return { position: position ?? "", state: isInForce ? "CONFIRMED" : "PROPOSED" };
}
