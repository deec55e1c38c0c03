import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { entitled } from "../shortcoming/read-by.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import {
  type CommentWords,
  deleteComment,
  insertAsked,
  insertComment,
  lockComment,
  updateComment,
} from "./comment.queries.ts";
import { hindranceToComment } from "./comment.rules.ts";
import { holdReview } from "./hold-annual-review.ts";

/** Notes what residence, unit or a mass organization was asked for, or said, of a member, before the cell votes. */
export const commentOnReview: Operation<"annualReview.comment"> = async (context, input) => {
  const words = wordsOf(context, input);
  const { key } = await holdReview(context, reviewOf(input), "annualReview.comment");
  const { tx, actor, clock } = context;
  return { commentId: await insertComment(tx, key, { words, by: actor.accountId, at: clock.now() }) };
};

/** What was asked for has come, or was noted wrongly. */
export const changeComment: Operation<"annualReview.changeComment"> = async (context, input) => {
  const { tx, actor, clock } = context;
  const { commentId } = input;
  const words = wordsOf(context, input);
  const { key } = await holdReview(context, reviewOf(input), "annualReview.comment");
  const held = (await lockComment(tx, key, commentId)) ?? refuse("NOT_FOUND");
  if (held.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  await updateComment(tx, key, { commentId, words, by: actor.accountId, at: clock.now() });
  return { revision: held.revision + 1 };
};

/** Takes away what was noted at the wrong member. */
export const dropComment: Operation<"annualReview.dropComment"> = async (context, input) => {
  const { key } = await holdReview(context, reviewOf(input), "annualReview.comment");
  if (!(await lockComment(context.tx, key, input.commentId))) refuse("NOT_FOUND");
  await deleteComment(context.tx, key, input.commentId);
  return { done: true };
};

/** Notes for everybody at once that a comment was asked for. */
export const askForComments: Operation<"annualReview.askForComments"> = async (
  { tx, actor, clock, standing },
  input,
) => {
  const { organizationId, year, giver, askedOn } = input;
  if (!standing.here.some((position) => entitled.some((one) => one === position))) refuse("FORBIDDEN");
  const now = clock.now();
  if (askedOn > dayOf(now)) refuse("COMMENT_DAYS");
  return { asked: await insertAsked(tx, { organizationId, year, giver, askedOn, by: actor.accountId, at: now }) };
};

const reviewOf = ({ organizationId, year, subject }: { organizationId: string; year: number; subject: string }) => ({
  organizationId,
  year,
  subject,
});

function wordsOf({ clock }: Pick<OperationContext, "clock">, input: CommentWords): CommentWords {
  const { giver, giverName, askedOn, receivedOn } = input;
  const words = { giver, giverName, askedOn, receivedOn, body: input.body.trim() };
  refuseSecret(giverName);
  refuseSecret(words.body);
  const hindrance = hindranceToComment(words, dayOf(clock.now()));
  if (hindrance !== null) refuse(hindrance);
  return words;
}
