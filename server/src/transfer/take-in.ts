import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { endTransfer, findConcerned, type TransferWhole, takeIn } from "./transfer.queries.ts";

const refusals = [
  "TRANSFER_STATE",
  "MEMBERSHIP_ENDED",
  "DAYS_OUT_OF_ORDER",
  "DISSOLVED_THERE",
  "NOT_FOUNDED_YET",
  "ONE_MEMBERSHIP_AT_A_TIME",
] as const;

/** The roll changes as of the day, in this transaction; what closed meetings counted stays as it was. */
export async function takeInMember(
  { tx, actor, clock }: Pick<OperationContext, "tx" | "actor" | "clock">,
  row: TransferWhole,
  { receivedOn, answer }: { receivedOn: string; answer: string },
): Promise<void> {
  const now = clock.now();
  if (receivedOn > dayOf(now)) refuse("DAY_IN_FUTURE");
  const code = await takeIn(tx, row.transferId, receivedOn);
  if (code === "HOLDS_OFFICE")
    refuse(code, { positions: await listOpenPositions(tx, row.organizationId, row.personId, receivedOn) });
  const known = refusals.find((each) => each === code);
  if (known !== undefined) refuse(known);
  await endTransfer(tx, row, { state: "RECEIVED", receivedOn, answer, by: actor.accountId, at: now });
  await tellHome({ tx }, row, "RECEIVED");
}

/** The cell that sent hears how it ended. */
export async function tellHome(
  { tx }: Pick<OperationContext, "tx">,
  { organizationId, transferId }: TransferWhole,
  answer: "RECEIVED" | "DECLINED",
): Promise<void> {
  const parameters = { transferId, decision: answer };
  await tellPeople(tx, await findConcerned(tx, organizationId), {
    kind: "TRANSFER_ANSWERED",
    organizationId,
    parameters,
  });
}
