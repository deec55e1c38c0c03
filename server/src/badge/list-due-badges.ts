import { partyBadgesOn } from "../../../rulesets/party-badges.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listDueRows } from "./badge.queries.ts";
import { roundOf, roundsAround } from "./badge.rules.ts";

/** To whom a badge is due in the rounds of the coming year. */
export const listDueBadges: Operation<"badge.due"> = async ({ tx, clock, standing }, { cursor, limit }) => {
  const today = dayOf(clock.now());
  const { years, rounds, source, note } = partyBadgesOn(today);
  const { before, next } = roundsAround(rounds, today);
  const until = next.at(-1) ?? today;
  const after = readCursor(cursor, 3);
  const rows = await listDueRows(tx, { path: standing.path, years, since: before, until, after, limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.reachedOn, row.sortName, row.personId],
    ({ sortName: _, ...row }) => ({ ...row, round: roundOf(row.reachedOn, next) }),
  );
  return { ...page, rounds: next, source: source.document, note: note ?? null };
};
