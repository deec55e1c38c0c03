import { refuse } from "../refusal.ts";
import { checkSecrecy } from "./secrecy.rules.ts";

/** Refuses a text that bears a mark of state secrecy, naming the mark (Law 117/2025). */
export function refuseSecret(text: string): void {
  const mark = checkSecrecy(text);
  if (mark) refuse("SECRECY_MARK", { mark });
}
