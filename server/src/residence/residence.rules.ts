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
