import type { Actor } from "../grant.rules.ts";
import type { Standing } from "./standing.queries.ts";

/** Who acts on the appointments of an organization, and how the organization stands. */
export type AppointmentPlace = {
  actor: Actor;
  standing: Pick<Standing, "here" | "rightAbove">;
  /** Nothing stands above it. */
  isRoot: boolean;
  /** Somebody holds a confirmed appointment in it, or will. */
  hasOfficers: boolean;
};

const officerPositions: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "OFFICE_STAFF"];

/**
 * Whether the actor decides on appointments here: an officer of the organization right above; at the root its own
 * secretary, and while nobody at all is in office there the technical administrator, who may confirm the first secretary.
 * Rights come from appointments, so whoever keeps accounts must not be able to make himself an officer.
 */
export function decidesAppointments(
  { actor, standing, isRoot, hasOfficers }: AppointmentPlace,
  position: string,
): boolean {
  if (!isRoot) return standing.rightAbove.some((held) => officerPositions.includes(held));
  if (standing.here.includes("SECRETARY")) return true;
  return actor.administrator && !hasOfficers && position === "SECRETARY";
}

/** Whether a position of a cell is held by its own official members: a probationary member is not elected. */
export function needsOfficialMember(position: string, isCell: boolean): boolean {
  return isCell && ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"].includes(position);
}
