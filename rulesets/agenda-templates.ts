import type { CellType } from "./agenda-cell-discussions.ts";
import { cellSteps } from "./agenda-cell-steps.ts";
import { cellCommitteeSteps, committeeSteps } from "./agenda-committee-steps.ts";
import type { AgendaStep } from "./agenda-step.ts";
import { thematicSteps } from "./agenda-thematic-steps.ts";
import { type IsoDate, inForceOn, type Ruleset } from "./ruleset.ts";

type StepsByCellType = Readonly<Record<CellType, readonly AgendaStep[]>>;

export type AgendaTemplates = Ruleset & {
  readonly regular: StepsByCellType;
  /** The regular meeting with a thematic part in the same session. */
  readonly regularWithThematicPart: StepsByCellType;
  /** A cell committee's meeting, which prepares the cell's. */
  readonly cellCommittee: readonly AgendaStep[];
  /** A meeting of a committee that has organizations under it. */
  readonly committee: readonly AgendaStep[];
  /** A meeting on one topic, alone. */
  readonly thematic: readonly AgendaStep[];
};

const HD_42: AgendaTemplates = {
  id: "agenda-templates-hd42",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  regular: byCellType({ thematicPart: false }),
  regularWithThematicPart: byCellType({ thematicPart: true }),
  cellCommittee: cellCommitteeSteps,
  committee: committeeSteps,
  thematic: thematicSteps,
};

export const agendaTemplates: readonly [AgendaTemplates, ...AgendaTemplates[]] = [HD_42];

/**
 * The steps of a meeting on a day: one on a topic alone is the same everywhere; a cell's goes by its type, a committee's by whether it is a cell's (`cellType` is given) or
 * has organizations under it (`cellType` is null). A type that is not known takes the steps of an office's cell.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function agendaTemplate(
  meetingKind: string,
  cellType: string | null,
  on: IsoDate,
  session: { thematicPart?: boolean } = {},
): readonly AgendaStep[] {
  const templates = inForceOn(agendaTemplates, on);
  if (meetingKind === "THEMATIC") return templates.thematic;
  if (cellType === null) return templates.committee;
  if (meetingKind === "COMMITTEE") return templates.cellCommittee;
  const steps = session.thematicPart ? templates.regularWithThematicPart : templates.regular;
  return isCellType(cellType, steps) ? steps[cellType] : steps.ADMIN_SERVICE;
}

/** The step on the topic, behind which the sections of the outline stand. */
export const THEMATIC_STEP = "thematic";

/**
 * The template's step on the topic of a meeting held alone, or in the session of a regular one; a cell's type makes no difference.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function thematicStepOn(meetingKind: string, on: IsoDate): AgendaStep {
  const steps = agendaTemplate(meetingKind, "ADMIN_SERVICE", on, { thematicPart: true });
  const step =
    steps.find(({ stepKey }) => stepKey === THEMATIC_STEP) ??
    thematicSteps.find(({ stepKey }) => stepKey === THEMATIC_STEP);
  if (!step) throw new Error("No template has a step on a topic");
  return step;
}

/** A step with the keys of those that go before it. */
export type StepInPlace = { readonly step: AgendaStep; readonly after: readonly string[] };

/**
 * The steps that a thematic part adds to a meeting on a day, each with the keys of those before it; of a meeting that is
 * thematic itself, the step on its topic.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: in one session with the regular meeting, one after the other.
 */
export function stepsOfThematicPart(meetingKind: string, cellType: string | null, on: IsoDate): StepInPlace[] {
  const isThematic = meetingKind === "THEMATIC";
  const without = agendaTemplate(meetingKind, cellType, on)
    .map(({ stepKey }) => stepKey)
    .filter((stepKey) => !isThematic || stepKey !== THEMATIC_STEP);
  const steps = agendaTemplate(meetingKind, cellType, on, { thematicPart: true });
  return steps.flatMap((step, index) =>
    without.includes(step.stepKey) ? [] : [{ step, after: steps.slice(0, index).map(({ stepKey }) => stepKey) }],
  );
}

/**
 * Keys of the steps that belong to the procedure, so that a record can be held against them.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function requiredStepKeys(steps: readonly AgendaStep[]): string[] {
  return steps.filter((step) => step.required).map(({ stepKey }) => stepKey);
}

/** The English title of a step that is named as a template names it; undefined where somebody gave it another name. */
export function englishTitle(title: string): string | undefined {
  return englishTitles.get(title);
}

const englishTitles: ReadonlyMap<string, string> = new Map(
  agendaTemplates.flatMap((templates) => stepsOf(templates).map((step) => [step.title, step.titleEn] as const)),
);

function stepsOf(templates: AgendaTemplates): AgendaStep[] {
  const { regular, regularWithThematicPart, cellCommittee, committee, thematic } = templates;
  return [regular, regularWithThematicPart]
    .flatMap((byType) => Object.values(byType).flat())
    .concat(cellCommittee, committee, thematic);
}

function isCellType(cellType: string, steps: StepsByCellType): cellType is CellType {
  return Object.hasOwn(steps, cellType);
}

function byCellType(session: { thematicPart: boolean }): StepsByCellType {
  return {
    RESIDENTIAL: cellSteps("RESIDENTIAL", session),
    ADMIN_SERVICE: cellSteps("ADMIN_SERVICE", session),
    STATE_ENTERPRISE: cellSteps("STATE_ENTERPRISE", session),
    PRIVATE_ENTERPRISE: cellSteps("PRIVATE_ENTERPRISE", session),
    STUDENT: cellSteps("STUDENT", session),
    ARMED_FORCES: cellSteps("ARMED_FORCES", session),
  };
}
