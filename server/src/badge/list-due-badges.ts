import { partyBadgesOn } from "../../../rulesets/party-badges.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listDueRows } from "./badge.queries.ts";
import { roundOf, roundsAround, roundsBefore, spanOf, stateOf } from "./badge.rules.ts";

/** To whom a badge is due in the rounds of the coming year and has not been handed over from earlier ones, or in one round. */
export const listDueBadges: Operation<"badge.due"> = async ({ tx, clock, standing, may }, input) => {
  const { round, state, cursor, limit } = input;
  const today = dayOf(clock.now());
  const { years, rounds, source, note } = partyBadgesOn(today);
  const { before, next } = roundsAround(rounds, today);
  const span = round === undefined ? { since: before, until: next.at(-1) ?? today } : spanOf(round, rounds);
  const rows = await listDueRows(tx, {
    ...{ path: standing.path, years, ...span, withLeftOver: round === undefined },
    ...{ state, after: readCursor(cursor, 3), limit },
  });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.reachedOn, row.sortName, row.personId],
    ({ sortName: _, ...row }) => ({ ...row, round: roundOf(row.reachedOn, rounds), state: stateOf(row) }),
  );
  return {
    ...page,
    rounds: next,
    pastRounds: roundsBefore(rounds, today),
    source: source.document,
    note: note ?? null,
    abilities: may("badge.mark") ? ["badge.mark"] : [],
  };
};
