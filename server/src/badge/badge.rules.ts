/** The round before a day and the next ones from that day on, as many as there are in a year. */
export function roundsAround(
  rounds: readonly string[],
  today: string,
): { before: string; next: [string, ...string[]] } {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => rounds.map((round) => `${each}-${round}`)).toSorted();
  const [first = today, ...others] = days.filter((day) => day >= today).slice(0, rounds.length);
  return { before: days.findLast((day) => day < today) ?? today, next: [first, ...others] };
}

/** The round in which a badge is handed over: the first on or after the day on which its years are reached. */
export function roundOf(reachedOn: string, rounds: readonly string[]): string {
  return roundsAround(rounds, reachedOn).next[0];
}

/** The rounds of the year before a day, the latest first. */
export function roundsBefore(rounds: readonly string[], today: string): string[] {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year].flatMap((each) => rounds.map((round) => `${each}-${round}`)).toSorted();
  return days
    .filter((day) => day < today)
    .toReversed()
    .slice(0, rounds.length);
}

/** After which day and until which the years of a round are reached. */
export function spanOf(round: string, rounds: readonly string[]): { since: string; until: string } {
  const { before, next } = roundsAround(rounds, round);
  return { since: before, until: next[0] };
}

export type Mark = { proposedOn: string | null; decidedOn: string | null; presentedOn: string | null };
type State = "NONE" | "PROPOSED" | "DECIDED" | "PRESENTED";
type Step = Exclude<State, "NONE">;

/** How far a badge has come. */
export function stateOf({ proposedOn, decidedOn, presentedOn }: Mark): State {
  if (presentedOn !== null) return "PRESENTED";
  if (decidedOn !== null) return "DECIDED";
  return proposedOn === null ? "NONE" : "PROPOSED";
}

/** Where a badge stands right before a step, for all of a round at once. */
export const stateBefore = { PROPOSED: "NONE", DECIDED: "PROPOSED", PRESENTED: "DECIDED" } as const satisfies Record<
  Step,
  State
>;

/** Where a step may be noted of one badge: one may have been decided without a proposal that is known here. */
const mayFollow: Record<Step, readonly State[]> = {
  PROPOSED: ["NONE"],
  DECIDED: ["NONE", "PROPOSED"],
  PRESENTED: ["DECIDED"],
};

/** Why a step cannot be noted of a badge; null where it can. */
export function hindranceToStep(
  { step, on }: { step: Step; on: string },
  mark: Mark,
  today: string,
): "BADGE_STEP" | "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" | null {
  if (!mayFollow[step].includes(stateOf(mark))) return "BADGE_STEP";
  if (on > today) return "DAY_IN_FUTURE";
  return on < (mark.decidedOn ?? mark.proposedOn ?? on) ? "DAYS_OUT_OF_ORDER" : null;
}
