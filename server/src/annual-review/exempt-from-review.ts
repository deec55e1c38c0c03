import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { storeExemption } from "./annual-review.queries.ts";
import { holdReview } from "./hold-annual-review.ts";

/** Corrects whether a member is reviewed, with the reason. */
export const exemptFromReview: Operation<"annualReview.exempt"> = async (context, input) => {
  const { notReviewed, reason } = input;
  refuseSecret(reason);
  const { key, revision } = await holdReview(context, input, "annualReview.exempt");
  await storeExemption(context.tx, key, { notReviewed, reason });
  return { revision };
};
