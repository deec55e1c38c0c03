import { partyBadgesOn } from "../../../rulesets/party-badges.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type DueRow, listDueRows, lockMarks, storeStep } from "./badge.queries.ts";
import { hindranceToStep, roundsAround, spanOf, stateBefore, stateOf } from "./badge.rules.ts";

/** More than reach a badge in one round anywhere. */
const most = 5000;
const beginning = "1900-01-01";

/** Notes that a badge, or all of a round that stand right before it, were proposed, decided or handed over. */
export const markBadges: Operation<"badge.mark"> = async (context, input) => {
  const { tx, clock, actor } = context;
  const { step, on, number } = input;
  refuseSecret(number);
  if ((step === "DECIDED") !== (number !== "")) refuse("BADGE_DECISION");
  const now = clock.now();
  const today = dayOf(now);
  const found = await readDue(context, input, today);
  await lockMarks(
    tx,
    found.map(({ personId }) => personId),
  );
  // What was noted between reading and locking counts.
  const rows = await readDue(context, input, today);
  if (rows.length === 0) refuse("round" in input.badges ? "NOBODY_AT_STEP" : "BADGE_NOT_DUE");
  for (const row of rows) {
    const hindrance = hindranceToStep({ step, on }, row, today);
    if (hindrance === "BADGE_STEP") refuse(hindrance, { state: stateOf(row) });
    if (hindrance !== null) refuse(hindrance);
  }
  await storeStep(tx, rows, { step, on, number, by: actor.accountId, at: now });
  return { marked: rows.length };
};

/** The badge that is meant as far as it is due, or those of the round. */
async function readDue(
  { tx, standing }: OperationContext,
  { badges, step }: Input<"badge.mark">,
  today: string,
): Promise<DueRow[]> {
  const { years, rounds } = partyBadgesOn(today);
  const of = { path: standing.path, withLeftOver: false, after: undefined };
  if ("round" in badges)
    return await listDueRows(tx, {
      ...of,
      years,
      ...spanOf(badges.round, rounds),
      state: stateBefore[step],
      limit: most,
    });
  const until = roundsAround(rounds, today).next.at(-1) ?? today;
  const wanted = years.filter((each) => each === badges.years);
  return await listDueRows(tx, { ...of, years: wanted, since: beginning, until, personId: badges.personId, limit: 1 });
}
