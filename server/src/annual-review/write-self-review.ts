import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { storeSelfReview } from "./annual-review.queries.ts";
import { isBetter, levelOf } from "./annual-review.rules.ts";
import { findFacts, holdReview, rollDay } from "./hold-annual-review.ts";

/** Keeps the own review; sent, the facts of the day are kept with it. Kept again without sending takes it back. */
export const writeSelfReview: Operation<"annualReview.write"> = async (context, input) => {
  const { tx, clock } = context;
  const { ownWords, commonPoints, taskPoints, ownLevel, send } = input;
  refuseSecret(ownWords);
  const { key, revision } = await holdReview(context, input, "annualReview.write");
  const now = clock.now();
  const rules = annualReviewRulesOn(rollDay(key.year, dayOf(now)));
  if ((commonPoints ?? 0) > rules.commonPoints || (taskPoints ?? 0) > rules.taskPoints)
    refuse("POINTS_ABOVE", { commonPoints: rules.commonPoints, taskPoints: rules.taskPoints });
  if (send) {
    if (ownWords.trim() === "" || commonPoints === null || taskPoints === null || ownLevel === null)
      return refuse("SELF_REVIEW_INCOMPLETE");
    const reached = levelOf(commonPoints + taskPoints, rules);
    if (isBetter(ownLevel, reached)) refuse("LEVEL_ABOVE_POINTS", { level: reached });
  }
  const sent = send ? { facts: await findFacts(context, key), at: now } : null;
  await storeSelfReview(tx, key, { ownWords, commonPoints, taskPoints, ownLevel, sent });
  return { revision };
};
