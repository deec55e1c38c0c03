import { hashSecret } from "../account/secrets.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { countVisit } from "./count-visit.ts";
import { findListed } from "./guest.rules.ts";
import { type HeldInvitation, holdInvitation, storeInvitationAnswer } from "./guest-link.queries.ts";
import { requireRoom } from "./require-room.ts";

/**
 * A guest says whether he or she comes, without an account: whoever is on the list is found by name and office, anybody else
 * is added to it. The answer says nothing of who else is invited.
 */
export const answerInvitation: Operation<"guestLink.answer"> = async (context, { secret, ...guest }) => {
  const secretHash = hashSecret(secret);
  await countVisit(context, secretHash);
  const held = await holdInvitation(context.tx, secretHash);
  if (!held) return refuse("GUEST_LINK_ENDED");
  const { answer } = guest;
  const at = context.clock.now();
  await storeInvitationAnswer(context.tx, secretHash, { ...whoAnswers(held, guest), answer, at });
  return { done: true };
};

/** Whose own address it is; at the meeting's whoever is named, on the list or new to it. */
function whoAnswers({ isOwn, listed }: HeldInvitation, guest: Omit<Input<"guestLink.answer">, "secret">) {
  const [own] = listed;
  if (isOwn) return own ?? refuse("GUEST_LINK_ENDED");
  const { fullName, office, kind } = guest;
  if (fullName === undefined) return refuse("NAME_REQUIRED");
  const known = findListed(listed, { fullName, office });
  if (!known) requireRoom(listed.length, 1);
  return { fullName, office, kind, id: known?.id ?? newId() };
}
