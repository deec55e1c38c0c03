import { hashSecret } from "../account/secrets.ts";
import type { Operation } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { countVisit } from "./count-visit.ts";
import { findInvitation, noteOpened } from "./guest-link.queries.ts";

/** What a guest is shown of a meeting, without an account. One that ended, was replaced or never was: the same answer. */
export const openInvitation: Operation<"guestLink.open"> = async (context, { secret }) => {
  await countVisit(context);
  const secretHash = hashSecret(secret);
  const found = await findInvitation(context.tx, secretHash);
  if (!found) return refuse("GUEST_LINK_ENDED");
  if (found.guest) await noteOpened(context.tx, secretHash, context.clock.now());
  const { organizationKind, scheduledAt, ...shown } = found;
  return { ...shown, isCell: isCell(organizationKind), scheduledAt: scheduledAt.toISOString() };
};
