import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";

/** The person behind the account that acts; an account without one is told nothing and chooses nothing. */
export function requirePerson({ actor }: Pick<OperationContext, "actor">): string {
  return actor.personId ?? refuse("NO_PERSON");
}
