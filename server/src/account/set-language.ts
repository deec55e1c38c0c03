import type { Operation } from "../operation.ts";
import { storeLanguage } from "./account.queries.ts";

/** Keeps the language in which the reader wants the interface. */
export const setLanguage: Operation<"account.setLanguage"> = async ({ tx, actor }, { language }) => {
  await storeLanguage(tx, actor.accountId, language);
  return { done: true };
};
