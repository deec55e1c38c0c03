export type AgendaPart = "OPENING" | "COURSE" | "CLOSING";

export type AgendaKind =
  | "OPENING"
  | "REPORT"
  | "TASK_REVIEW"
  | "INFORMATION"
  | "IDEOLOGY"
  | "DISCUSSION"
  | "SECTION"
  | "CRITICISM"
  | "CONCLUSION"
  | "RESOLUTION"
  | "EVALUATION"
  | "OTHER";

/**
 * The order of a meeting by what its steps are for; what members name as weak and what they propose follow criticism.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export const procedureOrder: readonly (AgendaKind | "SHORTCOMINGS" | "PROPOSALS")[] = [
  "OPENING",
  "REPORT",
  "TASK_REVIEW",
  "INFORMATION",
  "IDEOLOGY",
  "DISCUSSION",
  "SECTION",
  "CRITICISM",
  "SHORTCOMINGS",
  "PROPOSALS",
  "CONCLUSION",
  "RESOLUTION",
  "EVALUATION",
];

/** A step of a meeting. A required step belongs to the procedure; the others may be left out. */
export type AgendaStep = {
  readonly stepKey: string;
  readonly part: AgendaPart;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly titleEn: string;
  readonly plannedMinutes: number;
  readonly required: boolean;
};

/** A row of a template: key, part, kind and minutes, then the title in both languages. */
export type StepRow = readonly [
  stepKey: string,
  part: AgendaPart,
  kind: AgendaKind,
  plannedMinutes: number,
  title: string,
  titleEn: string,
];

/** Steps that belong to the procedure. */
export function required(...rows: StepRow[]): AgendaStep[] {
  return rows.map((row) => step(row, true));
}

/** Steps that may be left out. */
export function optional(...rows: StepRow[]): AgendaStep[] {
  return rows.map((row) => step(row, false));
}

function step([stepKey, part, kind, plannedMinutes, title, titleEn]: StepRow, isRequired: boolean): AgendaStep {
  return { stepKey, part, kind, title, titleEn, plannedMinutes, required: isRequired };
}
