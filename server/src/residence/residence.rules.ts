type Counted = { state: "NOT_INTRODUCED" | "INTRODUCED" | "ASKED" | "RECEIVED" | "USED"; count: number };

/** How many members stand at each step; none at those that are not named. */
export function countsOf(counted: readonly Counted[]): Record<Counted["state"], number> {
  const none = { NOT_INTRODUCED: 0, INTRODUCED: 0, ASKED: 0, RECEIVED: 0, USED: 0 };
  return { ...none, ...Object.fromEntries(counted.map(({ state, count }) => [state, count])) };
}

type Known = { residenceName: string; introducedOn: string };

/** Why a member cannot be introduced on a day: to come, before the introduction that it ends, or to where he or she is introduced. */
export function hindranceToIntroduce(
  { residenceName, introducedOn }: Known,
  present: Known | undefined,
  today: string,
): "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" | "INTRODUCED_THERE" | null {
  if (introducedOn > today) return "DAY_IN_FUTURE";
  if (present === undefined) return null;
  if (present.residenceName === residenceName) return "INTRODUCED_THERE";
  return introducedOn < present.introducedOn ? "DAYS_OUT_OF_ORDER" : null;
}
