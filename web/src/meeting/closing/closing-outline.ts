import { resolutionStanding } from "../../../../server/src/vote/resolution-content.rules.ts";
import { isWritten } from "../is-written.ts";
import type { AgendaItem, Evaluation, Workspace } from "../workspace-query.ts";
import { asksForWeakness } from "./weak-points.ts";

/** The sections of the tab "Kết thúc" in the order in which they are worked through, by the place that an address names. */
export const closingPlaces = [
  "conclusions",
  "new-tasks",
  "synthesis",
  "resolution",
  "score",
  "score-vote",
  "weaknesses",
  "adopt-minutes",
  "close-meeting",
] as const;
export type ClosingPlace = (typeof closingPlaces)[number];

export interface ClosingStep {
  place: ClosingPlace;
  /** MISSING: the record cannot be locked without it. OPEN: nothing is written, and nothing has to be. */
  state: "DONE" | "MISSING" | "OPEN";
}

type Closing = Pick<Workspace, "meeting" | "agenda" | "texts" | "newTasks" | "weaknesses" | "votes" | "missing">;

/** How far each section of the closing has come; a section that this meeting does not have is left out. */
export function closingOutline(workspace: Closing, evaluation: Evaluation | undefined): ClosingStep[] {
  const { meeting, missing } = workspace;
  const { concluded, due } = conclusionsOf(workspace);
  const noConclusion = missing.close.includes("CONCLUSIONS");
  return [
    step("conclusions", concluded === due && !noConclusion, noConclusion),
    step("new-tasks", workspace.newTasks.length > 0),
    step("synthesis", isWritten(workspace, "SYNTHESIS", meeting.meetingId)),
    step("resolution", meeting.resolutionWaived || isResolved(workspace), missing.close.includes("RESOLUTION_VOTE")),
    ...(evaluation ? scoreSteps(workspace, evaluation) : []),
    step("adopt-minutes", meeting.minutesAdoptedAt !== null, true),
    ...(meeting.closedAt === null ? [step("close-meeting", false, missing.close.length > 0)] : []),
  ];
}

function scoreSteps({ missing, weaknesses }: Closing, evaluation: Evaluation): ClosingStep[] {
  const isVoted = evaluation.state !== "DRAFT" && evaluation.state !== "PROPOSED";
  const lacksScore = missing.close.includes("SCORE");
  const isNamed = weaknesses.length > 0;
  return [
    step("score", evaluation.unjudged.length === 0, lacksScore),
    step("score-vote", isVoted && evaluation.sinceVote === null, lacksScore || missing.close.includes("SCORE_VOTE")),
    ...(isNamed || asksForWeakness(evaluation, weaknesses) ? [step("weaknesses", isNamed)] : []),
  ];
}

function step(place: ClosingPlace, isDone: boolean, isNeeded = false): ClosingStep {
  return { place, state: isDone ? "DONE" : isNeeded ? "MISSING" : "OPEN" };
}

/** What to do now: the first that is missing, else the first that is not done. */
export function currentPlace(steps: readonly ClosingStep[]): ClosingPlace | undefined {
  const open = steps.filter(({ state }) => state !== "DONE");
  return (open.find(({ state }) => state === "MISSING") ?? open[0])?.place;
}

/** What comes after a section: the next that is not done. */
export function nextPlace(steps: readonly ClosingStep[], after: ClosingPlace): ClosingPlace | undefined {
  const later = closingPlaces.slice(closingPlaces.indexOf(after) + 1);
  return later.find((place) => steps.some((step) => step.place === place && step.state !== "DONE"));
}

/** What is due has a conclusion or was up for discussion. */
export function conclusionsOf(workspace: Pick<Workspace, "agenda" | "texts">) {
  const course = workspace.agenda.filter((item) => item.part === "COURSE");
  const isConcluded = (item: AgendaItem) => isWritten(workspace, "CONCLUSION", item.agendaItemId);
  const items = course.filter((item) => item.kind === "DISCUSSION" || isConcluded(item));
  return {
    items,
    others: course.filter((item) => !items.includes(item)),
    due: items.length,
    concluded: items.filter(isConcluded).length,
  };
}

function isResolved(closing: Closing): boolean {
  return resolutionStanding(closing.votes, closing) === "PASSED";
}
