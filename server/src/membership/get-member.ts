import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { findPersonUnder, recordRead } from "./member.queries.ts";
import { readsOthers } from "./membership.rules.ts";
import { presentMember } from "./present-member.ts";
import { readHeld } from "./read-held.ts";

const changes: readonly OperationName[] = [
  "member.update",
  "member.end",
  "member.addStanding",
  "member.endStanding",
  "member.addTemporaryStay",
  "appointment.propose",
  "transfer.send",
  "memberChange.open",
  "admission.open",
  "conduct.record",
  "conduct.annul",
  "residence.introduce",
  "residence.end",
];

/** Everything held about a member. A plain member reads the own person only; whoever reads another leaves a line in the read log. */
export const getMember: Operation<"member.get"> = async (
  { tx, actor, standing, may },
  { organizationId, personId },
) => {
  const isOwn = actor.personId === personId;
  if (!isOwn && !readsOthers(actor, standing)) refuse("FORBIDDEN");
  const person = await findPersonUnder(tx, standing.path, personId);
  if (!person) return refuse("NOT_FOUND");
  const held = await readHeld(tx, person);
  if (!isOwn) await recordRead(tx, personId, organizationId);
  const isProbationary = held.memberships.some(
    ({ status, stay, validTo }) => status === "PROBATIONARY" && stay === "HOME" && validTo === null,
  );
  const possible: readonly OperationName[] = isProbationary ? [...changes, "member.changeStatus"] : changes;
  return presentMember(held, possible.filter(may));
};
