import type { Sent, Shown } from "../../../server/src/offline/after.rules.ts";
import { rowsAllPresent, rowsMarked } from "../../../server/src/offline/after-roll-call.rules.ts";
import type { KeptCall } from "./device.ts";

type Rows = Shown["attendance"];

/** Of large conferences, the rows of the cells that were opened on this device. */
export function createParts() {
  const learnt = new Map<string, Rows>();
  return {
    /** A cell was opened: its rows as they were read. */
    learn(rows: Rows, meetingId: string): void {
      const fresh = new Set(rows.map(({ personId }) => personId));
      const others = (learnt.get(meetingId) ?? []).filter(({ personId }) => !fresh.has(personId));
      learnt.set(meetingId, [...others, ...rows]);
    },
    /** The conference with those rows, so that marks of theirs count into its figures. */
    within(base: Shown): Shown {
      const known = learnt.get(base.meeting.meetingId);
      if (!base.rollByPart || !known) return base;
      const rows = new Map(base.attendance.map((row) => [row.personId, row]));
      for (const row of known) if (row.revision >= (rows.get(row.personId)?.revision ?? 0)) rows.set(row.personId, row);
      return { ...base, attendance: [...rows.values()] };
    },
  };
}

/** A cell's part of a large roll with the marks that wait on this device. */
export function partWith(rows: Rows, waiting: readonly KeptCall[], requests: Shown["absenceRequests"]): Rows {
  return waiting.reduce((marked, { name, sent }) => {
    // The name says whose input it is.
    if (name === "attendance.record") return rowsMarked(marked, sent as Sent<"attendance.record">);
    if (name !== "attendance.recordAllPresent") return marked;
    const { ofOrganizationId = null } = sent as Sent<"attendance.recordAllPresent">;
    return rowsAllPresent(marked, ofOrganizationId, requests);
  }, rows);
}
