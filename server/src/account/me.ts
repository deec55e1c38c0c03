import type { Operation } from "../operation.ts";
import { findOffices, readOwnAccount } from "./account.queries.ts";

/** Tells who is signed in: the person, the offices held today, and what the account still has to do. */
export const me: Operation<"account.me"> = async ({ tx, actor, demo }) => {
  const account = await readOwnAccount(tx, actor.accountId);
  const offices = actor.personId === null ? [] : await findOffices(tx, actor.personId);
  return {
    accountId: actor.accountId,
    username: account.username,
    person:
      actor.personId !== null && account.fullName !== null
        ? { personId: actor.personId, fullName: account.fullName }
        : null,
    displayName: account.fullName ?? account.username,
    isAdministrator: actor.administrator,
    mustChangePassword: actor.mustChangePassword,
    language: account.language,
    offices,
    unreadNotifications: account.unreadNotifications,
    demo,
  };
};
