import { refuseSecret } from "../file/refuse-secret.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { type ExemplarKey, findAnswering, lockExemplar, storeAnswer } from "./exemplar.queries.ts";
import { allows } from "./exemplar.rules.ts";

/** Agrees, as the cell, that others see it from now on. */
export const agreeToExemplar: Operation<"exemplar.agree"> = async (context, input) => {
  await answer(context, input, { state: "SHOWN", word: "" });
  return { done: true };
};

/** Says no, as the cell, before others see it; whoever marked it is told why. */
export const declineExemplar: Operation<"exemplar.decline"> = async (context, input) => {
  refuseSecret(input.reason);
  await answer(context, input, { state: "DECLINED", word: input.reason });
  return { done: true };
};

async function answer(
  { tx, actor, clock }: OperationContext,
  { organizationId, exemplarId }: ExemplarKey,
  given: { state: "SHOWN" | "DECLINED"; word: string },
): Promise<void> {
  const held = (await lockExemplar(tx, { organizationId, exemplarId }, "SOURCE")) ?? refuse("NOT_FOUND");
  const { state, title, markedById } = held;
  if (!allows(state, "exemplar.agree")) refuse("EXEMPLAR_STATE", { state });
  await storeAnswer(tx, exemplarId, { ...given, by: actor.accountId, at: clock.now() });
  await tellPeople(tx, await findAnswering(tx, markedById), {
    kind: "EXEMPLAR_ANSWERED",
    organizationId: markedById,
    parameters: {
      exemplarId,
      what: title,
      decision: given.state === "SHOWN" ? "ACCEPTED" : "DECLINED",
      reason: given.word,
    },
  });
}
