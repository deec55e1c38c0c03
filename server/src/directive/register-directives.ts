import { refuseSecret } from "../file/refuse-secret.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRegistered, insertDirectives } from "./directive-list.queries.ts";
import { keyOf } from "./directive-list.rules.ts";

/** Enters many texts of outside issuers at once, all of them or none; what stands in the register already is passed over. */
export const registerDirectives: Operation<"directive.registerMany"> = async (
  { tx, actor, clock },
  { organizationId, texts },
) => {
  for (const { subject, issuerName, validFrom, validTo } of texts) {
    refuseSecret(subject);
    if (issuerName === "") refuse("ISSUER_REQUIRED");
    if (validFrom !== null && validTo !== null && validTo < validFrom) refuse("VALID_TO_BEFORE_FROM");
  }
  const known = new Set((await findRegistered(tx, organizationId, texts)).map(keyOf));
  const fresh = texts.filter((text) => {
    const key = keyOf(text);
    const isKnown = key !== "" && known.has(key);
    known.add(key);
    return !isKnown;
  });
  const fields = fresh.map((text) => ({ ...text, issuerId: null }));
  if (fields.length > 0) await insertDirectives(tx, organizationId, fields, { by: actor.accountId, at: clock.now() });
  return { entered: fresh.length, alreadyThere: texts.length - fresh.length };
};
