import { keepUpload } from "../file/keep-upload.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { checkFields } from "./check-fields.queries.ts";
import { type DirectiveKey, insertDirective, insertDirectiveFile } from "./directive.queries.ts";
import { wordsOf } from "./directive-words.rules.ts";
import { makePlan } from "./make-plan.queries.ts";
import { readAgain } from "./read-again.queries.ts";
import { storeWords } from "./words.queries.ts";

type Context = Pick<OperationContext, "tx" | "actor" | "clock" | "files">;
type Entered = Parameters<Operation<"planPaper.register">>[1];

/** Enters a plan with its file into the own register, and makes it the plan of a receipt; all of it or nothing. */
export const registerPlanPaper: Operation<"planPaper.register"> = async (context, input) => {
  const { tx, actor, clock } = context;
  refuseSecret(input.plan);
  const making = { by: actor.accountId, at: clock.now(), plan: input.plan };
  return { paperId: await makePlan(tx, input, { ...making, paper: () => enter(context, input) }) };
};

async function enter(context: Context, input: Entered): Promise<string> {
  const { tx, actor, clock } = context;
  const { organizationId, reference, type, issuedOn, subject } = input;
  const own = { issuerId: organizationId, issuerName: "", validFrom: null, validTo: null, isForEverybody: false };
  const fields = await checkFields(tx, organizationId, { reference, type, issuedOn, subject, ...own }, null);
  const key: DirectiveKey = { organizationId, directiveId: newId() };
  await insertDirective(tx, key, fields, { by: actor.accountId, at: clock.now() });
  const { fileId, unmarked } = await keepUpload(context, input);
  await insertDirectiveFile(tx, { ...key, fileId }, unmarked);
  await storeWords(tx, key, wordsOf([fields.reference, fields.subject, fields.issuerName]));
  await readAgain(tx, key);
  return key.directiveId;
}
