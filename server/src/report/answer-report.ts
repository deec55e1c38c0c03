import { refuseSecret } from "../file/refuse-secret.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { holdReport } from "./hold-report.ts";
import { keyOf } from "./present-report.ts";
import { findVersion, storeAnswer, storeState } from "./report.queries.ts";

/** Accepts a report; who sent it is told. */
export const acceptReport: Operation<"report.accept"> = async (context, input) => {
  await answer(context, input, { state: "ACCEPTED", reason: "" });
  return { done: true };
};

/** Returns a report with a reason; who sent it is told why, and sends it again. */
export const returnReport: Operation<"report.return"> = async (context, input) => {
  refuseSecret(input.reason);
  await answer(context, input, { state: "RETURNED", reason: input.reason });
  return { done: true };
};

async function answer(
  { tx, actor, clock }: OperationContext,
  input: Input<"report.accept">,
  { state, reason }: { state: "ACCEPTED" | "RETURNED"; reason: string },
): Promise<void> {
  const key = keyOf(input);
  await holdReport(tx, key, state === "ACCEPTED" ? "report.accept" : "report.return");
  const last = await findVersion(tx, key);
  // What is answered is what its reader saw.
  if (last?.version !== input.version) refuse("CHANGED_MEANWHILE");
  await storeAnswer(tx, { ...key, version: input.version }, { state, reason, by: actor.accountId, at: clock.now() });
  await storeState(tx, key, { state });
  const { organizationId, kind, year, number } = input;
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY", "OFFICE_STAFF"]), {
    kind: state === "ACCEPTED" ? "REPORT_ACCEPTED" : "REPORT_RETURNED",
    organizationId,
    parameters: { reportKind: kind, year, number, ...(reason === "" ? {} : { reason }) },
  });
}
