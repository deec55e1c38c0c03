import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import type { Convened } from "../vote/convened.rules.ts";
import { attendance } from "./attendance.rules.ts";

/** What counts for one organization of a joint meeting: people convened, expected and there, who of them spoke and how often. */
export type ParticipantFigures = {
  convened: number;
  unmarked: number;
  /** Of everybody convened, also of whoever is outside the base. */
  present: number;
  attendanceBase: number;
  presentInBase: number;
  attendancePercent: number | null;
  speakers: number;
  statements: number;
};

/**
 * The figures of an organization in a joint meeting: presence and statements count for each member's own cell; what guests
 * said counts for nobody.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function participantFigures(
  organizationId: string,
  of: {
    roll: readonly (Convened & { personId: string; organizationId: string })[];
    statements: readonly { personId: string | null }[];
    thresholds: MeetingThresholds;
  },
): ParticipantFigures {
  const roll = of.roll.filter((person) => person.organizationId === organizationId);
  const own = new Set(roll.map(({ personId }) => personId));
  const said = of.statements.flatMap(({ personId }) => (personId !== null && own.has(personId) ? [personId] : []));
  const attended = attendance(roll, of.thresholds);
  return {
    convened: roll.length,
    unmarked: roll.filter(({ status }) => status === "UNMARKED").length,
    present: roll.filter(({ status }) => status === "PRESENT").length,
    attendanceBase: attended.base,
    presentInBase: attended.present,
    attendancePercent: attended.percent,
    speakers: new Set(said).size,
    statements: said.length,
  };
}
