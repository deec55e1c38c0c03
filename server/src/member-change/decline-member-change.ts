import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { holdChange } from "./hold-member-change.ts";
import { endChange } from "./member-change.queries.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** The superior does not agree; the proposal stays in the list with the reason. */
export const declineMemberChange: Operation<"memberChange.decline"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdChange(context, input, "PROPOSED");
  const { tx, actor, clock } = context;
  await endChange(tx, row, { state: "DECLINED", answer: input.reason, by: actor.accountId, at: clock.now() });
  await tellOfChange(context, row, "DECLINED");
  return { done: true };
};
