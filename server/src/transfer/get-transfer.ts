import { transferRulesOf } from "../../../rulesets/transfer-rules.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { findTransfer, isAboveAnEnd, listHops, type TransferWhole } from "./transfer.queries.ts";

/** One letter with the levels that it passed and its answer; that it was read is written down. */
export const getTransfer: Operation<"transfer.get"> = async ({ tx, actor, standing }, input) => {
  const row = await findTransfer(tx, input.transferId, "READ");
  if (!row || !(await isAboveAnEnd(tx, row, standing.path))) return refuse("NOT_FOUND");
  const hops = await listHops(tx, row);
  if (actor.personId !== row.personId) await recordRead(tx, row.personId, input.organizationId);
  const { letter: _, keepsHome: __, keepsDestination: ___, rulesVersion, ...shown } = row;
  const { source, handInWorkingDays } = transferRulesOf(rulesVersion);
  const rules = { document: source.document, article: source.article ?? "", handInWorkingDays };
  const isEnd = [row.organizationId, row.toOrganizationId].includes(input.organizationId);
  return { ...shown, rules, hops, abilities: abilitiesOf(row, isEnd) };
};

function abilitiesOf(row: TransferWhole, isEnd: boolean): OperationName[] {
  if (row.state === "RECEIVED")
    return [
      ...(row.kind === "TEMPORARY" ? (["transfer.prolong"] as const) : []),
      ...(row.fromOutside ? [] : (["transfer.undoReceipt"] as const)),
    ];
  if (row.state !== "SENT") return [];
  const receipt: OperationName[] = row.toOrganizationId === null ? ["transfer.recordReceipt"] : [];
  return [
    ...(row.keepsHome ? (["transfer.withdraw", ...receipt] as const) : []),
    ...(row.keepsDestination ? (["transfer.receive", "transfer.decline"] as const) : []),
    ...(isEnd ? [] : (["transfer.signOff"] as const)),
  ];
}
