import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { findIssuedContent } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { checkFields } from "./check-fields.queries.ts";
import { insertDirective } from "./directive.queries.ts";
import { saidIn, wordsOf } from "./directive-words.rules.ts";
import { storeWords } from "./words.queries.ts";

/** Which papers of a meeting decide something that others carry out. */
const decisions: Readonly<Record<string, "RESOLUTION" | "CONCLUSION">> = {
  RESOLUTION: "RESOLUTION",
  CONCLUSION: "CONCLUSION",
};

/** Enters an issued resolution or conclusion into the organization's register as it is, ready to be sent down. */
export const registerDecision: Operation<"directive.registerDecision"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, documentId } = input;
  const organization = await findOrganization(tx, organizationId);
  const issued = await findIssuedContent(tx, input);
  if (!organization || !issued) return refuse("NOT_FOUND");
  const type = decisions[issued.kind];
  if (type === undefined) return refuse("NOT_A_DECISION");
  const { name: issuerName } = organization;
  const subject = subjectOf(issued.content);
  const of = {
    type,
    reference: issued.symbol,
    issuedOn: issued.issuedOn,
    issuerId: organizationId,
    issuerName,
    subject,
  };
  const typed = { ...of, validFrom: null, validTo: null, isForEverybody: false };
  const fields = await checkFields(tx, organizationId, typed, null);
  const key = { organizationId, directiveId: newId() };
  await insertDirective(tx, key, { ...fields, documentId }, { by: actor.accountId, at: clock.now() });
  await storeWords(tx, key, wordsOf([fields.reference, fields.issuerName, ...saidIn(issued.content)]));
  return { directiveId: key.directiveId };
};

/** What an issued document is about; every document of a meeting has a subject. */
function subjectOf(content: unknown): string {
  const { subject } = content as { subject: string };
  return subject.slice(0, 1000);
}
