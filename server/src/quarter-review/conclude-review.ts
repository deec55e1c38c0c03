import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { holdReview } from "./hold-review.ts";
import { storeConclusion, storeFollowUp } from "./quarter-review.queries.ts";

/** Concludes an evaluation; where something goes wrong an early word says so, with the day on which it is looked at again. */
export const concludeReview: Operation<"quarterReview.conclude"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, year, quarter, conclusion, tendency, followUpOn } = input;
  const earlyWord = input.earlyWord.trim();
  for (const text of [conclusion, earlyWord]) refuseSecret(text);
  const now = clock.now();
  const isDayAhead = followUpOn !== null && followUpOn > dayOf(now);
  if (earlyWord === "" ? followUpOn !== null : !isDayAhead) refuse("FOLLOW_UP_WITHOUT_DAY");
  const { key, revision } = await holdReview(context, input, "quarterReview.conclude");
  await storeConclusion(tx, key, { conclusion, tendency, earlyWord, followUpOn, by: actor.accountId, at: now });
  const told = key.personId === null ? await findHolders(tx, organizationId, entitled) : [key.personId];
  await tellPeople(tx, told, {
    kind: "QUARTER_REVIEW_CONCLUDED",
    organizationId,
    parameters: { year, quarter, reviewOf: input.subject },
  });
  return { revision };
};

/** Says what became of an early word. */
export const followUpReview: Operation<"quarterReview.followUp"> = async (context, input) => {
  refuseSecret(input.word);
  const { key, revision } = await holdReview(context, input, "quarterReview.followUp");
  await storeFollowUp(context.tx, key, { word: input.word, at: context.clock.now() });
  return { revision };
};
