import { isCell } from "../organization/organization.rules.ts";

/** Orientations are for the meetings of cells; a committee's own meeting prepares from its own papers. */
export function isReceiver(organization: { kind: string }, meeting: { kind: string }): boolean {
  return isCell(organization.kind) && meeting.kind !== "COMMITTEE";
}
