import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { createOrganization } from "../organization/create-organization.ts";
import { refuse } from "../refusal.ts";
import { insertAccounts, recordEvents } from "./account.queries.ts";
import { isGuessedFirst } from "./password.rules.ts";
import { hashPassword } from "./password-hash.ts";
import { hashSecret } from "./secrets.ts";
import { actAs, spendSetupLink } from "./setup.queries.ts";

/** Creates the first technical administrator by the one-time link of the console, and the first organization where one is named. */
export const completeSetup: Operation<"setup.complete"> = async (context, input) => {
  const { tx } = context;
  if (isGuessedFirst(input.password, input.username)) refuse("PASSWORD_TOO_WEAK");
  if (!(await spendSetupLink(tx, hashSecret(input.secret)))) refuse("SETUP_LINK_INVALID");
  const accountId = newId();
  await actAs(tx, accountId);
  const passwordHash = await hashPassword(input.password);
  await insertAccounts(tx, [
    {
      id: accountId,
      personId: null,
      username: input.username,
      passwordHash,
      administrator: true,
      mustChangePassword: false,
    },
  ]);
  await recordEvents(tx, "CREATED", [accountId], accountId);
  return { username: input.username, organizationId: await createFirst(context, accountId, input.organization) };
};

async function createFirst(
  context: OperationContext,
  accountId: string,
  organization: Input<"setup.complete">["organization"],
): Promise<string | null> {
  if (!organization) return null;
  const actor = { accountId, personId: null, administrator: true, mustChangePassword: false };
  const first = {
    ...organization,
    parentId: null,
    code: null,
    termStartedOn: null,
    foundedOn: null,
    signsAsCommittee: false,
  };
  const { organizationId } = await createOrganization({ ...context, actor }, first);
  return organizationId;
}
