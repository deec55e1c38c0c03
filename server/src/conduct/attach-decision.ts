import { keepUpload } from "../file/keep-upload.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockConduct, storeDecision } from "./conduct.queries.ts";
import { isDiscipline } from "./conduct.rules.ts";

/** Lays the decision beside its record, once: what was attached wrongly is recorded anew in the place of it. */
export const attachDecision: Operation<"conduct.attach"> = async (context, input) => {
  const { tx, actor } = context;
  const { organizationId, recordId } = input;
  const held = (await lockConduct(tx, organizationId, recordId)) ?? refuse("NOT_FOUND");
  if (isDiscipline(held.kind) && held.personId === actor.personId) refuse("OWN_DISCIPLINE");
  if (held.annulledOn !== null) refuse("ANNULLED_ALREADY");
  if (held.fileId !== null) refuse("DECISION_ATTACHED");
  const { fileId } = await keepUpload(context, input);
  await storeDecision(tx, { organizationId, recordId }, fileId);
  return { fileId };
};
