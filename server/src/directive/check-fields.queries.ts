import type { Transaction } from "../database/connect.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { refuse } from "../refusal.ts";
import { type DirectiveFields, findSameDirective } from "./directive.queries.ts";

/**
 * What was typed of a text, as it is stored: the issuer by the name that it bears in the tree. Refuses marks of secrecy, an
 * unnamed issuer, an end before the beginning, and a text that stands in the register already.
 */
export async function checkFields(
  tx: Transaction,
  organizationId: string,
  typed: DirectiveFields,
  exceptId: string | null,
): Promise<DirectiveFields> {
  refuseSecret(typed.subject);
  if (typed.validFrom !== null && typed.validTo !== null && typed.validTo < typed.validFrom)
    refuse("VALID_TO_BEFORE_FROM");
  const fields = { ...typed, issuerName: await issuerNameOf(tx, typed) };
  const same = await findSameDirective(tx, organizationId, fields, exceptId);
  if (same !== undefined) refuse("ALREADY_REGISTERED", { directiveId: same });
  return fields;
}

async function issuerNameOf(tx: Transaction, { issuerId, issuerName }: DirectiveFields): Promise<string> {
  if (issuerId !== null) return (await findOrganization(tx, issuerId))?.name ?? refuse("NOT_FOUND");
  return issuerName === "" ? refuse("ISSUER_REQUIRED") : issuerName;
}
