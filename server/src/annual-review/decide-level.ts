import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countLevels } from "./annual-list.queries.ts";
import { lockYear, storeDecision } from "./annual-review.queries.ts";
import { excellentAllowed } from "./annual-review.rules.ts";
import { holdReview, rollDay } from "./hold-annual-review.ts";

/** Decides the level as the committee right above, within the cap of excellent; the person is told. */
export const decideLevel: Operation<"annualReview.decide"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, year, level, subject } = input;
  const reason = input.reason.trim();
  refuseSecret(reason);
  await lockYear(tx, { organizationId, year });
  const { key, row, revision } = await holdReview(context, input, "annualReview.decide");
  if (level !== row.proposedLevel && reason === "") refuse("DECISION_WITHOUT_REASON");
  const now = clock.now();
  if (level === "EXCELLENT" && key.personId !== null) {
    const { EXCELLENT, WELL_DONE, decidedExcellent: used } = await countLevels(tx, key);
    const isCounted = row.proposedLevel === "EXCELLENT" || row.proposedLevel === "WELL_DONE";
    const excellent = EXCELLENT + (isCounted ? 0 : 1);
    const rules = annualReviewRulesOn(rollDay(year, dayOf(now)));
    const { base, allowed } = excellentAllowed({ excellent, wellDone: WELL_DONE }, rules);
    if (used >= allowed) refuse("EXCELLENT_CAP", { base, allowed, used });
  }
  await storeDecision(tx, key, { level, reason, by: actor.accountId, at: now });
  const told = key.personId === null ? await findHolders(tx, organizationId, entitled) : [key.personId];
  await tellPeople(tx, told, {
    kind: "ANNUAL_REVIEW_DECIDED",
    organizationId,
    parameters: { year, annualReviewOf: subject },
  });
  return { revision };
};
