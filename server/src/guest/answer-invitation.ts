import { hashSecret } from "../account/secrets.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { countVisit } from "./count-visit.ts";
import { findListed } from "./guest.rules.ts";
import { holdInvitation, storeInvitationAnswer } from "./guest-link.queries.ts";
import { requireRoom } from "./require-room.ts";

/**
 * A guest says whether he or she comes, without an account: whoever is on the list is found by name and office, anybody else
 * is added to it. The answer says nothing of who else is invited.
 */
export const answerInvitation: Operation<"guestLink.answer"> = async (context, { secret, ...guest }) => {
  const secretHash = hashSecret(secret);
  await countVisit(context, secretHash);
  const listed = await holdInvitation(context.tx, secretHash);
  if (!listed) return refuse("GUEST_LINK_ENDED");
  const known = findListed(listed, guest);
  if (!known) requireRoom(listed.length, 1);
  const at = context.clock.now();
  await storeInvitationAnswer(context.tx, secretHash, { ...guest, id: known?.id ?? newId(), at });
  return { done: true };
};
