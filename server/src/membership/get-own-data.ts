import type { Operation } from "../operation.ts";
import { findPerson, listOwnData } from "./member.queries.ts";
import { presentMember } from "./present-member.ts";
import { readHeld } from "./read-held.ts";

/** More than anybody gathers in a life as a member. */
const MOST = 5000;

/** Everything held about the person behind the account, to be taken along; null for an account without a person. */
export const getOwnData: Operation<"member.ownData"> = async ({ tx, actor, clock }) => {
  const person = actor.personId === null ? undefined : await findPerson(tx, actor.personId);
  if (!person) return null;
  const lines = Map.groupBy(await listOwnData(tx, MOST), ({ section }) => section);
  return {
    takenAt: clock.now().toISOString(),
    most: MOST,
    member: presentMember(await readHeld(tx, person), []),
    sections: [...lines].map(([section, rows]) => ({ section, lines: rows.map(({ line }) => line) })),
  };
};
