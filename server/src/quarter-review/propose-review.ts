import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findFacts } from "./find-facts.ts";
import { holdReview, requireSubject } from "./hold-review.ts";
import { storeProposal } from "./quarter-review.queries.ts";

/** Proposes an evaluation with the facts as they stand; the person is told, of an organization its superior. */
export const proposeReview: Operation<"quarterReview.propose"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { organizationId, year, quarter, tendency, merits, limits } = input;
  refuseSecret(merits);
  refuseSecret(limits);
  const { key, row, revision } = await holdReview(context, input, "quarterReview.propose");
  await requireSubject(context, key);
  const now = clock.now();
  const facts = await findFacts(tx, key, dayOf(now));
  await storeProposal(tx, key, row?.reviewId ?? newId(), {
    tendency,
    merits,
    limits,
    facts,
    by: actor.accountId,
    at: now,
  });
  const told = key.personId === null ? await findOfficersAbove(tx, organizationId) : [key.personId];
  await tellPeople(tx, told, {
    kind: "QUARTER_REVIEW_PROPOSED",
    organizationId,
    parameters: { year, quarter, reviewOf: input.subject },
  });
  return { revision };
};
