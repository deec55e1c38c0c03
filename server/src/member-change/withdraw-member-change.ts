import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdChange } from "./hold-member-change.ts";
import { endChange } from "./member-change.queries.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** The cell takes its proposal back; its number and the reason stay. */
export const withdrawMemberChange: Operation<"memberChange.withdraw"> = async (context, input) => {
  refuseSecret(input.reason);
  const row = await holdChange(context, input, "PROPOSED");
  if (row.organizationId !== input.organizationId) refuse("NOT_FOUND");
  const { tx, actor, clock } = context;
  await endChange(tx, row, { state: "WITHDRAWN", answer: input.reason, by: actor.accountId, at: clock.now() });
  await tellOfChange(context, row, "WITHDRAWN");
  return { done: true };
};
