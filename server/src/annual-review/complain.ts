import { refuseSecret } from "../file/refuse-secret.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { storeAnswer, storeComplaint } from "./annual-review.queries.ts";
import { holdReview } from "./hold-annual-review.ts";

/** Complains of the level that was decided; the committee right above is told. */
export const complainOfLevel: Operation<"annualReview.complain"> = async (context, input) => {
  const { tx, clock } = context;
  const { organizationId, year, subject, complaint } = input;
  refuseSecret(complaint);
  const { key, revision } = await holdReview(context, input, "annualReview.complain");
  await storeComplaint(tx, key, { complaint, at: clock.now() });
  await tellPeople(tx, await findOfficersAbove(tx, organizationId), {
    kind: "ANNUAL_REVIEW_COMPLAINED",
    organizationId,
    parameters: { year, annualReviewOf: subject },
  });
  return { revision };
};

/** Answers a complaint; who complained is told. */
export const answerComplaint: Operation<"annualReview.answer"> = async (context, input) => {
  const { tx, clock } = context;
  const { organizationId, year, subject, answer } = input;
  refuseSecret(answer);
  const { key, revision } = await holdReview(context, input, "annualReview.answer");
  await storeAnswer(tx, key, { answer, at: clock.now() });
  const told = key.personId === null ? await findHolders(tx, organizationId, entitled) : [key.personId];
  await tellPeople(tx, told, {
    kind: "ANNUAL_REVIEW_ANSWERED",
    organizationId,
    parameters: { year, annualReviewOf: subject },
  });
  return { revision };
};
