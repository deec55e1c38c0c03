import type { Answer, BareContext } from "../operation.ts";
import { cookieOf } from "./caller.ts";

/** Ends the session of the request; whoever has none is signed out already. */
export async function signOut(context: BareContext): Promise<Answer<"account.signOut">> {
  context.setHeader("set-cookie", await context.authentication.signOut(cookieOf(context), context.requestId));
  return { done: true };
}
