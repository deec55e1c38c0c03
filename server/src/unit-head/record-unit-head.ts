import { isPersonKnown } from "../appointment/appointment.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findName, insertUnitHead } from "./unit-head.queries.ts";

/** Records who heads a unit from a day: a member, or somebody who is named in words. */
export const recordUnitHead: Operation<"unitHead.record"> = async ({ tx }, input) => {
  const { personId } = input;
  refuseSecret(`${input.unit} ${input.title} ${input.fullName}`);
  if (personId !== null && !(await isPersonKnown(tx, personId))) refuse("NOT_FOUND");
  const fullName = personId === null ? input.fullName : ((await findName(tx, personId)) ?? "");
  if (fullName === "") return refuse("NOT_FOUND");
  const unitHeadId = newId();
  await insertUnitHead(tx, { ...input, fullName, unitHeadId });
  return { unitHeadId };
};
