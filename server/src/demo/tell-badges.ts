import { partyBadgesOn } from "../../../rulesets/party-badges.ts";
import { listDueRows, storeStep } from "../badge/badge.queries.ts";
import { roundsAround, roundsBefore, spanOf } from "../badge/badge.rules.ts";
import { addDays } from "../calendar.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { momentAt } from "../working-zone.rules.ts";
import { seeEverything } from "./demo.queries.ts";

const proposedBefore = -45;
const decidedBefore = -14;

/** Badges of the body's members: those of the rounds that are past were handed over, the next one's are proposed. */
export async function tellBadges(
  tx: Transaction,
  of: { path: string; accountId: string; today: string },
): Promise<void> {
  await seeEverything(tx);
  const { years, rounds } = partyBadgesOn(of.today);
  const [next] = roundsAround(rounds, of.today).next;
  for (const round of [...roundsBefore(rounds, of.today), next]) {
    const span = spanOf(round, rounds);
    const due = await listDueRows(tx, {
      ...{ path: of.path, years, ...span, withLeftOver: false, after: undefined, limit: 500 },
    });
    const mark = async (step: "PROPOSED" | "DECIDED" | "PRESENTED", on: string, number: string) => {
      if (on <= of.today) await storeStep(tx, due, { step, on, number, by: of.accountId, at: momentAt(on, "10:00") });
    };
    await mark("PROPOSED", addDays(round, proposedBefore), "");
    await mark("DECIDED", addDays(round, decidedBefore), `${round.slice(5, 7)}12-QĐ/TU`);
    await mark("PRESENTED", round, "");
  }
}
