import { mostGuests } from "@nen-nep/contract/most-guests";
import { refuse } from "../refusal.ts";

/** Refuses more guests than a meeting has at most. */
export function requireRoom(present: number, more: number): void {
  const free = mostGuests - present;
  if (more > free) refuse("GUESTS_FULL", { most: mostGuests, free });
}
