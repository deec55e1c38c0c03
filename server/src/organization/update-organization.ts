import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { foldName } from "../search/fold-name.ts";
import { moveTerm } from "../term/term.queries.ts";
import { findOrganization, updateOrganizationRow } from "./organization.queries.ts";
import { typeFits } from "./organization.rules.ts";

/** Changes an organization's particulars; its kind and place change by their own dated operations. */
export const updateOrganization: Operation<"organization.update"> = async ({ tx }, input) => {
  const organization = await findOrganization(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (!typeFits(organization.kind, input.cellType)) refuse("CELL_TYPE_REQUIRED");
  const { termStartedOn: before } = organization;
  const stored = await updateOrganizationRow(tx, input.organizationId, input.revision, {
    ...input,
    nameFolded: foldName(input.name),
  });
  if (!stored) refuse("CHANGED_MEANWHILE");
  // What is known of the running term goes along when the day on which it began is put right.
  if (before !== null && input.termStartedOn !== null && before !== input.termStartedOn)
    await moveTerm(tx, input.organizationId, { from: before, to: input.termStartedOn });
  return { revision: input.revision + 1 };
};
