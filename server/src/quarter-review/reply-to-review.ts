import { refuseSecret } from "../file/refuse-secret.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { findOthersEntitled } from "../shortcoming/read-by.queries.ts";
import { holdReview } from "./hold-review.ts";
import { storeReply } from "./quarter-review.queries.ts";

/** Says that one has read the own evaluation, with a reply or without; those who lead the cell are told. */
export const replyToReview: Operation<"quarterReview.reply"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, year, quarter } = input;
  refuseSecret(input.reply);
  const { key, revision } = await holdReview(context, input, "quarterReview.reply");
  await storeReply(tx, key, { reply: input.reply, at: clock.now() });
  await tellPeople(tx, await findOthersEntitled(tx, organizationId, actor.personId), {
    kind: "QUARTER_REVIEW_READ",
    organizationId,
    parameters: { year, quarter, reviewOf: input.subject },
  });
  return { revision };
};
