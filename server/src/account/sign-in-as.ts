import type { Answer, BareContext, Input } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { demoUsernames } from "./demo.ts";

/** Signs in as a role of the demonstration without a password; anywhere else there is no such thing. */
export async function signInAs(
  context: BareContext,
  { role }: Input<"demo.signInAs">,
): Promise<Answer<"demo.signInAs">> {
  if (!context.demo) return refuse("NOT_FOUND");
  const setCookie = await context.authentication.enter(demoUsernames[role], context.requestId);
  if (setCookie === undefined) return refuse("NOT_FOUND");
  context.setHeader("set-cookie", setCookie);
  return { done: true };
}
