import type { Answer, BareContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { demoUsernames } from "./demo.ts";

/** Lists the roles that the demonstration offers on its sign-in page; anywhere else there is no such thing. */
export async function demoRoles({ demo, authentication }: BareContext): Promise<Answer<"demo.roles">> {
  if (!demo) return refuse("NOT_FOUND");
  const accounts = await authentication.demoAccounts(Object.values(demoUsernames));
  // The record's keys are exactly the roles; Object.entries forgets that.
  const roles = Object.entries(demoUsernames) as [keyof typeof demoUsernames, string][];
  return {
    rows: roles.flatMap(([role, username]) =>
      accounts
        .filter((account) => account.username === username)
        .map(({ displayName, organizationName }) => ({ role, displayName, organizationName })),
    ),
  };
}
