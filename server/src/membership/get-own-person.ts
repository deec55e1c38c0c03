import type { Operation } from "../operation.ts";
import { findPerson } from "./member.queries.ts";
import { presentMember } from "./present-member.ts";
import { readHeld } from "./read-held.ts";

/** Everything held about the person behind the account, wherever it is held; null for an account without a person. */
export const getOwnPerson: Operation<"member.mine"> = async ({ tx, actor }) => {
  const person = actor.personId === null ? undefined : await findPerson(tx, actor.personId);
  return person ? presentMember(await readHeld(tx, person), []) : null;
};
