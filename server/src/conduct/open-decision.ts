import { presentFile } from "../file/present-file.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findDecision } from "./conduct.queries.ts";
import { isDiscipline } from "./conduct.rules.ts";

/** What the decision of a record is, for whoever reads the record; reading that of another's discipline leaves a line. */
export const openDecision: Operation<"conduct.openFile"> = async ({ tx, actor }, input) => {
  const found = await findDecision(tx, input);
  if (!found) return refuse("NOT_FOUND");
  const { personId, kind, ...file } = found;
  if (isDiscipline(kind) && personId !== actor.personId) await recordRead(tx, personId, input.organizationId);
  return presentFile(file);
};
